import type { Attribution, Stretch } from "../../attribution.ts"
import type { Chunk, NounChunk } from "../../chunk.ts"
import { SELF } from "../../language.ts"
import { wordsOf } from "../../phrase.ts"
import type { Line, Stated } from "../../rule.ts"
import { spanOf } from "./cue-span.ts"
import { DEED, HARM, OTHER_MATTER } from "./deed-words.ts"
import { HAPPENING } from "./scope/undone.ts"

/**
 * What a denial states. Of a number: that count. Of harm to civilians: the effect. Of there having been a strike at all:
 * the event. Of targeting: the intent. Of allegations, responsibility or a deed: the act. A denial of other matters, or
 * that somebody has said or been told something, states nothing here.
 */
export function denied(line: Line, attribution: Attribution, content: Stretch): readonly Stated[] {
  const near = wordsOf(line, content.from, content.to).toLowerCase().slice(0, NEAR_CUE)
  const stance = attribution.stance === "withholds" ? ("withholds" as const) : ("denies" as const)
  const at = attribution.cue.from
  // "will deny": nothing has been denied yet.
  if (/^(?:will|would|may|might|could)\b/.test(wordsOf(line, at, attribution.cue.to).toLowerCase())) return []
  if (OTHER_MATTER.test(near.slice(0, 40)) && !INTENT.test(near)) return []
  const chunks = line.chunks.filter((chunk) => chunk.from >= content.from && chunk.to <= content.to)
  if (tellsOfTelling(chunks)) return []
  const how = { ...spanOf(line, attribution, content), at, stance }
  const count = countDenied(line, chunks)
  if (count) return [{ facet: "killed", value: count, ...how }]
  if (CIVILIAN.test(near) && HARMED.test(near)) {
    const kind = INTENT.test(near) ? ("intent" as const) : ("effect" as const)
    return [{ facet: "civilian-harm", value: { harmed: true }, ...how, denied: kind }]
  }
  const event = stance === "denies" ? eventDenied(line, chunks) : null
  if (event)
    return [
      {
        facet: "occurrence",
        value: { type: event.type ?? "other" },
        ...how,
        ...(event.type === null ? { inferred: ["type"] } : {}),
      },
    ]
  return deedDenied(line, chunks, near, how)
}

type How = { readonly from: number; readonly to: number; readonly at: number; readonly stance: "denies" | "withholds" }

function deedDenied(line: Line, chunks: readonly Chunk[], near: string, how: How): readonly Stated[] {
  if (isOfOtherDeeds(line, chunks)) return []
  const pronoun = chunks.every(({ kind }) => kind !== "verb") && takesUp(line, chunks)
  if (!pronoun && !DEED.test(near) && !INTENT.test(near)) return []
  if (how.stance === "withholds" && !/\b(?:responsib|involve|role|hand in)/.test(near)) return []
  const actors = actorsIn(line, chunks)
  return (actors.length > 0 ? actors : [SELF]).map((actor) => ({
    facet: "responsibility" as const,
    value: { actor },
    ...how,
    denied: INTENT.test(near) ? ("intent" as const) : ("act" as const),
    ...(pronoun ? { takesUp: true } : {}),
  }))
}

/** "refuted claims about winning back a district": a report, but of nothing that harms. */
function isOfOtherDeeds(line: Line, chunks: readonly Chunk[]): boolean {
  const [first, second, third] = chunks
  if (first?.kind !== "noun" || first.role !== "word" || second?.kind !== "preposition" || third?.kind !== "verb")
    return false
  return third.form === "ing" && !DEED.test(wordsOf(line, third.from, chunks.at(-1)?.to ?? third.to).toLowerCase())
}

const CIVILIAN = /\b(?:civilians?|non-?combatants?|innocent)\b/
/** Harm, and not merely fire: "bombing an area with civilians" is a deed. */
const HARMED = new RegExp(
  `${HARM.source.replace("hit|struck|bomb\\w*|", "")}|\\bcivilians (?:\\w+ ){0,3}(?:hit|struck|bombed)\\b`,
)
const INTENT = /\b(?:target\w*|deliberate\w*|intentional\w*|aim\w*)\b/
/** What is denied stands close to the cue; further on the sentence may have turned to other things. */
const NEAR_CUE = 160
const SELF_WORDS = /^(?:its|their|his|our|it|they|he|we)$/

/** "denied that the group had blamed it", "denied that it had been told": words, not deeds. */
function tellsOfTelling(chunks: readonly Chunk[]): boolean {
  const verb = chunks.find(({ kind }) => kind === "verb")
  const said = chunks[0]?.kind === "noun" && chunks[0].role === "word"
  return verb?.kind === "verb" && !said && /^(?:say|accuse|deny|inform|know)$/.test(verb.deed)
}

/** "disputed the figure of 43 dead", "denied that 43 people were killed". */
function countDenied(line: Line, chunks: readonly Chunk[]): NounChunk["count"] {
  const nouns = chunks.filter((chunk) => chunk.kind === "noun")
  const [first, second] = nouns
  const head = first ? (line.tokens[first.head]?.lower ?? "") : ""
  if (first && second?.count?.min && /^(?:figures?|toll|number|count|estimate)$/.test(head) && second.role === "people")
    return second.count
  const verb = chunks.find(({ kind }) => kind === "verb")
  const dies = verb?.kind === "verb" && (verb.deed === "die" || (verb.deed === "kill" && verb.form === "passive"))
  return first?.role === "people" && first.count?.min && dies ? first.count : null
}

/** "that there had been an air strike", "that a raid took place", "reports of a raid": an event that has no doer there. */
function eventDenied(line: Line, chunks: readonly Chunk[]): NounChunk | null {
  const [index, event] =
    [...chunks.entries()].find(([, chunk]) => chunk.kind === "noun" && chunk.role === "event") ?? []
  if (index === undefined || event?.kind !== "noun" || event.parties.length > 0) return null
  if (SELF_WORDS.test(line.tokens[event.from]?.lower ?? "")) return null
  if (chunks.some((chunk) => chunk.kind === "preposition" && chunk.word === "by")) return null
  const first = chunks[0]
  const reported = first?.kind === "noun" && first.role === "word" && index === 2 && chunks[1]?.kind === "preposition"
  const about = chunks[1]?.kind === "preposition" && /^(?:of|about)$/.test(chunks[1].word)
  const verb = chunks.find(({ kind }) => kind === "verb")
  const takesPlace =
    verb?.kind === "verb" &&
    (HAPPENING.test(verb.lemma) || (verb.deed === "be" && line.tokens[verb.from]?.lower === "there"))
  return (reported && about) || takesPlace ? event : null
}

/** "denied it", "which it denies": what has just been told. */
const takesUp = (line: Line, chunks: readonly Chunk[]) => {
  const words = chunks.filter(({ kind }) => kind !== "stop" && kind !== "comma")
  return words.length === 1 && TAKING_UP.test(line.tokens[words[0]?.head ?? -1]?.lower ?? "")
}
const TAKING_UP = /^(?:it|this|that|them|which)$/

/** Who would have done what is denied: the agent, else the subject of the content; its own forces are the speaker's. */
function actorsIn(line: Line, chunks: readonly Chunk[]): string[] {
  const index = chunks.findIndex(({ kind }) => kind === "verb")
  const verb = chunks[index]
  const first = chunks.find(({ kind }) => kind !== "that" && kind !== "adverb")
  if (first?.kind !== "noun" || verb?.kind !== "verb") return []
  const by = chunks.findIndex((chunk, k) => k > index && chunk.kind === "preposition" && chunk.word === "by")
  const agent = verb.form === "passive" && by > 0
  const doers = agent ? chunks.slice(by + 1, by + 2) : chunks.slice(0, index)
  const found = new Set<string>()
  for (const noun of doers) {
    if (noun.kind !== "noun") continue
    if (SELF_WORDS.test(line.tokens[noun.from]?.lower ?? "")) found.add(SELF)
    if (noun.role === "word" || noun.role === "place" || noun.role === "site") continue
    for (const { id, how } of noun.parties) if (how !== "epithet") found.add(id)
  }
  return [...found]
}
