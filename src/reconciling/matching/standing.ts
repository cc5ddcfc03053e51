import type { Grounds } from "../compare.ts"
import type { MentionSummary } from "../mention.ts"
import type { MatchedIncident } from "./matched-incident.ts"
import { createNeighbourhood } from "./neighbourhood.ts"
import { inOrder, keyOf } from "./order.ts"
import { createTelling, meet, type Telling } from "./telling.ts"

/**
 * The tellings of incidents that stand already, linked as matching would link them: for looking at their borders without
 * grouping them anew. Gives the telling of a mention.
 */
export function tellingsOf(
  incidents: readonly MatchedIncident[],
  grounds: Grounds,
): (mention: MentionSummary) => Telling | undefined {
  const incidentOf = new Map(incidents.flatMap((one) => one.members.map((mention) => [keyOf(mention), one])))
  const neighbourhood = createNeighbourhood<Telling>()
  const tellings = new Map<string, Telling>()
  const byReport = new Map<string, Telling[]>()
  const mentions = incidents.flatMap(({ members }) => members).sort(inOrder)
  for (const [at, mention] of mentions.entries()) {
    const telling = createTelling(mention, at)
    telling.incident = incidentOf.get(telling.key) ?? null
    const siblings = byReport.get(mention.report) ?? []
    for (const other of [siblings, ...neighbourhood.near(mention)].flat()) {
      if (other.lastMet === telling) continue
      other.lastMet = telling
      meet(telling, other, grounds)
    }
    byReport.set(mention.report, [...siblings, telling])
    neighbourhood.put(mention, telling)
    tellings.set(telling.key, telling)
  }
  return (mention) => tellings.get(keyOf(mention))
}
