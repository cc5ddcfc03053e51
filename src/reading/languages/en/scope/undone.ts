import type { VerbChunk } from "../../../chunk.ts"
import { chunkOf } from "../../../phrase.ts"
import type { Fact, Line } from "../../../rule.ts"
import { subjectOf } from "../../../subject.ts"
import { isDenied } from "./negated-noun.ts"
import { invertedAuxiliary, setApartAuxiliary } from "./parted-verb.ts"

/** Facets that say something was done; counts and harm have words of their own for "none". */
export const SAID_TO_BE_DONE: ReadonlySet<Fact["facet"]> = new Set(["occurrence", "responsibility", "target", "means"])

/**
 * "The coalition conducted no strikes", "its shelling did not hit the town", "no aircraft struck", "at no time did it
 * strike": what is negated nobody has said to have happened.
 */
export function isUndone(line: Line, fact: Fact): boolean {
  if (fact.stance !== undefined || !SAID_TO_BE_DONE.has(fact.facet)) return false
  const none = line.chunks.some(
    (chunk, k) =>
      chunk.kind === "noun" &&
      (chunk.role === "event" || chunk.role === "weapon") &&
      isDenied(line, k) &&
      chunk.from < fact.to &&
      chunk.to > fact.from,
  )
  return none || didNot(line, fact.at) || notDone(line, fact.at)
}

/** "had not carried out air strikes": what stands at a token is the object of a negated deed. */
function notDone(line: Line, at: number): boolean {
  const index = chunkOf(line, at)
  if (line.chunks[index]?.kind !== "noun") return false
  for (let k = index - 1; k >= Math.max(0, index - REACH); k--) {
    const chunk = line.chunks[k]
    if (!chunk || ends(chunk.kind)) return false
    if (chunk.kind === "verb") return isDeed(chunk) && isNegated(line, chunk)
  }
  return false
}

/** Whether the verb at a token, or the one whose subject stands there, is a deed that was not done. */
function didNot(line: Line, at: number): boolean {
  const index = chunkOf(line, at)
  for (let k = index; k >= 0 && k < index + REACH; k++) {
    const chunk = line.chunks[k]
    if (!chunk || ends(chunk.kind)) return false
    if (chunk.kind !== "verb") continue
    // "The air strike did not kill civilians": it was carried out.
    if (isDeed(chunk) && k > index && isKnownEvent(line, index)) return false
    return (isDeed(chunk) || HAPPENING.test(chunk.lemma)) && isVoid(line, k, chunk)
  }
  return false
}

function isKnownEvent(line: Line, index: number): boolean {
  const noun = line.chunks[index]
  return noun?.kind === "noun" && noun.role === "event" && noun.definite
}

/** The verb negated, or its subject or object, or parted from a "did" that negates or asks. */
function isVoid(line: Line, index: number, verb: VerbChunk): boolean {
  if (isNegated(line, verb) || invertedAuxiliary(line, index) !== null) return true
  if (setApartAuxiliary(line, index)?.negated) return true
  if (line.chunks[index + 1]?.kind === "noun" && verb.form === "active" && isDenied(line, index + 1)) return true
  return subjectOf(line, index).some((k) => isDenied(line, k))
}

const ends = (kind: string) => kind === "clause" || kind === "stop" || kind === "and" || kind === "that"

/** "neither hit nor damaged": the word of negation may stand outside the verb group. */
export const isNegated = (line: Line, verb: VerbChunk) =>
  verb.negated || /^(?:neither|nor)$/.test(line.tokens[verb.from - 1]?.lower ?? "")

/** Chunks between a subject and its verb: "shelling of the town by the army on Friday did not hit". */
const REACH = 8
const DEEDS: ReadonlySet<string> = new Set(["hit", "kill", "injure", "damage", "conduct", "fire", "cause", "explode"])
/** Whether a verb tells of a deed of violence. */
export const isDeed = (verb: VerbChunk): boolean => DEEDS.has(verb.deed)
/** "took place", "never happened". */
export const HAPPENING = /^(?:happen|occur|take|exist)$/
