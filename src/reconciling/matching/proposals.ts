import type { Proposal } from "../../model/decision.ts"
import { compare, type Grounds, round } from "../compare.ts"
import { groupBy } from "../group-by.ts"
import type { MentionSummary } from "../mention.ts"
import { PROPOSE_AT } from "../weights.ts"
import type { Constraints } from "./constraints.ts"
import { agreement } from "./grouping.ts"
import { markOf } from "./incident-ids.ts"
import type { MatchedIncident } from "./matched-incident.ts"
import { inOrder } from "./order.ts"
import type { Telling } from "./telling.ts"

/**
 * Joins that come close without being made, for a person to answer: for each incident the one of the others, larger or
 * earlier than itself, that it agrees with best. None where a report tells of both or a person kept them apart.
 */
export function proposalsFrom(
  incidents: Iterable<MatchedIncident>,
  tellingOf: (mention: MentionSummary) => Telling | undefined,
  { apart }: Pick<Constraints, "apart">,
  grounds: Grounds,
): Proposal[] {
  const proposals: Proposal[] = []
  for (const incident of incidents) {
    const tellings = incident.members.flatMap((mention) => tellingOf(mention) ?? [])
    const borders = groupBy(bordersOf(tellings, incident), ({ to }) => to.incident)
    const possible = [...borders].flatMap(([other, links]) => {
      if (other === null || !goesInto(incident, other) || isBarred(tellings, other, apart)) return []
      const [best] = links.sort(byScore)
      const score = agree(incident, other, grounds)
      return best === undefined || score < PROPOSE_AT ? [] : [{ ...best, score, incident: other }]
    })
    const [best] = possible.sort(byScore)
    if (best !== undefined) proposals.push(proposalOf(best, grounds))
  }
  return proposals
}

/** Two tellings of different incidents that are linked. */
interface Border {
  readonly from: Telling
  readonly to: Telling
  readonly score: number
}

function bordersOf(tellings: readonly Telling[], own: MatchedIncident): Border[] {
  return tellings.flatMap((from) => {
    const scores = new Map(from.best.map(({ to, score }) => [to, score]))
    for (const to of from.linking) scores.set(to, to.best.find((link) => link.to === from)?.score ?? PROPOSE_AT)
    return [...scores].flatMap(([to, score]) => (to.incident === own ? [] : [{ from, to, score }]))
  })
}

function byScore(a: Border, b: Border): number {
  return b.score - a.score || inOrder(a.from.mention, b.from.mention) || inOrder(a.to.mention, b.to.mention)
}

/** Of two incidents the smaller is proposed for the larger, of equals the later for the earlier. */
function goesInto(own: MatchedIncident, other: MatchedIncident): boolean {
  const larger = other.members.length - own.members.length
  const [x, y] = [own.members[0], other.members[0]]
  return larger !== 0 ? larger > 0 : x !== undefined && y !== undefined && inOrder(y, x) < 0
}

function isBarred(own: readonly Telling[], other: MatchedIncident, apart: Constraints["apart"]): boolean {
  const reports = new Set(other.members.map(({ report }) => report))
  if (own.some(({ mention }) => reports.has(mention.report))) return true
  if (apart.size === 0) return false
  const keys = new Set(other.members.map(({ report, incident }) => `${report}\n${incident}`))
  return own.some(({ key }) => [...(apart.get(key) ?? [])].some((barred) => keys.has(barred)))
}

function agree(a: MatchedIncident, b: MatchedIncident, grounds: Grounds): number {
  const members = [...a.members, ...b.members].sort(inOrder)
  const places = (own: MatchedIncident) => own.members.map((mention) => members.indexOf(mention))
  return agreement(places(a), places(b), members, grounds)
}

function proposalOf({ from, to, score, incident }: Border & { incident: MatchedIncident }, grounds: Grounds): Proposal {
  const { report } = to.mention
  return {
    id: `proposal-${markOf(`${from.key}\n${to.key}`)}`,
    mention: { report: from.mention.report, incident: from.mention.incident },
    incident: incident.id,
    with: { report, incident: to.mention.incident },
    score: round(score),
    reasons: [`compared with ${report}`, ...compare(to.mention, from.mention, grounds)],
  }
}
