import { RULES } from "../../model/toll.ts"
import type { IncidentEntry } from "../catalogue.ts"
import { type Html, html, NOTHING } from "../html.ts"
import { RULE_WORDS } from "../words/vocabulary.ts"

/** The id of the button for a rule; the style sheet shows the figures of the one that is chosen. */
export const ruleButton = (rule: string): string => `rule-${rule}`

/**
 * Buttons to choose the rule under which the page's tolls are shown. They work without the script; where a browser
 * does not know the selector that they need, all rules' figures stand beside each other with the rules' names.
 */
export function ruleChoice(incidents: readonly IncidentEntry[]): Html {
  const [first] = incidents
  if (first === undefined || incidents.every(({ incident }) => incident.tolls.length === 0)) return NOTHING
  const chosen = first.incident.toll.rule
  return html`<fieldset class="rules" id="rules"><legend>Tolls by the rule</legend>${RULES.map(
    (rule) =>
      html`<label><input type="radio" name="rule" id="${ruleButton(rule)}" value="${rule}"${rule === chosen && html` checked`}> ${rule} <span class="note">${RULE_WORDS[rule]}</span></label>`,
  )}</fieldset>
`
}
