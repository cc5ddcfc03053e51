import type { Stretch } from "../../attribution.ts"
import type { NounChunk } from "../../chunk.ts"
import type { Line } from "../../rule.ts"
import { canLead, canSpeak, isOffice, isPersonLike, speaksPlainly } from "./speaking.ts"

/** A source found: its tokens, its first chunk, and the first chunk after it. */
export interface FoundSource {
  readonly source: Stretch
  readonly first: number
  readonly rest: number
}

/**
 * The source that stands before the cue at chunk `cue`. It is the subject of the cue's clause where the clause begins
 * with it; in texts without commas it may also follow a whole clause, and then it is the noun group right before the cue.
 *
 *     Rami Abdel Rahman, head of the Observatory, said          the raid killed six activists said
 *     ^first                                      ^cue                              ^first     ^cue
 */
export function sourceBefore(line: Line, cue: number): FoundSource | null {
  let last = cue - 1
  while (last >= 0 && isLight(line, last)) last--
  if (line.chunks[last]?.kind === "relative") {
    last = beforeComma(line, last)
    const bearer = line.chunks[last]
    if (bearer?.kind === "noun" && bearer.role === "force") return found(line, last, last)
  }
  const relative = relativeAround(line, last)
  const bearer = line.chunks[beforeComma(line, relative)]
  if (relative > 0 && bearer?.kind === "noun" && bearer.role !== "place" && canSpeak(line, bearer))
    last = beforeComma(line, relative)
  const chunk = line.chunks[last]
  if (chunk?.kind !== "noun") return null
  const opening = clauseOpening(line, last)
  const subject = opening >= 0 ? subjectFrom(line, opening, last) : -1
  const crowd = crowded(line, last)
  if (crowd) return crowd
  const first = firstOf(line, last)
  if (subject >= 0 && !standsAlone(line, subject, first)) return found(line, subject, subjectEnd(line, subject, last))
  const head = line.chunks[first]
  if (head?.kind !== "noun" || !canSpeak(line, head) || (first === last && head.role === "place"))
    return trimmed(line, last)
  return isBound(line, first, head) ? trimmed(line, last) : found(line, first, last)
}

/** "which the army severed on Thursday | the monitor said": the group before the cue is no part of the clause before it. */
function standsAlone(line: Line, subject: number, first: number): boolean {
  const head = line.chunks[first]
  if (head?.kind !== "noun" || first <= subject || !canSpeak(line, head) || head.role === "place") return false
  const verb = line.chunks.slice(subject, first).some((chunk) => chunk.kind === "verb" && chunk.form === "bare")
  return verb && !isBound(line, first, head)
}

const beforeComma = (line: Line, k: number) => (line.chunks[k - 1]?.kind === "comma" ? k - 2 : k - 1)

const isHanging = (line: Line, k: number) =>
  line.chunks[k - 1]?.kind === "preposition" || line.chunks[k - 1]?.kind === "verb"

/** Where the cue's clause begins, if no verb of another clause stands between; -1 where one does. */
function clauseOpening(line: Line, last: number): number {
  for (let k = last - 1; k >= 0; k--) {
    const chunk = line.chunks[k]
    if (chunk?.kind === "stop" || chunk?.kind === "that" || chunk?.kind === "clause" || chunk?.kind === "quote")
      return k + 1
    if (chunk?.kind === "relative" || (chunk?.kind === "and" && chunk.word === "but")) return k + 1
    if (chunk?.kind === "verb" && hasTense(line, k)) return -1
  }
  return 0
}

/**
 * The relative word of the clause that chunk `last` ends: "the group which operates in the area | said"; -1 where the
 * verb before it belongs to no relative clause. After "which" a noun in "-s" is a verb that no list has.
 */
function relativeAround(line: Line, last: number): number {
  for (let k = last - 1; k >= 0; k--) {
    const chunk = line.chunks[k]
    if (chunk?.kind === "stop" || chunk?.kind === "that" || chunk?.kind === "clause" || chunk?.kind === "quote")
      return -1
    if (chunk?.kind === "relative") return isUnlistedVerb(line, k + 1) && k + 1 < last ? k : -1
    if (chunk?.kind === "verb" && hasTense(line, k)) return isHanging(line, last) ? relativeOf(line, k) : -1
  }
  return -1
}

function isUnlistedVerb(line: Line, k: number): boolean {
  const chunk = line.chunks[k]
  const head = chunk?.kind === "noun" ? line.tokens[chunk.head] : undefined
  return (
    chunk?.kind === "noun" && chunk.to - chunk.from === 1 && head?.capital === false && /(?:s|ed)$/.test(head.lower)
  )
}

/** The relative word that begins the clause of the verb at chunk `verb`: "which operates", "whom the army holds"; else -1. */
function relativeOf(line: Line, verb: number): number {
  for (let k = verb - 1; k >= Math.max(0, verb - 4); k--) {
    const chunk = line.chunks[k]
    if (chunk?.kind === "relative") return k
    if (chunk?.kind === "verb" || chunk?.kind === "stop") return -1
  }
  return -1
}

/** The first noun of the clause that is no setting ("In Aleppo on Friday") and can speak. */
function subjectFrom(line: Line, from: number, last: number): number {
  for (let k = from; k <= last; k++) {
    const chunk = line.chunks[k]
    if (chunk?.kind === "relative") return -1
    if (chunk?.kind !== "noun" || isSetOff(line, k)) continue
    const next = line.chunks[k + 1]
    if (next?.kind === "verb" && next.lemma === "base" && next.to - next.from === 1) continue
    if (canSpeak(line, chunk)) return k
  }
  return -1
}

const isSetOff = (line: Line, k: number) => {
  const before = line.chunks[k - 1]
  return (
    before?.kind === "preposition" || (before?.kind === "verb" && before.form !== "bare" && before.lemma !== "base")
  )
}

/** Where the subject that begins at chunk `first` ends: offices, bodies and names tied to it, no setting. */
function subjectEnd(line: Line, first: number, limit: number): number {
  let end = first
  for (;;) {
    const tie = line.chunks[end + 1]
    const next = line.chunks[end + 2]
    if (end + 1 <= limit && tie?.kind === "noun") end += 1
    else if (end + 2 <= limit && next?.kind === "noun" && tie && ties(line, tie, next)) end += 2
    else return end
  }
}

export const TIES = new Set(["of", "for", "at", "in", "from", "with", "on", "to"])
const STATEMENT =
  /^(?:statement|statements|interview|briefing|conference|report|telegram|twitter|facebook|tweet|letter)$/

/** Whether the chunk after a noun ties `next` to it: "of", a comma, "and". */
export function ties(line: Line, tie: { readonly kind: string; readonly word?: string }, next: NounChunk): boolean {
  if (tie.kind === "preposition")
    return TIES.has(tie.word ?? "") && !(tie.word !== "of" && STATEMENT.test(line.tokens[next.head]?.lower ?? ""))
  return (tie.kind === "comma" && tie.word !== "(") || (tie.kind === "and" && tie.word !== "but")
}

/** Whether the noun group is the object of a verb or hangs on a preposition, so that it cannot be the subject of a cue. */
function isBound(line: Line, first: number, head: NounChunk): boolean {
  const before = line.chunks[first - 1]
  if (before?.kind === "preposition") return before.word !== "as"
  if (before?.kind !== "verb") return false
  if (speaksPlainly(line, head) || /^(?:say|claim|know|deny)$/.test(before.deed)) return false
  return before.form !== "passive" && before.form !== "bare" && before.deed !== "explode" && before.deed !== "die"
}

/** "killing nine people activists said": a count takes the speakers in where no comma parts them. */
function crowded(line: Line, last: number): FoundSource | null {
  const chunk = line.chunks[last]
  if (chunk?.kind !== "noun" || !chunk.count || chunk.count.min === 1) return null
  const party = chunk.parties.find(({ from, to }) => to === chunk.to && from >= chunk.from + 2)
  const before = party && line.tokens[party.from - 1]
  if (!party || before?.kind !== "word" || /^(?:other|more|local|opposition|rebel|of|the|its|than)$/.test(before.lower))
    return null
  return { source: { from: party.from, to: party.to }, first: last, rest: last + 1 }
}

/** "of Aleppo state television", "60 people activists": a known name at the end of the group is the source by itself. */
function trimmed(line: Line, last: number): FoundSource | null {
  const chunk = line.chunks[last]
  if (chunk?.kind !== "noun") return null
  const party = chunk.parties.find(({ from, how }) => from > chunk.from && how !== "epithet")
  if (!party) return surname(line, last)
  if (party.how === "adjective" && !isOffice(line, chunk)) return null
  return { source: { from: party.from, to: chunk.to }, first: last, rest: last + 1 }
}

/** "in Khan Sheikhun Rudskoi said": a surname that stands right behind the name a preposition ties. */
function surname(line: Line, last: number): FoundSource | null {
  const chunk = line.chunks[last]
  const before = line.chunks[last - 1]
  if (chunk?.kind !== "noun" || chunk.role !== "thing" || chunk.parties.length > 0 || chunk.to - chunk.from < 2)
    return null
  if (before?.kind !== "preposition" || !line.tokens.slice(chunk.from, chunk.to).every((token) => token.capital))
    return null
  return { source: { from: chunk.to - 1, to: chunk.to }, first: last, rest: last + 1 }
}

/** A verb with a tense of its own; "published by", "London based" are participles although they look like a past. */
export function hasTense(line: Line, k: number): boolean {
  const verb = line.chunks[k]
  if (verb?.kind !== "verb") return false
  // "is to blame"
  if (verb.form === "infinitive") return line.tokens[verb.from]?.lower !== "to"
  if (verb.form !== "active" && verb.form !== "passive") return false
  if (verb.form === "passive" || verb.from !== verb.head) return true
  const next = line.chunks[k + 1]
  if (verb.lemma === "base") return false
  return !(next?.kind === "preposition" && next.word === "by" && (line.tokens[verb.head]?.lower ?? "").endsWith("ed"))
}

export function finiteAfter(line: Line, k: number): boolean {
  let next = k + 1
  while (line.chunks[next]?.kind === "adverb") next++
  const chunk = line.chunks[next]
  return chunk?.kind === "verb" && hasTense(line, next)
}

export function found(line: Line, first: number, last: number): FoundSource | null {
  const from = line.chunks[first]?.from
  const to = line.chunks[last]?.to
  return from === undefined || to === undefined ? null : { source: { from, to }, first, rest: last + 1 }
}

/** Back over "of the body", apposition and titles to the first chunk of the source. */
function firstOf(line: Line, last: number): number {
  let k = last
  for (;;) {
    const steps = stepsBack(line, k)
    if (steps === 0) return k
    k -= steps
  }
}

function stepsBack(line: Line, k: number): 0 | 1 | 2 {
  const here = line.chunks[k]
  const tie = line.chunks[k - 1]
  const before = line.chunks[k - 2]
  if (here?.kind !== "noun") return 0
  if (tie?.kind === "noun") return isTitled(line, tie, here) && isPersonLike(line, tie) && isFree(line, k - 1) ? 1 : 0
  if (before?.kind !== "noun") return 0
  if (tie?.kind === "verb") return tellsOffice(line, k) ? 2 : 0
  if (tie?.kind === "preposition")
    return tie.word !== "to" && TIES.has(tie.word) && leads(line, before, tie.word) ? 2 : 0
  if (!isFree(line, k - 2)) return 0
  if (tie?.kind === "comma") return isAppositive(line, before, here) ? 2 : 0
  const named = line.tokens[before.head]?.capital === true || isOffice(line, before)
  return tie?.kind === "and" && tie.word === "and" && named ? 2 : 0
}

/** "a group tracking the violence": what the participle before chunk `k` says of an office or body. */
function tellsOffice(line: Line, k: number): boolean {
  const [office, verb] = [line.chunks[k - 2], line.chunks[k - 1]]
  return (
    verb?.kind === "verb" &&
    verb.form === "ing" &&
    office?.kind === "noun" &&
    isOffice(line, office) &&
    isFree(line, k - 2)
  )
}

const isTitled = (line: Line, a: NounChunk, b: NounChunk) => isOffice(line, a) || isOffice(line, b)
const leads = (line: Line, noun: NounChunk, tie: string) =>
  isOffice(line, noun) || (canLead(line, noun) && tie !== "with")
const isAppositive = (line: Line, a: NounChunk, b: NounChunk) =>
  (isOffice(line, b) && isPersonLike(line, a)) || (isOffice(line, a) && isPersonLike(line, b))

/** Neither object of a verb nor of a preposition. */
const isFree = (line: Line, k: number) => {
  const before = line.chunks[k - 1]
  return before?.kind !== "verb" && before?.kind !== "preposition"
}

export function isLight(line: Line, k: number): boolean {
  const chunk = line.chunks[k]
  if (chunk?.kind === "adverb" || chunk?.kind === "time" || chunk?.kind === "comma") return true
  return chunk?.kind === "preposition" && line.chunks[k + 1]?.kind === "time"
}
