import type { Stretch } from "../../attribution.ts"
import type { VerbChunk } from "../../chunk.ts"
import type { Line } from "../../rule.ts"
import { CUES } from "./lexicon/cues.ts"
import { reportAfter } from "./report-noun.ts"
import { hasTense, isLight } from "./source.ts"
import { stretch } from "./stretch.ts"

/**
 * What follows a cue, if it says something: a clause ("that …", a finite verb, a quotation), or with verbs that take one a
 * bare noun ("reported 19 strikes"). Hearers and settings ("told SANA on Friday in a statement") are no content.
 */
export function contentAfter(line: Line, index: number, verb: VerbChunk): Stretch | null {
  const hearer =
    verb.lemma === "tell" && line.chunks[index + 1]?.kind === "noun" ? afterHearer(line, index + 1) : index + 1
  const from = pastAside(line, hearer) ?? pastSettings(line, hearer)
  const first = line.chunks[from]
  // "The army said: …"
  if (first?.kind === "stop" && line.tokens[first.head]?.text === ":" && from < line.chunks.length - 1)
    return stretch(line, from + 1, line.chunks.length)
  if (!first || first.kind === "stop") return null
  if (verb.deed === "deny") return deniedAfter(line, from)
  if (first.kind === "clause" && !OPEN.test(first.word)) return null
  if (first.kind === "verb" && first.form === "ing" && OWNING.test(verb.lemma))
    return stretch(line, from, line.chunks.length)
  if (first.kind === "verb" && (first.form === "ing" || first.form === "infinitive")) return null
  const says =
    first.kind === "that" ||
    (first.kind === "quote" && from < line.chunks.length - 2) ||
    first.kind === "clause" ||
    hasClause(line, from) ||
    (CUES.nominal.has(verb.lemma) && (first.kind === "noun" || first.kind === "preposition") && hasNoun(line, from))
  return says ? stretch(line, from, line.chunks.length) : null
}

/** "said, after a visit, | that …", "told reporters, citing hospital records, | that …": the clause behind what is set off by commas. */
function pastAside(line: Line, from: number): number | null {
  if (line.chunks[from]?.kind !== "comma") return null
  for (let k = from + 1; k < Math.min(line.chunks.length, from + LONGEST_ASIDE); k++) {
    const kind = line.chunks[k]?.kind
    if (kind === "stop" || kind === "quote") return null
    if (kind === "that") return line.chunks[k - 1]?.kind === "comma" ? k : null
  }
  return null
}
/** Chunks of an aside with its commas; what is longer hardly leaves the clause to the verb before it. */
const LONGEST_ASIDE = 12

/** What stands before a source or cue at chunk `index`, back to the start of the sentence; null where nothing is said there. */
export function contentBefore(line: Line, index: number): Stretch | null {
  let from = 0
  for (let k = index - 1; k > 0; k--) {
    const chunk = line.chunks[k]
    if (chunk?.kind !== "stop" || line.tokens[chunk.head]?.text !== ";") continue
    from = k + 1
    break
  }
  let to = index
  while (to > from && line.chunks[to - 1]?.kind === "comma") to--
  const tells = line.chunks
    .slice(from, to)
    .some(
      (chunk) =>
        chunk.kind === "verb" ||
        chunk.kind === "quote" ||
        (chunk.kind === "noun" && (chunk.role === "event" || chunk.role === "toll")),
    )
  return tells ? stretch(line, from, to) : null
}

/** What a verb of denying takes from chunk `from` on: past "as baseless". */
function deniedAfter(line: Line, from: number): Stretch | null {
  const first = line.chunks[from]
  const as = first?.kind === "clause" && first.word === "as"
  if (first?.kind === "clause" && !as && !OPEN.test(first.word)) return null
  const report = as ? reportAfter(line, from) : from
  return report < 0 ? null : stretch(line, report, line.chunks.length)
}

const OPEN = /^(?:whether|if|how|why|what)$/

/** Verbs that bring a deed of the speaker's own: "admitted bombing", "has not confirmed bombing". */
const OWNING = /^(?:admit|acknowledge|concede|confirm)$/

/** A noun and then a finite verb, before the sentence turns. */
function hasClause(line: Line, from: number): boolean {
  for (let k = from; k < line.chunks.length; k++) {
    const chunk = line.chunks[k]
    if (chunk?.kind === "stop" && k < line.chunks.length - 1) return false
    if (chunk?.kind === "verb" && (hasTense(line, k) || chunk.form === "bare")) return true
  }
  return false
}

const hasNoun = (line: Line, from: number) => line.chunks.slice(from, from + 3).some((chunk) => chunk.kind === "noun")

/** "told the SANA agency", "told reporters in Moscow": to the end of the hearer. */
function afterHearer(line: Line, index: number): number {
  let k = index + 1
  while (k < line.chunks.length) {
    const chunk = line.chunks[k]
    const next = line.chunks[k + 1]
    if (chunk?.kind !== "preposition" || !/^(?:of|in|at|during|by|on|from)$/.test(chunk.word) || next?.kind !== "noun")
      break
    k += 2
  }
  return k
}

/** Past times, adverbs, and "in a statement", "on Twitter", "to reporters", "at a press conference in Moscow". */
export function pastSettings(line: Line, from: number): number {
  let k = from
  for (;;) {
    const chunk = line.chunks[k]
    const next = line.chunks[k + 1]
    if (chunk?.kind === "verb" && line.chunks[k - 1]?.kind === "comma" && pastCiting(line, k) > k)
      k = pastCiting(line, k)
    else if (chunk && isLight(line, k)) k++
    else if (chunk?.kind === "preposition" && next?.kind === "noun" && isSetting(line, k + 1)) k = pastTies(line, k + 2)
    else return k
  }
}

/** ", citing residents, that …": past the aside; `k` where there is none. */
function pastCiting(line: Line, k: number): number {
  const verb = line.chunks[k]
  if (verb?.kind !== "verb" || verb.form !== "ing" || !/^(?:cite|quote)$/.test(verb.lemma)) return k
  for (let j = k + 1; j < line.chunks.length; j++) {
    const chunk = line.chunks[j]
    if (chunk?.kind === "comma") return j + 1
    if (chunk?.kind === "that") return j
    if (chunk?.kind === "verb" || chunk?.kind === "stop") return k
  }
  return k
}

function pastTies(line: Line, from: number): number {
  let k = from
  while (line.chunks[k + 1]?.kind === "noun" && isTie(line, k)) k += 2
  return k
}

const isTie = (line: Line, k: number) => {
  const chunk = line.chunks[k]
  return chunk?.kind === "preposition" && /^(?:to|of|in|with|from|for|by)$/.test(chunk.word)
}

const isSetting = (line: Line, k: number) => {
  const chunk = line.chunks[k]
  if (chunk?.kind !== "noun") return false
  const words = line.tokens.slice(chunk.from, chunk.to).map((token) => token.lower)
  return words.some((word) => CUES.settings.has(word)) || words.includes("condition")
}
