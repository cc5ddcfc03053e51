import { type Html, html } from "../../dossier/html.ts"
import { GRADE_WORDS } from "../../dossier/words/uses.ts"
import { GRADES } from "../../model/grade.ts"
import type { Incident } from "../../model/incident.ts"
import type { Caller } from "../access/caller.ts"
import { formField } from "./frame.ts"

/** In the place of a grade: the one that is set is taken back. */
export const TAKE_BACK = "withdraw"

/** What the form carries: the entity tag of the incident as it is shown, and what was entered and could not be done. */
export interface GradeForm {
  readonly state: string
  readonly wrong: string | null
  readonly entered: { readonly grade: string; readonly why: string; readonly forReaders: boolean } | null
}

/** Where an assessor sets the grade of an incident, or takes it back. */
export function gradeForm(caller: Caller, { id, graded = [] }: Incident, { state, wrong, entered }: GradeForm): Html {
  const isSet = graded.some(({ acts }) => acts.at(-1)?.grade !== null)
  const choice = (value: string, words: string) =>
    html`<option value="${value}"${entered?.grade === value && html` selected`}>${words}</option>`
  return html`<form class="asked grading" id="grade" method="post" action="/incidents/${encodeURIComponent(id)}/grade" aria-labelledby="grade-h">
<h3 class="wide" id="grade-h">Set the grade</h3>${wrong !== null && html`<p class="wrong wide" role="alert">${wrong}</p>`}
${formField(caller)}<input type="hidden" name="state" value="${state}">
<label class="field">Grade <select name="grade" required><option value="">choose</option>${GRADES.map((grade) => choice(grade, GRADE_WORDS[grade]))}${isSet && choice(TAKE_BACK, "take back the grade that is set")}</select></label>
<label class="field wide">Because <textarea name="why" rows="4" required maxlength="2000">${entered?.why}</textarea></label>
<label class="wide"><input type="checkbox" name="forReaders" value="yes"${entered?.forReaders === true && html` checked`}> Readers may see the reason; withheld names in it stay withheld.</label>
<button>Set it</button></form>`
}
