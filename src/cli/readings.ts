import type { IntakeOptions } from "../intake/intake.ts"
import type { Knowledge } from "../knowledge/knowledge.ts"
import type { Reading } from "../model/reading.ts"
import { read } from "../reading/read.ts"
import { eachReport, type Tally } from "./each-report.ts"

/**
 * The readings of the reports that the paths lead to, in their order, each with the names of the report's fields that were
 * worked out, so that its reader sees them too.
 */
export function readings(
  paths: readonly string[],
  options: IntakeOptions,
  knowledge: Knowledge,
  tally: Tally,
): AsyncGenerator<Reading> {
  return eachReport(paths, options, tally, (report) => {
    const reading = read(report, knowledge)
    return { ...reading, report: { ...reading.report, inferred: [...report.inferred] } }
  })
}
