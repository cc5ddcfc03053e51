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
  if (noun.negated || !canBeHit(line, index, end)) return []
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

function canBeHit(line: Line, index: number, end: number): boolean {
  const noun = nounAt(line, index)
  const word = line.tokens[noun.head]?.lower ?? ""
  const one = singular(word)
  if (DETERMINERS.has(word) || EVENTS.has(one) || NOT_HIT.test(word) || WIDE.test(one)) return false
  if (noun.role === "place" && !PLACE_NOUNS.has(one) && !sharesKind(line, index)) return false
  if (noun.role === "thing" && isName(line, noun)) return false
  return !isNeutral(line, noun) || tellsWhich(line, index, end)
}

/** "al-Furqan and al-Fayed neighbourhoods": the kind is said once, for both. */
function sharesKind(line: Line, index: number): boolean {
  const joint = line.chunks[index + 1]
  const next = line.chunks[index + 2]
  if (joint?.kind !== "and" || next?.kind !== "noun") return false
  const head = line.tokens[next.head]?.lower ?? ""
  return head.endsWith("s") && PLACE_NOUNS.has(singular(head)) && !WIDE.test(singular(head))
}

/** A name that no list knows, without article or noun, is most often a place. */
function isName(line: Line, noun: NounChunk): boolean {
  return (
    line.tokens.slice(noun.from, noun.to).every((token) => token.capital) &&
    !/^the$/i.test(line.tokens[noun.from]?.text ?? "")
  )
}

/** Whether what is tied to "the area" says more than which province it lies in. */
function tellsWhich(line: Line, index: number, end: number): boolean {
  for (let k = index + 1; k < end; k++) {
    const chunk = line.chunks[k]
    if (chunk?.kind === "verb" || (chunk?.kind === "noun" && chunk.role !== "place")) return true
  }
  return false
}

/** "the area", "the place": words that say nothing of what was hit. */
export function isNeutral(line: Line, noun: NounChunk): boolean {
  const word = line.tokens[noun.head]?.lower ?? ""
  const described = line.tokens
    .slice(noun.from, noun.head)
    .some(({ lower, kind }) => kind === "word" && !DETERMINERS.has(lower) && !SAYS_NOTHING.test(lower))
  return /^(?:area|areas|place|site|region|zone|parts?|location|target|targets)$/.test(word) && !described
}

/** "several locations", "other areas": how many and which, not what they are. */
const SAYS_NOTHING = /^(?:several|many|various|different|other|same|multiple|numerous|certain|whole|entire)$/

/** Whether the noun is damage or destruction. */
export const damages = (line: Line, noun: NounChunk): boolean =>
  /^(?:damage|damages|destruction)$/.test(line.tokens[noun.head]?.lower ?? "")

/** Settlements and wider: naming one says where, not what. */
const WIDE =
  /^(?:town|city|village|capital|province|governorate|countryside|region|country|state|county|island|valley|part|side|nation)$/
const NOT_HIT =
  /^(?:responsibility|control|time|times|day|days|hours|place|part|way|power|country|war|conflict|ceasefire|truce|agreement|fire|attention|report|reports|claims|ground|territory|losses|damage|damages|order|end|support|help|role|world|it|them|him|information|statement|people|process|flames|note|deal|others|most|some|him|her|us|headlines|pic|terrorism|front|number|height|level|levels|rate|price|prices|economy|deficit|goal|record|peak|scene|heart|campaign|soil|rubble|ruins|sovereignty|jet|jets|monitor|media)$/

/** A count is no part of what was hit. */
function skipCount(line: Line, noun: NounChunk): number {
  for (let k = noun.head - 1; k >= noun.from; k--) if (line.tokens[k]?.kind === "number") return k + 1
  return noun.from
}
