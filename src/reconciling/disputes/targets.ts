import type { Knowledge } from "../../knowledge/knowledge.ts"
import type { ClaimOf } from "../../model/claim.ts"
import type { Dispute } from "../../model/incident.ts"
import { groupBy } from "../group-by.ts"
import { contentWords } from "../mention.ts"
import { onFacet, type Statement } from "../statement.ts"
import { ANY_TARGET, EXCLUSIVE, ONE_S_OWN } from "../words.ts"
import type { Case } from "./disputes.ts"
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
  const only = spoken.filter((s) => s.claim.stance === "asserts" && EXCLUSIVE.test(s.said))
  if (denials.length + only.length === 0) return []
  const open = spoken.filter((s) => s.claim.stance !== "denies" && !only.includes(s))
  const meant = (s: TargetStatement) => meaningOf(phraseOf(s, only.includes(s)), incident.knowledge)
  const pairs = open.flatMap((said) => [
    ...denials
      .filter((d) => d.account !== said.account && canMeanSame(meant(d), meant(said)))
      .map((d) => [said, d] as const),
    ...only
      .filter((o) => o.account !== said.account && areDifferent(meant(o), meant(said)))
      .map((o) => [said, o] as const),
  ])
  const taking = [...groupBy(new Set(pairs.flat()), ({ account }) => account)]
  if (taking.length === 0) return []
  const voices = taking.map(([account, own]) => ({
    account,
    statements: own,
    words: `${whoSays(account, incident.knowledge)} ${own.map((s) => inWords(s, only.includes(s))).join(" and ")}`,
  }))
  return [dispute("target", "different-targets", voices)]
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
  const lower = phrase.toLowerCase()
  const parties = [...knowledge.parties.values()].filter(({ id, names, adjectives, epithets }) =>
    [{ id: [id] }, names, adjectives ?? {}, epithets ?? {}].some((spellings) =>
      Object.values(spellings).some((list) => list.some((name) => standsIn(name, phrase, lower))),
    ),
  )
  return {
    parties: new Set(parties.map(({ id }) => id)),
    words: new Set(contentWords(phrase).filter((word) => word.length >= TELLING && !ANY_TARGET.has(word))),
  }
}

/** Whether a party's name stands in a phrase as whole words; a name with capitals only with its capitals ("IS"). */
function standsIn(name: string, phrase: string, lower: string): boolean {
  const text = name === name.toLowerCase() ? lower : phrase
  const at = text.indexOf(name)
  return at >= 0 && !isLetter(text[at - 1]) && !isLetter(text[at + name.length])
}

const isLetter = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}]/u.test(char)

const meet = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>) => [...a].some((value) => b.has(value))

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
