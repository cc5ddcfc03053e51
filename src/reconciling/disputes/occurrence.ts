import type { Dispute } from "../../model/incident.ts"
import { groupBy } from "../group-by.ts"
import { isCount, isPositive, onFacet, type Statement } from "../statement.ts"
import type { Case } from "./disputes.ts"
import { dispute, type Voice, whoSays } from "./parties.ts"

/** Whether it happened at all: somebody denies the event that others assert. */
export function occurrence({ statements, knowledge }: Case): Dispute[] {
  const asserting = groupBy(statements.filter(impliesEvent), ({ account }) => account)
  const denials = onFacet(statements, "occurrence").filter(({ claim }) => claim.stance === "denies")
  // An account that tells of the event and denies another cause of it does not deny the event.
  const denying = groupBy(
    denials.filter(({ account }) => !asserting.has(account)),
    ({ account }) => account,
  )
  if (denying.size === 0 || asserting.size === 0) return []
  const voice =
    (words: string) =>
    ([account, own]: [string, readonly Statement[]]): Voice => ({
      account,
      statements: own,
      words: `${whoSays(account, knowledge)} ${words}`,
    })
  return [
    dispute("occurrence", "occurrence-denied", [
      ...[...denying].map(voice("denied that it happened")),
      ...[...asserting].map(voice("said that it happened")),
    ]),
  ]
}

function impliesEvent({ claim }: Statement): boolean {
  if (claim.stance !== "asserts") return false
  return claim.facet === "occurrence" || claim.facet === "responsibility" || (isCount(claim) && isPositive(claim.value))
}
