import type { Chunk, NounChunk, VerbChunk } from "./chunk.ts"
import type { Line } from "./rule.ts"

/** The chunk that a pattern kept under a name, as the kind that the pattern asked for. @throws if the rule asked wrongly. */
export function nounAt(line: Line, index: number | undefined): NounChunk {
  const chunk = line.chunks[index ?? -1]
  if (chunk?.kind !== "noun") throw new Error(`a rule took chunk ${index} for a noun group, it is ${chunk?.kind}`)
  return chunk
}

export function verbAt(line: Line, index: number | undefined): VerbChunk {
  const chunk = line.chunks[index ?? -1]
  if (chunk?.kind !== "verb") throw new Error(`a rule took chunk ${index} for a verb group, it is ${chunk?.kind}`)
  return chunk
}

/** The index of the chunk that holds token `at`; -1 outside the line. */
export function chunkOf({ chunks }: Line, at: number): number {
  let low = 0
  let high = chunks.length
  while (low < high) {
    const middle = (low + high) >> 1
    const chunk = chunks[middle]
    if (!chunk) break
    if (at < chunk.from) high = middle
    else if (at >= chunk.to) low = middle + 1
    else return middle
  }
  return -1
}

/** The words of tokens `[from, to)` as they stand, white space as one space. */
export function wordsOf(line: Line, from: number, to: number): string {
  let words = ""
  for (let k = from; k < to; k++) {
    const token = line.tokens[k]
    if (!token) break
    words += k > from && token.start > (line.tokens[k - 1]?.end ?? 0) ? ` ${token.text}` : token.text
  }
  return words
}

/** The words of a whole line in small letters, put together when they are first asked for. */
export function sentenceOf(line: Line): string {
  line.found.sentence ??= wordsOf(line, line.sentence.from, line.sentence.to).toLowerCase()
  return line.found.sentence
}

const OF_CHAIN = new Set([
  "of",
  "for",
  "in",
  "at",
  "near",
  "outside",
  "around",
  "from",
  "belonging",
  "inside",
  "with",
  "between",
])

/**
 * Where the phrase that begins with noun chunk `index` ends, its "of …", "near …" and "and …" included: the exclusive
 * index of the last chunk. `joins`: prepositions that carry on.
 */
export function phraseEnd(line: Line, index: number, joins: ReadonlySet<string> = OF_CHAIN, limit = 4): number {
  let end = index + 1
  for (let steps = 0; steps < limit; steps++) {
    const next = line.chunks[end]
    const after = line.chunks[end + 1]
    if (after?.kind !== "noun") break
    if (next?.kind === "preposition" && joins.has(next.word)) end += 2
    else if (
      next?.kind === "and" &&
      next.word === "and" &&
      isListed(line.chunks[index], after) &&
      !startsClause(line, end + 1)
    )
      end += 2
    else break
  }
  return end
}

/** "A and B" is one list where both are things of a kind. */
function isListed(a: Chunk | undefined, b: NounChunk): boolean {
  return (
    a?.kind === "noun" &&
    (a.role === b.role || (a.role !== "people" && a.role !== "number" && b.role !== "people" && b.role !== "number"))
  )
}

/** A noun with a finite verb right after it begins a clause of its own. */
export function startsClause(line: Line, index: number): boolean {
  for (let k = index + 1; k < line.chunks.length; k++) {
    const chunk = line.chunks[k]
    if (chunk?.kind === "verb") return chunk.form === "active" || chunk.form === "passive"
    if (
      chunk?.kind !== "adverb" &&
      chunk?.kind !== "time" &&
      !(chunk?.kind === "preposition" && chunk.word === "of") &&
      !(chunk?.kind === "noun" && k > index + 1 && line.chunks[k - 1]?.kind === "preposition")
    )
      return false
  }
  return false
}
