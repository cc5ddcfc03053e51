import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { distance } from "../../src/space/distance.ts"
import { apart, overlaps } from "../../src/space/overlap.ts"

const point = fc.record({
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
})
const area = fc
  .tuple(point, fc.double({ min: 1, max: 100_000, noNaN: true }))
  .map(([p, precision]) => ({ ...p, precision }))

describe("distance", () => {
  it.each([
    ["Aleppo to Damascus", 37.16, 36.2, 36.29, 33.51, 309_000],
    ["across the date line", 179.9, 0, -179.9, 0, 22_240],
    ["pole to pole", 0, 90, 100, -90, 20_015_000],
  ])("%s", (_, lon1, lat1, lon2, lat2, metres) => {
    const measured = distance({ lon: lon1, lat: lat1 }, { lon: lon2, lat: lat2 })
    expect(Math.abs(measured - metres) / metres).toBeLessThan(0.005)
  })

  it("is the same both ways, nothing to itself, and no longer than a way round", () => {
    fc.assert(
      fc.property(point, point, point, (a, b, c) => {
        expect(distance(a, b)).toBeCloseTo(distance(b, a), 3)
        expect(distance(a, a)).toBe(0)
        expect(distance(a, c)).toBeLessThanOrEqual(distance(a, b) + distance(b, c) + 0.1)
      }),
    )
  })
})

describe("overlaps", () => {
  it("holds both ways, for a place with itself, and exactly where nothing lies between", () => {
    fc.assert(
      fc.property(area, area, (a, b) => {
        expect(overlaps(a, b)).toBe(overlaps(b, a))
        expect(overlaps(a, a)).toBe(true)
        expect(overlaps(a, b)).toBe(apart(a, b) === 0)
      }),
    )
  })

  it("keeps Hajin and Deir ez-Zor apart, and not Hajin and a village known to 20 km", () => {
    const hajin = { lon: 40.83, lat: 34.7, precision: 2500 }
    expect(overlaps(hajin, { lon: 40.14, lat: 35.34, precision: 4400 })).toBe(false)
    expect(overlaps(hajin, { lon: 40.95, lat: 34.55, precision: 20_000 })).toBe(true)
  })
})
