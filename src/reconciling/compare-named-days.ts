import type { NamedDay } from "../model/when.ts"
import { dayOfIso, isoOf, weekdayOf } from "../space/day.ts"
import type { Reason } from "./compare.ts"
import type { MentionSummary } from "./mention.ts"
import { TIME } from "./weights.ts"
import { inWords, LONG_DAYS, length, MOST_DRIFT } from "./windows.ts"

/** How well the days agree of which at least one is known by its name at most: "on Monday", "on 12 June". */
export function compareNamedDays(a: MentionSummary, b: MentionSummary): Reason {
  const apart = daysApart(a, b)
  if (apart === null) return UNKNOWN
  if (apart.kind === "weekday") return [SAME_WEEKDAY, NEXT_WEEKDAY][apart.days] ?? OTHER_WEEKDAY
  if (apart.days > MOST_DRIFT) return TOO_FAR
  return [SAME_DATE, DAY_APART][apart.days] ?? TWO_DAYS_APART
}

interface Apart {
  readonly kind: "weekday" | "date"
  readonly days: number
}

/** How many days at least lie between two days, by what both are known by; null where that is nothing. */
function daysApart(a: MentionSummary, b: MentionSummary): Apart | null {
  const [x, y] = [namesOf(a), namesOf(b)]
  const each = x.flatMap((one) => y.flatMap((other) => between(one, other) ?? []))
  return each.reduce<Apart | null>((least, one) => (least === null || one.days < least.days ? one : least), null)
}

/** By what a day can be called. A stretch that is the rough date of an event has several; a longer or an open one, any. */
function namesOf({ window, named }: MentionSummary): NamedDay[] {
  if (window === null) return named === null ? [] : [named]
  if (window.open || length(window) > LONG_DAYS) return []
  return Array.from({ length: length(window) }, (_, i) => {
    const day = window.from + i
    return { weekday: weekdayOf(day) || WEEK, date: isoOf(day).slice(-"06-12".length) }
  })
}

/** The date says more than the weekday. */
function between(a: NamedDay, b: NamedDay): Apart | null {
  if (a.date !== undefined && b.date !== undefined)
    return { kind: "date", days: around(dayOfYear(a.date) - dayOfYear(b.date), YEAR) }
  if (a.weekday === undefined || b.weekday === undefined) return null
  return { kind: "weekday", days: around(a.weekday - b.weekday, WEEK) }
}

const WEEK = 7
const YEAR = 366
/** Any year with a 29 February: days of all years are counted on its calendar. */
const LEAP_YEAR = 2000

const dayOfYear = (date: string) => dayOfIso(`${LEAP_YEAR}-${date}`) ?? 0

/** The shorter way round. */
function around(difference: number, whole: number): number {
  const ahead = ((difference % whole) + whole) % whole
  return Math.min(ahead, whole - ahead)
}

const called = ({ window, named }: MentionSummary): string => {
  if (window !== null) return inWords(window)
  const weekday = WEEKDAYS[(named?.weekday ?? 0) - 1]
  const [month = 0, date = 0] = (named?.date ?? "").split("-").map(Number)
  return [weekday, named?.date && `${date} ${MONTHS[month - 1]}`].filter(Boolean).join(", ") || "unknown"
}
const both: Reason["words"] = (a, b) => `${called(a)}, ${called(b)}`
const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
const MONTHS = "January February March April May June July August September October November December".split(" ")

const UNKNOWN: Reason = { weight: TIME.unknown, words: () => "no day is known" }
const SAME_WEEKDAY: Reason = {
  weight: TIME.sameWeekday,
  words: (a, b, grounds) => `the same weekday, of a week that is not known: ${both(a, b, grounds)}`,
}
const NEXT_WEEKDAY: Reason = {
  weight: TIME.nextWeekday,
  words: (a, b, grounds) => `weekdays next to each other: ${both(a, b, grounds)}`,
}
const OTHER_WEEKDAY: Reason = {
  weight: TIME.otherWeekday,
  words: (a, b, grounds) => `other weekdays: ${both(a, b, grounds)}`,
}
const SAME_DATE: Reason = {
  weight: TIME.sameDate,
  words: (a, b, grounds) => `the same date, of a year that is not known: ${both(a, b, grounds)}`,
}
const datesApart: Reason["words"] = (a, b, grounds) => `dates apart: ${both(a, b, grounds)}`
const DAY_APART: Reason = { weight: TIME.dayApart, words: datesApart }
const TWO_DAYS_APART: Reason = { weight: TIME.twoDaysApart, words: datesApart }
const TOO_FAR: Reason = { weight: TIME.tooFar, words: datesApart }
