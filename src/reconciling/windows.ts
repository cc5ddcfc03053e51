import type { Reading } from "../model/reading.ts"
import type { When } from "../model/when.ts"
import { type Day, dayOfIso, isoOf } from "../space/day.ts"

/** Days on which something can have happened. `open`: an end was worked out from the report's date. */
export interface Window {
  readonly from: Day
  readonly to: Day
  readonly open: boolean
}

/** Reports without a day are mostly about the last days; a fortnight would meet half of the war. */
const OPEN_DAYS = 7
/** A stretch longer than this is a summary of a war, not an event; it counts to its first month. */
const LONGEST = 31

/** No two reports of one event are further apart than this, in days; the search for candidates goes no further either. */
export const MOST_DRIFT = 2

/** A stretch of more days than this is a period, not the rough date of an event. */
export const LONG_DAYS = 4

/** The day of a report: the date that was used for it, else the date of publication. Null where neither is known. */
export function reportDay(report: Reading["report"]): Day | null {
  return dayOfIso(report.dated.date ?? "") ?? dayOfIso(report.published ?? "")
}

/** The days that `when` leaves possible, seen from the day of its report; null where nothing is known. */
export function windowOf(when: When, reported: Day | null): Window | null {
  const from = dayOfIso(when.from ?? "")
  const to = dayOfIso(when.to ?? "")
  if (from !== null && to !== null) return { from, to: Math.min(Math.max(from, to), from + LONGEST), open: false }
  if (from !== null) return { from, to: Math.min(Math.max(from, reported ?? from), from + LONGEST), open: true }
  const end = to ?? reported
  return end === null ? null : { from: end - OPEN_DAYS, to: end, open: true }
}

/** How many days lie between two windows: 0 where they meet, 1 where one ends on the eve of the other. */
export function gap(a: Window, b: Window): number {
  return Math.max(0, a.from - b.to, b.from - a.to)
}

export const length = (w: Window): number => w.to - w.from + 1

/** The window in words: `2017-04-04`, or `2017-04-04 to 2017-04-06`. */
export function inWords(w: Window): string {
  return w.from === w.to ? isoOf(w.from) : `${isoOf(w.from)} to ${isoOf(w.to)}`
}
