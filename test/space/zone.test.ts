import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { instantOf } from "../../src/space/zone.ts"

describe("instantOf", () => {
  it.each([
    ["winter in Damascus", "2018-11-16T18:00", "Asia/Damascus", "2018-11-16T16:00:00.000Z"],
    ["summer in Damascus", "2017-04-04T06:30", "Asia/Damascus", "2017-04-04T03:30:00.000Z"],
    ["all year in Baghdad", "2017-07-01T00:00", "Asia/Baghdad", "2017-06-30T21:00:00.000Z"],
    ["west of Greenwich", "2017-04-06T20:40", "America/New_York", "2017-04-07T00:40:00.000Z"],
    ["half an hour off", "2021-08-26T17:50", "Asia/Kabul", "2021-08-26T13:20:00.000Z"],
    ["UTC", "2018-11-16T03:00", "UTC", "2018-11-16T03:00:00.000Z"],
    ["an hour that the clocks skip", "2017-03-26T02:30", "Europe/Berlin", "2017-03-26T01:30:00.000Z"],
    ["an hour that the clocks repeat", "2017-10-29T02:30", "Europe/Berlin", "2017-10-29T00:30:00.000Z"],
  ])("%s", (_, local, zone, instant) => {
    expect(instantOf(local, zone)).toBe(instant)
  })

  it.each([["Asia/Atlantis"], [""]])("refuses zone %j", (zone) => {
    expect(() => instantOf("2018-11-16T18:00", zone)).toThrow(RangeError)
  })

  it.each([["2018-11-16"], ["2018-11-16T18:00Z"], ["2018-13-16T18:00"], [""]])("refuses local time %j", (local) => {
    expect(() => instantOf(local, "UTC")).toThrow('expected a local time like 2018-11-16T18:00, got "')
  })

  it("gives the instant at which that zone's clocks show the local time, unless they skip it", () => {
    const zones = fc.constantFrom("Asia/Damascus", "Asia/Gaza", "Europe/Kyiv", "Africa/Khartoum", "America/New_York")
    const noon = fc.date({ min: new Date("2000-01-01"), max: new Date("2037-12-31"), noInvalidDate: true })
    fc.assert(
      fc.property(zones, noon, (zone, date) => {
        const local = `${date.toISOString().slice(0, 10)}T12:00`
        const shown = new Date(instantOf(local, zone)).toLocaleString("sv", { timeZone: zone })
        expect(shown).toBe(`${local.replace("T", " ")}:00`)
      }),
    )
  })
})
