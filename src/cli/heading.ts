import { inks } from "../dossier/ink.ts"
import { legible } from "../dossier/legible.ts"
import { plural } from "../dossier/words/counts.ts"
import { basisWords } from "../dossier/words/dates.ts"
import { outletName, type Parties } from "../dossier/words/names.ts"
import type { ReportMeta } from "../model/report.ts"

export interface HeadingOptions {
  readonly colour: boolean
  readonly parties: Parties
}

/** The lines that head a report's rows in a terminal: its title, then id, outlet, date, and how many of `noun` follow. */
export function heading(
  report: ReportMeta,
  count: number,
  noun: string,
  { colour, parties }: HeadingOptions,
): string[] {
  const ink = inks(colour)
  const dated = report.dated.date === null ? "date not known" : `${report.dated.date}, ${basisWords(report.dated)}`
  const about = [report.id, outletName(report.outlet, parties), dated, plural(count, noun)].join(" · ")
  const title = report.title === null ? [] : [ink.title(legible(report.title))]
  return [...title, ink.quiet(legible(about))]
}
