import { type Html, html } from "../html.ts"
import type { Figures } from "../words/counts.ts"

/**
 * A count drawn on a scale from 0 to `top`, which takes the width it is given: a disc for one figure, a bar for a range,
 * a fading line with an arrow where an end is open, dots where there is no number. `one` is thin, `sum` is the total.
 * What it shows stands beside it in words, so that it is hidden from screen readers.
 */
export function countMark(
  { min, max }: Pick<Figures, "min" | "max">,
  top: number,
  kind: "one" | "sum",
  scale = linear,
): Html {
  const at = (count: number) => `${round(END * Math.min(1, scale(count, top)) + START)}%`
  return html`<svg class="count ${kind}" width="100%" height="14" aria-hidden="true"><line class="axis" x1="0" x2="100%" y1="7" y2="7"/>${body(min, max, at)}</svg>`
}

/** Where on the track 0 and the top stand, in per cent, so that marks at the ends are not cut. */
const START = 2
const END = 90

export const linear = (count: number, top: number): number => count / top
/** Counts differ by orders of magnitude from one incident to the next; there the scale is logarithmic. */
export const logarithmic = (count: number, top: number): number => Math.log1p(count) / Math.log1p(top)

function body(min: number | null, max: number | null, at: (count: number) => string): Html {
  if (min === null && max === null) return html`<line class="vague" x1="${at(0)}" x2="100%" y1="7" y2="7"/>`
  if (min === null)
    return html`<line class="open" x1="${at(0)}" x2="${at(max ?? 0)}" y1="7" y2="7"/>${disc(at(max ?? 0))}`
  if (max === null)
    return html`<line class="open" x1="${at(min)}" x2="97%" y1="7" y2="7"/><svg x="97%" y="0" overflow="visible"><path class="arrow" d="M-4 3l6 4-6 4"/></svg>${disc(at(min))}`
  if (min === max) return disc(at(min))
  return html`<line class="bar" x1="${at(min)}" x2="${at(max)}" y1="7" y2="7"/>${disc(at(min))}${disc(at(max))}`
}

const disc = (x: string) => html`<circle cx="${x}" cy="7" r="3.5"/>`
const round = (value: number) => Math.round(value * 100) / 100
