import type { IncidentType } from "../../../../model/claim.ts"
import type { VerbChunk } from "../../../chunk.ts"
import type { Line, Stated } from "../../../rule.ts"
import { subjectOf } from "../../../subject.ts"

/** That something happened, by the tokens that tell it; a type that the words leave open is inferred later. */
export function occurred(type: IncidentType | null, from: number, to: number, at: number, hedged: boolean): Stated {
  return {
    facet: "occurrence",
    value: { type: type ?? "other" },
    from,
    to,
    at,
    ...(type === null ? { inferred: ["type"] } : {}),
    ...(hedged ? { stance: "suggests" as const } : {}),
  }
}
/** From the subject, if near, so that the evidence can be read by itself. */
export function spanStart(line: Line, verb: number): number {
  const chunk = line.chunks[verb]
  if (chunk?.kind === "verb" && (chunk.form === "ing" || chunk.form === "infinitive")) return chunk.from
  const subject = subjectOf(line, verb)[0]
  const from = line.chunks[subject ?? verb]?.from ?? 0
  const own = chunk?.from ?? 0
  return own - from <= LONGEST_SUBJECT && subject !== undefined ? from : own
}
const LONGEST_SUBJECT = 14

/** To the end of the object, or of the place or agent that follows. */
export function spanEnd(line: Line, verb: number): number {
  let end = verb + 1
  for (let k = verb + 1; k < line.chunks.length && k <= verb + 5; k++) {
    const chunk = line.chunks[k]
    if (chunk?.kind === "noun") end = k + 1
    else if (chunk?.kind !== "preposition" && chunk?.kind !== "time" && chunk?.kind !== "adverb") break
  }
  return line.chunks[end - 1]?.to ?? 0
}

/** Evidence of an event runs on over its place, time and verb, for at most this many tokens. */
const LONGEST_TELLING = 13

/** To where the words that tell of the event at chunk `index` end: its place, time, and verb with object. */
export function tellingEnd(line: Line, index: number): number {
  const from = line.chunks[index]?.from ?? 0
  let end = line.chunks[index]?.to ?? 0
  let verbs = 0
  for (let k = index + 1; k < line.chunks.length; k++) {
    const chunk = line.chunks[k]
    if (
      !chunk ||
      chunk.to - from > LONGEST_TELLING ||
      chunk.kind === "stop" ||
      chunk.kind === "quote" ||
      chunk.kind === "clause"
    )
      break
    if (chunk.kind === "verb" && (chunk.deed === "say" || ++verbs > 1)) break
    if (chunk.kind === "noun" || chunk.kind === "verb" || chunk.kind === "time") end = chunk.to
  }
  return end
}
/** "are battling", "has been fighting". */
export const isOngoing = (line: Line, verb: VerbChunk) =>
  verb.form === "active" && /ing$/.test(line.tokens[verb.head]?.lower ?? "")
