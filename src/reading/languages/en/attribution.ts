import type { Attribution, Stretch } from "../../attribution.ts"
import type { Chunk, VerbChunk } from "../../chunk.ts"
import { gather } from "../../gather.ts"
import type { Line } from "../../rule.ts"
import { basisOf } from "./basis.ts"
import { byBlame } from "./blame-cue.ts"
import { contentAfter, contentBefore } from "./content.ts"
import { type CueVerb, cueVerb } from "./cue.ts"
import { citing, dependent, quoting } from "./dependent-cue.ts"
import { byDoubtfulWord, byLikeness, byUnclear, doubts } from "./doubt-cue.ts"
import { cueOf, type Draft } from "./draft.ts"
import { byFalsehood } from "./false-cue.ts"
import { contentOrSubject, inverted, isParenthesis } from "./inverted-cue.ts"
import { joined } from "./joint-cue.ts"
import { CUES } from "./lexicon/cues.ts"
import { byNoun } from "./noun-cue.ts"
import { passedOn } from "./passed-on.ts"
import { hasAgent, passive } from "./passive-cue.ts"
import { byColon, byDash } from "./post-cue.ts"
import { byNoComment, bySilence } from "./silence-cue.ts"
import { type FoundSource, hasTense, sourceBefore } from "./source.ts"
import { byAccordingTo, byClosingReport, byThat, isUnconfirmed } from "./spare-cue.ts"

/** Every attribution in a sentence, in the order of the cues: who is given as saying which stretch of it. */
export function attributionsIn(line: Line): Attribution[] {
  const drafts: Draft[] = []
  line.chunks.forEach((chunk, index) => {
    const draft =
      chunk.kind === "verb" ? byVerb(line, index, chunk, drafts) : (BY_KIND[chunk.kind]?.(line, index, drafts) ?? null)
    if (draft) drafts.push(draft)
  })
  return gather(joined(line, drafts), (draft) => byNobody(line, ended(line, draft, drafts)))
}

/**
 * "No group has claimed responsibility" attributes nothing, nor does "has not claimed"; what "no official has confirmed"
 * nobody states; what neither of two has said both withhold.
 */
function byNobody(line: Line, attribution: Attribution): Attribution[] {
  const { source, cue, kind, stance } = attribution
  if (cue.lemma === "claim" && stance === "withholds") return []
  const first = source ? (line.tokens[source.from]?.lower ?? "") : ""
  if (!source || !/^(?:no|nobody|none|neither|nothing)$/.test(first)) return [attribution]
  if (cue.lemma === "claim") return []
  const named = first === "neither" && kind !== "accuses" && line.chunks.some((chunk) => isNamed(chunk, source))
  return named
    ? [{ ...attribution, source: { from: source.from + 1, to: source.to }, stance: "withholds" }]
    : [{ ...attribution, kind: "doubts", source: null, stance: "withholds" }]
}

const isNamed = (chunk: Chunk, { from, to }: Stretch) =>
  chunk.kind === "noun" && chunk.from >= from && chunk.to <= to && chunk.parties.length > 0

/** Cues that are no verbs, by the kind of chunk they stand in. */
const BY_KIND: Partial<Record<Chunk["kind"], (line: Line, index: number, earlier: readonly Draft[]) => Draft | null>> =
  {
    preposition: (line, index) => byAccordingTo(line, index) ?? byLikeness(line, index),
    clause: byUnclear,
    noun: (line, index, earlier) =>
      byClosingReport(line, index) ?? byNoComment(line, index) ?? byNoun(line, index, earlier),
    adverb: byDoubtfulWord,
    that: byThat,
    stop: byColon,
    comma: byDash,
  }

function byVerb(line: Line, index: number, verb: VerbChunk, earlier: readonly Draft[]): Draft | null {
  const first =
    citing(line, index, verb, earlier) ??
    byFalsehood(line, index, verb) ??
    byBlame(line, index, verb) ??
    bySilence(line, index, verb) ??
    doubts(line, index, verb)
  if (first) return first
  const cue = cueVerb(line, index)
  if (!cue) return null
  if (verb.form === "passive" || (verb.form === "bare" && cue.kind !== "denies")) return passive(line, index, verb, cue)
  if (verb.form === "active" && !hasTense(line, index))
    return hasAgent(line, index) ? passive(line, index, verb, cue) : null
  if (verb.form === "ing" || verb.form === "infinitive") return dependent(line, index, verb, cue, earlier)
  return quoting(line, index, verb) ?? bySpeaker(line, index, verb, cue, earlier)
}

/** The plain case: a speaker before or after a verb with a tense, and what is said around them. */
function bySpeaker(line: Line, index: number, verb: VerbChunk, cue: CueVerb, earlier: readonly Draft[]): Draft | null {
  const right = contentAfter(line, index, verb)
  const resumed = right && afterAnd(line, index) ? earlier.at(-1)?.source : null
  if (right && resumed)
    return { cue: cueOf(verb), kind: cue.kind, stance: cue.stance, source: resumed, content: [right], first: index }
  const before = sourceBefore(line, index)
  const after = cue.kind === "says" && CUES.inverted.has(verb.lemma) ? inverted(line, index, before, right) : null
  if (after) return after
  if (before) return around(line, index, verb, cue, before, right)
  return cue.kind === "denies" && right
    ? { cue: cueOf(verb), kind: cue.kind, stance: cue.stance, source: null, content: [right], first: index }
    : null
}

/** What a speaker before the cue says: behind the cue, before the speaker, or on both sides. */
function around(
  line: Line,
  index: number,
  verb: VerbChunk,
  cue: CueVerb,
  { source, first }: FoundSource,
  right: Stretch | null,
): Draft | null {
  const left = right
    ? isParenthesis(line, index, first) && contentOrSubject(line, first)
    : cue.kind === "says" && contentBefore(line, first)
  const behind = right ?? (cue.kind === "denies" && relativeBefore(line, first))
  const content = [...(left ? [left] : []), ...(behind ? [behind] : [])]
  const stance = cue.stance ?? (isUnconfirmed(line, source) ? "suggests" : null)
  return content.length > 0 ? { cue: cueOf(verb), kind: cue.kind, stance, source, content, first } : null
}

/** "…, which the army denies": the relative word stands for what is denied. */
function relativeBefore(line: Line, first: number): Stretch | null {
  const opener = line.chunks[first - 1]
  return opener && /^(?:relative|that)$/.test(opener.kind) ? { from: opener.from, to: opener.to } : null
}

/** "X said … and added": the verb right after "and". */
function afterAnd(line: Line, index: number): boolean {
  let k = index - 1
  while (line.chunks[k]?.kind === "adverb") k--
  const chunk = line.chunks[k]
  return chunk?.kind === "and" || (chunk?.kind === "comma" && line.chunks[k - 1]?.kind === "verb")
}

/** Content ends where "and", "but", "while" or "with" opens a clause that has a speaker of its own. */
function ended(line: Line, draft: Draft, all: readonly Draft[]): Attribution {
  const cuts: number[] = []
  for (const other of all) {
    const cut = other === draft ? null : cutBy(line, other, draft)
    if (cut !== null) cuts.push(cut)
  }
  const content = draft.content.map((part) => {
    const cut = cuts.find((token) => token > part.from && token < part.to)
    return cut === undefined || part.to <= draft.cue.from ? part : { from: part.from, to: cut }
  })
  const { kind, source, cue, stance } = draft
  const through = draft.through ?? passedOn(line, draft)
  return { kind, source, cue, content, stance, basis: basisOf(line, draft), ...(through ? { through } : {}) }
}

/** The token at which the words of another speaker begin behind a cue; null where they do not. */
function cutBy(line: Line, other: Draft, { cue }: Draft): number | null {
  if (!other.source) return null
  const opener = line.chunks[other.first - 1]
  const end = other.content[0]?.to
  if (end !== undefined && end > cue.to && end <= other.source.from) return end
  return opener && other.source.from > cue.from && parts(line, opener.from, opener) ? opener.from : null
}

function parts(line: Line, from: number, opener: { readonly kind: string; readonly word?: string }): boolean {
  if (opener.kind === "and") return true
  if (opener.kind === "clause") return /^(?:while|but|although|though|whereas)$/.test(opener.word ?? "")
  if (opener.kind === "preposition") return opener.word === "with"
  return opener.kind === "stop" && line.tokens[from]?.text === ";"
}
