import type { NounChunk } from "./chunk.ts"
import type { Line } from "./rule.ts"

/** Prepositions that tie a noun to the one before it, so that the earlier one is the subject. */
const TIES = new Set([
  "of",
  "from",
  "in",
  "at",
  "near",
  "for",
  "on",
  "with",
  "around",
  "including",
  "inside",
  "outside",
  "to",
])

/**
 * The nouns that do what the verb at chunk `verb` says, head first, then what is tied to it ("warplanes", "the
 * coalition"); empty where none is found. A participle takes the subject of the verb before it, a verb after "and" too,
 * a relative clause the noun it hangs on.
 *
 *     Warplanes of the coalition late on Friday struck …
 *     ^head        ^tied                        ^verb
 */
export function subjectOf(line: Line, verb: number): readonly number[] {
  const chunk = line.chunks[verb]
  // "is to blame" has a subject of its own.
  const finite = chunk?.kind === "verb" && chunk.form === "infinitive" && line.tokens[chunk.from]?.lower !== "to"
  if (chunk?.kind === "verb" && (chunk.form === "ing" || chunk.form === "infinitive") && !finite)
    return subjectOfMain(line, verb)
  let k = verb - 1
  while (k >= 0 && isLight(line, k)) k--
  const before = line.chunks[k]
  if (before?.kind === "relative") return nounsEndingAt(line, k - 1)
  if (before?.kind === "and") {
    const nouns = k > 0 && line.chunks[k - 1]?.kind !== "verb" ? earlierVerb(line, k - 1) : k > 0 ? k - 1 : -1
    return nouns >= 0 ? subjectOf(line, nouns) : []
  }
  if (before?.kind !== "noun") return []
  return nounsEndingAt(line, k)
}

function isLight(line: Line, k: number): boolean {
  const chunk = line.chunks[k]
  if (chunk?.kind === "adverb" || chunk?.kind === "time" || chunk?.kind === "comma") return true
  return chunk?.kind === "preposition" && line.chunks[k + 1]?.kind === "time"
}

/**
 * Walks left over "noun of noun from noun"; the leftmost is the head. Coordinated nouns count as heads too; what a
 * participle brings in ("a force backed by jets") is no subject.
 */
function nounsEndingAt(line: Line, last: number): number[] {
  if (line.chunks[last]?.kind !== "noun") return []
  let found = [last]
  let k = last
  while (k >= 2) {
    const owner = ownerBefore(line, k)
    if (owner >= 0) {
      found = owned(line, owner, k, found)
      k = owner
      continue
    }
    const tie = line.chunks[k - 1]
    const before = line.chunks[k - 2]
    // "the raid that the coalition blamed on the army | killed nine": the army killed nobody there.
    if (tie?.kind === "preposition" && before?.kind === "verb" && before.deed === "accuse") return []
    if (before?.kind !== "noun") break
    if (!(tie?.kind === "preposition" && TIES.has(tie.word)) && !(tie?.kind === "and" && tie.word !== "but")) break
    k -= 2
    found.unshift(k)
  }
  return found
}

/** The noun on which the participle before noun `k` hangs: "a coalition fighting the group", "fighters backed by the army"; else -1. */
function ownerBefore(line: Line, k: number): number {
  const tie = line.chunks[k - 1]
  if (tie?.kind === "verb" && tie.form === "ing" && line.chunks[k - 2]?.kind === "noun") return k - 2
  const verb = line.chunks[k - 2]
  if (tie?.kind !== "preposition" || verb?.kind !== "verb" || verb.form === "infinitive") return -1
  // "fighters positioned in the town shelled": of two pasts in a row the first is a participle, whatever it looks like.
  const past = verb.to - verb.from === 1 && verb.deed === "other" && /ed$/.test(line.tokens[verb.head]?.lower ?? "")
  const hangs = tie.word === "by" || past
  if (verb.form === "active" && !hangs) return -1
  const owner = line.chunks[k - 3]?.kind === "adverb" ? k - 4 : k - 3
  return line.chunks[owner]?.kind === "noun" ? owner : -1
}

/**
 * What of `found`, behind a participle, is subject beside the noun it hangs on: "raids led by the alliance" are the
 * alliance's all the same, and of "terrorist groups affiliated to the front" only the front has a name.
 */
function owned(line: Line, owner: number, k: number, found: readonly number[]): number[] {
  const noun = nounChunk(line, owner)
  if (noun?.role === "event") return [owner, ...found]
  const tie = line.chunks[k - 1]
  const bare = noun?.parties.every(({ how }) => how === "epithet") ?? false
  const named = nounChunk(line, k)?.parties.some(({ how }) => how === "name") ?? false
  return bare && named && tie?.kind === "preposition" && /^(?:to|with)$/.test(tie.word) ? [...found] : [owner]
}

function subjectOfMain(line: Line, verb: number): readonly number[] {
  const main = earlierVerb(line, verb - 1)
  const chunk = line.chunks[main]
  if (chunk?.kind === "verb" && chunk.deed === "accuse") return accusedAfter(line, main, verb)
  return main >= 0 ? subjectOf(line, main) : []
}

/** The finite verb that the participle at chunk `index` goes with; undefined where its clause has none before it. */
export const mainVerbBefore = (line: Line, index: number) => line.chunks[earlierVerb(line, index - 1)]

/** "accused Y of bombing": Y bombs. */
function accusedAfter(line: Line, accuse: number, verb: number): number[] {
  for (let k = accuse + 1; k < verb; k++) if (line.chunks[k]?.kind === "noun") return nounsEndingAt(line, k)
  return []
}

/** The nearest finite verb before chunk `from`, not across a new clause. */
function earlierVerb(line: Line, from: number): number {
  for (let k = from; k >= 0; k--) {
    const chunk = line.chunks[k]
    if (chunk?.kind === "clause" || chunk?.kind === "stop") return -1
    if (chunk?.kind === "verb" && chunk.form !== "ing" && chunk.form !== "infinitive" && chunk.form !== "bare") return k
  }
  return -1
}

export const nounChunk = (line: Line, index: number): NounChunk | null => {
  const chunk = line.chunks[index]
  return chunk?.kind === "noun" ? chunk : null
}
