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
