import { isoOf } from "#src/space/day"
import { madeUpReport, type ReportRecord } from "../made-up-report.ts"

/** As dense as the reports of FA-KES: some four hundred of six years. */
const DAYS_APART = 5
const FIRST_DAY = 15_000

/**
 * A made-up report of a war of years. `madeUpReport` alone tells of two weeks in a few villages, which would all come to a
 * few incidents of hundreds of reports.
 */
export const reportOfYears = (number: number): ReportRecord => ({
  ...madeUpReport(number),
  published: isoOf(FIRST_DAY + number * DAYS_APART),
})
