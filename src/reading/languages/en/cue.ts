import type { Stance } from "../../../model/claim.ts"
import type { Attribution } from "../../attribution.ts"
import type { VerbChunk } from "../../chunk.ts"
import { wordsOf } from "../../phrase.ts"
import type { Line } from "../../rule.ts"
import { CUES } from "./lexicon/cues.ts"
import { isNegated } from "./scope/undone.ts"

/** What a verb does as a cue: the kind of attribution, and what it makes of a plain statement in its content. */
export interface CueVerb {
  readonly kind: Attribution["kind"]
  readonly stance: Stance | null
}

/** The cue that the verb at chunk `index` is; null where it only looks like one ("held by rebels", "looked at"). */
export function cueVerb(line: Line, index: number): CueVerb | null {
  const verb = line.chunks[index]
  if (verb?.kind !== "verb") return null
  const kind = kindOf(line, index, verb)
  return kind && { kind, stance: stanceOf(line, index, verb, kind) }
}

function kindOf(line: Line, index: number, verb: VerbChunk): Attribution["kind"] | null {
  switch (verb.deed) {
    case "say":
      if (verb.lemma === "attribute" || proclaims(line, index, verb)) return null
      return CUES.onlyWithThat.has(verb.lemma) && !opensClause(line, index) && !namesAs(line, index, verb)
        ? null
        : "says"
    case "claim":
      return isDeadly(line, index) ? null : "says"
    case "deny":
      return "denies"
    case "accuse":
      return verb.lemma === "hold" && !holdsResponsible(line, verb) ? null : "accuses"
    case "probe":
      return probes(line, index, verb) ? "probes" : null
    default:
      return otherKind(line, index, verb)
  }
}

/** "named the dead as", "identified three of the victims as": who somebody was is what is said. */
function namesAs(line: Line, index: number, verb: VerbChunk): boolean {
  if (verb.lemma !== "name" && verb.lemma !== "identify") return false
  const people = line.chunks[index + 1]
  return (
    people?.kind === "noun" &&
    (people.role === "people" || people.role === "number" || people.role === "pronoun") &&
    line.chunks.slice(index + 2, index + 5).some((chunk) => chunk.kind === "clause" && chunk.word === "as")
  )
}

/** Verbs outside speech that attribute in some phrases: "a photographer saw", "hit back at", "opened an inquiry". */
function otherKind(line: Line, index: number, verb: VerbChunk): Attribution["kind"] | null {
  if (CUES.further.has(verb.lemma) || (verb.lemma === "see" && watches(line, index))) return "says"
  if (/^(?:take|accept|assume)$/.test(verb.lemma) && headOf(line, index + 1) === "responsibility") return "says"
  // Who cannot rule it out denies nothing.
  if (pushesBack(line, verb)) return verb.lemma === "rule" && isNegated(line, verb) ? "says" : "denies"
  return opensInquiry(line, index, verb) ? "probes" : null
}

/** "a Reuters photographer saw": what those who report have seen is what they say. */
function watches(line: Line, index: number): boolean {
  // "a photographer at the scene saw"
  const placed = line.chunks[index - 1]?.kind === "noun" && line.chunks[index - 2]?.kind === "preposition"
  const before = line.chunks[placed ? index - 3 : index - 1]
  return before?.kind === "noun" && WATCHERS.test(line.tokens[before.head]?.lower ?? "")
}
const WATCHERS =
  /^(?:photographer|correspondent|reporter|journalist|cameraman|witness(?:es)?|eyewitness(?:es)?|residents?|crew|team)$/

/** "hit back at reports", "pushed back against the claim", "cast doubt on the findings". */
function pushesBack(line: Line, verb: VerbChunk): boolean {
  const pushing = PUSHING.get(verb.lemma)
  return pushing?.test(wordsOf(line, verb.to, Math.min(verb.to + 6, line.sentence.to)).toLowerCase()) === true
}
const BACK = /^back (?:\w+ )?(?:at|against|on) /
const ASIDE = /^(?:aside|off) /
/** Verbs that deny with the words after them. */
const PUSHING: ReadonlyMap<string, RegExp> = new Map([
  ["hit", BACK],
  ["push", BACK],
  ["fire", BACK],
  ["rule", /^out /],
  ["brush", ASIDE],
  ["shrug", ASIDE],
  ["scoff", /^at /],
  ["cast", /^(?:some |serious )?doubts? (?:on|upon|over)\b/],
])

/** "declared a caliphate", "announced a truce", "declared war on": acts done by words, not words about something. */
function proclaims(line: Line, index: number, verb: VerbChunk): boolean {
  if (!/^(?:declare|announce|proclaim|call)$/.test(verb.lemma)) return false
  const [next, after] = [line.chunks[index + 1], line.chunks[index + 2]]
  // "declared the attack a success" says something of the attack.
  return next?.kind === "noun" && after?.kind !== "noun" && PROCLAIMED.test(headOf(line, index + 1))
}
const PROCLAIMED =
  /^(?:war|jihad|ceasefire|truce|caliphate|state|independence|victory|emergency|allegiance|mourning|curfew|zone|formation|mobili[sz]ation|strike|elections?|amnesty|allegiances?)$/

/** "claimed 30 lives" is no claim of words. */
function isDeadly(line: Line, index: number): boolean {
  const next = line.chunks[index + 1]
  if (next?.kind !== "noun" || next.role === "word") return false
  return next.count !== null || next.role === "toll" || /^(?:life|lives|victims?)$/.test(headOf(line, index + 1))
}

const opensClause = (line: Line, index: number) => {
  const next = line.chunks[index + 1]
  return next?.kind === "that" || next?.kind === "quote" || (next?.kind === "clause" && OPEN.test(next.word))
}
const OPEN = /^(?:whether|if|how|why)$/

const holdsResponsible = (line: Line, verb: VerbChunk) =>
  /\b(?:responsible|accountable|liable)\b/i.test(wordsOf(line, verb.to, Math.min(verb.to + 14, line.sentence.to)))

/** "is looking into reports", "assesses allegations", "to verify the figures"; "looked at" and "checked bags" are none. */
function probes(line: Line, index: number, verb: VerbChunk): boolean {
  const next = line.chunks[index + 1]
  if (verb.lemma === "look") return next?.kind === "preposition" && next.word === "into"
  if (verb.lemma === "check" || verb.lemma === "review" || verb.lemma === "examine")
    return next?.kind === "noun" && (next.role === "word" || next.role === "toll")
  return true
}

/** "opened an investigation into", "launched an inquiry". */
function opensInquiry(line: Line, index: number, verb: VerbChunk): boolean {
  if (!/^(?:open|launch|begin|start|conduct|carry|order|initiate|undertake)$/.test(verb.lemma)) return false
  for (let k = index + 1; k <= index + 2; k++)
    if (line.chunks[k]?.kind === "noun" && INQUIRY.test(headOf(line, k))) return true
  return false
}
const INQUIRY = /^(?:investigations?|inquir(?:y|ies)|probes?|assessments?|reviews?|enquir(?:y|ies))$/

function stanceOf(line: Line, index: number, verb: VerbChunk, kind: Attribution["kind"]): Stance | null {
  const next = line.chunks[index + 1]
  if (kind === "probes") return "withholds"
  if (kind === "denies") return isNegated(line, verb) ? "withholds" : "denies"
  if (verb.negated || (next?.kind === "clause" && OPEN.test(next.word))) return "withholds"
  if (CUES.doubting.has(verb.lemma)) return "suggests"
  return kind === "accuses" && (verb.hedged || seems(line, index)) ? "suggests" : null
}

/** "appeared to blame": the outlet's reading of what was said. */
export function glosses(line: Line, attribution: Attribution): boolean {
  return seems(
    line,
    line.chunks.findIndex((chunk) => chunk.from === attribution.cue.from),
  )
}

/** "are false" is said by whoever speaks there. */
export const sourceless = (attribution: Attribution): boolean =>
  attribution.kind === "denies" && attribution.cue.lemma === "false"

function seems(line: Line, index: number): boolean {
  const verb = line.chunks[index]
  const before = line.chunks[index - 1]
  return (
    verb?.kind === "verb" &&
    ((verb.form === "infinitive" && before?.kind === "verb" && /^(?:appear|seem)$/.test(before.lemma)) ||
      /\b(?:appear|seem)(?:s|ed|ing)?\b/i.test(wordsOf(line, verb.from, verb.head)))
  )
}

const headOf = (line: Line, index: number) => line.tokens[line.chunks[index]?.head ?? -1]?.lower ?? ""
