import type { Stance } from "../../../model/claim.ts"
import type { Attribution, Stretch } from "../../attribution.ts"
import type { Chunk, VerbChunk } from "../../chunk.ts"
import type { Line } from "../../rule.ts"
import { CUES } from "./lexicon/cues.ts"
import { sourceAfter, sourceBefore } from "./source.ts"

/** Every attribution in a sentence, outermost first: who is given as saying which stretch of it. */
export function attributionsIn(line: Line): Attribution[] {
  const found: Attribution[] = []
  line.chunks.forEach((chunk, index) => {
    const attribution =
      chunk.kind === "verb"
        ? byVerb(line, index, chunk)
        : chunk.kind === "preposition"
          ? byPreposition(line, index, chunk.word)
          : null
    if (attribution) found.push(attribution)
  })
  return found
}

function byVerb(line: Line, index: number, verb: VerbChunk): Attribution | null {
  const kind = kindOf(verb)
  if (kind === null || (verb.form === "infinitive" && kind !== "denies" && !hasSpeech(line, index))) return null
  if (verb.form === "passive" || verb.form === "bare") return passive(line, index, verb, kind)
  const cue = { from: verb.from, to: verb.to, lemma: verb.lemma }
  const stance = stanceOf(line, index, verb, kind)
  const before = sourceBefore(line, index)
  const right = rightOf(line, index, verb)
  if (before && right) {
    return { kind, source: before.source, cue, content: [right], stance }
  }
  if (before) {
    const left = leftOf(line, before.first)
    return left && kind === "says" ? { kind, source: before.source, cue, content: [left], stance } : null
  }
  const after = kind === "says" && CUES.inverted.has(verb.lemma) ? sourceAfter(line, index) : null
  if (!after) return null
  const left = leftOf(line, index)
  const more = after.rest < line.chunks.length ? adding(line, after.rest) : null
  return left ? { kind, source: after.source, cue, content: more ? [left, more] : [left], stance } : null
}

function kindOf(verb: VerbChunk): Attribution["kind"] | null {
  switch (verb.deed) {
    case "say":
    case "know":
      return verb.deed === "know" ? null : "says"
    case "claim":
      return "says"
    case "deny":
      return "denies"
    case "accuse":
      return "accuses"
    case "probe":
      return "probes"
    default:
      return CUES.further.has(verb.lemma) ? "says" : null
  }
}

/** What the cue makes of a plain statement in its content. */
function stanceOf(line: Line, index: number, verb: VerbChunk, kind: Attribution["kind"]): Stance | null {
  const next = line.chunks[index + 1]
  const open = next?.kind === "clause" && (next.word === "whether" || next.word === "if")
  if (kind === "probes") return "withholds"
  if (kind === "denies") return verb.negated ? "withholds" : "denies"
  if (verb.negated || open) return "withholds"
  if (CUES.doubting.has(verb.lemma)) return "suggests"
  return null
}

/** "… was reported by SANA", "X is quoted as saying", "it was reported that": the agent, the subject, or nobody. */
function passive(line: Line, index: number, verb: VerbChunk, kind: Attribution["kind"]): Attribution | null {
  const cue = { from: verb.from, to: verb.to, lemma: verb.lemma }
  const stance = stanceOf(line, index, verb, kind)
  const next = line.chunks[index + 1]
  if (next?.kind === "preposition" && next.word === "by") {
    const by = sourceAfter(line, index + 1)
    const left = leftOf(line, index)
    return by && left ? { kind, source: by.source, cue, content: [left], stance } : null
  }
  const right = rightOf(line, index, verb)
  if (verb.lemma === "quote" || verb.lemma === "cite") {
    const before = sourceBefore(line, index)
    const left = before ? leftOf(line, before.first) : null
    const content = right && contentLength(right) > 4 ? right : left
    return before && content ? { kind, source: before.source, cue, content: [content], stance } : null
  }
  if (kind === "accuses") return right ? { kind, source: null, cue, content: [right], stance } : null
  if (kind !== "says" || !right || line.chunks[index + 1]?.kind !== "that") return null
  return {
    kind,
    source: null,
    cue,
    content: [right],
    stance: stance ?? (CUES.doubting.has(verb.lemma) ? "suggests" : null),
  }
}

const contentLength = (stretch: Stretch) => stretch.to - stretch.from

/** "according to X", and "citing X", wherever it stands: the rest of its clause is the content. */
function byPreposition(line: Line, index: number, word: string): Attribution | null {
  if (word !== "according to") return null
  const chunk = line.chunks[index]
  const after = sourceAfter(line, index)
  if (!chunk || !after) return null
  const cue = { from: chunk.from, to: chunk.to, lemma: "according to" }
  const left = leftOf(line, index)
  const right = stretch(line, after.rest, line.chunks.length)
  const content = left
    ? right && contentLength(right) > 3 && !startsAfresh(line, after.rest)
      ? [left, right]
      : [left]
    : right
      ? [right]
      : []
  return content.length > 0 ? { kind: "says", source: after.source, cue, content, stance: null } : null
}

const startsAfresh = (line: Line, index: number) => {
  const chunk = line.chunks[index]
  return chunk?.kind === "clause" || (chunk?.kind === "and" && chunk.word === "but")
}

/** What follows the cue, if it says something; "told SANA" skips the hearer, "said on Friday in a statement" the setting. */
function rightOf(line: Line, index: number, verb: VerbChunk): Stretch | null {
  let k = index + 1
  if (verb.lemma === "tell" && line.chunks[k]?.kind === "noun") k = afterHearer(line, k)
  let content = false
  for (let j = k; j < line.chunks.length; j++) {
    const chunk = line.chunks[j]
    if (isSetting(line, j)) continue
    if (chunk?.kind === "stop" || chunk?.kind === "quote") {
      if (j === line.chunks.length - 1) break
      continue
    }
    content = chunk?.kind === "noun" || chunk?.kind === "verb" || chunk?.kind === "that"
    if (content) break
  }
  return content ? stretch(line, k, endOfContent(line, k)) : null
}

function afterHearer(line: Line, index: number): number {
  let k = index + 1
  while (k < line.chunks.length && (line.chunks[k]?.kind === "noun" || isTie(line, k))) {
    const chunk = line.chunks[k]
    if (chunk?.kind === "noun" && line.chunks[k - 1]?.kind === "noun") break
    k++
  }
  return k
}

const isTie = (line: Line, k: number) => {
  const chunk = line.chunks[k]
  return chunk?.kind === "preposition" && /^(?:of|in|at)$/.test(chunk.word)
}

/** Times, adverbs, and "in a statement", "on Twitter", "to reporters". */
function isSetting(line: Line, index: number): boolean {
  const chunk = line.chunks[index]
  if (chunk?.kind === "time" || chunk?.kind === "adverb" || chunk?.kind === "comma") return true
  const after = chunk?.kind === "preposition" ? line.chunks[index + 1] : chunk
  const before = chunk?.kind === "noun" ? line.chunks[index - 1] : null
  if (chunk?.kind === "preposition")
    return after?.kind === "time" || (after?.kind === "noun" && settingNoun(line, after))
  return chunk?.kind === "noun" && before?.kind === "preposition" && settingNoun(line, chunk)
}

const settingNoun = (line: Line, chunk: Chunk) => CUES.settings.has(line.tokens[chunk.head]?.lower ?? "")

/** Content runs to the end of the sentence, or to a "but" or "while" that begins a clause with its own source. */
function endOfContent(line: Line, from: number): number {
  for (let k = from + 1; k < line.chunks.length; k++) {
    const chunk = line.chunks[k]
    const breaks =
      (chunk?.kind === "and" && chunk.word === "but") ||
      (chunk?.kind === "clause" && /^(?:while|but|although|though)$/.test(chunk.word))
    if ((breaks || (chunk?.kind === "stop" && line.tokens[chunk.head]?.text === ";")) && hasCue(line, k)) return k
  }
  return line.chunks.length
}

const hasCue = (line: Line, from: number) =>
  line.chunks.slice(from).some((chunk) => chunk.kind === "verb" && kindOf(chunk) !== null)
const hasSpeech = (line: Line, index: number) => line.chunks[index + 1]?.kind === "that"

/** What stands before the source, back to the start of the sentence or of its clause. */
function leftOf(line: Line, index: number): Stretch | null {
  let from = 0
  for (let k = index - 1; k > 0; k--) {
    const chunk = line.chunks[k]
    if (chunk?.kind === "stop" && line.tokens[chunk.head]?.text === ";") {
      from = k + 1
      break
    }
  }
  const found = stretch(line, from, index)
  return found && line.chunks.slice(from, index).some((chunk) => chunk.kind === "noun" || chunk.kind === "verb")
    ? found
    : null
}

/** ", adding that …" after an inverted source goes on with the same voice. */
function adding(line: Line, index: number): Stretch | null {
  for (let k = index; k < line.chunks.length; k++) {
    const chunk = line.chunks[k]
    if (chunk?.kind === "verb" && chunk.form === "ing" && chunk.deed === "say")
      return stretch(line, k + 1, line.chunks.length)
    if (chunk?.kind === "quote") return stretch(line, k, line.chunks.length)
  }
  return null
}

function stretch(line: Line, from: number, to: number): Stretch | null {
  const first = line.chunks[from]
  const last = line.chunks[to - 1]
  return first && last && to > from ? { from: first.from, to: last.to } : null
}
