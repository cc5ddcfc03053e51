import { countAt } from "./count.ts"
import { capitalAt, type Ground, isMark, knownAt, wordAt } from "./ground.ts"
import { isManner } from "./lexicon/function-words.ts"
import { PEOPLE, singular } from "./lexicon/nouns.ts"
import { ADJECTIVE, ADVERB, DETERMINER, EITHER, FUNCTION, NOUN, PRONOUN } from "./lexicon/word-class.ts"

/** What a word can be where it stands; the questions that noun groups and verb groups ask of their neighbours. */

/** "not", "never", "neither": they belong to a verb or set a word off, and never stand inside a noun group. */
export const isNegation = (word: string): boolean => word === "not" || word === "never" || word === "neither"

/** Whether token `i` can stand inside a noun group; determiners can. */
export function nounLike(ground: Ground, i: number): boolean {
  if (isMark(ground, i)) return false
  const { classes, verb } = knownAt(ground, i)
  if ((classes & (FUNCTION | ADVERB)) !== 0) return false
  if ((classes & EITHER) !== 0) return true
  return !verb || verb.participle || (verb.ing && (classes & NOUN) !== 0)
}

/** Whether token `i` can be the noun that an adjective before it belongs to: no determiner, number, pronoun or count. */
export function bareNoun(ground: Ground, i: number): boolean {
  if (!nounLike(ground, i) || ground.names[i]?.kind === "time") return false
  if ((knownAt(ground, i).classes & (DETERMINER | PRONOUN)) !== 0 || isManner(wordAt(ground, i))) return false
  return countAt(ground.tokens, i, ground.end) === null
}

/** Whether an object begins at token `i`: a name, a determiner, a count, or a noun that is no verb as well. */
export function objectAt(ground: Ground, i: number): boolean {
  if (isMark(ground, i)) return false
  const named = ground.names[i]
  if (named) return named.kind !== "time"
  const word = wordAt(ground, i)
  if (word === "that") return false
  const { classes, verb } = knownAt(ground, i)
  if ((classes & DETERMINER) !== 0 || ground.tokens[i]?.kind === "number" || OBJECT_PRONOUNS.has(word)) return true
  if (countAt(ground.tokens, i, ground.end)) return true
  if (!nounLike(ground, i)) return false
  if (!verb) return true
  if (verb.participle) return bareNoun(ground, i + 1) && !capitalAt(ground, i + 1)
  return (classes & EITHER) !== 0
}
const OBJECT_PRONOUNS = new Set(["him", "her", "it", "them", "us", "himself", "themselves", "itself", "others"])

/** Words that a noun hangs on, so that a verb's form after them is an adjective: "two *wounded* men", "a *crowded* market". */
export function isModifier(ground: Ground, i: number): boolean {
  const word = wordAt(ground, i)
  const { classes, verb } = knownAt(ground, i)
  if ((classes & NOUN) !== 0) return MODIFYING_NOUN.test(word) && !knownAt(ground, i + 1).verb?.past
  return (
    (classes & ADJECTIVE) !== 0 ||
    ADJECTIVE_ENDINGS.some((ending) => word.endsWith(ending)) ||
    (word.includes("-") && COMPOUND.test(word)) ||
    isManner(word) ||
    (word.endsWith("ed") && UNLISTED_PARTICIPLE.test(word)) ||
    (verb?.participle === true && !verb.base)
  )
}

const ADJECTIVE_ENDINGS = ["ous", "ive", "ful", "less", "able", "ible", "ern", "tional"]
const COMPOUND = /-(?:held|led|run|built|born|wide|old|prone|looking|long|\p{L}+ed)$/u
const UNLISTED_PARTICIPLE = /^[^-]{2,}[^e]ed$/
const MODIFYING_NOUN = /^(?:rebel|regime|government|opposition|state|army|terrorist|coalition|enemy|militia|key)$/

/** Whether the word at token `i` is a plural by its spelling or its meaning, as the subject of a verb without "-s". */
export function isPlural(ground: Ground, i: number): boolean {
  const word = wordAt(ground, i)
  if (ground.names[i]?.kind === "place") return false
  return (word.endsWith("s") && !word.endsWith("ss")) || PLURALS.has(word)
}
const PLURALS = new Set(
  "people children women men police troops personnel aircraft gunmen servicemen militiamen policemen staff others crew dead artillery peshmerga".split(
    " ",
  ),
)

/**
 * Whether a word that is as often noun as verb ("strikes", "shelling", "hit") is the verb of the noun that ends right
 * before token `i`: number must agree, and an object must follow.
 */
export function verbOfNounBefore(ground: Ground, i: number): boolean {
  const word = wordAt(ground, i)
  const entry = knownAt(ground, i).verb
  if (!entry) return false
  if (entry.ing) return ingOfNounBefore(ground, i)
  if (entry.past) return wordAt(ground, i + 1) !== "of"
  const named = ground.names[i - 1]
  if (named?.kind === "party" && named.how === "adjective") return false
  if (TITLES.has(word) && capitalAt(ground, i + 1)) return false
  const plural = isPlural(ground, i - 1)
  if (entry.base ? !plural : plural && !capitalAt(ground, i - 1)) return false
  if (STRIKE_MODIFIER.test(wordAt(ground, i - 1))) return false
  if (/^points?$/.test(word) && wordAt(ground, i + 1) === "to") return true
  return objectAt(ground, i + 1) || wordAt(ground, i + 1) === "that"
}

/** "rebels fighting in", "shells killing three", but "the fighting", "Idlib shelling". */
function ingOfNounBefore(ground: Ground, i: number): boolean {
  const next = wordAt(ground, i + 1)
  if (next === "of") return false
  const before = wordAt(ground, i - 1)
  const deed = knownAt(ground, i).verb?.deed
  if (deed === "kill" || deed === "injure") return true
  const acting = PEOPLE.has(singular(before)) && before !== singular(before)
  if (acting) return true
  if (isMark(ground, i + 1)) return false
  // "the alliance fighting the group", with or without its article.
  if (deed === "clash" && ground.names[i + 1]?.kind === "party" && endsParty(ground, i)) return true
  return (
    ((knownAt(ground, i + 1).classes & DETERMINER) !== 0 && next !== "that") ||
    countAt(ground.tokens, i + 1, ground.end) !== null ||
    OBJECT_PRONOUNS.has(next)
  )
}

/** "head of the monitor Rami …": an office before a name is no verb. */
const TITLES = new Set(["head", "heads", "chief"])
const LONGEST_PARTY = 6
/** Whether the name of a party ends right before token `i`. */
function endsParty(ground: Ground, i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - LONGEST_PARTY); k--) {
    const named = ground.names[k]
    if (named) return named.kind === "party" && named.how === "name" && named.to === i
  }
  return false
}

/** "air strikes the", "rocket fire": what stands before makes the word a noun. */
const STRIKE_MODIFIER =
  /^(?:air|rocket|missile|mortar|artillery|bomb|drone|terrorist|rebel|suicide|car|gas|chemical|militant|government|regime|enemy|deadly|heavy|fierce)$/
