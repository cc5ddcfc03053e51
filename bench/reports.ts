import { intake } from "#src/intake/intake"
import type { Report } from "#src/model/report"

/** The reports of a file, taken in as the command does; what cannot be read is told of, and the others go on. */
export async function reportsOf(file: string, tell: (message: string) => void = console.log): Promise<Report[]> {
  const reports: Report[] = []
  for await (const outcome of intake([file], { ...NOTHING_GIVEN, stdin: process.stdin })) {
    if ("problem" in outcome) tell(`${outcome.problem.where}: ${outcome.problem.message}`)
    if ("report" in outcome) reports.push(outcome.report)
  }
  return reports
}

const NOTHING_GIVEN = { published: null, outlet: null, encoding: null, as: null, columns: new Map() }
