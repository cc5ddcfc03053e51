import type { IncidentEntry } from "../catalogue.ts"
import { type Html, html, NOTHING } from "../html.ts"
import type { Sheet } from "../sheet.ts"
import { plural } from "../words/counts.ts"
import { reasonWords } from "./reasons.ts"

/** Incidents of a page that may be one with others, for a person to decide: which, how close they come, and why. */
export function proposalsPart(incidents: readonly IncidentEntry[], sheet: Sheet): Html {
  const own = new Set(incidents)
  const asked = sheet.proposals.flatMap((proposal) => {
    const one = sheet.incidentOf(proposal.mention.report, proposal.mention.incident)
    const other = sheet.incidentById.get(proposal.incident)
    return one === null || other === undefined || !own.has(one) ? [] : [{ proposal, one, other }]
  })
  if (asked.length === 0) return NOTHING
  return html`<section class="related" aria-labelledby="asked-h"><h3 id="asked-h">${plural(asked.length, "pair")} that may be one incident</h3>
<p class="note">Too close to tell by machine; they stand apart until a person decides.</p>
<ul>${asked.map(
    ({ proposal: { score, reasons }, one, other }) =>
      html`<li>${linkTo(one, sheet)} and ${linkTo(other, sheet)} <span class="note">${reasonWords(reasons, sheet)}; score ${score.toFixed(1)}</span></li>`,
  )}</ul></section>`
}

const linkTo = (entry: IncidentEntry, sheet: Sheet) =>
  html`<a href="${sheet.toIncident(entry)}">№ ${entry.number} <bdi>${entry.title}</bdi></a>`
