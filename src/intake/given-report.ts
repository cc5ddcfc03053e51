import type { Report } from "../model/report.ts"
import { finish } from "./finish.ts"
import { fromRecord } from "./record.ts"

/** A report as a program hands it over. `published`: an ISO date, or a date as pages print them. */
export interface GivenReport {
  readonly text: string
  readonly id?: string
  readonly title?: string
  readonly outlet?: string
  readonly published?: string
  readonly url?: string
  /** BCP 47 code; worked out where it is not given. */
  readonly language?: string
}

/**
 * A report from its text and what is known of it, as the command takes in a record of a `.jsonl` file: its id, where it is
 * not given, is the head of the SHA-256 of the record. Throws where the text is empty or `published` is no date.
 */
export function reportOf(given: GivenReport): Report {
  const made = fromRecord(given, Buffer.from(JSON.stringify(given)), "a value")
  if ("wrong" in made) throw new Error(made.wrong)
  const { report, problem } = finish(made.draft, undefined, { published: null, outlet: null })
  if (problem !== undefined) throw new Error(problem.message)
  return report
}
