import type { GradeAct, Grading } from "../../model/grade.ts"
import type { Incident } from "../../model/incident.ts"
import { type Html, html, NOTHING } from "../html.ts"
import { plural } from "../words/counts.ts"
import { actWords, elsewhereWords, outdatedWords, whyWords } from "../words/grades.ts"
import { GRADE_WORDS } from "../words/uses.ts"

/** The grade that persons set, with reasons and history; nothing where nobody has. */
export function gradedPart(incident: Incident): Html {
  const { graded = [] } = incident
  if (graded.length === 0) return NOTHING
  return html`<section class="grade set"><h4>Grade</h4>${graded.map((one) => gradingPart(one, incident))}</section>`
}

function gradingPart(grading: Grading, incident: Incident): Html {
  const last = grading.acts.at(-1)
  if (last === undefined) return NOTHING
  const elsewhere = elsewhereWords(grading)
  const outdated = outdatedWords(grading, incident)
  const earlier = grading.acts.slice(0, -1).reverse()
  return html`<p>${last.grade !== null && html`<b>${GRADE_WORDS[last.grade]}</b> `}<span class="note">${actWords(last)}${elsewhere !== null && html`; ${elsewhere}`}</span></p>
${reasonPart(last)}
${outdated.length > 0 && html`<p class="outdated"><b>To be looked at again:</b> ${outdated.join("; ")}.</p>`}
${
  earlier.length > 0 &&
  html`<details><summary>Before that, ${plural(earlier.length, "act")}</summary><ul>${earlier.map((act) => html`<li>${actWords(act)}${whyWords(act) !== null && html`: ${whyWords(act)}`}</li>`)}</ul></details>`
}`
}

function reasonPart(act: GradeAct): Html {
  const why = whyWords(act)
  return why === null ? NOTHING : html`<p class="because"><bdi>${why}</bdi></p>`
}
