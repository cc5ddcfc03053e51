import { type Day, dayOf, partsOf } from "./day.ts"

/**
 * How far a reading of an open date may lie from the date that settles it. Metadata and printed date of one report are
 * mostly days apart, and where they are further apart the metadata is wrong altogether and settles nothing.
 */
const SETTLES_WITHIN = 45
/** Two readings in neighbouring months (`05/04`, `04/05`) both lie within that; then one must be nearer than a week. */
const SETTLES_OUTRIGHT = 7

/**
 * The day of a date in numbers with the year at one end, `a` to `c` as they stand.
 * Year first is year-month-day. Year last is day-month-year with dots and dashes, as nearly everywhere that uses them.
 * With slashes the order depends on the country: it is settled by one of the parts being over 12, or by the day `near`
 * if just one reading is close to it.
 * `dayFirst` says that the country is known to put the day first. Null where two readings are left, or no such day exists.
 */
export function numericDay(
  [a, separator, b, c]: readonly [a: string, separator: string, b: string, c: string],
  near: Day | null,
  dayFirst = false,
): Day | null {
  if (a.length === 4) return dayOf(Number(a), Number(b), Number(c))
  const asDayMonth = dayOf(Number(c), Number(b), Number(a))
  const asMonthDay = dayOf(Number(c), Number(a), Number(b))
  if (asDayMonth === null || asMonthDay === null) return asDayMonth ?? asMonthDay
  if (separator !== "/" || dayFirst || asDayMonth === asMonthDay) return asDayMonth
  if (near === null) return null
  return (
    onlyWithin(SETTLES_OUTRIGHT, near, asDayMonth, asMonthDay) ??
    onlyWithin(SETTLES_WITHIN, near, asDayMonth, asMonthDay)
  )
}

/** The day of a month and date without a year: that nearest to `near`, if within 45 days of it, else null. */
export function yearlessDay(month: number, date: number, near: Day): Day | null {
  const { year } = partsOf(near)
  const days = [year, year - 1, year + 1].map((candidate) => dayOf(candidate, month, date))
  return days.find((day) => day !== null && Math.abs(day - near) <= SETTLES_WITHIN) ?? null
}

function onlyWithin(reach: number, near: Day, ...days: readonly Day[]): Day | null {
  const fits = days.filter((day) => Math.abs(day - near) <= reach)
  return fits.length === 1 ? (fits[0] ?? null) : null
}
