import type { Named } from "../../names.ts"
import { countAt } from "./count.ts"
import { capitalAt, type Ground, isMark, knownAt, wordAt } from "./ground.ts"
import { ABBREVIATIONS, isManner, NOUN_BEFORE_NAME } from "./lexicon/function-words.ts"
import type { VerbEntry } from "./lexicon/verbs.ts"
import { ADVERB, DETERMINER, EITHER, FUNCTION, NOUN, PRONOUN } from "./lexicon/word-class.ts"
import { bareNoun, isModifier, isNegation, nounLike, verbOfNounBefore } from "./parts-of-speech.ts"

/** What stands right before a word inside its group, which decides what the word can be. */
type Before = "nothing" | "determiner" | "number" | "modifier" | "noun" | "name"

/** The token after the noun group that begins at `i` and whose count, if it has one, ends before `start`. */
export function extentOf(ground: Ground, i: number, start: number): number {
  let before: Before =
    start === i ? "nothing" : (knownAt(ground, start - 1).classes & DETERMINER) !== 0 ? "determiner" : "number"
  let k = start
  while (k < ground.end) {
    const step = stepAt(ground, i, start, k, before)
    if (!step) break
    before = step.before
    k = step.to
    if (step.last) break
  }
  return k
}

interface Step {
  readonly to: number
  readonly before: Before
  /** Nothing can follow in the group: a pronoun. */
  readonly last?: boolean
}

/** Takes token `k` into the group, or null where the group ends before it. */
function stepAt(ground: Ground, i: number, start: number, k: number, before: Before): Step | null {
  if (isMark(ground, k)) return markStep(ground, k, i, before)
  const named = ground.names[k]
  if (named) {
    if (named.kind === "time" || (k > i && breaksBefore(ground, i, start, k, before))) return null
    return { to: Math.min(named.to, ground.end), before: named.kind === "weapon" ? "noun" : "name" }
  }
  const word = wordAt(ground, k)
  if (word === "'s") return { to: k + 1, before: "determiner" }
  if (ground.tokens[k]?.kind === "number") return numberStep(ground, k, i)
  return wordStep(ground, i, start, k, before)
}

function wordStep(ground: Ground, i: number, start: number, k: number, before: Before): Step | null {
  const word = wordAt(ground, k)
  const { classes } = knownAt(ground, k)
  const determiner = (classes & DETERMINER) !== 0
  if ((classes & PRONOUN) !== 0 && !(determiner && nounLike(ground, k + 1)))
    return k === i || word === "others" || (k === start && start > i) ? { to: k + 1, before: "noun", last: true } : null
  if (determiner) return determinerStep(ground, i, start, k)
  if (word === "and" && joinsModifiers(ground, k, i)) return { to: k + 1, before: "determiner" }
  if (endsBefore(ground, k, i, start, before) || followsWeapons(ground, i, k)) return null
  if (capitalAt(ground, k) && breaksBefore(ground, i, start, k, before)) return null
  return { to: k + 1, before: kindAt(ground, k, i) }
}

/** "a 14 year-old boy", "an 11 years-old child": the hyphen after the number is often left out. */
const AGE = /^(?:years?|months?)-old$/

/** "a 25-year-old man", "the 47th brigade": a number with letters is an adjective, and so is an age. */
function numberStep(ground: Ground, k: number, i: number): Step | null {
  if (/\p{L}/u.test(wordAt(ground, k))) return { to: k + 1, before: "modifier" }
  if (AGE.test(wordAt(ground, k + 1))) return { to: k + 2, before: "modifier" }
  return k === i ? { to: k + 1, before: "number" } : null
}

/** "all the", "both their", "12 other": one determiner may follow another of that kind, or a count. */
function determinerStep(ground: Ground, i: number, start: number, k: number): Step | null {
  const follows = k === i + 1 && /^(?:all|both|half)$/.test(wordAt(ground, i))
  const other = k === start && start > i && wordAt(ground, k) === "other"
  return k === i || follows || other ? { to: k + 1, before: "determiner" } : null
}

/** "public and private properties", "70 regime and rebel fighters": modifiers of one noun. */
function joinsModifiers(ground: Ground, k: number, i: number): boolean {
  if (k === i || ground.names[k + 1]?.kind === "place" || capitalAt(ground, k + 1)) return false
  return (
    isModifier(ground, k - 1) &&
    isModifier(ground, k + 1) &&
    bareNoun(ground, k + 2) &&
    !knownAt(ground, k + 2).verb?.past
  )
}

/** A possessive mark, a stop after "Capt", or a short name in brackets that the group goes on after. */
function markStep(ground: Ground, k: number, i: number, before: Before): Step | null {
  if (isPossessiveMark(ground, k, i)) return { to: k + 1, before: "determiner" }
  const { tokens } = ground
  if (k <= i || k >= ground.end) return null
  if (tokens[k]?.text === "." && ABBREVIATIONS.has(wordAt(ground, k - 1)) && ground.tokens[k + 1]?.capital)
    return tokens[k - 1]?.end === tokens[k]?.start && k + 1 < ground.end ? { to: k + 1, before: "name" } : null
  if (tokens[k]?.text !== "(" || before !== "name") return null
  const close = tokens.slice(k + 1, Math.min(ground.end, k + LONGEST_BRACKET)).findIndex(({ text }) => text === ")")
  const after = k + close + 2
  return close > 0 && bareNoun(ground, after) && !knownAt(ground, after).verb && !capitalAt(ground, after)
    ? { to: after, before: "modifier" }
    : null
}
/** Tokens of the longest name in brackets that a noun group can hold. */
const LONGEST_BRACKET = 8

/** The rebels' positions: a mark after a plural with a noun to follow owns it. */
function isPossessiveMark(ground: Ground, k: number, i: number): boolean {
  const mark = ground.tokens[k]
  const owner = ground.tokens[k - 1]
  const owned = ground.tokens[k + 1]
  if (k <= i || k >= ground.end || !mark || !owner || !owned || !/^['’]$/.test(mark.text)) return false
  return owner.lower.endsWith("s") && owner.end === mark.start && owned.start > mark.end && bareNoun(ground, k + 1)
}

function kindAt(ground: Ground, k: number, i: number): Before {
  if (isModifier(ground, k)) return "modifier"
  if (capitalAt(ground, k)) return k === i && (knownAt(ground, k).classes & NOUN) !== 0 ? "noun" : "name"
  return "noun"
}

/** A name after a common noun begins a group of its own ("people | SANA"), unless the noun is a title or a kind. */
function breaksBefore(ground: Ground, i: number, start: number, k: number, before: Before): boolean {
  if (before === "determiner") return false
  if (k === start && start > i)
    return capitalAt(ground, k) && (ground.names[k]?.kind === "place" || wordAt(ground, k - 1) === "more")
  if (ground.names[k]?.kind === "place" && nameEndsAt(ground, "place", i, k)) return true
  return before === "noun" && ground.tokens[k]?.capital === true && !NOUN_BEFORE_NAME.has(wordAt(ground, k - 1))
}

function nameEndsAt(ground: Ground, kind: Named["kind"], i: number, k: number): boolean {
  for (let j = i; j < k; j++) {
    const named = ground.names[j]
    if (named?.kind === kind && named.to === k) return true
  }
  return false
}

/** "targeted with mortar rounds | residential areas": an adjective after weapons in the plural begins what they hit. */
const followsWeapons = (ground: Ground, i: number, k: number): boolean =>
  wordAt(ground, k - 1).endsWith("s") && isModifier(ground, k) && nameEndsAt(ground, "weapon", i, k)

function endsBefore(ground: Ground, k: number, i: number, start: number, before: Before): boolean {
  const word = wordAt(ground, k)
  const { classes, verb: entry } = knownAt(ground, k)
  if ((classes & FUNCTION) !== 0 || (k > i && isNegation(word))) return true
  if ((before === "noun" || before === "name") && PARTICLES.has(word)) return true
  if (!entry) return unlistedEnds(ground, k, i, before)
  if (k === i) return false
  const afterNoun = before === "noun" || before === "name"
  if (capitalAt(ground, k) && capitalAt(ground, k - 1) && !entry.past) return false
  if ((classes & EITHER) !== 0) return (afterNoun || (before === "number" && entry.past)) && verbOfNounBefore(ground, k)
  if (entry.participle || entry.past) return pastEnds(ground, k, start, before, entry)
  if (entry.ing)
    return (
      afterNoun || before === "number" || (before === "modifier" && !bareNoun(ground, k + 1) && (classes & NOUN) === 0)
    )
  return before !== "determiner"
}

const PARTICLES = new Set(["back", "away", "up", "down", "out", "off", "apart", "again"])

/** "two wounded civilians" goes on, "two wounded in", "shells wounded civilians" and "Golani said the" end. */
function pastEnds(ground: Ground, k: number, start: number, before: Before, entry: VerbEntry): boolean {
  if (before === "determiner") return !entry.participle
  if (before === "noun" || before === "name") return !(HOLDING.test(wordAt(ground, k)) && bareNoun(ground, k + 1))
  if (k === start && before === "number" && capitalAt(ground, k + 1)) return true
  return !entry.participle || !bareNoun(ground, k + 1) || (k === start && knownAt(ground, k + 1).verb !== undefined)
}
/** "rebel held areas", where a hyphen was lost. */
const HOLDING = /^(?:held|led|backed|controlled|run|allied|affiliated)$/

function unlistedEnds(ground: Ground, k: number, i: number, before: Before): boolean {
  const word = wordAt(ground, k)
  const { classes } = knownAt(ground, k)
  const noun = (classes & NOUN) !== 0
  if ((classes & ADVERB) !== 0 && word !== "least" && !(before === "determiner" && bareNoun(ground, k + 1))) return true
  if (k === i) return false
  const afterNoun = before === "noun" || before === "name"
  if (isManner(word)) return capitalAt(ground, k) ? false : afterNoun || !nounLike(ground, k + 1)
  if (afterNoun && countAt(ground.tokens, k, ground.end) && word !== "one") return true
  if (!afterNoun || capitalAt(ground, k)) return false
  if (/^[^-]+[^e]ed$/.test(word)) return !noun
  return /^[^-]{3,}ing$/.test(word) && !noun && /^(?:the|a|an|in|from|at|to|it|them)$/.test(wordAt(ground, k + 1))
}
