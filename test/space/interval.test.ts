import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { dayNumber, daysBetween, daysOverlap, daysShared } from "../../src/space/interval.ts"

const day = fc.integer({ min: 0, max: 9000 }).map((n) => new Date((11_000 + n) * 86_400_000).toISOString().slice(0, 10))
const days = fc.tuple(day, day, fc.constantFrom("closed", "from", "to", "open")).map(([a, b, ends]) => ({
  from: ends === "to" || ends === "open" ? null : a < b ? a : b,
  to: ends === "from" || ends === "open" ? null : a < b ? b : a,
}))

describe("stretches of days", () => {
  it.each([
    ["the same day", "2017-09-16", "2017-09-16", "2017-09-16", "2017-09-16", true, 0],
    ["one day on", "2017-09-16", "2017-09-16", "2017-09-17", "2017-09-17", false, 1],
    ["over a leap day", "2016-02-28", "2016-02-28", "2016-03-01", "2016-03-02", false, 2],
    ["within a month", "2018-11-17", "2018-11-17", "2018-11-01", "2018-11-30", true, 0],
    ["an open end", "2018-11-17", null, "2024-01-01", "2024-01-02", true, 0],
    ["before an open end", "2018-11-17", null, "2018-11-10", "2018-11-15", false, 2],
  ])("%s", (_, from, to, otherFrom, otherTo, shared, between) => {
    expect(daysOverlap({ from, to }, { from: otherFrom, to: otherTo })).toBe(shared)
    expect(daysBetween({ from, to }, { from: otherFrom, to: otherTo })).toBe(between)
  })

  it("share days exactly where none lie between, in either order", () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        expect(daysOverlap(a, b)).toBe(daysOverlap(b, a))
        expect(daysBetween(a, b)).toBe(daysBetween(b, a))
        expect(daysOverlap(a, b)).toBe(daysBetween(a, b) === 0)
        const shared = daysShared(a, b)
        expect(shared !== null).toBe(daysOverlap(a, b))
        if (shared) expect(daysOverlap(shared, a) && daysOverlap(shared, b)).toBe(true)
      }),
    )
  })

  it("refuses what is not a date", () => {
    expect(() => dayNumber("soon")).toThrow('expected a date like 2017-09-16, got "soon"')
  })
})
