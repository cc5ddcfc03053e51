import { describe, expect, test } from "vitest"
import { datePrecision, geoPrecision, timePrecision, wherePrecision } from "../../src/exchange/precision.ts"

const place = (precision: number, name = "Marisk", admin1: string | null = "Upper Vey") => ({
  name,
  admin1,
  country: "XZ",
  lon: 0,
  lat: 0,
  precision,
})

describe("how exactly a place is known", () => {
  test.each([
    ["a village", place(1_500), 1, 1],
    ["near a town", place(12_000), 2, 2],
    ["a district", place(40_000), 3, 3],
    ["a province by its name", place(80_000, "Upper Vey"), 3, 4],
    ["a region without bounds", place(120_000), 3, 5],
    ["a country", place(400_000, "Aldrava", null), 3, 6],
    ["a city named like its province", place(4_000, "Upper Vey"), 1, 1],
    ["nowhere", null, null, null],
  ] as const)("%s", (_, where, geo, ged) => {
    expect([geoPrecision(where), wherePrecision(where)]).toEqual([geo, ged])
  })
})

describe("how exactly a time is known", () => {
  test.each([
    ["2021-03-01", "2021-03-01", 1, 1],
    ["2021-03-01", "2021-03-03", 2, 2],
    ["2021-03-01", "2021-03-07", 2, 3],
    ["2021-03-01", "2021-03-31", 3, 4],
    ["2021-03-01", "2021-06-30", null, 5],
    ["2021-03-01", "2023-03-01", null, null],
    ["2021-03-01", null, null, null],
    [null, null, null, null],
  ] as const)("%s to %s", (from, to, acled, ged) => {
    expect([timePrecision({ from, to }), datePrecision({ from, to })]).toEqual([acled, ged])
  })
})
