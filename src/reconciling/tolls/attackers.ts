import type { Knowledge } from "../../knowledge/knowledge.ts"
import type { Day } from "../../space/day.ts"
import { isSameForce } from "../disputes/culprits.ts"
import type { Sides } from "../sides.ts"
import { onFacet, type Statement } from "../statement.ts"
import { partyOf } from "../voices.ts"

/** Whom anybody holds responsible for an incident, firmly or not. */
export interface Attackers {
  readonly parties: readonly string[]
  /** Whether an account is that of an alleged attacker, or of somebody on the side of one on that day. */
  isInside(account: string): boolean
  /** Whether two parties are one, one side, or one state. */
  isOneSide(a: string, b: string): boolean
}

export function attackersOf(
  statements: readonly Statement[],
  day: Day | null,
  sides: Sides,
  knowledge: Knowledge,
): Attackers {
  const blaming = onFacet(statements, "responsibility").filter(
    ({ claim }) => claim.stance === "asserts" || claim.stance === "suggests",
  )
  const parties = [...new Set(blaming.map(({ claim }) => claim.value.actor))]
  const isOneSide = (a: string, b: string) => sides.same(a, b, day) || isSameForce(a, b, knowledge)
  const known = new Map<string, boolean>()
  return {
    parties,
    isOneSide,
    isInside(account) {
      const inside = known.get(account) ?? parties.some((party) => isOneSide(party, partyOf(account)))
      known.set(account, inside)
      return inside
    },
  }
}
