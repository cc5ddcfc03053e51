import { document } from "./document.ts"
import { html } from "./html.ts"
import type { Month } from "./month.ts"
import { bar } from "./parts/bar.ts"
import { opening, spanWords } from "./parts/opening.ts"
import type { Sheet } from "./sheet.ts"

/** The first page of a dossier that is too long for one: what each month holds, and the incidents with most disputes. */
export function contentsPage(months: readonly Month[], sheet: Sheet): string {
  const { incidents, reports } = sheet
  const title = spanWords(incidents) || spanWords(reports) || "No dates known"
  const disputed = incidents
    .filter(({ incident }) => incident.disputes.length > 0)
    .toSorted((a, b) => b.incident.disputes.length - a.incident.disputes.length)
    .slice(0, DISPUTED)
  return document(
    `Dossier: ${title}`,
    html`${bar(sheet, { filter: false, reports: false })}
${opening(title, incidents, reports, sheet)}
<main><section id="incidents" aria-labelledby="incidents-h"><h2 id="incidents-h" tabindex="-1">By month</h2>
<table class="months"><thead><tr><th scope="col">Month</th><th scope="col">Incidents</th><th scope="col">Disputes</th><th scope="col">Reports</th></tr></thead>
<tbody>${months.map(
      (
        month,
      ) => html`<tr><th scope="row"><a href="${encodeURIComponent(month.file)}">${month.title}</a></th><td>${number(month.incidents.length)}</td><td>${number(month.incidents.reduce((sum, { incident }) => sum + incident.disputes.length, 0))}</td><td>${number(month.reports.length)}</td></tr>
`,
    )}</tbody></table></section>
${disputed.length > 0 && html`<section aria-labelledby="disputed-h"><h2 id="disputed-h">Most disputed</h2><ol class="most">${disputed.map((entry) => html`<li><a href="${sheet.toIncident(entry)}"><bdi>${entry.title}</bdi></a> <span class="note">${entry.day ?? "date not known"}, ${entry.incident.disputes.length} disputed</span></li>`)}</ol></section>`}</main>`,
  )
}

/** As many as a person looks through. */
const DISPUTED = 50

const number = (count: number) => count.toLocaleString("en")
