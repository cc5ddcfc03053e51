import type { Dated } from "../model/when.ts"
import { dayOfIso, isoOf } from "../space/day.ts"
import { addressDate } from "./address-date.ts"
import { printedDate } from "./dateline.ts"

/** What is said of a report's date besides its text: for the run, by metadata, and by the address of its page. */
export interface DateSources {
  readonly given: string | null
  readonly metadata: string | null
  readonly url: string | null
}

/**
 * Which date of a report counts: the one printed in the text, else the one `given` for the run, else `metadata`, else the
 * one in its address, else unknown. The first two beside the text are dates as somebody states them; one that cannot be
 * read as a date does not count.
 */
export function reportDate(text: string, title: string | null, { given, metadata, url }: DateSources): Dated {
  const outside = ofOutside(given, metadata, url)
  const printed = printedDate(text, title, outside?.date ?? null)
  if (printed !== null) return { date: printed.date, basis: "printed" }
  return outside ?? { date: null, basis: "unknown" }
}

function ofOutside(given: string | null, metadata: string | null, url: string | null): Dated | null {
  const givenDay = given === null ? null : dateOf(given)
  if (givenDay !== null) return { date: givenDay, basis: "given" }
  const metadataDay = metadata === null ? null : dateOf(metadata)
  if (metadataDay !== null) return { date: metadataDay, basis: "metadata" }
  const addressDay = url === null ? null : addressDate(url)
  return addressDay === null ? null : { date: addressDay, basis: "address" }
}

/** The ISO date that a stated date names: ISO dates and times, and dates as pages print them; null where it names none. */
export function dateOf(stated: string): string | null {
  const day = dayOfIso(stated.trim())
  return day === null ? (printedDate(stated, null, null)?.date ?? null) : isoOf(day)
}
