import {
  ADJECTIVES,
  ADVERBS,
  BE,
  CLAUSE_WORDS,
  DETERMINERS,
  DO,
  HAVE,
  HEDGES,
  MODALS,
  NEGATIONS,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
} from "./function-words.ts"
import { NOUNS } from "./nouns.ts"
import { NOUN_OR_VERB } from "./verbs.ts"

/** What a word can be, as bits, so that one look-up answers for all lists of this lexicon. */
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
  ...[PREPOSITIONS, CLAUSE_WORDS, RELATIVES].map((words) => [FUNCTION, words] as const),
  [FUNCTION, "and or but to that nor not".split(" ")],
]

const CLASSES: ReadonlyMap<string, number> = classes()

function classes(): Map<string, number> {
  const found = new Map<string, number>()
  for (const [bit, words] of LISTS) for (const word of words) found.set(word, (found.get(word) ?? 0) | bit)
  return found
}

/** The classes of a word in small letters; 0 for one that no list has. */
export const classesOf = (word: string): number => CLASSES.get(word) ?? 0
