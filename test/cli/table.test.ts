import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { table } from "../../src/cli/table.ts"
import { fitted, widthOf } from "../../src/cli/width.ts"
import type { Claim } from "../../src/model/claim.ts"
import type { Reading } from "../../src/model/reading.ts"

const TEXT =
  "Shells hit Hajin on Saturday. Nine people were killed, the Observatory said, but the army denied having fired any of them at the town. قتل تسعة"
const span = (words: string) => ({ text: words, start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
const PLACE = { name: "Hajin", country: "SY", admin1: "Deir ez-Zor", lon: 40.8, lat: 34.7, precision: 3000 }
const CLAIMS: Claim[] = [
  {
    id: "c1",
    incident: "i1",
    facet: "responsibility",
    stance: "denies",
    speaker: { id: "army", text: "the army" },
    value: { actor: "army" },
    evidence: span("denied having fired any of them at the town"),
  },
  {
    id: "c2",
    incident: "i1",
    facet: "killed",
    stance: "asserts",
    speaker: { id: "sohr", text: "the Observatory" },
    value: { min: 9, max: 9, group: "people" },
    evidence: span("Nine people were killed, the Observatory said"),
  },
  {
    id: "c3",
    incident: "i1",
    facet: "killed",
    stance: "asserts",
    speaker: { id: "outlet", text: "" },
    value: { min: 9, max: 9, group: "people" },
    evidence: span("قتل تسعة"),
  },
]
const READING: Reading = {
  report: {
    id: "r1",
    outlet: "vale",
    url: null,
    language: "en",
    published: "2018-11-18",
    dated: { date: "2018-11-18", basis: "metadata" },
    title: null,
    sha256: "0".repeat(64),
  },
  text: TEXT,
  incidents: [
    {
      id: "i1",
      type: "shelling",
      when: { from: "2018-11-17", to: "2018-11-17" },
      places: [{ ...span("Hajin"), ...PLACE }],
      main: true,
    },
  ],
  claims: CLAIMS,
}

describe("a reading as a table", () => {
  const lines = (width: number) => table(READING, { colour: false, width, parties: new Map() }).split("\n")

  test("incidents with their claims, by facet", () => {
    const shown = lines(120)
    expect(shown[0]).toBe("r1 · vale · 2018-11-18, from the record that came with it · 3 claims")
    expect(shown[1]).toBe("  Shelling, Hajin (Deir ez-Zor), 17 November 2018")
    expect(shown.slice(2, 5)).toEqual([
      expect.stringMatching(/^ {4}the army +denies having done it +“denied having fired any of them at the town”$/),
      expect.stringMatching(
        /^ {4}the Observatory +says 9 people were killed +“Nine people were killed, the Observatory said”$/,
      ),
      expect.stringMatching(/^ {4}vale +says 9 people were killed +“قتل تسعة”$/),
    ])
  })

  test("how surely each was read, with a question mark at the doubtful", () => {
    const claims = CLAIMS.map((claim, k) => ({ ...claim, confidence: k === 0 ? 0.4 : 0.9 }))
    const rows = table({ ...READING, claims }, { colour: false, width: 120, parties: new Map() })
      .split("\n")
      .slice(2, 5)
    expect(rows.map((row) => /(0\.\d\d\??) +“/.exec(row)?.[1])).toEqual(["0.40?", "0.90", "0.90"])
  })

  test.each([60, 80, 120, 200])("keeps to %i columns, and its columns are aligned", (width) => {
    const rows = lines(width).slice(2, 5)
    for (const row of rows) expect(widthOf(row)).toBeLessThanOrEqual(width)
    const words = rows.map((row) => row.indexOf("“"))
    expect(new Set(words).size).toBe(1)
  })
})

test("what is fitted takes exactly its columns, and nothing is cut that fits", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "é", "e\u0301", "ب", "战", "😀", "\u200f", " "), maxLength: 20 })
  fc.assert(
    fc.property(text, fc.integer({ min: 2, max: 30 }), (text, columns) => {
      const cell = fitted(text, columns)
      expect(widthOf(cell)).toBe(columns)
      if (widthOf(text) <= columns) expect(cell.startsWith(text)).toBe(true)
      else expect(cell).toContain("…")
    }),
  )
})
