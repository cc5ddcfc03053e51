import type { Attribution, Stretch } from "../../attribution.ts"
import type { Chunk } from "../../chunk.ts"
import { gather } from "../../gather.ts"
import { EACH_OTHER, SELF } from "../../language.ts"
import { wordsOf } from "../../phrase.ts"
import type { Line, Stated } from "../../rule.ts"
import { subjectOf } from "../../subject.ts"
import { sourceless } from "./cue.ts"
import { spanOf } from "./cue-span.ts"
import { DEED, HARM } from "./deed-words.ts"
import { denied } from "./denied.ts"

/**
 * What a denial or an accusation states. A denial of harm to civilians is one of the effect; of targeting, one of the
 * intent; of allegations, responsibility or a deed, one of the act. What is none of these (a rejected call, a dismissed
 * minister) states nothing about an incident.
 */
export function contestedIn(line: Line, attribution: Attribution): readonly Stated[] {
  const content = attribution.content[0]
  if (!content) return []
  if (attribution.kind === "denies")
    return attribution.source || sourceless(attribution) ? denied(line, attribution, content) : []
  if (attribution.kind === "accuses") return accused(line, attribution, content)
  if (attribution.stance === "withholds" && countsDead(line, content)) return [unknownToll(line, attribution, content)]
  return OWNING_UP.test(attribution.cue.lemma) && attribution.stance === null ? claimed(line, attribution, content) : []
}

/** "accused Y of bombing", "blamed Y for the raid", "holds Y responsible", "blames the raid on Y". */
function accused(line: Line, attribution: Attribution, content: Stretch): readonly Stated[] {
  const span = spanOf(line, attribution, content)
  const words = wordsOf(line, content.from, content.to).toLowerCase()
  const cue = line.chunks.findIndex((chunk) => chunk.from === attribution.cue.from)
  const verb = line.chunks[cue]
  const passive = verb?.kind === "verb" && verb.form === "passive"
  if (attribution.cue.lemma === "hold" && !/\b(?:responsible|accountable)\b/.test(words)) return []
  if (!DEED.test(words) && !HARM.test(words) && !ILL.test(words) && !blamesFor(line, attribution, content)) return []
  if (isToCome(line, attribution) || isUnjust(line, attribution)) return []
  const named = accusedIn(line, attribution, content, passive ? cue : -1)
  const actors = gather(named, (chunk) => (chunk?.kind === "noun" ? chunk.parties : []))
  if (/^each other\b/.test(words))
    return [{ facet: "responsibility", value: { actor: EACH_OTHER }, ...span, at: attribution.cue.from }]
  return actors.map((party) => ({
    facet: "responsibility" as const,
    value: { actor: party.id },
    ...span,
    at: attribution.cue.from,
    ...(attribution.stance ? { stance: attribution.stance } : {}),
    ...(party.how === "epithet" ? { inferred: ["actor"] } : {}),
  }))
}

/** Who is blamed: after "on", "at" or "to" as the verb asks, else what stands before "of" or "for", or the subject of a passive. */
function accusedIn(
  line: Line,
  { cue }: Attribution,
  content: Stretch,
  passive: number,
): readonly (Chunk | undefined)[] {
  const chunks = line.chunks.filter((chunk) => chunk.from >= content.from && chunk.to <= content.to)
  const tied = (words: RegExp) => (chunk: Chunk) => chunk.kind === "preposition" && words.test(chunk.word)
  const behind = (k: number) => (k >= 0 ? chunks.slice(k + 1, k + 2) : null)
  if (cue.lemma === "attribute") return behind(chunks.findLastIndex(tied(/^to$/))) ?? []
  if (chunks[0]?.kind === "noun" && /^fingers?$/.test(line.tokens[chunks[0].head]?.lower ?? ""))
    return behind(chunks.findIndex(tied(/^at$/))) ?? []
  const burden =
    chunks[0]?.kind === "noun" && /^(?:blame|responsibility)$/.test(line.tokens[chunks[0].head]?.lower ?? "")
  const on = cue.lemma === "blame" && (burden || passive >= 0 || !chunks.some(tied(/^for$/)))
  const named = on ? behind(chunks.findLastIndex(tied(/^on$/))) : null
  if (named) return named
  if (passive >= 0) return subjectOf(line, passive).map((k) => line.chunks[k])
  if (line.chunks[0]?.from === cue.from && /ed$/.test(line.tokens[cue.to - 1]?.lower ?? "")) return afterComma(line)
  const stop = chunks.findIndex(tied(/^(?:of|for)$/))
  return chunks.slice(0, stop > 0 ? stop : 3)
}

/** "Accused of bombing the town, the army …". */
function afterComma(line: Line): readonly Chunk[] {
  const comma = line.chunks.findIndex(({ kind }) => kind === "comma")
  return comma < 0 ? [] : line.chunks.slice(comma + 1, comma + 2)
}

/** "will be held responsible": nobody has been blamed yet. */
const isToCome = (line: Line, { cue }: Attribution) =>
  line.tokens.slice(cue.from, cue.to).some(({ lower }) => /^(?:will|would|may|might|could|shall)$/.test(lower))

/** "was wrongly accused": who says so does not accuse. */
const isUnjust = (line: Line, { cue }: Attribution) =>
  line.tokens
    .slice(Math.max(line.sentence.from, cue.from - 1), cue.to + 1)
    .some(({ lower }) => /^(?:wrongly|falsely|unfairly|unjustly|wrongfully|mistakenly)$/.test(lower))

const ILL = /\b(?:incident|explosion|blast|assault|targeting|deaths|crime)\b/

/** "State television blamed the Front.", "blamed it on the army": for what, the report has said already. */
function blamesFor(line: Line, { cue }: Attribution, content: Stretch): boolean {
  if (cue.lemma !== "blame") return false
  return line.chunks.every(
    (chunk) =>
      chunk.from < content.from ||
      chunk.from >= content.to ||
      chunk.kind === "stop" ||
      chunk.kind === "comma" ||
      chunk.kind === "time" ||
      (chunk.kind === "preposition" && /^(?:on|at)$/.test(chunk.word)) ||
      (chunk.kind === "noun" &&
        (chunk.parties.length > 0 ||
          chunk.role === "pronoun" ||
          /^(?:blame|responsibility|fingers?)$/.test(line.tokens[chunk.head]?.lower ?? ""))),
  )
}

/** "the number of casualties", "how many people had died". */
const countsDead = (line: Line, { from, to }: Stretch) =>
  /^(?:exactly )?(?:the (?:exact |final |total )?(?:number|toll) (?:of (?:casualties|dead|deaths|victims|people killed)\b)?|(?:exactly )?how many\b.*\b(?:killed|died|dead|casualties|victims|deaths)\b)/i.test(
    wordsOf(line, from, to),
  )

const unknownToll = (line: Line, attribution: Attribution, content: Stretch): Stated => ({
  facet: "killed",
  value: { min: null, max: null, group: "people" },
  ...spanOf(line, attribution, content),
  at: attribution.cue.from,
  stance: "withholds",
})

const OWNING_UP = /^(?:claim|take|accept|assume|acknowledge|admit)$/

/** "The group claimed responsibility for the attack", "claimed the attack". */
function claimed(line: Line, attribution: Attribution, content: Stretch): readonly Stated[] {
  const words = wordsOf(line, content.from, Math.min(content.to, content.from + 3)).toLowerCase()
  const claimedBy = content.to <= attribution.cue.from && endsWithEvent(line, content)
  const own = /^(?:full |sole |joint |partial )?responsibility\b/.test(words)
  if (!claimedBy && !own && !claimsEvent(line, attribution, content)) return []
  return [
    {
      facet: "responsibility",
      value: { actor: SELF },
      ...spanOf(line, attribution, content),
      at: attribution.cue.from,
    },
  ]
}

/** "claimed the attack on the customs house": an event, and no clause about it. */
function claimsEvent(line: Line, { cue }: Attribution, content: Stretch): boolean {
  const inside = line.chunks.filter((chunk) => chunk.from >= content.from && chunk.to <= content.to)
  const first = inside[0]
  return (
    cue.lemma === "claim" &&
    first?.kind === "noun" &&
    first.role === "event" &&
    first.definite &&
    !inside.some(({ kind }) => kind === "verb")
  )
}

/** "bomb blasts claimed by the group", "the attack in the capital was claimed by". */
const endsWithEvent = (line: Line, content: Stretch): boolean =>
  line.chunks.some(
    (chunk) =>
      chunk.kind === "noun" &&
      chunk.to <= content.to &&
      content.to - chunk.to <= NEAR_CLAIM &&
      (chunk.role === "event" || line.tokens[chunk.head]?.lower === "responsibility"),
  )
/** Tokens between the event and "claimed by": a place, a day. */
const NEAR_CLAIM = 6
