import type { NamedDay } from "../model/when.ts"
import { type Day, dayOf, partsOf, weekdayOf } from "../space/day.ts"
import type { Reason } from "./compare.ts"
import type { MentionSummary } from "./mention.ts"
import { TIME } from "./weights.ts"
import { inWords, LONG_DAYS, length, MOST_DRIFT, type Window } from "./windows.ts"

/** How well the days agree of which at least one is known by its name at most: "on Monday", "on 12 June". */
export function compareNamedDays(a: MentionSummary, b: MentionSummary): Reason {
  const apart = daysApart(a, b)
  if (apart === null) return UNKNOWN
  if (apart.kind === "weekday") return [SAME_WEEKDAY, NEXT_WEEKDAY][apart.days] ?? OTHER_WEEKDAY
  if (apart.days > MOST_DRIFT) return TOO_FAR
  return [SAME_DATE, DAY_APART][apart.days] ?? TWO_DAYS_APART
}

interface Apart {
  readonly kind: NamedKind
  readonly days: number
}
type NamedKind = "weekday" | "date"

/** How many days at least lie between two days, by what both are known by; null where that is nothing. */
function daysApart(a: MentionSummary, b: MentionSummary): Apart | null {
  const [x, y] = [a.named, b.named]
  if (a.window !== null) return y === null ? null : fromWindow(y, a.window)
  if (b.window !== null) return x === null ? null : fromWindow(x, b.window)
  if (x === null || y === null) return null
  if ("weekday" in x) return "weekday" in y ? { kind: "weekday", days: around(x.weekday - y.weekday, WEEK) } : null
  if ("weekday" in y) return null
  return { kind: "date", days: around(dayOfYear(x) - dayOfYear(y), YEAR) }
}

/** Days from a stretch that is the rough date of an event; a longer or an open one has all weekdays in it. */
function fromWindow(named: NamedDay, window: Window): Apart | null {
  if (window.open || length(window) > LONG_DAYS) return null
  const days = Array.from({ length: length(window) }, (_, i) => window.from + i)
  const each = days.map((day) =>
    "weekday" in named
      ? around(isoWeekday(day) - named.weekday, WEEK)
      : around(dayOfYear(partsOf(day)) - dayOfYear(named), YEAR),
  )
  return { kind: "weekday" in named ? "weekday" : "date", days: Math.min(...each) }
}

const WEEK = 7
const YEAR = 366
/** Any year with a 29 February: days of all years are counted on its calendar. */
const LEAP_YEAR = 2000

const dayOfYear = ({ month, date }: { month: number; date: number }) => dayOf(LEAP_YEAR, month, date) ?? 0
const isoWeekday = (day: Day) => weekdayOf(day) || WEEK

/** The shorter way round. */
function around(difference: number, whole: number): number {
  const ahead = ((difference % whole) + whole) % whole
  return Math.min(ahead, whole - ahead)
}

const called = ({ window, named }: MentionSummary): string => {
  if (window !== null) return inWords(window)
  if (named === null) return "unknown"
  return "weekday" in named ? (WEEKDAYS[named.weekday - 1] ?? "") : `${named.date} ${MONTHS[named.month - 1]}`
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
