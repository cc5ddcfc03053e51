import type { Knowledge } from "../../knowledge/knowledge.ts"
import type { Claim } from "../../model/claim.ts"
import type { Reading } from "../../model/reading.ts"
import { harmNamer } from "./named-harm.ts"
import { isPrivate, privatePartyNames, type WithheldNames, wordsOf } from "./withheld-names.ts"

/** A stretch of a text. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/**
 * The sentence of a claim, as far as it may be shared; null where it may not. No sentence of a private speaker is, none
 * that touches their words or a victim's, none that names one or speaks of such people, and none that looks as if it
 * could tell a person by name, age or address. When in doubt, it is not.
 */
export function keptSentences(
  reading: Reading,
  names: WithheldNames,
  knowledge: Knowledge,
): (claim: Claim) => Stretch | null {
  const { text, claims } = reading
  const ends = sentences(text)
  const namesHarmed = harmNamer(reading, names)
  const closed = claims
    .filter((claim) => claim.facet === "victim" || isPrivate(claim.speaker, knowledge))
    .flatMap(wordsAt)
  const people = new Set(privatePartyNames(knowledge).map((name) => wordsOf(name).join(" ")))
  return (claim) => {
    if (isPrivate(claim.speaker, knowledge)) return null
    const sentence = around(claim.evidence, ends)
    if (closed.some((words) => words.start < sentence.end && sentence.start < words.end)) return null
    const kept =
      sentence.end - sentence.start <= LONGEST
        ? sentence
        : { start: claim.evidence.start, end: Math.min(claim.evidence.end, claim.evidence.start + LONGEST) }
    // What the whole sentence says counts, also where only a part of it is kept.
    const said = text.slice(sentence.start, sentence.end)
    const closes = names.standIn(said) || speaksOf(people, said) || namesHarmed(said)
    return closes || PERSONAL.some((pattern) => pattern.test(said)) ? null : kept
  }
}

/** What ends later is hardly a sentence; then only the words of the claim are kept. */
const LONGEST = 400

/** Ages, introductions of a person by name, addresses, handles and telephone numbers. */
const PERSONAL: readonly RegExp[] = [
  /\baged?\b|\byears?[- ]olds?\b|\bnamed\b|\bidentified\b|\bcalled\b|\bcalling (?:him|her)self\b/iu,
  /,\s*\d{1,3}\s*[,.)]|\(\d{1,3}\)/u,
  /@|https?:|www\./iu,
  /\d(?:[\s().-]*\d){6,}/u,
]

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
  const words = ` ${wordsOf(text).join(" ")} `
  for (const name of people) if (name !== "" && words.includes(` ${name} `)) return true
  return false
}
