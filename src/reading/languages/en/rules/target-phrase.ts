import type { NounChunk } from "../../../chunk.ts"
import { nounAt, phraseEnd, wordsOf } from "../../../phrase.ts"
import type { Line, Stated } from "../../../rule.ts"
import { DETERMINERS } from "../lexicon/function-words.ts"
import { EVENTS, PLACE_NOUNS, singular } from "../lexicon/nouns.ts"

/**
 * The target that noun chunk `index` names, in the words of the text; nothing where it is the bare name of a town, or
 * nothing that can be hit. The evidence begins at token `from` and reaches at least token `least`.
 */
export function target(line: Line, index: number, from: number, at: number, hedged: boolean, least = 0): Stated[] {
  const noun = nounAt(line, index)
  const end = extended(line, index)
  if (noun.negated || !canBeHit(line, noun, end > index + 1)) return []
  const last = line.chunks[end - 1] ?? noun
  return [
    {
      facet: "target",
      value: { what: wordsOf(line, skipCount(line, noun), last.to) },
      from: Math.min(from, noun.from),
      to: Math.max(last.to, least),
      at,
      ...(hedged ? { stance: "suggests" as const } : {}),
    },
  ]
}

const TIES = new Set(["of", "outside", "around", "belonging", "between", "for", "with"])
const NARROW_TIES = new Set(["of", "outside", "around", "belonging", "between"])
/** Participles that say which one is meant: "buses carrying pilgrims", "the area surrounding the palace". */
const TELLING = /^(?:carry|surround|belong|house|transport|shelter|contain|hold|serve|use)$/

/** Where the words for the target end: what "of", "and" and a telling participle tie to it included. */
function extended(line: Line, index: number): number {
  const noun = nounAt(line, index)
  const after = line.chunks[index + 2]
  const peopled = noun.role === "site" && after?.kind === "noun" && after.role === "people"
  let end = phraseEnd(line, index, peopled ? TIES : NARROW_TIES, 2)
  const verb = line.chunks[end]
  const object = line.chunks[end + 1]
  if (verb?.kind === "verb" && verb.form === "ing" && TELLING.test(verb.lemma) && object?.kind === "noun")
    end = phraseEnd(line, end + 1, NARROW_TIES, 2)
  return end
}

function canBeHit(line: Line, noun: NounChunk, told: boolean): boolean {
  const word = line.tokens[noun.head]?.lower ?? ""
  const one = singular(word)
  if (noun.role === "place" && !PLACE_NOUNS.has(one)) return false
  if (EVENTS.has(one) || NOT_HIT.test(word) || WIDE.test(one)) return false
  if (DETERMINERS.has(word)) return false
  return told || !isNeutral(line, noun)
}

/** "the area", "the place": words that say nothing of what was hit. */
export function isNeutral(line: Line, noun: NounChunk): boolean {
  const word = line.tokens[noun.head]?.lower ?? ""
  return /^(?:area|areas|place|site|region|zone|parts?|location|target|targets)$/.test(word) && noun.to - noun.from <= 2
}

/** Whether the noun is damage or destruction. */
export const damages = (line: Line, noun: NounChunk): boolean =>
  /^(?:damage|damages|destruction)$/.test(line.tokens[noun.head]?.lower ?? "")

/** Settlements and wider: naming one says where, not what. */
const WIDE =
  /^(?:town|city|village|capital|province|governorate|countryside|region|country|state|county|island|valley|part|side|nation)$/
const NOT_HIT =
  /^(?:responsibility|control|time|times|day|days|hours|place|part|way|power|country|war|conflict|ceasefire|truce|agreement|fire|attention|report|reports|claims|ground|territory|losses|damage|damages|order|end|support|help|role|world|it|them|him|information|statement|people|process|flames|note|deal|others|most|some|him|her|us|headlines|pic|terrorism|front|number|height|level|levels|rate|price|prices|economy|deficit|goal|record|peak|scene|heart|campaign|soil|sovereignty|jet|jets|monitor|media)$/

/** A count is no part of what was hit. */
function skipCount(line: Line, noun: NounChunk): number {
  return line.tokens[noun.from]?.kind === "number" && noun.from < noun.head ? noun.from + 1 : noun.from
}
