import type { Stretch } from "../../attribution.ts"
import type { NounChunk } from "../../chunk.ts"
import type { Line } from "../../rule.ts"

/** A source found: its tokens, its first chunk, and the first chunk after it. */
export interface FoundSource {
  readonly source: Stretch
  readonly first: number
  readonly rest: number
  readonly open: number
}

/**
 * The source that stands before the cue at chunk `cue`: the noun group right before it with the offices and bodies
 * tied to it, back over an aside between commas or a relative clause.
 *
 *     Rami Abdel Rahman, head of the Observatory, said
 *     ^first                                      ^cue
 */
export function sourceBefore(line: Line, cue: number): FoundSource | null {
  let k = cue - 1
  while (k >= 0 && isLight(line, k)) k--
  if (line.chunks[k]?.kind === "relative") k = overAside(line, k - 1)
  const verb = line.chunks[k]
  if (verb?.kind === "and") {
    const earlier = earlierCue(line, k - 1)
    return earlier >= 0 ? sourceBefore(line, earlier) : null
  }
  if (verb?.kind === "verb" && verb.form !== "active") return null
  const chunk = line.chunks[k]
  if (chunk?.kind !== "noun") return gerundSource(line, cue)
  if (insideRelative(line, k)) {
    const before = beforeRelative(line, k)
    if (before >= 0) return found(line, firstOf(line, before), before, cue)
  }
  if (!canSpeak(line, chunk)) return gerundSource(line, cue)
  return found(line, firstOf(line, k), k, cue)
}

function gerundSource(line: Line, cue: number): FoundSource | null {
  const verb = line.chunks[cue]
  if (verb?.kind !== "verb" || verb.form !== "ing") return null
  const earlier = earlierCue(line, cue - 1)
  return earlier >= 0 ? (sourceBefore(line, earlier) ?? sourceAfter(line, earlier)) : null
}

/** "X said … and added", ", adding": the cue before this one. */
function earlierCue(line: Line, from: number): number {
  for (let k = from; k >= 0; k--) {
    const chunk = line.chunks[k]
    if (chunk?.kind === "verb" && /^(?:say|deny|accuse|claim)$/.test(chunk.deed) && chunk.form === "active") return k
  }
  return -1
}

/** The source after the cue: "said Rami Abdel Rahman head of the Observatory", "according to the Observatory". */
export function sourceAfter(line: Line, cue: number): FoundSource | null {
  let k = cue + 1
  while (k < line.chunks.length && line.chunks[k]?.kind === "adverb") k++
  const chunk = line.chunks[k]
  if (chunk?.kind !== "noun" || !canSpeak(line, chunk)) return null
  let last = k
  for (;;) {
    const tie = line.chunks[last + 1]
    const next = line.chunks[last + 2]
    if (tie?.kind === "noun" && canSpeak(line, tie) && !finiteAfter(line, last + 1)) last += 1
    else if (tie?.kind === "preposition" && TIES.has(tie.word) && next?.kind === "noun") last += 2
    else if (tie?.kind === "and" && next?.kind === "noun" && canSpeak(line, next) && !finiteAfter(line, last + 2))
      last += 2
    else if (tie?.kind === "comma" && next?.kind === "noun" && isOffice(line, next) && !finiteAfter(line, last + 2))
      last += 2
    else break
  }
  return found(line, k, last, k)
}

const TIES = new Set(["of", "for", "at", "in", "from", "with", "on"])
const finiteAfter = (line: Line, k: number) => {
  const next = line.chunks[k + 1]
  return next?.kind === "verb" && (next.form === "active" || next.form === "passive")
}

function found(line: Line, first: number, last: number, open: number): FoundSource | null {
  const from = line.chunks[first]?.from
  const to = line.chunks[last]?.to
  return from === undefined || to === undefined ? null : { source: { from, to }, first, rest: last + 1, open }
}

/** Back over "of the body", apposition and titles to the first chunk of the source. */
function firstOf(line: Line, last: number): number {
  let k = last
  for (;;) {
    const tie = line.chunks[k - 1]
    const before = line.chunks[k - 2]
    if (
      tie?.kind === "preposition" &&
      TIES.has(tie.word) &&
      before?.kind === "noun" &&
      (isOffice(line, before) || canLead(line, before))
    )
      k -= 2
    else if (
      tie?.kind === "noun" &&
      (isOffice(line, line.chunks[k] as NounChunk) || isOffice(line, tie)) &&
      isPersonLike(line, tie)
    )
      k -= 1
    else if (
      tie?.kind === "comma" &&
      before?.kind === "noun" &&
      isOffice(line, line.chunks[k] as NounChunk) &&
      isPersonLike(line, before)
    )
      k -= 2
    else if (
      tie?.kind === "and" &&
      tie.word === "and" &&
      before?.kind === "noun" &&
      isName(line, before) &&
      line.chunks[k - 3]?.kind !== "verb" &&
      line.chunks[k - 3]?.kind !== "preposition"
    )
      k -= 2
    else return k
  }
}

const OFFICE =
  /^(?:spokesman|spokeswoman|spokesperson|head|chief|director|president|minister|secretary|governor|chairman|commander|leader|member|envoy|ambassador|official|officials|source|sources|activist|activists|correspondent|reporter|resident|residents|witness|witnesses|doctor|medic|general|colonel|representative|adviser|advisor|deputy|statement|command|directorate|ministry|office|department|photographer|operator|monitor|agency|network|group|observatory|police|lawmaker|analyst|manager|coordinator|founder)$/

/** A noun that names an office or a kind of source. */
function isOffice(line: Line, chunk: NounChunk): boolean {
  return (
    OFFICE.test(line.tokens[chunk.head]?.lower ?? "") ||
    (line.tokens[chunk.from] !== undefined && OFFICE.test(line.tokens[chunk.from]?.lower ?? ""))
  )
}

function canLead(line: Line, chunk: NounChunk): boolean {
  return (chunk.role === "people" && !chunk.count) || OFFICE.test(line.tokens[chunk.head]?.lower ?? "")
}

const isName = (line: Line, chunk: NounChunk) => line.tokens[chunk.head]?.capital === true || isOffice(line, chunk)
const isPersonLike = (line: Line, chunk: NounChunk) =>
  (chunk.role === "thing" || chunk.role === "people" || chunk.role === "force") &&
  (line.tokens[chunk.head]?.capital === true || OFFICE.test(line.tokens[chunk.head]?.lower ?? ""))

/** Whether a noun group can be somebody who says something. */
export function canSpeak(line: Line, chunk: NounChunk): boolean {
  const word = line.tokens[chunk.head]?.lower ?? ""
  switch (chunk.role) {
    case "force":
    case "word":
      return true
    case "people":
      return (
        !chunk.count ||
        chunk.parties.length > 0 ||
        OFFICE.test(word) ||
        (chunk.count.min === 1 && chunk.count.max === 1)
      )
    case "pronoun":
      return /^(?:he|she|it|they|who|we|i)$/.test(word)
    case "place":
      return true
    case "thing":
      return line.tokens[chunk.head]?.capital === true || OFFICE.test(word)
    case "site":
      return OFFICE.test(word)
    default:
      return chunk.parties.length > 0 && chunk.role !== "event" && chunk.role !== "weapon" && chunk.role !== "toll"
  }
}

function isLight(line: Line, k: number): boolean {
  const chunk = line.chunks[k]
  if (chunk?.kind === "adverb" || chunk?.kind === "time" || chunk?.kind === "comma") return true
  return chunk?.kind === "preposition" && line.chunks[k + 1]?.kind === "time"
}

const overAside = (line: Line, k: number) => (line.chunks[k]?.kind === "comma" ? k - 1 : k)

/** "a spokesman for the group which operates in the area said": the noun right before the cue ends a relative clause. */
function insideRelative(line: Line, k: number): boolean {
  return beforeRelative(line, k) >= 0
}

function beforeRelative(line: Line, k: number): number {
  let verbs = 0
  for (let j = k; j > 0; j--) {
    const chunk = line.chunks[j]
    if (chunk?.kind === "verb") verbs++
    if (chunk?.kind === "clause" || chunk?.kind === "stop" || chunk?.kind === "that" || verbs > 1) return -1
    if (chunk?.kind === "relative") {
      const before = overAside(line, j - 1)
      const noun = line.chunks[before]
      return verbs === 1 && noun?.kind === "noun" && canSpeak(line, noun) && before <= 6 ? before : -1
    }
  }
  return -1
}
