import type { Dated, When } from "../../model/when.ts"
import { dayOfIso, partsOf, weekdayOf } from "../../space/day.ts"
import { MONTH_NAMES } from "../../space/month-names.ts"

/** A date in words, "17 November 2018"; what came in where it is no date. */
export function dateWords(iso: string): string {
  const day = dayOfIso(iso)
  if (day === null) return iso
  const { year, month, date } = partsOf(day)
  return `${date} ${monthName(month)} ${year}`
}

/** The same, shorter: "17 Nov 2018". */
export function shortDate(iso: string): string {
  const day = dayOfIso(iso)
  if (day === null) return iso
  const { year, month, date } = partsOf(day)
  return `${date} ${monthName(month).slice(0, 3)} ${year}`
}

/** With its weekday: "Saturday 17 November 2018". */
export function weekdayWords(iso: string): string {
  const day = dayOfIso(iso)
  return day === null ? iso : `${WEEKDAYS[weekdayOf(day)] ?? ""} ${dateWords(iso)}`
}

/** "November 2018" of "2018-11". */
export function monthWords(month: string): string {
  const [year = "", number = ""] = month.split("-")
  return `${monthName(Number(number))} ${year}`
}

/** A stretch of days in words: "17 November 2018", "4 to 6 April 2017", "from 4 April 2017 on", "date not known". */
export function whenWords({ from, to }: Pick<When, "from" | "to">): string {
  if (from === null) return to === null ? "date not known" : `until ${dateWords(to)}`
  if (to === null) return `from ${dateWords(from)} on`
  if (from === to) return dateWords(from)
  return `${sharedCut(from, to)} to ${dateWords(to)}`
}

/** What a line under the heading of a day must add: nothing for that very day, the stretch for a longer one. */
export function stretchNote(when: Pick<When, "from" | "to">, day: string | null): string {
  if (when.from === null && when.to === null) return day === null ? "" : "first reported this day"
  return when.from === when.to ? "" : whenWords(when)
}

/** How the date of a report is known, in words. */
export function basisWords({ basis }: Dated): string {
  return BASES[basis]
}

const BASES: Readonly<Record<Dated["basis"], string>> = {
  printed: "printed in the text",
  given: "given with the command",
  metadata: "from the record that came with it",
  address: "from its address",
  unknown: "not known",
}

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]

function monthName(month: number): string {
  const name: string = MONTH_NAMES.en[month - 1]?.[0] ?? ""
  return name.slice(0, 1).toUpperCase() + name.slice(1)
}

/** The first date without what it shares with the second: "4" of 4 and 6 April, "30 March" of 30 March and 2 April. */
function sharedCut(from: string, to: string): string {
  const words = dateWords(from)
  if (from.slice(0, 7) === to.slice(0, 7)) return words.split(" ")[0] ?? words
  return from.slice(0, 4) === to.slice(0, 4) ? words.slice(0, -5) : words
}
