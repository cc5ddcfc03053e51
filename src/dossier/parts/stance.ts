import type { Stance } from "../../model/claim.ts"
import { type Html, html } from "../html.ts"
import { STANCE_WORDS } from "../words/vocabulary.ts"

/** A stance as a shape and a word; the colour is only a third hint. */
export function stanceMark(stance: Stance): Html {
  return html`<span class="stance is-${stance}">${stanceShape(stance)}${STANCE_WORDS[stance]}</span>`
}

export function stanceShape(stance: Stance): Html {
  return html`<svg class="shape" aria-hidden="true"><use href="#shape-${stance}"/></svg>`
}

/** The shapes, once a page: a full disc, a disc struck through, a ring, a broken ring. */
export const STANCE_SHAPES: Html = html`<svg class="defs" aria-hidden="true">
<symbol id="shape-asserts" viewBox="0 0 12 12"><circle cx="6" cy="6" r="4" fill="currentColor"/></symbol>
<symbol id="shape-denies" viewBox="0 0 12 12"><path d="M2 2l8 8M10 2l-8 8" fill="none" stroke="currentColor" stroke-width="2.6"/></symbol>
<symbol id="shape-suggests" viewBox="0 0 12 12"><circle cx="6" cy="6" r="3.6" fill="none" stroke="currentColor" stroke-width="1.6"/></symbol>
<symbol id="shape-withholds" viewBox="0 0 12 12"><circle cx="6" cy="6" r="3.8" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="2 2.2"/></symbol>
</svg>`
