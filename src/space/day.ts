/** A day as the number of days since 1970-01-01 in the proleptic Gregorian calendar, without a time zone. */
export type Day = number

const DAY_MS = 86_400_000
const ISO = /^(\d{4})-(\d{2})-(\d{2})/

/** The day of a calendar date; null where there is no such date (30 February). `month` counts from 1. */
export function dayOf(year: number, month: number, date: number): Day | null {
  if (month < 1 || month > 12 || date < 1 || date > daysIn(year, month)) return null
  return Date.UTC(year, month - 1, date) / DAY_MS
}

/** The day that an ISO date (or the date part of an ISO time) names; null where it names none. */
export function dayOfIso(iso: string): Day | null {
  const parts = ISO.exec(iso)
  return parts ? dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null
}

/** The day as an ISO date, `2017-04-07`. */
export function isoOf(day: Day): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}

/** Year, month from 1, and date of a day. */
export function partsOf(day: Day): { year: number; month: number; date: number } {
  const at = new Date(day * DAY_MS)
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() }
}

/** 0 for Sunday to 6 for Saturday. 1970-01-01 was a Thursday. */
export function weekdayOf(day: Day): number {
  return (((day + 4) % 7) + 7) % 7
}

/** How many days a month has. */
export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}
