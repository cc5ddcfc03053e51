import type { NamedDay, When } from "../model/when.ts"
import { type Day, dayOf, daysIn, isoOf, partsOf, weekdayOf } from "../space/day.ts"

/**
 * A stretch of time that a text names, `text.slice(start, end)`. `point`: a day; `span`: a stretch that an incident can
 * have; `background`: longer than that, or long over, so no incident's date.
 */
export interface TimeMention {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly when: When
  readonly kind: "point" | "span" | "background"
}

/** Hours of a stretch of days in minutes from the midnight at which its first day begins. `zone` is an IANA name. */
export interface Hours {
  readonly from: number
  readonly to: number
  readonly zone: string | null
}

/** Days that words come to, both ends included; null is open. `said`: printed in full, nothing worked out. */
export interface Stretch {
  readonly from: Day | null
  readonly to: Day | null
  readonly hours: Hours | null
  readonly said: boolean
  /** Months or years of history, whatever the days. */
  readonly background: boolean
  readonly single: boolean
  /** The day's name, where nothing tells which such day it was. */
  readonly named?: NamedDay
}

/** An incident can be a stretch of up to 31 days; what is longer, or was over 60 days before, is background. */
const LONGEST_INCIDENT = 31
const BACKGROUND_AFTER = 60
/** Half a month short of a year: "November 20" in a report of 18 November is as likely the one to come, so it stays open. */
const YEARLESS_REACH = 335

/** The stretch as a reader hands it on. */
export function mentionOf(
  text: string,
  start: number,
  end: number,
  stretch: Stretch,
  reference: Day | null,
): TimeMention {
  const { from, to, hours, said, named } = stretch
  const words = text.slice(start, end)
  const when: When = { from: isoOrNull(from), to: isoOrNull(to), text: words }
  if (!said && (from !== null || to !== null)) when.inferred = true
  if (from === null && named !== undefined) when.named = named
  if (hours !== null && from !== null) {
    when.hours = { from: localTime(from, hours.from), to: localTime(from, hours.to), zone: hours.zone }
  }
  return { start, end, text: words, when, kind: kindOf(stretch, reference) }
}

function kindOf({ from, to, background, single }: Stretch, reference: Day | null): TimeMention["kind"] {
  if (background || (from !== null && to !== null && to - from >= LONGEST_INCIDENT)) return "background"
  if (to !== null && reference !== null && to < reference - BACKGROUND_AFTER) return "background"
  return single ? "point" : "span"
}

/** One day, worked out or `said`. */
export function dayStretch(day: Day | null, hours: Hours | null = null, said = false): Stretch {
  return { from: day, to: day, hours, said, background: false, single: true }
}

/** A day by its name, of which nobody knows which it was. */
export function namedStretch(weekday: number | null, month: number | null, date: number | null): Stretch {
  const digits = (number: number) => String(number).padStart(2, "0")
  const named: NamedDay = {
    ...(weekday !== null && { weekday }),
    ...(month !== null && date !== null && { date: `${digits(month)}-${digits(date)}` }),
  }
  return { ...dayStretch(null), named }
}

/** Several days. */
export function daysStretch(from: Day | null, to: Day | null, said = false): Stretch {
  return { from, to, hours: null, said, background: false, single: false }
}

/** Time that is no incident's: the history of the war. */
export function backgroundStretch(from: Day | null, to: Day | null): Stretch {
  return { from, to, hours: null, said: false, background: true, single: false }
}

/** The last such weekday (0 Sunday to 6 Saturday) at or before `day`: a report dated on Sunday means by "Sunday" that day. */
export function lastWeekday(weekday: number, day: Day | null): Day | null {
  return day === null ? null : day - ((weekdayOf(day) - weekday + 7) % 7)
}

/** The last day with this month and date at or before `day`, if within eleven months; null leaves the year open. */
export function lastDate(month: number, date: number, day: Day | null): Day | null {
  if (day === null) return null
  const { year } = partsOf(day)
  const latest = [year, year - 1]
    .map((candidate) => dayOf(candidate, month, date))
    .find((at) => at !== null && at <= day)
  return latest !== undefined && latest !== null && day - latest <= YEARLESS_REACH ? latest : null
}

/** The last day with this date of a month at or before `day`. */
export function lastDateOfMonth(date: number, day: Day | null): Day | null {
  if (day === null) return null
  const { year, month } = partsOf(day)
  const before = month === 1 ? dayOf(year - 1, 12, date) : dayOf(year, month - 1, date)
  const candidates = [dayOf(year, month, date), before]
  return candidates.find((at) => at !== null && at <= day) ?? null
}

/** First and last day of a month. */
export function monthDays(year: number, month: number): { from: Day; to: Day } {
  const from = Date.UTC(year, month - 1, 1) / 86_400_000
  return { from, to: from + daysIn(year, month) - 1 }
}

/** The last such month that has begun at `day`. */
export function lastMonth(month: number, day: Day | null): { from: Day; to: Day } | null {
  if (day === null) return null
  const at = partsOf(day)
  return monthDays(month > at.month ? at.year - 1 : at.year, month)
}

/** Monday of the week of `day` (ISO 8601 weeks). */
export function mondayOf(day: Day): Day {
  return day - ((weekdayOf(day) + 6) % 7)
}

/** The first, middle or last third (0, 1, 2) of a week or month, or all of it. */
export function thirdOf({ from, to }: { from: Day; to: Day }, third: 0 | 1 | 2 | null): { from: Day; to: Day } {
  if (third === null) return { from, to }
  const length = Math.ceil((to - from + 1) / 3)
  if (third === 1) return { from: from + length, to: to - length }
  return third === 0 ? { from, to: from + length - 1 } : { from: to - length + 1, to }
}

/** Whether two times mean one day by their names; null where these cannot be compared. */
export function sameNamedDay({ named: a }: When, { named: b }: When): boolean | null {
  if (a?.date !== undefined && b?.date !== undefined) return a.date === b.date
  return a?.weekday === undefined || b?.weekday === undefined ? null : a.weekday === b.weekday
}

function isoOrNull(day: Day | null): string | null {
  return day === null ? null : isoOf(day)
}

function localTime(day: Day, minutes: number): string {
  return new Date(day * 86_400_000 + minutes * 60_000).toISOString().slice(0, 16)
}
