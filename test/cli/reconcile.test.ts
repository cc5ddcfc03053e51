import { describe, expect, test } from "vitest"
import { Dossier } from "../../src/model/incident.ts"
import { inFolder, run } from "./command.ts"

const TEXT = "Shells hit Hajin on Saturday and killed nine people, the Observatory said."
const at = (words: string) => ({ text: words, start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
/** A reading in the short form that people write: no ids of claims, no resolved places. */
const made = (id: string, min: number) => ({
  report: { id, outlet: "vale", published: "2018-11-18", title: null },
  text: TEXT,
  incidents: [
    {
      id: `told-by-${id}`,
      type: "shelling",
      when: { from: "2018-11-17", to: "2018-11-17" },
      places: [at("Hajin")],
      main: true,
    },
  ],
  claims: [
    {
      incident: `told-by-${id}`,
      facet: "killed",
      stance: "asserts",
      speaker: { id: "sohr", text: "the Observatory" },
      value: { min, max: min, group: "people" },
      evidence: at("killed nine people"),
    },
  ],
})
const lines = (...readings: unknown[]) => readings.map((reading) => `${JSON.stringify(reading)}\n`).join("")

describe("deconflict reconcile", () => {
  test("groups readings made elsewhere; claims without ids get them", async () => {
    const { code, stdout, stderr } = await run(["reconcile", "-", "--json"], {
      input: lines(made("a", 9), made("b", 9)),
    })
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" })
    const { incidents, readings } = Dossier.parse(JSON.parse(stdout))
    expect(incidents.map(({ mentions }) => mentions)).toEqual([
      [
        { report: "a", incident: "told-by-a" },
        { report: "b", incident: "told-by-b" },
      ],
    ])
    expect(readings.map(({ report, claims }) => [report.dated.date, claims.map(({ id }) => id)])).toEqual([
      ["2018-11-18", ["c1"]],
      ["2018-11-18", ["c1"]],
    ])
  })

  test("without --json it prints the incidents alone", async () => {
    const { stdout } = await run(["reconcile", "-"], { input: lines(made("a", 9)) })
    const printed: unknown = JSON.parse(stdout)
    expect(Object.keys(printed as object)).toEqual(["incidents"])
  })

  const split = (more: object = {}) => ({
    id: "d1",
    by: "Ines Vardo",
    at: "2024-04-01T09:00:00Z",
    why: "Two craters.",
    kind: "refuse",
    mention: { report: "b", incident: "told-by-b" },
    with: { report: "a", incident: "told-by-a" },
    ...more,
  })

  test("what a person decided is followed, and what cannot be is told", async () => {
    const files = { "r.jsonl": lines(made("a", 9), made("b", 9)), "d.jsonl": lines(split()) }
    await inFolder(
      { ...files, "more.jsonl": lines(split({ id: "d2", kind: "undo", decision: "d7" })) },
      async (cwd) => {
        const args = ["reconcile", "r.jsonl", "--json", "--decisions", "d.jsonl", "--decisions", "more.jsonl"]
        const { code, stdout, stderr } = await run(args, { cwd })
        expect({ code, stderr }).toEqual({ code: 0, stderr: "decision d2: there is no earlier decision d7\n" })
        const { incidents, setAside, proposals } = Dossier.parse(JSON.parse(stdout))
        expect(incidents.map(({ mentions }) => mentions.map(({ report }) => report))).toEqual([["a"], ["b"]])
        expect(setAside).toMatchObject([{ decision: "d2" }])
        expect(proposals).toEqual([])
      },
    )
  })

  test.each<[string, string, RegExp]>([
    ["no JSON", "{", /d\.jsonl:2: malformed JSON/],
    ["no time", JSON.stringify(split({ id: "d2", at: "yesterday" })), /d\.jsonl:2: field at: /],
    ["no such kind", JSON.stringify(split({ id: "d2", kind: "burn" })), /d\.jsonl:2: field kind: /],
    ["an id twice", JSON.stringify(split()), /d\.jsonl:2: field id: "d1" is there twice/],
  ])("decisions are followed as a whole or not at all: %s", async (_, wrong, message) => {
    await inFolder({ "r.jsonl": lines(made("a", 9)), "d.jsonl": `${lines(split())}${wrong}\n` }, async (cwd) => {
      const { code, stdout, stderr } = await run(["reconcile", "r.jsonl", "--decisions", "d.jsonl"], { cwd })
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" })
      expect(stderr).toMatch(message)
    })
  })

  test.each<[string, unknown, RegExp]>([
    ["no reading", { text: "x" }, /field report: /],
    [
      "unknown stance",
      { ...made("b", 9), claims: [{ ...made("b", 9).claims[0], stance: "claims" }] },
      /field claims\[0\]\.stance: /,
    ],
    [
      "wrong type of a number",
      { ...made("b", 9), claims: [{ ...made("b", 9).claims[0], value: { min: "9", max: null, group: "people" } }] },
      /field claims\[0\]\.value\.min: /,
    ],
    [
      "a claim on no incident",
      { ...made("b", 9), incidents: [] },
      /field claims\[0\]\.incident: no incident "told-by-b"/,
    ],
    [
      "a span that is not in the text",
      { ...made("b", 9), text: ` ${TEXT}` },
      /field claims\[0\]\.evidence: the text has "/,
    ],
    ["the same report again", made("a", 9), /a reading of this report was there before/],
  ])("%s: file, line and field are named, the others go on", async (_, wrong, message) => {
    await inFolder({ "r.jsonl": lines(made("a", 9), wrong, made("z", 9)) }, async (cwd) => {
      const { code, stdout, stderr } = await run(["reconcile", "r.jsonl", "--json"], { cwd })
      expect(code).toBe(1)
      expect(stderr).toMatch(/^r\.jsonl:2: /)
      expect(stderr).toMatch(message)
      expect(Dossier.parse(JSON.parse(stdout)).readings.map(({ report }) => report.id)).toEqual(["a", "z"])
    })
  })

  test("a line that is no JSON, and nothing to group", async () => {
    const { code, stdout, stderr } = await run(["reconcile", "-"], { input: "{\n" })
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" })
    expect(stderr).toMatch(/^standard input:1: malformed JSON/)
  })
})
