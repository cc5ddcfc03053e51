import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { ACLED_COLUMNS, acledRows } from "../../src/exchange/acled-table.ts"
import { CLAIM_COLUMNS, claimRows } from "../../src/exchange/claim-table.ts"
import { type Cell, csvLine, csvRows, unguarded } from "../../src/exchange/csv.ts"
import { exported } from "../../src/exchange/export.ts"
import { INCIDENT_COLUMNS, incidentRows } from "../../src/exchange/incident-table.ts"
import { dossierFrom, jsonLines } from "../../src/exchange/json-lines.ts"
import { type Column, type Row, tableRows, tableText } from "../../src/exchange/table.ts"
import { UCDP_COLUMNS, ucdpRows } from "../../src/exchange/ucdp-table.ts"
import type { Dossier } from "../../src/model/incident.ts"
import { personsOf } from "../../src/reconciling/persons/persons.ts"
import { reconcile } from "../../src/reconciling/reconcile.ts"
import { atLeast, exactly } from "../reconciling/make-reading.ts"
import { blames, KNOWLEDGE, type Told, tellings, victim } from "../reconciling/views/strike.ts"

const TOLD: readonly Told[] = [
  [2, blames("watch", "army"), ["watch", "killed", exactly(43)], ["watch", "killed", exactly(36, "civilians")]],
  [3, ["army", "civilian-harm", { harmed: true }, "denies"], ["rescue", "injured", atLeast(9)]],
  [3, victim("rescue", "Ilan Korve", { age: 9 }), ["outlet", "target", { what: "=HYPERLINK(a market)" }]],
]
const dossierOf = (told: readonly Told[]): Dossier => {
  const readings = tellings(told)
  const incidents = reconcile(readings, KNOWLEDGE)
  return {
    incidents,
    readings,
    proposals: [],
    setAside: [],
    persons: personsOf(incidents, readings),
    project: { id: "ostra", version: 2, name: "Ostra", digest: "0".repeat(64), outside: 0 },
  }
}
const DOSSIER = dossierOf(TOLD)

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant(null),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
  fc.string({ unit: "grapheme", minLength: 1 }),
  fc.constantFrom("=1+1", "'=1", "''@x", "-2", "+1", "@a", '"', ",", "a\r\nb", " x ", "\t", "#tag", "’’", "＝1"),
)

describe("CSV", () => {
  test("whatever stands in a cell comes back, and no cell of text begins a formula", () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ unit: "grapheme" }), { minLength: 2, maxLength: 4 })), (rows) => {
        const text = rows.map((row) => csvLine(["x", ...row])).join("")
        const read = csvRows(text)
        expect(read.map(({ cells }) => cells.map(unguarded))).toEqual(rows.map((row) => ["x", ...row]))
        for (const one of read.flatMap(({ cells }) => cells)) expect(one).not.toMatch(/^[=+\-@\t\r＝＋－＠]/)
      }),
    )
  })

  test.each([
    ["=1+1", "'=1+1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["-2", "'-2"],
    ["'=1", "''=1"],
    ["a, b", '"a, b"'],
    ['say "no"', '"say ""no"""'],
    ["two\nlines", '"two\nlines"'],
  ])("%j is written %s", (text, written) => {
    expect(csvLine([text])).toBe(`${written}\r\n`)
  })

  test("numbers stay numbers, below zero too", () => expect(csvLine([-25.21, 0, null])).toBe("-25.21,0,\r\n"))
  test("a byte order mark, semicolons and bare line feeds are read", () => {
    expect(csvRows("\uFEFFa;b\n1;2\n\n3;4\n")).toEqual([
      { line: 1, cells: ["a", "b"] },
      { line: 2, cells: ["1", "2"] },
      { line: 4, cells: ["3", "4"] },
    ])
  })
  test("an open quote is named by its line", () => expect(() => csvRows('a\n1\n"2\n3')).toThrow("line 3: a quote"))
})

const TABLES: readonly (readonly [string, readonly Column[], Row[]])[] = [
  ["claims", CLAIM_COLUMNS, claimRows(DOSSIER)],
  ["incidents", INCIDENT_COLUMNS, incidentRows(DOSSIER)],
  ["ACLED", ACLED_COLUMNS, acledRows(DOSSIER, KNOWLEDGE)],
  ["UCDP GED", UCDP_COLUMNS, ucdpRows(DOSSIER, KNOWLEDGE)],
]

describe.each(TABLES)("the table of %s", (_, columns, rows) => {
  const full = rows.map((row) => Object.fromEntries(columns.map(({ name }) => [name, row[name] ?? null])))
  test.each([false, true])("comes back as it went out, with HXL tags: %s", (hxl) => {
    expect(rows.length).toBeGreaterThan(0)
    expect(tableRows(columns, tableText(columns, rows, hxl))).toEqual(full)
  })
  test("has only cells that have a column, and names the project in each row", () => {
    const names = new Set(columns.map(({ name }) => name))
    expect(rows.flatMap((row) => Object.keys(row)).filter((name) => !names.has(name))).toEqual([])
    for (const row of rows) expect([row["project"], row["project_version"]]).toEqual(["ostra", 2])
  })
  test("has HXL tags that are tags", () => {
    for (const { hxl } of columns) expect(hxl ?? "#x").toMatch(/^#[a-z][a-z0-9_]*(\+[a-z][a-z0-9_]*)*$/)
  })
})

test("any table comes back as it went out", () => {
  const columns: Column[] = [{ name: "a" }, { name: "n", number: true }, { name: "b", hxl: "#b" }]
  const row = fc.record({
    a: cell.map((one) => (typeof one === "number" ? String(one) : one)),
    n: cell.map((one) => (typeof one === "string" ? null : one)),
    b: fc.constantFrom("x", "=y"),
  })
  fc.assert(
    fc.property(fc.array(row), fc.boolean(), (rows, hxl) => {
      expect(tableRows(columns, tableText(columns, rows, hxl))).toEqual(rows)
    }),
  )
})

test("a number that is none, and a column that is missing, are named", () => {
  const columns: Column[] = [{ name: "a" }, { name: "n", number: true }]
  expect(() => tableRows(columns, "a,n\r\nx,many\r\n")).toThrow('line 2: "n" is "many", expected a number')
  expect(() => tableRows(columns, "a\r\nx\r\n")).toThrow('no column "n"')
})

describe("what the tables say", () => {
  const [incident] = incidentRows(DOSSIER)
  const [acled] = acledRows(DOSSIER, KNOWLEDGE)
  const [ucdp] = ucdpRows(DOSSIER, KNOWLEDGE)

  test("an incident has its toll under the dossier's rule", () => {
    expect(incident).toMatchObject({ killed_min: 43, civilians_killed_max: 36, injured_min: 9, injured_max: null })
    expect(incident).toMatchObject({ blamed: "army", grade: "fair", reports: 3 })
  })
  test("an ACLED-shaped row has one number of dead, and its codes", () => {
    expect(acled).toMatchObject({
      event_date: "2021-03-01",
      time_precision: 1,
      fatalities: 43,
      actor1: "Army of Ostra",
    })
    expect(acled).toMatchObject({ event_type: "Explosions/Remote violence", sub_event_type: "Air/drone strike" })
  })
  test("a UCDP-shaped row has three, of which the civilians are counted apart", () => {
    expect(ucdp).toMatchObject({ low: 43, best: 43, high: 43, deaths_civilians: 36, deaths_unknown: 7, date_prec: 1 })
  })
  test("every claim of the incidents has one row", () => {
    const claims = DOSSIER.readings.flatMap((reading) => reading.claims)
    expect(claimRows(DOSSIER)).toHaveLength(claims.length)
  })
})

describe("JSON Lines", () => {
  test("a dossier comes back as it went out", () => {
    expect(dossierFrom([...jsonLines(DOSSIER)].join(""))).toEqual(DOSSIER)
    const bare: Dossier = { incidents: DOSSIER.incidents, readings: DOSSIER.readings }
    expect(dossierFrom([...jsonLines(bare)].join(""))).toEqual(bare)
  })
  test.each([
    ["", /line 1: expected an export/],
    ['{"kind":"export","format":"deconflict-export/1","lists":["readings"]}\n{', /line 2: malformed JSON/],
    ['{"kind":"export","format":"deconflict-export/1","lists":["readings"]}\n{"kind":"x"}', /line 2: "x" is no kind/],
    ['{"kind":"export","format":"deconflict-export/1","lists":["readings"]}', /field incidents: /],
  ])("%j is refused", (text, message) => expect(() => dossierFrom(text)).toThrow(message))
})

describe("GeoJSON", () => {
  const placed = (lon: number, lat: number): Dossier => ({
    ...DOSSIER,
    incidents: DOSSIER.incidents.map((one) => ({
      ...one,
      place: { name: "Marisk", country: "XZ", admin1: null, lon, lat, precision: 1500 },
    })),
  })
  test("is a collection of points, longitude first, with the project", () => {
    const made: unknown = JSON.parse(exported(placed(40.123456789, -3.5), "geojson", KNOWLEDGE))
    expect(made).toMatchObject({
      type: "FeatureCollection",
      project: { id: "ostra", version: 2 },
      features: [
        {
          type: "Feature",
          geometry: { type: "Point", coordinates: [40.123457, -3.5] },
          properties: { precision_m: 1500 },
        },
      ],
    })
  })
  test("an incident without a place has no geometry", () => {
    expect(JSON.parse(exported(DOSSIER, "geojson", KNOWLEDGE))).toMatchObject({ features: [{ geometry: null }] })
  })
})
