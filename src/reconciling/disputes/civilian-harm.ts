import type { ClaimOf, Counted, Group } from "../../model/claim.ts"
import type { Dispute } from "../../model/incident.ts"
import { groupBy } from "../group-by.ts"
import { isCount, isPositive, type Statement } from "../statement.ts"
import { CIVILIAN } from "../words.ts"
import type { Case } from "./disputes.ts"
import { dispute, type Voice, whoSays } from "./parties.ts"

type Side = "harm" | "denial" | "none"

/**
 * Whether civilians were harmed: somebody says so (in as many words, by a count of civilians, or of people whom the same
 * words call family), and somebody denies it or says that there were none. An express denial outweighs what else the
 * same account says; a "none" for one kind of harm does not outweigh its own count of another.
 */
export function civilianHarm({ statements, knowledge }: Case): Dispute[] {
  const voices = [...groupBy(statements, ({ account }) => account)].flatMap(([account, own]) => {
    const sides = own.map((statement) => ({ statement, side: sideTaken(statement) }))
    const taken = (["denial", "harm", "none"] as const).find((side) => sides.some((s) => s.side === side))
    if (taken === undefined) return []
    const said = sides.filter(({ side }) => side === taken).map(({ statement }) => statement)
    return [{ taken, account, statements: said, words: `${whoSays(account, knowledge)} ${WORDS[taken]}` }]
  })
  const saying = voices.filter(({ taken }) => taken === "harm")
  const denying = voices.filter(({ taken }) => taken !== "harm")
  if (saying.length === 0 || denying.length === 0) return []
  return [dispute("civilian-harm", "civilian-harm-denied", [...saying, ...denying] satisfies Voice[])]
}

const WORDS: Readonly<Record<Side, string>> = {
  harm: "said that civilians were harmed",
  denial: "denied that civilians were harmed",
  none: "said that no civilian was harmed",
}

const CIVILIAN_GROUPS: ReadonlySet<Group> = new Set([
  "civilians",
  "children",
  "women",
  "medics",
  "journalists",
  "aid-workers",
])

/** Several disputes ask, and each searches the words of the statement. */
const taken = new WeakMap<Statement, Side | null>()

/** What a statement says on whether civilians were harmed: that they were, an express denial, a count of none; or nothing. */
export function sideTaken(statement: Statement): Side | null {
  const known = taken.get(statement)
  if (known !== undefined) return known
  const side = sideIn(statement)
  taken.set(statement, side)
  return side
}

function sideIn(statement: Statement): Side | null {
  const { claim } = statement
  if (claim.stance === "withholds") return null
  if (claim.facet === "civilian-harm") {
    const harmed = claim.value.harmed !== (claim.stance === "denies")
    if (harmed) return "harm"
    return claim.stance === "suggests" ? null : "denial"
  }
  if (!isCount(claim) || claim.facet === "missing" || !isOfCivilians(claim, statement.said)) return null
  if (claim.stance === "denies") return isPositive(claim.value) ? "denial" : "harm"
  return isPositive(claim.value) ? "harm" : "none"
}

const isOfCivilians = ({ value }: ClaimOf<Counted>, said: string) =>
  CIVILIAN_GROUPS.has(value.group) || (value.group === "people" && CIVILIAN.test(said))
