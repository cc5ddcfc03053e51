import type { Incident } from "../model/incident.ts"
import type { Grounds } from "./compare.ts"
import { kinshipOf } from "./kinship.ts"
import { compareText, inOrder } from "./matching/order.ts"
import type { MentionSummary } from "./mention.ts"

export type Related = Incident["related"][number]

/**
 * Links of an incident to wider ones, to its parts, and to others that tell of the same dead by another cause, one for
 * each incident: what the first pair of mentions in order shows. `kin` are pairs of an own mention and one of another
 * incident; `idOf` gives that incident.
 */
export function relatedOf(
  kin: readonly (readonly [own: MentionSummary, other: MentionSummary])[],
  idOf: (mention: MentionSummary) => string,
  grounds: Grounds,
): Related[] {
  const links = new Map<string, Related>()
  for (const [own, other] of [...kin].sort(([a, b], [c, d]) => inOrder(a, c) || inOrder(b, d))) {
    const incident = idOf(other)
    const kinship = links.has(incident) ? null : kinshipOf(own, other, grounds)
    if (kinship !== null) links.set(incident, { incident, ...kinship })
  }
  return [...links.values()].sort((a, b) => compareText(a.incident, b.incident))
}
