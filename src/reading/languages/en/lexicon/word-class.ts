import {
  ADJECTIVES,
  ADVERBS,
  BE,
  CLAUSE_WORDS,
  DETERMINERS,
  DO,
  HAVE,
  HEDGES,
  isManner,
  MODALS,
  NEGATIONS,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
} from "./function-words.ts"
import { NOUNS, TYPED } from "./nouns.ts"
import { NOUN_OR_VERB, VERBS, type VerbEntry } from "./verbs.ts"

/** What this lexicon knows of a word, so that one look-up answers for all of its lists. */
export interface Word {
  /** What it can be, as the bits below. */
  readonly classes: number
  readonly verb: VerbEntry | undefined
}

export const DETERMINER = 1
export const PRONOUN = 2
export const ADVERB = 4
export const AUXILIARY = 8
export const NEGATION = 16
export const HEDGE = 32
export const ADJECTIVE = 64
export const NOUN = 128
/** As often a noun as a verb. */
export const EITHER = 256
/** What holds groups together and stands in none. */
export const FUNCTION = 512
export const PREPOSITION = 1024
export const CLAUSE_WORD = 2048
export const RELATIVE = 4096
/** It names a type of event: "airstrike", "rocket". */
export const TYPING = 8192
/** It stands like an adverb, listed or by its ending. */
export const ADVERBIAL = 16_384

const LISTS: readonly (readonly [number, Iterable<string>])[] = [
  [DETERMINER, DETERMINERS],
  [PRONOUN, PRONOUNS],
  [ADVERB, ADVERBS],
  ...[BE, HAVE, DO, MODALS].map((words) => [AUXILIARY | FUNCTION, words] as const),
  [NEGATION, NEGATIONS],
  [HEDGE, HEDGES],
  [ADJECTIVE, ADJECTIVES],
  [NOUN, NOUNS],
  [EITHER, NOUN_OR_VERB],
  [PREPOSITION | FUNCTION, PREPOSITIONS],
  [CLAUSE_WORD | FUNCTION, CLAUSE_WORDS],
  [RELATIVE | FUNCTION, RELATIVES],
  [TYPING, TYPED],
  [FUNCTION, "and or but to that nor not".split(" ")],
]

const WORDS: ReadonlyMap<string, Word> = words()

function words(): Map<string, Word> {
  const classes = new Map<string, number>([...VERBS.keys()].map((word) => [word, 0]))
  for (const [bit, words] of LISTS) for (const word of words) classes.set(word, (classes.get(word) ?? 0) | bit)
  return new Map([...classes].map(([word, bits]) => [word, entryOf(word, bits, VERBS.get(word))]))
}

function entryOf(word: string, classes: number, verb: VerbEntry | undefined): Word {
  const adverbial = (classes & ADVERB) !== 0 || ((classes & HEDGE) !== 0 && !verb) || isManner(word)
  return { classes: adverbial ? classes | ADVERBIAL : classes, verb }
}

/** What is known of a word in small letters; of one that no list has, what its ending tells. */
export const wordOf = (word: string): Word => WORDS.get(word) ?? (isManner(word) ? MANNER : UNKNOWN)

const UNKNOWN: Word = { classes: 0, verb: undefined }
const MANNER: Word = { classes: ADVERBIAL, verb: undefined }
