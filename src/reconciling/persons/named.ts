import { COUNTED, type Counted } from "../../model/claim.ts"
import type { ClaimRef } from "../../model/mention.ts"
import { onFacet, type Statement } from "../statement.ts"
import type { Counting, Named } from "../tolls/counting.ts"
import { FIGHTER } from "../words.ts"
import { joined } from "./joined.ts"
import { sightingOf, statusOf } from "./persons.ts"

/**
 * The named victims of one incident as tolls count them: each person once, under what befell them in the end. Only
 * asserted claims count; who was found again is counted no more.
 */
export function namedIn(statements: readonly Statement[]): Pick<Counting, "names" | "revisedNames"> {
  const named = onFacet(statements, "victim").filter(({ claim, echo }) => claim.stance === "asserts" && !echo)
  const byRef = new Map(named.map((statement) => [keyOf(statement.ref), statement]))
  const names = new Map<Counted, Named[]>()
  const revisedNames = new Map<Statement, ClaimRef>()
  for (const { members } of joined(named.map(({ ref, claim, day }) => sightingOf(ref, claim.value, "", day)))) {
    const status = statusOf(members)
    const last = members.filter(({ victim }) => victim.status === status)
    const of = (sightings: typeof members) => sightings.flatMap(({ ref }) => byRef.get(keyOf(ref)) ?? [])
    for (const statement of of(members.filter(({ victim }) => victim.status !== status)))
      if (last[0] !== undefined) revisedNames.set(statement, last[0].ref)
    const facet = COUNTED.find((counted) => counted === status)
    const isFighter = members.some(({ victim }) => FIGHTER.test(victim.role ?? ""))
    if (facet !== undefined) names.set(facet, [...(names.get(facet) ?? []), { statements: of(last), isFighter }])
  }
  return { names, revisedNames }
}

const keyOf = ({ report, claim }: ClaimRef) => `${report}\n${claim}`
