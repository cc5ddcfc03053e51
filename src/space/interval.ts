/** Days from `from` to `to`, both included, as ISO dates (`2017-09-16`); null is an open end. */
export interface Days {
  readonly from: string | null
  readonly to: string | null
}

/** Whether two stretches of days share a day. An open end reaches on for ever. */
export function daysOverlap(a: Days, b: Days): boolean {
  return notAfter(a.from, b.to) && notAfter(b.from, a.to)
}

/** The days that two stretches share; null where they share none. */
export function daysShared(a: Days, b: Days): Days | null {
  if (!daysOverlap(a, b)) return null
  return { from: later(a.from, b.from), to: earlier(a.to, b.to) }
}

/** How many days lie between two stretches: 0 where they share a day, 1 where one ends on the eve of the other. */
export function daysBetween(a: Days, b: Days): number {
  if (daysOverlap(a, b)) return 0
  if (a.to !== null && b.from !== null && a.to < b.from) return dayNumber(b.from) - dayNumber(a.to)
  return dayNumber(a.from ?? "") - dayNumber(b.to ?? "")
}

const DAY = 86_400_000

/** Days since 1970-01-01 of an ISO date. Throws on anything else. */
export function dayNumber(date: string): number {
  const time = Date.parse(`${date}T00:00:00Z`)
  if (Number.isNaN(time)) throw new Error(`expected a date like 2017-09-16, got "${date}"`)
  return time / DAY
}

const notAfter = (a: string | null, b: string | null) => a === null || b === null || a <= b
const later = (a: string | null, b: string | null) => (a === null ? b : b === null || a > b ? a : b)
const earlier = (a: string | null, b: string | null) => (a === null ? b : b === null || a < b ? a : b)
