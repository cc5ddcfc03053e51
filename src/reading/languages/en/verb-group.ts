import type { Chunk, Deed, Form, VerbChunk } from "../../chunk.ts"
import type { Names } from "../../names.ts"
import type { Token } from "../../token.ts"
import {
  ADVERBS,
  BE,
  CLAUSE_WORDS,
  DETERMINERS,
  DO,
  HAVE,
  HEDGES,
  HEDGING_MODALS,
  MODALS,
  NEGATIONS,
  PREPOSITIONS,
  RELATIVES,
} from "./lexicon/function-words.ts"
import { NOUN_OR_VERB, VERBS, type VerbEntry } from "./lexicon/verbs.ts"

/** Deeds whose bare past form without an object is a passive: "a nurse wounded in the raid". */
const TRANSITIVE: ReadonlySet<Deed> = new Set<Deed>([
  "kill",
  "injure",
  "hit",
  "damage",
  "execute",
  "capture",
  "abduct",
  "cause",
  "conduct",
  "accuse",
  "inform",
  "leave",
])
const FALLS = new Set([
  "land",
  "fall",
  "impact",
  "crash",
  "slam",
  "advance",
  "engage",
  "withdraw",
  "collapse",
  "burn",
  "storm",
])

/** Whether a verb group begins at token `i`, judged by the word and by what stands around it. */
export function startsVerb(
  tokens: readonly Token[],
  i: number,
  end: number,
  names: Names,
  previous: Chunk | undefined,
): boolean {
  const token = tokens[i]
  if (!token || i >= end || token.kind !== "word" || names[i]) return false
  const word = token.lower
  if (BE.has(word) || HAVE.has(word) || DO.has(word) || MODALS.has(word)) return true
  const next = tokens[i + 1]?.lower ?? ""
  if (word === "to")
    return (
      i + 1 < end &&
      (isBase(next) || BE.has(next) || HAVE.has(next) || (ADVERBS.has(next) && isBase(tokens[i + 2]?.lower ?? "")))
    )
  if (NEGATIONS.has(word) || word.endsWith("n't")) return followsVerb(tokens, i, end)
  if ((ADVERBS.has(word) || (HEDGES.has(word) && !VERBS.has(word)) || word.endsWith("ly")) && !CLAUSE_WORDS.has(word))
    return followsVerb(tokens, i, end) && previous?.kind !== "preposition"
  const entry = VERBS.get(word)
  if (!entry) return unlisted(token, previous)
  if (NOUN_OR_VERB.has(word)) return verbHere(tokens, i, end, names, entry, previous)
  if (token.capital && entry.base && !entry.past && i > 0 && previous?.kind !== "noun") return false
  if (entry.base && !entry.past && !entry.third)
    return (
      previous?.kind === "noun" || previous?.kind === "relative" || previous?.kind === "and" || previous === undefined
    )
  if (HEDGES.has(word) && entry.participle && nounLike(tokens, i + 1, end) && previous?.kind !== "noun") return false
  if (entry.participle && !entry.ing) return !adjectival(tokens, i, end, previous)
  return true
}

/** "and wounded civilians fled": a participle right before a noun that has a verb of its own is an adjective. */
function adjectival(tokens: readonly Token[], i: number, end: number, previous: Chunk | undefined): boolean {
  if (previous?.kind !== "preposition") return false
  return nounLike(tokens, i + 1, end)
}

function followsVerb(tokens: readonly Token[], i: number, end: number): boolean {
  let k = i + 1
  while (k < end && (ADVERBS.has(tokens[k]?.lower ?? "") || NEGATIONS.has(tokens[k]?.lower ?? ""))) k++
  const word = tokens[k]?.lower ?? ""
  if (k >= end || NOUN_OR_VERB.has(word)) return false
  return VERBS.has(word) || BE.has(word) || HAVE.has(word) || MODALS.has(word)
}

/** A noun-or-verb word is a verb where a noun group stands before it and an object, or "on" and "at", follows. */
function verbHere(
  tokens: readonly Token[],
  i: number,
  end: number,
  names: Names,
  entry: VerbEntry,
  previous: Chunk | undefined,
): boolean {
  const next = tokens[i + 1]
  if (entry.ing)
    return (
      !(previous?.kind === "preposition" && !objectFollows(tokens, i, end, names)) &&
      objectFollows(tokens, i, end, names)
    )
  if (previous?.kind === "relative" || (previous?.kind === "noun" && previous.role === "pronoun")) return true
  if (entry.past && previous?.kind === "noun") return true
  if (previous?.kind !== "noun") return entry.past && !!next && objectFollows(tokens, i, end, names)
  return objectFollows(tokens, i, end, names) || next?.lower === "that"
}

function objectFollows(tokens: readonly Token[], i: number, end: number, names: Names): boolean {
  const next = tokens[i + 1]
  if (!next || i + 1 >= end || next.kind === "mark") return false
  const name = names[i + 1]
  if (name) return name.kind !== "time"
  if (DETERMINERS.has(next.lower) || next.kind === "number") return true
  return nounLike(tokens, i + 1, end)
}

/** Whether token `i` can stand inside a noun group. */
export function nounLike(tokens: readonly Token[], i: number, end: number): boolean {
  const token = tokens[i]
  if (!token || i >= end || token.kind === "mark") return false
  const word = token.lower
  if (
    PREPOSITIONS.has(word) ||
    CLAUSE_WORDS.has(word) ||
    RELATIVES.has(word) ||
    MODALS.has(word) ||
    BE.has(word) ||
    HAVE.has(word)
  )
    return false
  if (word === "and" || word === "or" || word === "to" || word === "that" || ADVERBS.has(word)) return false
  const entry = VERBS.get(word)
  return !entry || NOUN_OR_VERB.has(word) || entry.participle
}

const isBase = (word: string) =>
  VERBS.get(word)?.base === true || (!VERBS.has(word) && /(?:ise|ize|ate|ify|en)$/.test(word))

/** Words outside the list that look like verbs: "-ed" and "-ing" after a noun group or "by". */
function unlisted(token: Token, previous: Chunk | undefined): boolean {
  if (token.capital || previous === undefined) return false
  const after =
    previous.kind === "noun" || previous.kind === "relative" || previous.kind === "and" || previous.kind === "adverb"
  if (/[^e]ed$/.test(token.lower) && token.lower.length > 4) return after
  return (
    /[^h]ing$/.test(token.lower) &&
    token.lower.length > 5 &&
    (after || previous.kind === "preposition" || previous.kind === "clause")
  )
}

/** Reads the verb group at `i`: auxiliaries, negation, adverbs, main verb. Null where no main verb comes. */
export function verbGroup(tokens: readonly Token[], i: number, end: number, names: Names): VerbChunk | null {
  let k = i
  let be = false
  let have = false
  let infinitive = false
  let negated = false
  let hedged = false
  let auxiliary = -1
  for (; k < end; k++) {
    const word = tokens[k]?.lower ?? ""
    if (names[k] && k > i) break
    if (NEGATIONS.has(word) || word.endsWith("n't")) negated = true
    if (BE.has(word)) be = true
    else if (HAVE.has(word)) have = true
    else if (HEDGING_MODALS.has(word)) hedged = true
    else if (word === "to") {
      if (k > i && !followsBase(tokens, k, end)) break
      infinitive = true
    } else if (HEDGES.has(word) && !VERBS.has(word)) hedged = true
    else if (
      !(
        DO.has(word) ||
        MODALS.has(word) ||
        NEGATIONS.has(word) ||
        word.endsWith("n't") ||
        ADVERBS.has(word) ||
        (word.endsWith("ly") && !VERBS.has(word))
      )
    )
      break
    if (BE.has(word) || HAVE.has(word) || DO.has(word) || MODALS.has(word)) auxiliary = k
  }
  const main = tokens[k]
  const entry = k < end && main && !names[k] ? (VERBS.get(main.lower) ?? shaped(main)) : undefined
  const asNoun = entry && NOUN_OR_VERB.has(main?.lower ?? "") && be && !entry.past && !entry.ing && !entry.participle
  if (!entry || asNoun || (auxiliary < 0 && k > i && !infinitive && !tokens.slice(i, k).every((t) => light(t.lower)))) {
    if (auxiliary < 0) return null
    return {
      kind: "verb",
      from: i,
      to: auxiliary + 1,
      head: auxiliary,
      deed: be ? "be" : "other",
      form: "active",
      lemma: be ? "be" : have ? "have" : "do",
      negated,
      hedged,
    }
  }
  const form = formOf(entry, { be, have, infinitive }, tokens, k, end, names)
  return { kind: "verb", from: i, to: k + 1, head: k, deed: entry.deed, form, lemma: entry.lemma, negated, hedged }
}

const light = (word: string) =>
  ADVERBS.has(word) || HEDGES.has(word) || NEGATIONS.has(word) || word.endsWith("ly") || word === "to"
const followsBase = (tokens: readonly Token[], k: number, end: number) =>
  k + 1 < end &&
  (isBase(tokens[k + 1]?.lower ?? "") || BE.has(tokens[k + 1]?.lower ?? "") || HAVE.has(tokens[k + 1]?.lower ?? ""))

function shaped(token: Token): VerbEntry | undefined {
  const word = token.lower
  const blank = {
    lemma: word,
    deed: "other" as const,
    base: false,
    third: false,
    past: false,
    participle: false,
    ing: false,
  }
  if (word.length > 4 && word.endsWith("ed")) return { ...blank, past: true, participle: true }
  if (word.length > 5 && word.endsWith("ing")) return { ...blank, ing: true }
  return undefined
}

function formOf(
  entry: VerbEntry,
  aux: { be: boolean; have: boolean; infinitive: boolean },
  tokens: readonly Token[],
  k: number,
  end: number,
  names: Names,
): Form {
  if (entry.ing) return aux.be ? "active" : "ing"
  if (aux.be && entry.participle) return "passive"
  if (aux.infinitive) return "infinitive"
  if (aux.have || !entry.participle) return "active"
  if (!TRANSITIVE.has(entry.deed) || FALLS.has(entry.lemma)) return "active"
  return objectFollows(tokens, k, end, names) || countFollows(tokens, k, end) ? "active" : "bare"
}

const countFollows = (tokens: readonly Token[], k: number, end: number) =>
  k + 1 < end &&
  /^(?:at|up|more|over|about|around|nearly|almost|some|as|an|least)$/.test(tokens[k + 1]?.lower ?? "") &&
  /^(?:least|to|than|many|\d.*|estimated|one|two|three|four|five|six|seven|eight|nine|ten|dozens)$/.test(
    tokens[k + 2]?.lower ?? "",
  )
