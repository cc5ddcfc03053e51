import type { Incident } from "../../model/incident.ts"
import type { ClaimRef } from "../../model/mention.ts"
import { type Html, html, NOTHING } from "../html.ts"
import type { Sheet } from "../sheet.ts"
import { plural } from "../words/counts.ts"
import { speakerName } from "../words/names.ts"
import { statementWords } from "../words/statement.ts"
import { useWords } from "../words/uses.ts"

/** What each rule makes of each claim on the dead, injured, missing, named and on harm to civilians: a row a claim, folded. */
export function explanationPart({ tolls }: Incident, sheet: Sheet): Html {
  const [first] = tolls
  if (first === undefined || first.explanation.length === 0) return NOTHING
  const rows = first.explanation.map(({ claim }) => claim)
  return html`<details class="why"><summary>Claim by claim: what each rule makes of ${plural(rows.length, "claim")}</summary>
<div class="scroll" tabindex="0" role="region" aria-label="Claims and what each rule makes of them"><table><thead><tr><th scope="col">Claim</th>${tolls.map(({ rule }) => html`<th scope="col">${rule}</th>`)}</tr></thead>
<tbody>${rows.map((ref) => row(ref, tolls, sheet))}</tbody></table></div></details>`
}

function row(ref: ClaimRef, tolls: Incident["tolls"], sheet: Sheet): Html {
  const statement = sheet.statements.of(ref)
  const { claim, report } = statement
  const speaker = speakerName(claim.speaker, report.reading.report.outlet, sheet.parties)
  return html`<tr><th scope="row"><bdi>${speaker}</bdi>: <a href="${sheet.toWords(statement)}">${statementWords(claim, sheet.parties)}</a></th>${tolls.map(
    ({ rule, explanation }) => {
      const found = explanation.find((one) => one.claim.report === ref.report && one.claim.claim === ref.claim)
      const group = "group" in claim.value ? { group: claim.value.group } : {}
      return html`<td>${found !== undefined && useWords(found, rule, group)}</td>`
    },
  )}</tr>`
}
