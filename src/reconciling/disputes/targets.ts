import type { Knowledge } from "../../knowledge/knowledge.ts"
import type { ClaimOf } from "../../model/claim.ts"
import type { Dispute } from "../../model/incident.ts"
import { groupBy } from "../group-by.ts"
import { contentWords } from "../mention.ts"
import { onFacet, type Statement } from "../statement.ts"
import { ANY_TARGET, EXCLUSIVE, ONE_S_OWN } from "../words.ts"
import type { Case } from "./disputes.ts"
import { partiesNamed } from "./named-parties.ts"
import { dispute, whoSays } from "./parties.ts"

type TargetStatement = Statement<ClaimOf<"target">>

/**
 * What was hit. Several targets, or other words for one, are no dispute; only claims that shut each other out are:
 * - one account denies having hit, or aimed at, what another says was hit;
 * - one says that it hit nothing but X, another that something was hit which is not X.
 */
export function targets(incident: Case): Dispute[] {
  const spoken = onFacet(incident.statements, "target").filter(({ claim }) => claim.stance !== "withholds")
  const denials = spoken.filter(({ claim }) => claim.stance === "denies")
  const only = new Set(spoken.filter((s) => s.claim.stance === "asserts" && EXCLUSIVE.test(s.said)))
  if (denials.length + only.size === 0) return []
  const open = spoken.filter((s) => s.claim.stance !== "denies" && !only.has(s))
  const taking = [
    ...groupBy(excluding([...denials, ...only], open, only, incident.knowledge), ({ account }) => account),
  ]
  if (taking.length === 0) return []
  const voices = taking.map(([account, own]) => ({
    account,
    statements: own,
    words: `${whoSays(account, incident.knowledge)} ${own.map((s) => inWords(s, only.has(s))).join(" and ")}`,
  }))
  return [dispute("target", "different-targets", voices)]
}

/** The statements that shut each other out: some of those that deny or say "only", and of those that leave it open. */
function excluding(
  shutting: readonly TargetStatement[],
  open: readonly TargetStatement[],
  only: ReadonlySet<TargetStatement>,
  knowledge: Knowledge,
): Set<TargetStatement> {
  const withMeaning = (statement: TargetStatement) => ({
    statement,
    meaning: meaningOf(phraseOf(statement, only.has(statement)), knowledge),
  })
  const against = shutting.map(withMeaning)
  const taking = new Set<TargetStatement>()
  for (const said of open.map(withMeaning)) {
    for (const other of against) {
      if (other.statement.account === said.statement.account) continue
      // In a great incident most have found whom they contradict by now.
      if (taking.has(said.statement) && taking.has(other.statement)) continue
      const clash = only.has(other.statement) ? areDifferent : canMeanSame
      if (clash(other.meaning, said.meaning)) taking.add(said.statement).add(other.statement)
    }
  }
  return taking
}

/**
 * The words that tell what was meant: after "only" the rest of the sentence too ("only hit targets in areas held by IS"),
 * and for "its forces" the speaker's name.
 */
function phraseOf({ claim, account, said, rest }: TargetStatement, isOnly: boolean): string {
  const { what } = claim.value
  if (isOnly) return `${what} ${said.slice(said.search(EXCLUSIVE))} ${rest}`
  return ONE_S_OWN.test(what) ? `${what} ${account}` : what
}

function inWords({ claim }: TargetStatement, only: boolean): string {
  const { what } = claim.value
  if (claim.stance === "denies")
    return claim.denied === "intent" ? `denied having aimed at ${what}` : `denied having hit ${what}`
  return `said that ${only ? "only " : ""}${what} ${claim.stance === "suggests" ? "may have" : "had"} been hit`
}

/** A phrase for a target: the parties it names, and the words that say more than "fighters" or "positions". */
interface Meaning {
  readonly parties: ReadonlySet<string>
  readonly words: ReadonlySet<string>
}

/** Shorter words are pieces of abbreviations. */
const TELLING = 3

function meaningOf(phrase: string, knowledge: Knowledge): Meaning {
  return {
    parties: partiesNamed(phrase, knowledge),
    words: new Set(contentWords(phrase).filter((word) => word.length >= TELLING && !ANY_TARGET.has(word))),
  }
}

function meet<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  for (const value of a) if (b.has(value)) return true
  return false
}

/** "The group" can be any group that others name; "the hospital" is only a hospital. */
function canMeanSame(denied: Meaning, said: Meaning): boolean {
  const generic = denied.parties.size === 0 && denied.words.size === 0
  return generic || meet(denied.parties, said.parties) || meet(denied.words, said.words)
}

/** Nothing in common, and both say enough to tell. */
function areDifferent(only: Meaning, said: Meaning): boolean {
  const tells = ({ parties, words }: Meaning) => parties.size > 0 || words.size > 0
  return tells(only) && tells(said) && !meet(only.parties, said.parties) && !meet(only.words, said.words)
}
