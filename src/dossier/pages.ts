import { disclosed } from "../disclosure/disclosed.ts"
import type { Knowledge } from "../knowledge/knowledge.ts"
import type { Dossier } from "../model/incident.ts"
import { type Catalogue, catalogue, type IncidentEntry } from "./catalogue.ts"
import { contentsPage } from "./contents-page.ts"
import { monthFile, monthsOf } from "./month.ts"
import { mostIn, page } from "./page.ts"
import { type Sheet, sheet } from "./sheet.ts"

export interface PagesOptions {
  /** The file name of the first page; others are called after it (`dossier.html`, `dossier-2016-07.html`). */
  readonly name: string
  readonly knowledge: Knowledge
  /** Take out full reports, private speakers and victims' names. */
  readonly share?: boolean
  /** So many reports still make one page; above, a page a month. */
  readonly onePage?: number
}

export interface Page {
  readonly name: string
  readonly html: string
}

/** More make a page that is slow to open and to search. */
export const ONE_PAGE = 2_000

/** A dossier as one self-contained page, or, beyond `onePage` reports, as an index and a page a month, one at a time. */
export function* pages(dossier: Dossier, options: PagesOptions): Generator<Page> {
  const { name, knowledge, share = false, onePage = ONE_PAGE } = options
  const shown = share ? disclosed(dossier, knowledge) : dossier
  const sheetOf = (all: Catalogue, file: string, incidents: readonly IncidentEntry[]): Sheet =>
    sheet(all, { page: file, home: name, shared: share, most: mostIn(incidents) })
  if (shown.readings.length <= onePage) {
    const all = catalogue(shown, knowledge, () => name)
    yield { name, html: page(all.incidents, all.reports, sheetOf(all, name, all.incidents)) }
    return
  }
  const all = catalogue(shown, knowledge, (day) => monthFile(name, day))
  const months = monthsOf(all)
  yield { name, html: contentsPage(months, sheetOf(all, name, all.incidents)) }
  for (const { file, title, incidents, reports } of months)
    yield { name: file, html: page(incidents, reports, sheetOf(all, file, incidents), title) }
}
