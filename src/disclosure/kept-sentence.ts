import type { Knowledge } from "../knowledge/knowledge.ts"
import type { Claim } from "../model/claim.ts"
import type { Reading } from "../model/reading.ts"
import { contactsIn } from "./contacts.ts"
import { foldedWords } from "./folded-words.ts"
import { harmNamer } from "./named-harm.ts"
import { type Released, textPassage } from "./released.ts"
import { isPrivate, privatePartyNames, type WithheldNames } from "./withheld-names.ts"

/** A stretch of a text. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** The sentence of a claim: what of it may be shared, or null; `doubted` where it only looks as if it told a person. */
export interface Kept {
  readonly sentence: Stretch
  readonly kept: Stretch | null
  readonly doubted: boolean
}

/**
 * The sentence of a claim, as far as it may be shared. No sentence of a private speaker is, none that touches their words or
 * a victim's, none that holds a way to reach somebody or an exact spot, none that names a withheld person or speaks of such
 * people, and none that looks as if it could tell a person by name, age or address, unless somebody has read and released
 * it. When in doubt, it is not.
 */
export function keptSentences(
  reading: Reading,
  names: WithheldNames,
  knowledge: Knowledge,
  released: Released,
): (claim: Claim) => Kept {
  const { text, claims, report } = reading
  const ends = sentences(text)
  const namesHarmed = harmNamer(reading, names)
  const isClosed = (claim: Claim) =>
    (isPrivate(claim.speaker, knowledge) && !released.speaker(report.id, claim)) ||
    (claim.facet === "victim" && !released.victim(report.id, claim))
  const closed = claims.filter(isClosed).flatMap(wordsAt)
  const people = new Set(privatePartyNames(knowledge).map((name) => foldedWords(name).join(" ")))
  const cleared = clearedText(reading, released)
  return (claim) => {
    const sentence = around(claim.evidence, ends)
    const nothing = { sentence, kept: null, doubted: false }
    if (isClosed(claim)) return nothing
    if (closed.some((words) => words.start < sentence.end && sentence.start < words.end)) return nothing
    const kept =
      sentence.end - sentence.start <= LONGEST
        ? sentence
        : { start: claim.evidence.start, end: Math.min(claim.evidence.end, claim.evidence.start + LONGEST) }
    // What the whole sentence says counts, also where only a part of it is kept.
    const said = cleared.slice(sentence.start, sentence.end)
    if (names.standIn(said)) return nothing
    if (released.has("sentence", textPassage(reading, sentence))) return { sentence, kept, doubted: false }
    const open = names.cleared(said)
    const doubted = speaksOf(people, open) || namesHarmed(open) || PERSONAL.some((pattern) => pattern.test(open))
    return { sentence, kept: doubted ? null : kept, doubted }
  }
}

/** What ends later is hardly a sentence; then only the words of the claim are kept. */
const LONGEST = 400

/** Ages, introductions of a person by name. */
const PERSONAL: readonly RegExp[] = [
  /\baged?\b|\byears?[- ]olds?\b|\bnamed\b|\bidentified\b|\bcalled\b|\bcalling (?:him|her)self\b/iu,
  /,\s*\d{1,3}\s*[,.)]|\(\d{1,3}\)/u,
]

/** The text, as long as before, with what was released of it blanked: ways to reach somebody, written spots, who speaks. */
function clearedText(reading: Reading, released: Released): string {
  const { text, claims, report } = reading
  const open: Stretch[] = contactsIn(text).filter(({ what, ...at }) => released.has(what, textPassage(reading, at)))
  for (const claim of claims) {
    const { start, end } = claim.speaker
    if (start !== undefined && end !== undefined && released.speaker(report.id, claim)) open.push({ start, end })
  }
  return open.reduce((left, { start, end }) => left.slice(0, start) + " ".repeat(end - start) + left.slice(end), text)
}

function wordsAt({ evidence, speaker }: Claim): Stretch[] {
  const { start, end } = speaker
  return start === undefined || end === undefined ? [evidence] : [evidence, { start, end }]
}

/** Sentences by Unicode's rules, also cut at line ends; a rule that cuts too often keeps too little, never too much. */
function sentences(text: string): Stretch[] {
  return [...SEGMENTER.segment(text)].map(({ index, segment }) => ({
    start: index,
    end: index + segment.trimEnd().length,
  }))
}
const SEGMENTER = new Intl.Segmenter("en", { granularity: "sentence" })

/** From the beginning of the sentence in which a span begins to the end of that in which it ends. */
function around(span: Stretch, all: readonly Stretch[]): Stretch {
  const touched = all.filter(({ start, end }) => start < span.end && span.start < end)
  return {
    start: Math.min(span.start, ...touched.map(({ start }) => start)),
    end: Math.max(span.end, ...touched.map(({ end }) => end)),
  }
}

function speaksOf(people: ReadonlySet<string>, text: string): boolean {
  const words = ` ${foldedWords(text).join(" ")} `
  for (const name of people) if (name !== "" && words.includes(` ${name} `)) return true
  return false
}
