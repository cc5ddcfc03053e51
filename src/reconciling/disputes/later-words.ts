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
    const answers = groupBy(own, answerOf)
    for (const earlier of own) {
      const contrary = answers.get(contraryOf(earlier) ?? "") ?? []
      const later = contrary.find((statement) => isLater(statement, earlier))
      if (later !== undefined) taken.set(earlier, later)
    }
  }
  return taken
}

const isLater = (a: Statement, b: Statement) => a.day !== null && b.day !== null && a.day > b.day

/** What a statement answers to the question that it is on: two are contrary where one says yes and the other no. */
interface Answer {
  readonly question: string
  readonly yes: boolean
}

function answerIn(statement: Statement): Answer | null {
  const { claim } = statement
  if (claim.facet === "responsibility" || claim.facet === "occurrence") {
    const about = claim.facet === "responsibility" ? claim.value.actor : claim.value.type
    return claim.stance === "withholds" ? null : { question: `${claim.facet} ${about}`, yes: claim.stance !== "denies" }
  }
  // "Nobody was injured" beside "four were killed" is no change of mind; an express denial is one.
  const side = sideTaken(statement)
  return side === "harm" || side === "denial" ? { question: "harm", yes: side === "harm" } : null
}

const keyOf = ({ question, yes }: Answer) => `${yes ? "yes" : "no"} ${question}`

function answerOf(statement: Statement): string | null {
  const answer = answerIn(statement)
  return answer === null ? null : keyOf(answer)
}

function contraryOf(statement: Statement): string | null {
  const answer = answerIn(statement)
  return answer === null ? null : keyOf({ ...answer, yes: !answer.yes })
}
