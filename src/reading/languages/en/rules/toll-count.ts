import type { Count, Counted, Group } from "../../../../model/claim.ts"
import { altered } from "../../../altered.ts"
import type { Deed, NounChunk, VerbChunk } from "../../../chunk.ts"
import { nounAt } from "../../../phrase.ts"
import type { Line, Stated } from "../../../rule.ts"
import { WAR_LONG } from "../count.ts"
import { singular } from "../lexicon/nouns.ts"

/** What a deed does to people. */
export const FACET: Partial<Record<Deed, Counted>> = {
  kill: "killed",
  die: "killed",
  execute: "killed",
  lose: "killed",
  injure: "injured",
  abduct: "missing",
}
export const facetOf = (deed: Deed): Counted => FACET[deed] ?? "killed"

export const headOf = (line: Line, noun: NounChunk): string => line.tokens[noun.head]?.lower ?? ""

/** How a verb states its deed: as a fact, as a supposition, as none, or not at all ("to kill", "will kill"). */
export interface Mood {
  readonly negated: boolean
  readonly hedged: boolean
}

/** The mood of a verb that says what happened; null for a wish, a plan or a forecast. */
export function moodOf(line: Line, verb: VerbChunk): Mood | null {
  const words = line.tokens.slice(verb.from, verb.to).map((token) => token.lower)
  const perfect = words.includes("have")
  if (!perfect && (verb.form === "infinitive" || words.some((word) => AHEAD.has(word)))) return null
  return { negated: verb.negated, hedged: verb.hedged }
}
const AHEAD = new Set(["will", "would", "should", "shall", "must", "can", "could", "may", "might", "'ll"])

export const PLAIN_MOOD: Mood = { negated: false, hedged: false }

/**
 * One count from the noun at `index`; nothing where the noun gives none. One person who "was not hurt" makes none hurt;
 * "did not kill 43 people" says nothing of how many it killed.
 */
export function tolls(
  line: Line,
  index: number,
  facet: Counted,
  mood: Mood,
  span: readonly [number, number],
): Stated[] {
  const noun = nounAt(line, index)
  if (!noun.count || noun.count.vague === WAR_LONG || (mood.negated && !(noun.count.min === 1 && noun.count.max === 1)))
    return []
  return [stated(facet, altered(noun.count, { group: groupAt(line, index) }), mood, span, noun.head)]
}

export function stated(
  facet: Counted,
  count: Count,
  mood: Mood,
  [from, to]: readonly [number, number],
  at: number,
): Stated {
  const value: Count = mood.negated ? { min: 0, max: 0, group: count.group } : count
  return { facet, value, from, to, at, ...(mood.hedged ? { stance: "suggests" as const } : {}) }
}

/** The noun at `index` and those joined to it: "two women and their seven children", "a man, his wife and a nurse". */
export function listed(line: Line, index: number, facet: Counted, mood: Mood, from: number): Stated[] {
  const pair = couple(line, index)
  if (pair) return [...coupled(line, index, pair, facet, mood, from), ...rest(line, pair.last, facet, mood)]
  const noun = nounAt(line, index)
  return [...tolls(line, index, facet, mood, [from, noun.to]), ...rest(line, index, facet, mood)]
}

/** Persons counted together, and the women, or the counted ones of another group, among them ("a man and his wife"). */
export function coupled(
  line: Line,
  index: number,
  pair: { readonly count: Count; readonly last: number; readonly to: number },
  facet: Counted,
  mood: Mood,
  from: number,
): Stated[] {
  const facts = [stated(facet, pair.count, mood, [from, pair.to], nounAt(line, index).head)]
  for (let k = index; k <= pair.last && pair.count.group === "people"; k += 2) {
    const noun = nounAt(line, k)
    if (mood.negated || !noun.group || (noun.group !== "women" && (isOne(line, k) || noun.group === "people"))) continue
    const own = isOne(line, k) ? { min: 1, max: 1 } : noun.count
    if (own)
      facts.push(
        stated(facet, altered(own, { group: noun.group }), mood, [k === index ? from : noun.from, noun.to], noun.head),
      )
  }
  return facts
}

/** Further members of a list after chunk `index`. */
function rest(line: Line, index: number, facet: Counted, mood: Mood): Stated[] {
  const joint = line.chunks[index + 1]
  const next = line.chunks[index + 2]
  if ((joint?.kind !== "and" && joint?.kind !== "comma") || next?.kind !== "noun") return []
  if ((next.role !== "people" && next.role !== "number") || takesVerb(line, index + 2)) return []
  if (!next.count && !isOne(line, index + 2)) return []
  return listed(line, index + 2, facet, mood, next.from)
}

/**
 * "a man and his young daughter" are two people, "two officials and their driver" three: single persons joined by "and"
 * are counted together, and so is one who goes with a number of them.
 */
export function couple(line: Line, index: number): { count: Count; last: number; to: number } | null {
  let last = index
  let number = isOne(line, index) ? 1 : accompanied(line, index)
  if (number === 0) return null
  const alone = number
  const group = nounAt(line, index).group
  let mixed = false
  for (;;) {
    const joint = line.chunks[last + 1]
    const next = line.chunks[last + 2]
    if ((joint?.kind !== "and" && joint?.kind !== "comma") || !isOne(line, last + 2) || next?.kind !== "noun") break
    number++
    last += 2
    mixed ||= next.group !== group
  }
  if (number === alone) return null
  const count = { min: number, max: number, group: mixed ? ("people" as const) : (group ?? "people") }
  return { count, last, to: nounAt(line, last).to }
}

/** How many have one person of theirs beside them, "two officials and their driver"; 0 where the noun is no such number. */
function accompanied(line: Line, index: number): number {
  const [noun, joint, next] = [line.chunks[index], line.chunks[index + 1], line.chunks[index + 2]]
  if (noun?.kind !== "noun" || noun.role !== "people" || joint?.kind !== "and" || next?.kind !== "noun") return 0
  const { min = null, max = null } = noun.count ?? {}
  const theirs = POSSESSIVE.test(line.tokens[next.from]?.lower ?? "") && isOne(line, index + 2)
  return theirs && min !== null && min === max && min > 1 && !isPart(line, index) ? min : 0
}

const POSSESSIVE = /^(?:his|her|their)$/

/** One person: "a nurse", "his wife". */
function isOne(line: Line, index: number): boolean {
  const chunk = line.chunks[index]
  if (chunk?.kind !== "noun" || chunk.role !== "people") return false
  const first = line.tokens[chunk.from]?.lower ?? ""
  if (/^(?:a|an)$/.test(first)) return true
  const head = headOf(line, chunk)
  return POSSESSIVE.test(first) && !chunk.count && singular(head) === head
}

/** "… and 20 others were wounded": the next count has a verb of its own. */
function takesVerb(line: Line, index: number): boolean {
  const next = line.chunks[index + 1]
  return next?.kind === "verb" && (next.form === "passive" || next.form === "bare" || /^(?:die|say)$/.test(next.deed))
}

/** A count without a noun, or "others", is of the group that the sentence counted before. */
export function groupAt(line: Line, index: number): Group {
  const noun = nounAt(line, index)
  const head = headOf(line, noun)
  if (noun.role === "people" && head !== "others")
    return memberGroup(line, index) ?? ofGroup(line, index) ?? noun.group ?? "people"
  const of = ofGroup(line, index)
  if (of) return of
  for (let k = index - 1; k >= 0; k--) {
    const before = line.chunks[k]
    if (before?.kind === "noun" && before.role === "people" && before.count && !isPart(line, k)) {
      const group = memberGroup(line, k) ?? before.group ?? "people"
      return group === "children" || group === "women" ? "people" : group
    }
  }
  return "people"
}

/** "10 of the fighters", "hundreds of civilians": the group after "of". */
function ofGroup(line: Line, index: number): Group | null {
  const noun = nounAt(line, index)
  if (noun.role !== "number" && !/^(?:bodies|lives|corpses|remains)$/.test(headOf(line, noun))) return null
  const of = line.chunks[index + 1]
  const whole = line.chunks[index + 2]
  return of?.kind === "preposition" && of.word === "of" && whole?.kind === "noun" ? whole.group : null
}

/** "30 of them", "many of whom". */
export function isOfThem(line: Line, index: number): boolean {
  const noun = nounAt(line, index)
  for (let k = noun.from + 1; k < noun.to; k++) {
    if (line.tokens[k - 1]?.lower === "of" && /^(?:them|whom|which)$/.test(line.tokens[k]?.lower ?? "")) return true
  }
  return false
}

/** Whether the noun is only a part of another count: "including two children", "among them a nurse". */
export function isPart(line: Line, index: number): boolean {
  if (isOfThem(line, index)) return true
  for (let k = index - 1; k >= 0; k--) {
    const chunk = line.chunks[k]
    if (chunk?.kind === "preposition") return /^(?:including|among)$/.test(chunk.word)
    if (chunk?.kind !== "and" && chunk?.kind !== "comma" && chunk?.kind !== "noun") return false
    if (chunk.kind === "noun" && chunk.role !== "people" && chunk.role !== "pronoun") return false
  }
  return false
}

/** "20 members of the Free Syrian Army" are fighters, "family members of fighters" are people. */
function memberGroup(line: Line, index: number): Group | null {
  const noun = nounAt(line, index)
  const of = line.chunks[index + 1]
  const body = line.chunks[index + 2]
  if (!/^(?:members?|people|men|elements?)$/.test(headOf(line, noun))) return null
  if (/family/.test(line.tokens[noun.head - 1]?.lower ?? "")) return null
  const armed = body?.kind === "noun" && (body.role === "force" || body.parties.length > 0)
  return of?.kind === "preposition" && /^(?:of|from)$/.test(of.word) && armed ? "combatants" : null
}
