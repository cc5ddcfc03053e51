import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { CLAIM_COLUMNS } from "../../src/exchange/claim-table.ts"
import { csvRows } from "../../src/exchange/csv.ts"
import { dossierFrom } from "../../src/exchange/json-lines.ts"
import { tableRows } from "../../src/exchange/table.ts"
import { inFolder, run } from "./command.ts"

const TEXT =
  "Planes of the US-led coalition bombed Hajin on Saturday and killed nine civilians, among them Samira Haddad, 12, the Observatory said. A teacher, Walid Qabbani, said that he saw two aircraft."
const at = (words: string) => ({ text: words, start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
const claim = (facet: string, value: object, words: string, speaker = { id: "sohr", text: "the Observatory" }) => ({
  incident: "e",
  facet,
  stance: "asserts",
  speaker,
  value,
  evidence: at(words),
})
const READING = {
  report: { id: "vale-1", outlet: "vale", published: "2018-11-18", title: null },
  text: TEXT,
  incidents: [
    {
      id: "e",
      type: "air-strike",
      when: { from: "2018-11-17", to: "2018-11-17" },
      places: [
        {
          ...at("Hajin"),
          name: "Hajin",
          country: "SY",
          admin1: "Deir ez-Zor",
          lon: 40.83061,
          lat: 34.68943,
          precision: 800,
        },
      ],
      main: true,
    },
  ],
  claims: [
    claim("killed", { min: 9, max: 9, group: "civilians" }, "killed nine civilians"),
    claim("responsibility", { actor: "us-led-coalition" }, "Planes of the US-led coalition"),
    claim("victim", { name: "Samira Haddad", age: 12, status: "killed" }, "Samira Haddad"),
    claim("occurrence", { type: "air-strike" }, "saw two aircraft", { id: "walid-qabbani", text: "Walid Qabbani" }),
  ],
}
const FILES = { "readings.jsonl": `${JSON.stringify(READING)}\n` }
const FORMATS = ["csv-claims", "csv-incidents", "geojson", "jsonl", "acled", "ucdp-ged"]
const PRIVATE = /Samira|Haddad|Qabbani|walid/i

describe("deconflict export", () => {
  test.each(FORMATS)("%s withholds private speakers, victims' names and exact coordinates", (format) =>
    inFolder(FILES, async (cwd) => {
      const { code, stdout, stderr } = await run(["export", "readings.jsonl", "--format", format], { cwd })
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" })
      expect(stdout).not.toMatch(PRIVATE)
      expect(stdout).not.toContain("40.8306")
      if (format !== "csv-claims") expect(stdout).toMatch(/40\.83\b/)
    }),
  )

  test("--own-use withholds nothing, and nothing is lost on the way", () =>
    inFolder(FILES, async (cwd) => {
      const { stdout } = await run(["export", "readings.jsonl", "--format", "jsonl", "--own-use"], { cwd })
      const dossier = dossierFrom(stdout)
      expect(dossier.persons?.map(({ name, ages }) => [name, ages])).toEqual([["Samira Haddad", [12]]])
      expect(dossier.readings[0]?.text).toBe(TEXT)
      const claims = await run(["export", "readings.jsonl", "--format", "csv-claims", "--own-use"], { cwd })
      const rows = tableRows(CLAIM_COLUMNS, claims.stdout)
      expect(rows).toHaveLength(4)
      for (const row of rows)
        expect(TEXT.slice(Number(row["evidence_start"]), Number(row["evidence_end"]))).toBe(row["evidence"])
    }))

  test("reports are read as elsewhere, and -o writes a file whole", () =>
    inFolder(
      { "reports/a.txt": "Shells hit Hajin on 17 November 2018 and killed nine people, the Observatory said." },
      async (cwd) => {
        const { code, stdout, stderr } = await run(["export", "reports", "--format", "acled", "-o", "acled.csv"], {
          cwd,
        })
        expect({ code, stdout }).toEqual({ code: 0, stdout: "" })
        expect(stderr).toContain("acled.csv written: 1 incident")
        const [head, row] = csvRows(readFileSync(join(cwd, "acled.csv"), "utf8"))
        expect(row?.cells[head?.cells.indexOf("fatalities") ?? 0]).toBe("9")
      },
    ))

  test("--hxl puts a row of tags below the names of the columns", () =>
    inFolder(FILES, async (cwd) => {
      const { stdout } = await run(["export", "readings.jsonl", "--format", "csv-incidents", "--hxl"], { cwd })
      expect(stdout.split("\r\n")[1]).toMatch(/^#event\+id,#event\+type,#date\+start/)
    }))

  test.each<[string, string[], RegExp]>([
    ["a format that is not there", ["--format", "xls"], /--format <format>.*csv-claims/],
    ["no format", [], /--format <format>/],
    ["tags for what has no columns", ["--format", "geojson", "--hxl"], /--hxl: tags go with columns/],
    ["an input as the output", ["--format", "jsonl", "-o", "readings.jsonl"], /is one of the inputs/],
    ["a folder that is not there", ["--format", "jsonl", "-o", "none/x.jsonl"], /there is no folder none/],
  ])("%s is refused", (_, flags, message) =>
    inFolder(FILES, async (cwd) => {
      const { code, stderr } = await run(["export", "readings.jsonl", ...flags], { cwd })
      expect(code).toBe(2)
      expect(stderr).toMatch(message)
      expect(readFileSync(join(cwd, "readings.jsonl"), "utf8")).toBe(FILES["readings.jsonl"])
      expect(existsSync(join(cwd, "none"))).toBe(false)
    }),
  )
})
