import { type IntakeOptions, intake } from "../intake/intake.ts"
import type { Knowledge } from "../knowledge/knowledge.ts"
import type { Reading } from "../model/reading.ts"
import { read } from "../reading/read.ts"
import { EXIT } from "./exit.ts"
import { tell } from "./output.ts"
import { counted, progress } from "./progress.ts"

/** How many reports were read, and how much could not be. */
export interface Tally {
  read: number
  problems: number
}

/** The readings of the reports that the paths lead to, in their order; problems and notes go to standard error, and into `tally`. */
export async function* readings(
  paths: readonly string[],
  options: IntakeOptions,
  knowledge: Knowledge,
  tally: Tally,
): AsyncGenerator<Reading> {
  const shown = progress()
  for await (const outcome of intake(paths, options)) {
    if ("report" in outcome) {
      tally.read++
      yield marked(read(outcome.report, knowledge), outcome.report.inferred)
      shown.step()
    } else {
      shown.end()
      if ("note" in outcome) tell(outcome.note)
      else {
        tally.problems++
        tell(`${outcome.problem.where}: ${outcome.problem.message}`)
      }
    }
  }
  shown.end()
  if (tally.problems > 0) tell(`${counted(tally.read)} read; ${counted(tally.problems, "problem")}, told above`)
}

/** The reading with the names of the report's fields that were worked out, so that its reader sees them too. */
function marked(reading: Reading, inferred: readonly string[]): Reading {
  return { ...reading, report: { ...reading.report, inferred: [...inferred] } }
}

/** The exit code that a tally comes to. */
export function exitCode({ read, problems }: Tally): number {
  if (read === 0) return EXIT.nothingRead
  return problems > 0 ? EXIT.someUnread : EXIT.allRead
}
