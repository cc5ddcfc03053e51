import type { Dated } from "../model/when.ts"
import { dayOfIso, isoOf } from "../space/day.ts"
import { printedDate } from "./dateline.ts"

/**
 * Which date of a report counts: the one printed in the text, else the one `given` for the run, else `metadata`, else
 * unknown. Both are dates as somebody states them; one that cannot be read as a date does not count.
 */
export function reportDate(text: string, title: string | null, given: string | null, metadata: string | null): Dated {
  const givenDay = given === null ? null : dateOf(given)
  const metadataDay = metadata === null ? null : dateOf(metadata)
  const printed = printedDate(text, title, givenDay ?? metadataDay)
  if (printed !== null) return { date: printed.date, basis: "printed" }
  if (givenDay !== null) return { date: givenDay, basis: "given" }
  if (metadataDay !== null) return { date: metadataDay, basis: "metadata" }
  return { date: null, basis: "unknown" }
}

/** The ISO date that a stated date names: ISO dates and times, and dates as pages print them; null where it names none. */
export function dateOf(stated: string): string | null {
  const day = dayOfIso(stated.trim())
  return day === null ? (printedDate(stated, null, null)?.date ?? null) : isoOf(day)
}
