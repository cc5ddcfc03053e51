import type { Incident } from "../../model/incident.ts"
import type { Toll } from "../../model/toll.ts"
import { type Html, html } from "../html.ts"

/**
 * What an incident's toll comes to under each rule: one piece where all rules agree, else a piece for each, of which the
 * style sheet shows that of the chosen rule. Pieces that look the same stand once. `block` where a piece is more than words.
 */
export function byRule(
  { toll, tolls }: Pick<Incident, "toll" | "tolls">,
  render: (toll: Toll) => Html,
  block = false,
): Html {
  const pieces = new Map<string, string[]>()
  for (const one of tolls) {
    const { markup } = render(one)
    pieces.set(markup, [...(pieces.get(markup) ?? []), one.rule])
  }
  const all = [...pieces]
  if (all.length <= 1) return { markup: all[0]?.[0] ?? render(toll).markup }
  return html`${all.map(([markup, rules]) => piece(markup, rules.join(" "), block))}`
}

const piece = (markup: string, rules: string, block: boolean) =>
  block
    ? html`<div class="by-rule" data-rules="${rules}">${{ markup }}</div>`
    : html`<span class="by-rule" data-rules="${rules}">${{ markup }}</span>`
