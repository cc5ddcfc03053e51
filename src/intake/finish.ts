import type { Report } from "../model/report.ts"
import type { Dated } from "../model/when.ts"
import { dayOfIso, isoOf } from "../space/day.ts"
import { printedDate } from "./dateline.ts"
import type { Draft, Meta, Problem } from "./found.ts"
import { languageOf } from "./language.ts"

/** What the user says of all reports of a run: it counts above what files say, and below a date printed in the text. */
export interface Given {
  readonly published: string | null
  readonly outlet: string | null
}

/**
 * A draft with options, side file and dateline laid over it. Which date counts: the one printed in the text, else the
 * one given by option, else metadata (the record's own, then the side file's, then the page's tags), else unknown.
 * A date in metadata that cannot be read as one is a problem; the report is read without it.
 */
export function finish(draft: Draft, side: Meta | undefined, given: Given): { report: Report; problem?: Problem } {
  const said = (field: keyof Meta) => draft.stated[field] ?? side?.[field] ?? draft.page[field]
  const published = given.published ?? said("published")
  const day = published === null ? null : dateOf(published)
  const printed = printedDate(draft.text, draft.title, day)
  const language = said("language")
  const worked = language === null ? languageOf(draft.text) : null
  const report: Report = {
    id: draft.id ?? draft.sha256.slice(0, 16),
    outlet: given.outlet ?? said("outlet"),
    url: said("url"),
    language: language ?? worked,
    published,
    dated: dated(printed?.date ?? null, day, given.published !== null),
    title: draft.title,
    sha256: draft.sha256,
    text: draft.text,
    source: draft.source,
    inferred: [...draft.inferred, ...(printed === null ? [] : ["dated"]), ...(worked === null ? [] : ["language"])],
  }
  if (published === null || day !== null) return { report }
  const message = `field "published": ${JSON.stringify(published)} is not a date such as 2017-04-05; the report is read without it`
  return { report, problem: { where: draft.source, message } }
}

/** The ISO date that a stated date names: ISO dates and times, and dates as pages print them; null where it names none. */
export function dateOf(stated: string): string | null {
  const day = dayOfIso(stated.trim())
  return day === null ? (printedDate(stated, null, null)?.date ?? null) : isoOf(day)
}

function dated(printed: string | null, day: string | null, byOption: boolean): Dated {
  if (printed !== null) return { date: printed, basis: "printed" }
  if (day !== null) return { date: day, basis: byOption ? "given" : "metadata" }
  return { date: null, basis: "unknown" }
}
