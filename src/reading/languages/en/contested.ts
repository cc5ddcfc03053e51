import type { Attribution, Stretch } from "../../attribution.ts"
import type { Chunk, NounChunk } from "../../chunk.ts"
import { EACH_OTHER, SELF } from "../../language.ts"
import { wordsOf } from "../../phrase.ts"
import type { Line, Stated } from "../../rule.ts"
import { subjectOf } from "../../subject.ts"
import { sourceless } from "./cue.ts"

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
  return OWNING_UP.test(attribution.cue.lemma) && attribution.stance === null ? claimed(line, attribution, content) : []
}

const CIVILIAN = /\b(?:civilians?|non-?combatants?|innocent)\b/
const HARM = /\b(?:kill\w*|casualt\w*|harm\w*|deaths?|died|hit|struck|bomb\w*|wound\w*|injur\w*|losses|victims?)\b/
const INTENT = /\b(?:target\w*|deliberate\w*|intentional\w*|aim\w*)\b/
const DEED =
  /\b(?:allegations?|accusations?|claims?|reports?|charges?|responsib\w+|involve\w*|attack\w*|strik\w+|struck|bomb\w*|shell\w*|raids?|kill\w*|massacre|carr(?:ied|ying) out|hit\w*|fir(?:ed|ing)|launch\w*|dropp\w+|plant(?:ed|ing)|us(?:e|ed|ing) (?:of )?(?:any |such |these |those |banned |this kind of |that kind of )*(?:chemical|poison|gas|sarin|chlorine|weapons?)|behind|role|incident|hand in|blame)\b/
const OTHER_MATTER =
  /\b(?:calls?|request|proposal|resolution|plan|offer|talks|deal|ceasefire|truce|demands?|bid|access|entry|appeal|visas?|ultimatum|conditions?|invitation)\b/

function denied(line: Line, attribution: Attribution, content: Stretch): readonly Stated[] {
  const words = wordsOf(line, content.from, content.to).toLowerCase()
  const near = words.slice(0, NEAR_CUE)
  const span = spanOf(line, attribution, content)
  const stance = attribution.stance === "withholds" ? ("withholds" as const) : ("denies" as const)
  const at = attribution.cue.from
  // "will deny": nothing has been denied yet.
  if (/^(?:will|would|may|might|could)\b/.test(wordsOf(line, at, attribution.cue.to).toLowerCase())) return []
  if (OTHER_MATTER.test(near.slice(0, 40)) && !INTENT.test(near)) return []
  if (CIVILIAN.test(near) && HARM.test(near)) {
    const kind = INTENT.test(near) ? ("intent" as const) : ("effect" as const)
    return [{ facet: "civilian-harm", value: { harmed: true }, ...span, at, stance, denied: kind }]
  }
  if (!DEED.test(near) && !INTENT.test(near)) return []
  if (stance === "withholds" && !/\b(?:responsib|involve|role|hand in)/.test(near)) return []
  const kind = INTENT.test(near) ? ("intent" as const) : ("act" as const)
  const actors = actorsIn(line, content)
  return (actors.length > 0 ? actors : [SELF]).map((actor) => ({
    facet: "responsibility" as const,
    value: { actor },
    ...span,
    at,
    stance,
    denied: kind,
  }))
}

/** What is denied stands close to the cue; further on the sentence may have turned to other things. */
const NEAR_CUE = 160
const SELF_WORDS = /^(?:its|their|his|our|it|they|he|we)$/

/** Who would have done what is denied: the subject of the content; its own forces are the speaker's. */
function actorsIn(line: Line, content: Stretch): string[] {
  const nouns = line.chunks.filter(
    (chunk): chunk is NounChunk => chunk.kind === "noun" && chunk.from >= content.from && chunk.to <= content.to,
  )
  const verb = line.chunks.find((chunk) => chunk.kind === "verb" && chunk.from >= content.from)
  const first = line.chunks.find(
    (chunk) => chunk.from >= content.from && chunk.kind !== "that" && chunk.kind !== "adverb",
  )
  if (first?.kind !== "noun" || !verb) return []
  const found: string[] = []
  for (const noun of nouns.filter((chunk) => chunk.to <= verb.from)) {
    if (SELF_WORDS.test(line.tokens[noun.from]?.lower ?? "") && !found.includes(SELF)) found.push(SELF)
    for (const party of noun.parties)
      if (party.how !== "epithet" && noun.role !== "word" && !found.includes(party.id)) found.push(party.id)
  }
  return found
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
  const actors = named.flatMap((chunk) => (chunk?.kind === "noun" ? chunk.parties : []))
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

/** From the source to a readable end of the content. */
function spanOf(line: Line, attribution: Attribution, content: Stretch): { from: number; to: number } {
  const from =
    attribution.source &&
    attribution.source.to <= attribution.cue.from &&
    attribution.cue.to - attribution.source.from < LONGEST_SPAN
      ? attribution.source.from
      : attribution.cue.from
  if (content.to <= attribution.cue.from) {
    const last = line.chunks.findLast((chunk) => chunk.to <= content.to && chunk.kind === "noun")
    const near = content.to - content.from <= LONGEST_SPAN ? content.from : (last?.from ?? content.from)
    return { from: near, to: Math.max(attribution.cue.to, attribution.source?.to ?? 0) }
  }
  let to = attribution.cue.to
  for (const chunk of line.chunks) {
    if (chunk.from < attribution.cue.to || chunk.to > content.to) continue
    if (
      chunk.to - attribution.cue.to > LONGEST_SPAN ||
      chunk.kind === "stop" ||
      chunk.kind === "clause" ||
      chunk.kind === "quote"
    )
      break
    if (chunk.kind === "noun" || chunk.kind === "verb") to = chunk.to
  }
  return { from, to }
}
const LONGEST_SPAN = 14
