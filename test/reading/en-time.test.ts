import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { timesIn } from "../../src/reading/languages/en/time/times.ts"
import type { TimeMention } from "../../src/reading/time.ts"
import { NO_TIMES, REFERENCE, TIMES } from "./en-time-corpus.ts"

const all = (text: string, reference: string | null = REFERENCE) => timesIn(text, 0, text.length, reference)
const days = (times: readonly TimeMention[]) => times.map(({ text, when }) => [text, when.from, when.to])

describe("timesIn", () => {
  const cases = TIMES.flatMap(({ phrasings, ...value }) => phrasings.map((phrasing) => ({ phrasing, value })))

  it.each(cases)("$phrasing", ({ phrasing, value }) => {
    const [before = "", words = "", after = ""] = phrasing.split(/[[\]]/)
    const { from, to, kind, hours, zone, said } = value
    const when = {
      from,
      to,
      text: words,
      ...(said || (from === null && to === null) ? {} : { inferred: true }),
      ...(hours ? { hours: { from: hours[0], to: hours[1], zone: zone ?? null } } : {}),
    }
    const expected = { start: before.length, end: before.length + words.length, text: words, when, kind }
    expect(all(before + words + after)).toEqual([expected])
  })

  it.each(NO_TIMES)("no time: %s", (text) => {
    expect(all(text)).toEqual([])
  })

  it("keeps the words and leaves the day open without a reference", () => {
    expect(days(all("Jets struck on Friday and again two days ago.", null))).toEqual([
      ["Friday", null, null],
      ["two days ago", null, null],
    ])
    expect(days(all("Jets struck on 7 April 2017 and in recent days.", null))).toEqual([
      ["7 April 2017", "2017-04-07", "2017-04-07"],
      ["in recent days", null, null],
    ])
  })

  it("keeps a day's name where nobody knows of which week or year it is", () => {
    const named = (text: string) => all(text, null).map(({ when }) => when.named ?? null)
    expect(named("Jets struck late on Monday.")).toEqual([{ weekday: 1 }])
    expect(named("Shells fell on Sunday and again yesterday.")).toEqual([{ weekday: 7 }, null])
    expect(named("Shells fell on June 12th, and on 3 May 2019.")).toEqual([{ date: "06-12" }, null])
    expect(named("Shells fell on Monday, June 12th.")).toEqual([{ weekday: 1, date: "06-12" }])
    expect(all("Jets struck late on Monday.").map(({ when }) => when.named)).toEqual([undefined])
  })

  it("takes a whole month for history beside a day that is told from the day of speaking", () => {
    const kinds = (text: string) => all(text, null).map(({ kind }) => kind)
    expect(kinds("A drone struck on Monday. The town was taken in October 2019.")).toEqual(["point", "background"])
    expect(kinds("Shelling in October 2019 killed 30 people.")).toEqual(["span"])
    expect(kinds("A drone struck on Monday. The mill was hit on 9 October 2019.")).toEqual(["point", "point"])
  })

  it("takes a date in either order of its numbers only where the reference settles it", () => {
    const text = "He was seized on 05/04/2017."
    expect(days(all(text, "2017-04-07"))).toEqual([["05/04/2017", "2017-04-05", "2017-04-05"]])
    expect(days(all(text, "2017-05-05"))).toEqual([["05/04/2017", "2017-05-04", "2017-05-04"]])
    expect(all(text, null)).toEqual([])
  })

  it("counts days from the one named before in the sentence, else from the report's", () => {
    expect(days(all("On Thursday they fled, and two days later the army came."))).toEqual([
      ["Thursday", "2018-11-15", "2018-11-15"],
      ["two days later", "2018-11-17", "2018-11-17"],
    ])
    expect(days(all("They fled on Thursday. A day earlier shells had hit."))).toEqual([
      ["Thursday", "2018-11-15", "2018-11-15"],
      ["A day earlier", "2018-11-17", "2018-11-17"],
    ])
  })

  it("gives hours to the nearest day of their own sentence alone", () => {
    const [first, second] = all("On Friday at 9 pm and on Saturday shells fell. At dawn it ended.")
    expect(first?.when.hours?.from).toBe("2018-11-16T21:00")
    expect(second?.when.hours).toBeUndefined()
  })

  it("reads only what lies in the range, with offsets into the whole text", () => {
    const text = "On Friday it rained. On Saturday it burned."
    const from = text.indexOf("On Saturday")
    expect(timesIn(text, from, text.length, REFERENCE).map(({ start }) => start)).toEqual([text.indexOf("Saturday")])
    expect(timesIn(text, 0, "On Fri".length, REFERENCE)).toEqual([])
  })

  it("gives spans of the text, in order, with days in order, whatever the text", () => {
    const word = fc.constantFrom(
      ..."Friday Saturday's April May 31 2017 2017-02-30 in on since from to and between late night 24 hours two days ago last week the at 10:30 pm . \n ’".split(
        " ",
      ),
    )
    const text = fc
      .array(fc.oneof({ weight: 4, arbitrary: word }, fc.string({ unit: "binary", maxLength: 4 })), { maxLength: 25 })
      .map((words) => words.join(" "))
    const date = fc.date({ min: new Date("1971-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
    const reference = fc.option(date.map((day) => day.toISOString().slice(0, 10)))
    fc.assert(
      fc.property(text, reference, (words, day) => {
        let last = 0
        for (const { start, end, text: said, when } of all(words, day)) {
          expect(words.slice(start, end)).toBe(said)
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          if (when.from !== null && when.to !== null) expect(when.from <= when.to).toBe(true)
          if (when.hours) expect(when.hours.from <= when.hours.to).toBe(true)
          last = end
        }
      }),
    )
  })
})
