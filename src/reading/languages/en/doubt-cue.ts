import type { VerbChunk } from "../../chunk.ts"
import { wordsOf } from "../../phrase.ts"
import type { Line } from "../../rule.ts"
import { cueVerb } from "./cue.ts"
import { cueOf, type Draft } from "./draft.ts"
import { CUES } from "./lexicon/cues.ts"
import { hasTense } from "./source.ts"
import { stretch } from "./stretch.ts"

/** "is believed to have struck", "it seems that", "were most likely behind": a supposition of whoever speaks. */
export function doubts(line: Line, index: number, verb: VerbChunk): Draft | null {
  const next = line.chunks[index + 1]
  const infinitive = next?.kind === "verb" && line.tokens[next.from]?.lower === "to"
  const reduced = verb.form === "active" && verb.from === verb.head && CUES.doubting.has(verb.lemma) && infinitive
  if (reduced) return doubt(line, index, cueOf(verb), index + 1, verb.negated, nextTense(line, index + 2))
  // "had been told to leave" is an order.
  const hearsay = verb.form === "passive" && verb.deed === "say" && infinitive && !/^(?:tell|warn)$/.test(verb.lemma)
  const seeming = /^(?:appear|seem)$/.test(verb.lemma) && (next?.kind === "that" || infinitive)
  if (hearsay && /\b(?:initially|first|originally|at first)\b/i.test(wordsOf(line, verb.from, verb.to))) {
    const content = stretch(line, index + 1, clauseEnd(line, index + 1))
    return (
      content && { cue: cueOf(verb), kind: "denies", stance: "denies", source: null, content: [content], first: index }
    )
  }
  if (hearsay || (seeming && !(infinitive && cueVerb(line, index + 1))))
    return doubt(line, index, cueOf(verb), index + 1, verb.negated)
  const hinting = hintedAfter(line, index, verb)
  if (hinting > 0) return doubt(line, index, cueOf(verb), hinting, verb.negated)
  if (verb.deed === "know" && verb.negated) return doubt(line, index, cueOf(verb), index + 1, true)
  const likely = verb.deed === "be" ? likelyAfter(line, index) : -1
  const word = line.chunks[likely]
  return word ? doubt(line, index, { from: word.from, to: word.to, lemma: "likely" }, index, verb.negated) : null
}

/** "point to an air strike", "are suspected of hitting": the chunk after the preposition; -1 for other verbs. */
function hintedAfter(line: Line, index: number, verb: VerbChunk): number {
  const tie = line.chunks[index + 1]
  if (tie?.kind !== "preposition") return -1
  // "pointing to a raid" is what a speaker does.
  const points = verb.lemma === "point" && tie.word === "to" && verb.form === "active"
  return points || (verb.lemma === "suspect" && tie.word === "of" && verb.form === "passive") ? index + 2 : -1
}

/** "symptoms consistent with a nerve agent", "is consistent with an air strike": what is not ruled out. */
export function byLikeness(line: Line, index: number): Draft | null {
  const before = line.chunks[index - 1]
  const tie = line.chunks[index]
  const word = before?.kind === "noun" ? (line.tokens[before.head]?.lower ?? "") : ""
  if (!before || tie?.kind !== "preposition" || tie.word !== "with" || word !== "consistent") return null
  const negated = line.chunks[index - 2]?.kind === "adverb" && line.tokens[before.from - 1]?.lower === "not"
  return negated ? null : doubt(line, index, { from: before.head, to: before.to, lemma: word }, index + 1, false)
}

function doubt(
  line: Line,
  first: number,
  cue: Draft["cue"],
  from: number,
  negated: boolean,
  to = clauseEnd(line, from),
): Draft | null {
  const content = stretch(line, from, to)
  return (
    content && {
      kind: "doubts",
      stance: negated ? "withholds" : "suggests",
      source: null,
      cue,
      content: [content],
      first,
    }
  )
}

/** "it is highly likely that", "were most likely behind": where the word stands; -1 where it does not. */
function likelyAfter(line: Line, index: number): number {
  for (let k = index + 1; k <= index + 3; k++) {
    const chunk = line.chunks[k]
    if (!chunk || chunk.kind === "verb" || chunk.kind === "stop") return -1
    if (/^(?:likely|possible|probable|plausible|probably|possibly)$/.test(line.tokens[chunk.head]?.lower ?? ""))
      return k
  }
  return -1
}

/** "supposedly was caused by", "perhaps more than 200": what follows is a supposition. */
export function byDoubtfulWord(line: Line, index: number): Draft | null {
  const chunk = line.chunks[index]
  if (!chunk || !DOUBTFUL.test(line.tokens[chunk.from]?.lower ?? "")) return null
  return doubt(line, index, { from: chunk.from, to: chunk.from, lemma: "doubtful" }, index, false)
}
const DOUBTFUL =
  /^(?:supposedly|perhaps|presumably|probably|possibly|allegedly|reportedly|apparently|purportedly|seemingly)$/

/** "it was unclear if the car carried fighters": nobody states what follows. */
export function byUnclear(line: Line, index: number): Draft | null {
  const opener = line.chunks[index]
  if (opener?.kind !== "clause" || (opener.word !== "whether" && opener.word !== "if")) return null
  const before = line.chunks[index - 1]
  const word = before ? (line.tokens[before.head]?.lower ?? "") : ""
  if (!before || !/^(?:unclear|clear|known|unknown|uncertain)$/.test(word)) return null
  const content = stretch(line, index, line.chunks.length)
  return content
    ? {
        kind: "doubts",
        stance: "withholds",
        source: null,
        cue: { from: before.from, to: before.to, lemma: word },
        content: [content],
        first: index,
      }
    : null
}

/** "jets believed to be Russian | struck": where the main verb goes on. */
function nextTense(line: Line, from: number): number {
  const end = clauseEnd(line, from - 1)
  for (let k = from; k < end; k++) if (line.chunks[k]?.kind === "verb" && hasTense(line, k)) return k
  return end
}

function clauseEnd(line: Line, from: number): number {
  for (let k = from + 1; k < line.chunks.length; k++) {
    const chunk = line.chunks[k]
    if (chunk?.kind === "clause" || chunk?.kind === "stop" || chunk?.kind === "quote") return k
  }
  return line.chunks.length
}
