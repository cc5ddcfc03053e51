import type { ACCESSES, Project } from "../model/project.ts"
import { type Day, dayOfIso } from "../space/day.ts"
import type { Attackers } from "./tolls/attackers.ts"
import { partyOf } from "./voices.ts"

/** Access is not known: before what is known to be remote, behind what is known to be nearer. */
const UNKNOWN = 3
/** Sources on the alleged attacker's side come after all others. */
const INSIDE = 10

/**
 * How near each source is to what it tells of, 0 nearest, by what the project says of its access on the day: on site 0,
 * hospital 1, network 2, not known 3, remote 4; on the alleged attacker's side 10 more.
 */
export function sourceRank(
  project: Project | undefined,
  attackers: Attackers,
  day: Day | null,
): (account: string) => number {
  const byId = new Map((project?.sources ?? []).map((source) => [source.id, source.access ?? []]))
  return (account) => {
    const stated = byId.get(partyOf(account))?.find((period) => holds(period, day))
    const rank = stated === undefined ? UNKNOWN : RANKS[stated.access]
    return rank + (attackers.isInside(account) ? INSIDE : 0)
  }
}

const RANKS: Readonly<Record<(typeof ACCESSES)[number], number>> = { "on-site": 0, hospital: 1, network: 2, remote: 4 }

function holds({ from, to }: { from?: string | undefined; to?: string | undefined }, day: Day | null): boolean {
  if (day === null) return true
  const [starts, ends] = [dayOfIso(from ?? ""), dayOfIso(to ?? "")]
  return (starts === null || starts <= day) && (ends === null || day <= ends)
}
