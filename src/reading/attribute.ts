import type { Knowledge } from "../knowledge/knowledge.ts"
import type { Stretch } from "./attribution.ts"
import { asActor, asSpeaker, isArmed } from "./counterpart.ts"
import { applyRules } from "./engine.ts"
import { epithetsOf, named } from "./epithets.ts"
import { factOf, withSpan, withValue } from "./fact.ts"
import { gather } from "./gather.ts"
import type { Heard, HeardLine } from "./hear.ts"
import { EACH_OTHER, type Language, SELF } from "./language.ts"
import { stateOfPeople } from "./peoples.ts"
import { chunkOf } from "./phrase.ts"
import { carrying } from "./quoted-voice.ts"
import type { Fact, Line } from "./rule.ts"
import {
  covers,
  type Form,
  isQuoted,
  type Standing,
  type Statement,
  type Supposition,
  speakingAt,
  standing,
  type Voiced,
} from "./statement.ts"
import type { NamedVictim } from "./victim.ts"
import { victimStatements } from "./victim-statements.ts"
import { OUTLET, type Voice } from "./voice.ts"

/** What is stated in a text, by whom and how, line by line in order; `heard` is who speaks where. */
export function attribute(
  lines: readonly Line[],
  heard: Heard,
  quotes: readonly Stretch[],
  language: Language,
  knowledge: Knowledge,
  victims: readonly NamedVictim[] = [],
): Statement[] {
  const epithets = epithetsOf(lines, knowledge.parties, language.code)
  const statements: Statement[] = []
  lines.forEach((line, index) => {
    const said = heard.lines[index] ?? { voiced: [], before: null }
    const stated = [
      ...factsOf(line, said, heard, quotes, language),
      ...contestedOf(line, said, heard, quotes, language),
      ...victims
        .filter((victim) => victim.line === index)
        .flatMap((victim) => victimStatements(victim, lines, heard, quotes)),
    ]
    stated.sort((a, b) => a.fact.at - b.fact.at)
    for (const one of stated) {
      const { voice, stance, form, via, basis } = one
      if ((voice === OUTLET && !canBeOwn(one.fact)) || isOfAnother(one, knowledge)) continue
      const fact = settled(named(one.fact, line, epithets[index] ?? new Map()), voice, knowledge)
      statements.push({ fact, voice, line: index, stance, form, via, basis })
    }
  })
  return withoutLoose(statements)
}

/** A denial that only takes up what was told falls where nobody has told it of the denier. */
function withoutLoose(statements: readonly Statement[]): Statement[] {
  const blamed = new Set<string>()
  return statements.filter(({ fact, stance }) => {
    if (fact.facet !== "responsibility") return true
    if (stance !== "denies") blamed.add(fact.value.actor)
    return fact.takesUp !== true || blamed.has(fact.value.actor)
  })
}

type Told = Omit<Statement, "line">

/** The outlet did nothing of itself, and that nothing happened is no news of its own. */
const canBeOwn = (fact: Fact) =>
  fact.facet === "responsibility" ? fact.value.actor !== SELF : fact.facet !== "occurrence" || fact.stance !== "denies"

/** "The resident said it had hit her house": who bears no arms speaks of something else by "it". */
const isOfAnother = ({ fact, voice }: Told, { parties }: Knowledge) =>
  fact.facet === "responsibility" &&
  fact.value.actor === SELF &&
  fact.inferred !== undefined &&
  !isArmed(parties.get(voice.speaker.id))

/** What the rules read in a line, each fact under the speech around it. */
function factsOf(line: Line, said: HeardLine, heard: Heard, quotes: readonly Stretch[], language: Language): Told[] {
  const attributions = said.voiced.map(({ attribution }) => attribution)
  const told: Told[] = []
  for (const fact of applyRules(language.rules, line)) {
    if (language.isUnsaid(line, fact, attributions) || isCue(fact.at, said.voiced)) continue
    const around = speakingAt(said.voiced, fact.at)
    const under = standing(fact, supposition(line, fact, around), around)
    if (under && (under.stance === "asserts" || !onlyHarms(line, fact)))
      told.push(...toldUnder(under, fact, line, said, heard, quotes))
  }
  return told
}

/** A fact as each of those tells it who say it together. */
function toldUnder(
  under: Standing,
  fact: Fact,
  line: Line,
  said: HeardLine,
  heard: Heard,
  quotes: readonly Stretch[],
): Told[] {
  const { stance } = under
  const shown = stance === "withholds" ? withCue(fact, said.voiced) : withoutSource(fact, line, said.voiced)
  const quote = isQuoted(quotes, fact.at)
  if (!quote && isGlossed(line, fact.at))
    return [{ fact: shown, voice: OUTLET, stance, form: "gloss", via: [], basis: null }]
  const voice = under.voice ?? carrying(line, fact.at, said, heard, quotes) ?? OUTLET
  const form: Form = quote ? "direct" : voice === OUTLET ? "gloss" : "indirect"
  const { via, basis } = under
  return [voice, ...under.others].map((one) => ({ fact: shown, voice: one, stance, form, via, basis }))
}

/** "whether the raid killed civilians": the raid is no second event in doubt because somebody may have died in it. */
const onlyHarms = (line: Line, fact: Fact) =>
  fact.facet === "occurrence" &&
  fact.inferred !== undefined &&
  fact.named !== true &&
  line.chunks.some((chunk) => chunk.kind === "noun" && chunk.role === "event" && chunk.definite)

/** "hit back at reports": the verb that denies is no deed. */
const isCue = (at: number, voiced: readonly Voiced[]) =>
  voiced.some(
    ({ attribution: { kind, cue } }) => (kind === "denies" || kind === "probes") && at >= cue.from && at < cue.to,
  )

/** What the denials and accusations of a line state; a denial inside a denial states nothing. */
function contestedOf(
  line: Line,
  said: HeardLine,
  heard: Heard,
  quotes: readonly Stretch[],
  language: Language,
): Told[] {
  const told: Told[] = []
  for (const voiced of said.voiced) told.push(...contestedBy(voiced, line, said, heard, quotes, language))
  return told
}

function contestedBy(
  { attribution, voice: own, others }: Voiced,
  line: Line,
  said: HeardLine,
  heard: Heard,
  quotes: readonly Stretch[],
  language: Language,
): Told[] {
  const outer = speakingAt(said.voiced, attribution.cue.from)
  if (outer.some((one) => one.attribution.kind === "denies")) return []
  const voice =
    language.sourceless(attribution) || attribution.kind === "doubts"
      ? voiceAround(line, attribution.cue.from, outer, said, heard, quotes)
      : own
  const all = [voice, ...others]
  const via = outer
    .map((one) => one.voice.speaker.id)
    .filter((id) => id !== voice.speaker.id && id !== OUTLET.speaker.id)
  return gather(language.contested(line, attribution), (stated) => {
    const fact = factOf(stated, `${attribution.kind}: ${attribution.cue.lemma}`)
    const plain = language.glosses(line, attribution) ? "gloss" : "indirect"
    const form: Form = isQuoted(quotes, fact.at) ? "direct" : plain
    const stance = fact.stance ?? "asserts"
    return gather(all, (one) =>
      ofEachOther(fact, one, all).map((own) => ({
        fact: own,
        voice: one,
        stance,
        form,
        via,
        basis: attribution.basis,
      })),
    )
  })
}

/** "A and B accused each other": what each says of all the others. */
function ofEachOther(fact: Fact, voice: Voice, all: readonly Voice[]): readonly Fact[] {
  if (fact.facet !== "responsibility" || fact.value.actor !== EACH_OTHER) return [fact]
  return all.filter((one) => one !== voice).map((one) => withValue(fact, { actor: one.speaker.id }))
}

/** Whoever speaks around a token: the nearest speech, else the quotation it stands in, else the outlet. */
function voiceAround(
  line: Line,
  at: number,
  outer: readonly Voiced[],
  said: HeardLine,
  heard: Heard,
  quotes: readonly Stretch[],
): Voice {
  const speech = outer.find(({ attribution }) => attribution.kind === "says" && attribution.source)
  return speech?.voice ?? carrying(line, at, said, heard, quotes) ?? OUTLET
}

/** "killed six in the town | activists said": who says it is no part of what is said. */
function withoutSource(fact: Fact, line: Line, voiced: readonly Voiced[]): Fact {
  let end = fact.to
  for (const { attribution } of voiced) {
    const { source, cue } = attribution
    if (source && source.from > fact.at && source.to <= cue.from && source.from < end) end = source.from
  }
  if (end === fact.to) return fact
  const last = line.chunks.findLast(
    ({ kind, to }) => to <= end && (kind === "noun" || kind === "verb" || kind === "time"),
  )
  return withSpan(fact, fact.from, Math.max(fact.at + 1, Math.min(end, last?.to ?? end)))
}

/** "has not commented on the bombing": that somebody withholds is carried by the cue and what it is about. */
function withCue(fact: Fact, voiced: readonly Voiced[]): Fact {
  const [inner] = speakingAt(voiced, fact.at)
  const { cue, source } = inner?.attribution ?? {}
  if (!cue || cue.from > fact.from || fact.to - cue.from > LONGEST_EVIDENCE) return fact
  const from = source && source.to <= cue.from && fact.to - source.from <= LONGEST_EVIDENCE ? source.from : cue.from
  return withSpan(fact, from, fact.to)
}
/** Tokens; beyond it evidence no longer reads as one statement. */
const LONGEST_EVIDENCE = 22

/** How the words that carry a fact stand by themselves: supposed, taken as known ("behind the attack"), or plain. */
function supposition(line: Line, fact: Fact, around: readonly Voiced[]): Supposition {
  const index = chunkOf(line, fact.at)
  const chunk = line.chunks[index]
  if (chunk?.kind === "verb") return chunk.hedged || ofSupposedEvent(line, index, fact, around) ? "supposed" : "plain"
  if (chunk?.kind !== "noun") return "plain"
  // "alleged rebels" are people all the same; what they are is in doubt, not that they died.
  if (chunk.hedged) return chunk.role === "people" || isReported(line, chunk, around) ? "plain" : "supposed"
  if (!chunk.definite || chunk.role !== "event" || !OF_KNOWN.has(fact.facet)) return "plain"
  return isPresupposed(line, index, around[0]) ? "presupposed" : "known"
}

/** What the name of an event can tell of it: "the army's sarin attack". */
const OF_KNOWN: ReadonlySet<Fact["facet"]> = new Set(["occurrence", "means", "responsibility"])

/** "whether the raid killed civilians", "how many died in the raid": the clause asks something else of an event that took place. */
function isPresupposed(line: Line, index: number, inner: Voiced | undefined): boolean {
  const at = line.chunks[index]?.from ?? 0
  const part = inner?.attribution.content.find((stretch) => covers(stretch, at))
  const opener = line.chunks.find(({ from }) => from === part?.from)
  const counted =
    opener?.kind === "noun" &&
    (opener.role === "toll" ||
      line.tokens.slice(opener.from, opener.to).some(({ lower }) => lower === "number" || lower === "how"))
  if (opener?.kind !== "that" && opener?.kind !== "clause" && !counted) return false
  const verb = line.chunks.slice(index).find(({ kind }) => kind === "verb")
  return verb?.kind !== "verb" || !/^(?:happen|occur|take)$/.test(verb.lemma)
}

/** "a reported blast killed six, the agency said": the agency is who reported it. */
const isReported = (line: Line, { from, to }: Stretch, around: readonly Voiced[]) =>
  around.some(({ attribution }) => attribution.kind === "says" && attribution.source !== null) &&
  line.tokens.slice(from, to).some(({ lower }) => lower === "reported")

/** "an alleged air strike hit a house": what a supposed event hit, and whose it was, is as much supposed. */
function ofSupposedEvent(line: Line, verb: number, fact: Fact, around: readonly Voiced[]): boolean {
  if (!OF_EVENT.has(fact.facet)) return false
  for (let k = verb - 1; k >= Math.max(0, verb - REACH); k--) {
    const chunk = line.chunks[k]
    if (chunk?.kind === "clause" || chunk?.kind === "stop" || chunk?.kind === "and") return false
    if (chunk?.kind === "noun" && chunk.role === "event") return chunk.hedged && !isReported(line, chunk, around)
  }
  return false
}

/** Facets that are as uncertain as the event they are of. */
const OF_EVENT: ReadonlySet<Fact["facet"]> = new Set(["occurrence", "responsibility", "target"])
/** Chunks between a supposed event and the verb that says what it did. */
const REACH = 8

/** "said that the suspected attack …": who reports speech adds such a word to an event that is spoken of as known. */
function isGlossed(line: Line, at: number): boolean {
  const chunk = line.chunks[chunkOf(line, at)]
  if (chunk?.kind !== "noun" || !chunk.hedged || !chunk.definite || chunk.role !== "event") return false
  // "we demand …" are the speaker's own words, also where the quotation marks were lost.
  return !line.tokens.slice(line.sentence.from, at).some(({ lower }) => lower === "we" || lower === "our")
}

/** Fills in the speaker where speakers speak of themselves, and the forces where a state is the doer. */
function settled(fact: Fact, voice: Voice, knowledge: Knowledge): Fact {
  if (fact.facet === "responsibility") {
    const actor = fact.value.actor === SELF ? voice.speaker.id : fact.value.actor
    return withValue(fact, { actor: asActor(knowledge.parties, actor) })
  }
  if (fact.facet === "notice") {
    const { from, to } = fact.value
    const own = (id: string) => (id === SELF ? voice.speaker.id : id)
    const plain = (id: string) =>
      knowledge.parties.has(id) ? asSpeaker(knowledge.parties, id) : (stateOfPeople(knowledge, id) ?? id)
    return withValue(fact, {
      ...fact.value,
      ...(from ? { from: plain(own(from)) } : {}),
      ...(to ? { to: plain(own(to)) } : {}),
    })
  }
  return fact
}
