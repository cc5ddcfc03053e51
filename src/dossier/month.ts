import type { Catalogue, IncidentEntry, ReportEntry } from "./catalogue.ts"
import { grouped } from "./grouped.ts"
import { monthWords } from "./words/dates.ts"

/** One month of a dossier and the file that it goes into. */
export interface Month {
  readonly file: string
  readonly title: string
  readonly incidents: readonly IncidentEntry[]
  readonly reports: readonly ReportEntry[]
}

/** The months of a dossier whose pages were named by `monthFile`, earliest first, what has no date last. */
export function monthsOf({ incidents, reports }: Catalogue): Month[] {
  const incidentsBy = grouped(incidents, ({ page }) => page)
  const reportsBy = grouped(reports, ({ page }) => page)
  return [...new Set([...incidentsBy.keys(), ...reportsBy.keys()])]
    .map((file) => {
      const own = { file, incidents: incidentsBy.get(file) ?? [], reports: reportsBy.get(file) ?? [] }
      const month = (own.incidents[0]?.day ?? own.reports[0]?.day ?? null)?.slice(0, 7) ?? null
      return { ...own, month: month ?? "~", title: month === null ? "Date not known" : monthWords(month) }
    })
    .sort((a, b) => (a.month < b.month ? -1 : 1))
}

/** `dossier-2016-07.html` for a day in July 2016 and the name `dossier.html`; `dossier-undated.html` for no day. */
export function monthFile(name: string, day: string | null): string {
  const ending = /\.html?$/i.exec(name)?.[0] ?? ""
  const stem = name.slice(0, name.length - ending.length)
  return `${stem}-${day === null ? "undated" : day.slice(0, 7)}${ending === "" ? ".html" : ending}`
}
