import type { Report } from "../model/report.ts"
import { dateOf, reportDate } from "./dated.ts"
import type { Draft, Meta, Problem } from "./found.ts"
import { languageOf } from "./language.ts"

/** What the user says of all reports of a run: it counts above what files say, and below a date printed in the text. */
export interface Given {
  readonly published: string | null
  readonly outlet: string | null
}

/**
 * A draft with options, side file and dateline laid over it. Metadata is the record's own word, then the side file's,
 * then that of the page's tags. A date in metadata that cannot be read as one is a problem; the report is read without it.
 */
export function finish(draft: Draft, side: Meta | undefined, given: Given): { report: Report; problem?: Problem } {
  const said = (field: keyof Meta) => draft.stated[field] ?? side?.[field] ?? draft.page[field]
  const metadata = said("published")
  const dated = reportDate(draft.text, draft.title, { given: given.published, metadata, url: said("url") })
  const language = said("language")
  const worked = language === null ? languageOf(draft.text) : null
  const report: Report = {
    id: draft.id ?? draft.sha256.slice(0, 16),
    outlet: given.outlet ?? said("outlet"),
    url: said("url"),
    language: language ?? worked,
    published: given.published ?? metadata,
    dated,
    title: draft.title,
    sha256: draft.sha256,
    text: draft.text,
    source: draft.source,
    inferred: [
      ...draft.inferred,
      ...(dated.basis === "printed" || dated.basis === "address" ? ["dated"] : []),
      ...(worked === null ? [] : ["language"]),
    ],
  }
  if (given.published !== null || metadata === null || dateOf(metadata) !== null) return { report }
  const message = `field "published": ${JSON.stringify(metadata)} is not a date such as 2017-04-05; the report is read without it`
  return { report, problem: { where: draft.source, message } }
}
