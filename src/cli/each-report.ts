import { type IntakeOptions, intake } from "../intake/intake.ts"
import type { Report } from "../model/report.ts"
import { EXIT, faultWords } from "./exit.ts"
import { tell } from "./output.ts"
import { counted, progress } from "./progress.ts"

/** How many reports were read, how much could not be, and how often the program itself failed at a report. */
export interface Tally {
  read: number
  problems: number
  faults: number
}

export function emptyTally(): Tally {
  return { read: 0, problems: 0, faults: 0 }
}

/**
 * What `make` makes of each report that the paths lead to, in their order; problems and notes go to standard error, and
 * into `tally`.
 */
export async function* eachReport<T>(
  paths: readonly string[],
  options: IntakeOptions,
  tally: Tally,
  make: (report: Report) => T,
): AsyncGenerator<T> {
  const shown = progress()
  for await (const outcome of intake(paths, options)) {
    if ("report" in outcome) {
      const made = madeOf(outcome.report, make, tally)
      if (made !== null) yield made.value
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
  const problems = tally.problems + tally.faults
  if (problems > 0) tell(`${counted(tally.read)} read; ${counted(problems, "problem")}, told above`)
}

/**
 * Null where the program fails at this report: that is told with its stack, and ends in an exit code of its own, but it does
 * not cost the other reports of a long run.
 */
function madeOf<T>(report: Report, make: (report: Report) => T, tally: Tally): { value: T } | null {
  try {
    const value = make(report)
    tally.read++
    return { value }
  } catch (error) {
    tally.faults++
    tell(`${report.source}: ${faultWords(error)}`)
    return null
  }
}

/** The exit code that a tally comes to. */
export function exitCode({ read, problems, faults }: Tally): number {
  if (faults > 0) return EXIT.fault
  if (read === 0) return EXIT.nothingRead
  return problems > 0 ? EXIT.someUnread : EXIT.allRead
}
