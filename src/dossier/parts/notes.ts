import type { Incident } from "../../model/incident.ts"
import { type Html, html, NOTHING } from "../html.ts"
import type { Sheet } from "../sheet.ts"
import { plural } from "../words/counts.ts"
import { RELATION_WORDS } from "../words/vocabulary.ts"
import { exactWords, sourceWords, toTheWords } from "./quote.ts"
import { reasonWords } from "./reasons.ts"

/** What somebody said had been told or known beforehand: to be looked up in the records of those named. */
export function questionsPart({ questions }: Incident, sheet: Sheet): Html {
  if (questions.length === 0) return NOTHING
  return html`<section class="questions"><h4>To look up</h4><ul>${questions.map(({ claim, question }) => {
    const statement = sheet.statements.of(claim)
    return html`<li>${question} <span class="words">${exactWords(statement)}</span> ${toTheWords(statement, sheet)}</li>`
  })}</ul></section>`
}

/** Incidents that include this one, are included in it, or may be the same. */
export function relatedPart({ related }: Incident, sheet: Sheet): Html {
  const known = related.flatMap((relation) => {
    const entry = sheet.incidentById.get(relation.incident)
    return entry === undefined ? [] : [{ ...relation, entry }]
  })
  if (known.length === 0) return NOTHING
  return html`<section class="related"><h4>Related incidents</h4><ul>${known.map(
    ({ relation, reason, entry }) =>
      html`<li>${RELATION_WORDS[relation]} <a href="${sheet.toIncident(entry)}">№ ${entry.number} <bdi>${entry.title}</bdi></a> <span class="note">${reason}</span></li>`,
  )}</ul></section>`
}

/** Why reports were taken to tell of one incident, folded. */
export function joinsPart({ joins }: Incident, sheet: Sheet): Html {
  if (joins.length === 0) return NOTHING
  return html`<details class="joins"><summary>Why ${plural(joins.length, "telling")} stand${joins.length === 1 ? "s" : ""} here together</summary><ul>${joins.map(
    ({ mention, score, reasons }) => {
      const report = sheet.reportById.get(mention.report)
      const link =
        report === undefined
          ? html`<bdi>${mention.report}</bdi>`
          : html`<a href="${sheet.toReport(report)}">${sourceWords(report, sheet)}</a>`
      return html`<li>${link}: ${reasonWords(reasons, sheet)} <span class="note">score ${score.toFixed(2)}</span></li>`
    },
  )}</ul></details>`
}
