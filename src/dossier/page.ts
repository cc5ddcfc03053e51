import type { IncidentEntry, ReportEntry } from "./catalogue.ts"
import { document } from "./document.ts"
import { headlineRange } from "./headline-toll.ts"
import { html } from "./html.ts"
import { bar } from "./parts/bar.ts"
import { incidentPart } from "./parts/incident.ts"
import { indexTable } from "./parts/index-table.ts"
import { opening, spanWords } from "./parts/opening.ts"
import { proposalsPart } from "./parts/proposals.ts"
import { reportPart } from "./parts/report.ts"
import { ruleChoice } from "./parts/rule-choice.ts"
import type { Sheet } from "./sheet.ts"

/** A page with some incidents of a dossier and some of its reports. */
export function page(
  incidents: readonly IncidentEntry[],
  reports: readonly ReportEntry[],
  sheet: Sheet,
  heading?: string,
): string {
  const title = heading ?? (spanWords(incidents) || spanWords(reports) || "No dates known")
  return document(
    `Dossier: ${title}`,
    html`${bar(sheet, { filter: incidents.length > 1, reports: true })}
${opening(title, incidents, reports, sheet)}
<main><section id="incidents" aria-labelledby="incidents-h"><h2 id="incidents-h" tabindex="-1">Incidents</h2>
${ruleChoice(incidents)}${incidents.length === 0 ? html`<p class="none">No incident was read in these reports.</p>` : indexTable(incidents, sheet)}
${proposalsPart(incidents, sheet)}
${incidents.map((entry) => incidentPart(entry, sheet))}</section>
<section id="reports" aria-labelledby="reports-h"><h2 id="reports-h" tabindex="-1">Reports</h2>
<p class="note">${sheet.shared ? "Only sentences that carry a claim are kept." : "Each in full, with the words of every claim marked where they stand."} The numbers lead to the accounts.</p>
${reports.map((report) => reportPart(report, sheet))}</section></main>`,
  )
}

/** The highest figure of dead or injured in a list of incidents, at least 10, for the axis of its bars. */
export function mostIn(incidents: readonly IncidentEntry[]): number {
  const figures = incidents.flatMap(({ incident }) =>
    (["killed", "injured"] as const).flatMap((facet) => {
      const range = headlineRange(incident, facet)
      return [range?.max ?? 0, range?.min ?? 0]
    }),
  )
  return figures.reduce((most, figure) => Math.max(most, figure), 10)
}
