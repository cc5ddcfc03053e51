import type { Chunk } from "../../chunk.ts"
import { capitalAt, type Ground, knownAt, wordAt } from "./ground.ts"
import { BE, HAVE, isManner } from "./lexicon/function-words.ts"
import type { VerbEntry } from "./lexicon/verbs.ts"
import {
  ADVERB,
  ADVERBIAL,
  AUXILIARY,
  CLAUSE_WORD,
  EITHER,
  HEDGE,
  NEGATION,
  NOUN,
  PREPOSITION,
  type Word,
} from "./lexicon/word-class.ts"
import { bareNoun, nounLike, objectAt, verbOfNounBefore } from "./parts-of-speech.ts"

/** Whether a verb group begins at token `i`, judged by the word and by what stands around it. */
export function startsVerb(ground: Ground, i: number, previous: Chunk | undefined): boolean {
  const word = wordAt(ground, i)
  if (ground.tokens[i]?.kind !== "word" || i >= ground.end || ground.names[i]) return false
  const known = knownAt(ground, i)
  const { classes, verb } = known
  if (isAuxiliary(known)) return true
  if (PARTICIPLE_PREPOSITIONS.has(word)) return false
  if (word === "to") return infinitiveAt(ground, i)
  if ((classes & NEGATION) !== 0 || word.endsWith("n't"))
    return !WITHOUT_VERB.test(`${word} ${wordAt(ground, i + 1)}`) && verbAfterAdverbs(ground, i)
  if (isAdverb(known) && (classes & CLAUSE_WORD) === 0)
    return verbAfterAdverbs(ground, i) && previous?.kind !== "preposition"
  if (!verb) return unlisted(ground, i, previous)
  if (previous?.kind === "preposition" && WITHOUT_VERB.test(`${previous.word} ${word}`)) return false
  if ((classes & EITHER) !== 0) return nounOrVerb(ground, i, verb, previous)
  return listed(ground, i, verb, previous)
}

/** "no warning", "without warning": nouns all the same. */
const WITHOUT_VERB = /^(?:no (?!longer)|without warning)/

/** Participles that have become prepositions. */
const PARTICIPLE_PREPOSITIONS = new Set("including following according regarding concerning excluding".split(" "))

export const isAuxiliary = ({ classes }: Word): boolean => (classes & AUXILIARY) !== 0
export const isAdverb = ({ classes }: Word): boolean => (classes & ADVERBIAL) !== 0
const isBase = (ground: Ground, i: number): boolean =>
  knownAt(ground, i).verb?.base ?? /(?:ise|ize|ate|ify|en)$/.test(wordAt(ground, i))

/** "to flee", "to have fled", "to further restrict". */
export function infinitiveAt(ground: Ground, i: number): boolean {
  const next = wordAt(ground, i + 1)
  const known = knownAt(ground, i + 1)
  if (i + 1 >= ground.end || (ground.names[i + 1] && !known.verb)) return false
  if ((known.classes & EITHER) !== 0 && known.verb?.third) return false
  return isBase(ground, i + 1) || BE.has(next) || HAVE.has(next) || (isAdverb(known) && isBase(ground, i + 2))
}

function verbAfterAdverbs(ground: Ground, i: number): boolean {
  let k = i + 1
  while ((knownAt(ground, k).classes & (ADVERB | NEGATION)) !== 0 || isManner(wordAt(ground, k))) k++
  const known = knownAt(ground, k)
  const { classes, verb } = known
  const never = wordAt(ground, i) === "never" && verb?.third
  if ((classes & EITHER) !== 0 && !verb?.past && !never) return false
  if (isAuxiliary(known)) return true
  // "heavily damaged buildings" is a noun group.
  return verb !== undefined && !(verb.participle && verb.lemma !== "say" && bareNoun(ground, k + 1))
}

/** A noun-or-verb word is a verb where its subject stands right before it, or where it carries its object along. */
function nounOrVerb(ground: Ground, i: number, entry: VerbEntry, previous: Chunk | undefined): boolean {
  if (capitalAt(ground, i) && capitalAt(ground, i - 1) && !entry.past) return false
  if (previous?.kind === "relative") return !entry.ing
  if (previous?.kind === "noun" && previous.role === "pronoun") return true
  if (entry.ing) return withObject(ground, i) || (previous?.kind === "noun" && verbOfNounBefore(ground, i))
  if (previous?.kind === "noun") return entry.past || verbOfNounBefore(ground, i)
  if (previous?.kind === "and") return entry.base && !entry.third ? verbObject(ground, i) : withObject(ground, i)
  return entry.past && withObject(ground, i) && !capitalAt(ground, i)
}

/** "and attack the town": nothing but a determiner or a pronoun makes a base form a verb here. */
const verbObject = (ground: Ground, i: number) => /^(?:the|a|an|their|its|it|them|him)$/.test(wordAt(ground, i + 1))
const withObject = (ground: Ground, i: number) => objectAt(ground, i + 1) && !knownAt(ground, i + 1).verb?.participle

function listed(ground: Ground, i: number, entry: VerbEntry, previous: Chunk | undefined): boolean {
  const { classes } = knownAt(ground, i)
  if (capitalAt(ground, i) && entry.base && !entry.past && previous !== undefined && previous.kind !== "noun")
    return false
  if (entry.base && !entry.past && !entry.third)
    return previous === undefined || previous.kind === "noun" || previous.kind === "relative" || previous.kind === "and"
  if ((classes & HEDGE) !== 0 && entry.participle && nounLike(ground, i + 1) && previous?.kind !== "noun") return false
  if (entry.ing && previous?.kind === "verb" && HARMING.has(previous.deed) && previous.form !== "bare")
    return !bareNoun(ground, i + 1)
  if (entry.participle && !entry.ing) return !adjectival(ground, i, previous) && !isNumbered(ground, i)
  return true
}

/** "with wounded civilians": a participle right before a noun, where no subject stands before it, is an adjective. */
function adjectival(ground: Ground, i: number, previous: Chunk | undefined): boolean {
  if (!bareNoun(ground, i + 1)) return false
  if (previous === undefined) return !knownAt(ground, i + 1).verb && (knownAt(ground, i + 1).classes & NOUN) !== 0
  return (
    previous.kind === "preposition" ||
    (previous.kind === "verb" && previous.form !== "bare" && !REPORTING.has(previous.deed))
  )
}

/** "the number of injured": those to whom it was done, where no noun follows. */
const isNumbered = (ground: Ground, i: number): boolean =>
  wordAt(ground, i - 1) === "of" && /^(?:numbers?|toll|count)$/.test(wordAt(ground, i - 2))

/** What these do, they do to something: "damaged *surrounding* buildings". */
const HARMING = new Set(["hit", "damage", "kill", "injure"])

/** After these a clause can begin: "which it claimed targeted the base". */
const REPORTING = new Set(["say", "claim", "deny"])

/** Words outside the list that look like verbs: "-ed" and "-ing" after a noun group. */
function unlisted(ground: Ground, i: number, previous: Chunk | undefined): boolean {
  const word = wordAt(ground, i)
  if (previous === undefined || capitalAt(ground, i) || (knownAt(ground, i).classes & (PREPOSITION | NOUN)) !== 0)
    return false
  const after =
    previous.kind === "noun" || previous.kind === "relative" || previous.kind === "and" || previous.kind === "adverb"
  if (/^[^-]+[^e]ed$/.test(word) && word.length > 4) return after
  return (
    /[^h]ing$/.test(word) && word.length > 5 && (after || previous.kind === "preposition" || previous.kind === "clause")
  )
}
