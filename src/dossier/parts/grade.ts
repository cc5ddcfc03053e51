import type { Incident } from "../../model/incident.ts"
import { type Html, html, NOTHING } from "../html.ts"
import type { Sheet } from "../sheet.ts"
import { GRADE_WORDS } from "../words/uses.ts"
import { toTheWords } from "./quote.ts"

/** So many of a reason's claims are linked; the accounts have them all. */
const LINKED = 4

/** The grade that the claims suggest, with its reasons; nothing where nobody says that civilians were harmed. */
export function gradePart({ grade }: Incident, sheet: Sheet): Html {
  if (grade === null) return NOTHING
  return html`<section class="grade"><h4>Suggested grade</h4><p><b>${GRADE_WORDS[grade.grade]}</b> <span class="note">after Airwars; a person sets it</span></p>
<ul>${grade.reasons.map(
    ({ words, claims }) =>
      html`<li>${words} <span class="refs">${claims.slice(0, LINKED).map((claim) => html`${toTheWords(sheet.statements.of(claim), sheet)} `)}</span></li>`,
  )}</ul></section>`
}
