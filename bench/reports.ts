import { intake } from "#src/intake/intake"
import type { Report } from "#src/model/report"

/** The reports of a file, taken in as the command does. Throws at the first that cannot be read. */
export async function reportsOf(file: string): Promise<Report[]> {
  const reports: Report[] = []
  for await (const outcome of intake([file], { ...NOTHING_GIVEN, stdin: process.stdin })) {
    if ("problem" in outcome) throw new Error(`${outcome.problem.where}: ${outcome.problem.message}`)
    if ("report" in outcome) reports.push(outcome.report)
  }
  return reports
}

const NOTHING_GIVEN = { published: null, outlet: null, encoding: null, as: null, columns: new Map<string, string>() }
