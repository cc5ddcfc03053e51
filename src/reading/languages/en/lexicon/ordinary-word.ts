import {
  ADVERBS,
  CLAUSE_WORDS,
  DETERMINERS,
  MODALS,
  NOUN_BEFORE_NAME,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
} from "./function-words.ts"
import { EVENTS, FORCES, PEOPLE, PLACE_NOUNS, SITES, SPEECH, singular, TOLLS } from "./nouns.ts"
import { NUMBER_WORDS } from "./numbers.ts"
import { ORDINARY } from "./ordinary.ts"
import { VERBS } from "./verbs.ts"

const LISTS = [
  DETERMINERS,
  PRONOUNS,
  PREPOSITIONS,
  CLAUSE_WORDS,
  RELATIVES,
  MODALS,
  ADVERBS,
  NOUN_BEFORE_NAME,
  SITES,
  SPEECH,
  TOLLS,
  PLACE_NOUNS,
  ORDINARY,
]
const TABLES = [VERBS, EVENTS, PEOPLE, FORCES, NUMBER_WORDS]
const ORDINARY_WORDS: ReadonlySet<string> = new Set([
  ...LISTS.flatMap((list) => [...list]),
  ...TABLES.flatMap((table) => [...table.keys()]),
])

/** Whether this lexicon knows a word (small letters), so that a capital at the head of a sentence does not make it a name. */
export const isOrdinaryWord = (word: string): boolean => ORDINARY_WORDS.has(word) || ORDINARY_WORDS.has(singular(word))
