import type { Stance } from "../../model/claim.ts"
import { type Html, html } from "../html.ts"
import { STANCE_WORDS } from "../words/vocabulary.ts"

/**
 * A stance as a word with a shape before it, drawn by the style sheet: a disc, a cross, a ring, a dotted ring. Colour is
 * only a third hint. `word` where another fits the sentence better.
 */
export function stanceMark(stance: Stance, word: string = STANCE_WORDS[stance]): Html {
  return html`<b class="stance is-${stance}">${word}</b>`
}
