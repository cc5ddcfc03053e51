import { groupBy } from "../group-by.ts"
import type { Statement } from "../statement.ts"
import { sideTaken } from "./civilian-harm.ts"

/**
 * Statements that their own speaker took back: in a report of a later day the same account says the contrary on the same
 * question. By the earlier statement, the first that contradicts it. Voices that are many people take nothing back.
 */
export function takenBack(
  statements: readonly Statement[],
  isMany: (account: string) => boolean,
): ReadonlyMap<Statement, Statement> {
  const taken = new Map<Statement, Statement>()
  for (const [account, own] of groupBy(statements, (statement) => statement.account)) {
    if (isMany(account)) continue
    for (const earlier of own) {
      const later = own.find((statement) => isLater(statement, earlier) && areContrary(statement, earlier))
      if (later !== undefined) taken.set(earlier, later)
    }
  }
  return taken
}

const isLater = (a: Statement, b: Statement) => a.day !== null && b.day !== null && a.day > b.day

function areContrary(a: Statement, b: Statement): boolean {
  const [x, y] = [a.claim, b.claim]
  if (x.facet === "responsibility" && y.facet === "responsibility")
    return x.value.actor === y.value.actor && isDenial(a) !== isDenial(b) && isPosition(a) && isPosition(b)
  if (x.facet === "occurrence" && y.facet === "occurrence")
    return x.value.type === y.value.type && isDenial(a) !== isDenial(b) && isPosition(a) && isPosition(b)
  const [harm, other] = [sideTaken(a), sideTaken(b)]
  // "Nobody was injured" beside "four were killed" is no change of mind; an express denial is one.
  return (harm === "harm" && other === "denial") || (harm === "denial" && other === "harm")
}

const isDenial = ({ claim }: Statement) => claim.stance === "denies"
const isPosition = ({ claim }: Statement) => claim.stance !== "withholds"
