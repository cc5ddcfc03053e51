import type { Incident } from "../model/incident.ts"
import { compare, type Grounds, inWords, round } from "./compare.ts"
import type { Edge, Group } from "./grouping.ts"
import type { MentionSummary } from "./mention.ts"

type Join = Incident["joins"][number]

/**
 * Why each mention but the first belongs to the incident: the join that ties it to those before it, with the score and
 * its reasons. Walks the joins outward from the first mention, so that each is explained once.
 */
export function joinsOf(group: Group, mentions: readonly MentionSummary[], grounds: Grounds): Join[] {
  const edgesAt = new Map<number, Edge[]>()
  for (const edge of group.edges) {
    for (const end of [edge.a, edge.b]) edgesAt.set(end, [...(edgesAt.get(end) ?? []), edge])
  }
  const [first] = group.members
  const joins = new Map<number, Join>()
  const reached = new Set(first === undefined ? [] : [first])
  for (const from of reached) {
    for (const edge of edgesAt.get(from) ?? []) {
      const to = edge.a === from ? edge.b : edge.a
      const [known, joined] = [mentions[from], mentions[to]]
      if (reached.has(to) || known === undefined || joined === undefined) continue
      reached.add(to)
      joins.set(to, joinOf(joined, known, edge.score, grounds))
    }
  }
  return group.members.flatMap((member) => joins.get(member) ?? [])
}

function joinOf(joined: MentionSummary, known: MentionSummary, score: number, grounds: Grounds): Join {
  return {
    mention: { report: joined.report, incident: joined.incident },
    score: round(score),
    reasons: [`compared with ${known.report}`, ...inWords(compare(known, joined, grounds))],
  }
}
