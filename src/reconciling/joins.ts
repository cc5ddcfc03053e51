import type { Incident } from "../model/incident.ts"
import { compare, type Grounds, round } from "./compare.ts"
import type { Ruling } from "./matching/effective.ts"
import type { Edge } from "./matching/grouping.ts"
import type { MatchedIncident } from "./matching/matched-incident.ts"
import type { MentionSummary } from "./mention.ts"

type Join = Incident["joins"][number]

/**
 * Why each mention but the first belongs to the incident: the join that ties it to those before it, with the score and
 * its reasons, a person's decision first. Walks the joins outward from the first mention, so that each is explained once.
 */
export function joinsOf({ members, edges }: MatchedIncident, grounds: Grounds): Join[] {
  const edgesAt = members.map((): Edge[] => [])
  for (const edge of edges) for (const end of [edge.a, edge.b]) edgesAt[end]?.push(edge)
  const joins = new Map<number, Join>()
  const reached = new Set([0])
  for (const from of reached) {
    for (const edge of edgesAt[from] ?? []) {
      const to = edge.a === from ? edge.b : edge.a
      const [known, joined] = [members[from], members[to]]
      if (reached.has(to) || known === undefined || joined === undefined) continue
      reached.add(to)
      joins.set(to, joinOf(joined, known, edge, grounds))
    }
  }
  return [...members.keys()].flatMap((member) => joins.get(member) ?? [])
}

function joinOf(joined: MentionSummary, known: MentionSummary, { score, decision }: Edge, grounds: Grounds): Join {
  return {
    mention: { report: joined.report, incident: joined.incident },
    score: round(score),
    reasons: [
      ...(decision === undefined ? [] : [byPerson(decision)]),
      `compared with ${known.report}`,
      ...compare(known, joined, grounds),
    ],
  }
}

const byPerson = ({ id, by, at, why }: Ruling) => `put here by ${by} on ${at.slice(0, 10)} (${id}): ${why}`
