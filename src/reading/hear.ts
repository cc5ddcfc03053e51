import type { Knowledge } from "../knowledge/knowledge.ts"
import type { Attribution, Stretch } from "./attribution.ts"
import type { Chunk } from "./chunk.ts"
import { gather } from "./gather.ts"
import type { Language } from "./language.ts"
import type { Line } from "./rule.ts"
import { type Discourse, type SpeakerWords, topicOf, voicesOf } from "./speakers.ts"
import type { Voiced } from "./statement.ts"
import { OUTLET, type Voice } from "./voice.ts"

/** Who speaks where in a text. */
export interface Heard {
  /** The voices of each line, and who had spoken last before it. */
  readonly lines: readonly HeardLine[]
  /** Who speaks in a quotation, where some line says so. */
  readonly quoted: ReadonlyMap<Stretch, Voice>
}

export interface HeardLine {
  readonly voiced: readonly Voiced[]
  readonly before: Voice | null
}

/** Finds every voice of a text, so that a quotation over several sentences has its speaker, who often stands at its end. */
export function hear(
  lines: readonly Line[],
  quotes: readonly Stretch[],
  language: Language,
  knowledge: Knowledge,
  outlet: string | null,
): Heard {
  const discourse: Discourse = { last: null, topic: null, people: new Map(), bodies: new Map(), person: null }
  const quoted = new Map<Stretch, Voice>()
  const heard = lines.map((line) => {
    const before = discourse.last
    discourse.topic = topicOf(line, knowledge.parties) ?? discourse.topic
    const voiced = language.attributions(line).map((found): Voiced => {
      const attribution = suggestedByThings(line, found, language)
        ? { ...found, kind: "doubts" as const, source: null }
        : found
      const [voice, ...others] = voicesOf(line, attribution.source, discourse, knowledge, outlet, language.speakers)
      if (attribution.source && voice !== OUTLET) remember(discourse, voice)
      if (attribution.source && attribution.kind !== "doubts")
        for (const quote of quotesOf(attribution, quotes)) if (!quoted.has(quote)) quoted.set(quote, voice)
      return { attribution, voice, others, through: throughOf(line, attribution, knowledge, outlet) }
    })
    return { voiced: voiced.map((one) => ofQuoted(line, one, voiced, language)), before }
  })
  const known = withMonitor(heard, knowledge, language.speakers)
  return { lines: heard.map(({ voiced, before }) => ({ voiced: voiced.map(known), before })), quoted }
}

/**
 * "A group that tracks the violence said", and further down one monitor that speaks: wires put the description first, and
 * the name where it is first needed. With two monitors nobody is guessed.
 */
function withMonitor(
  lines: readonly HeardLine[],
  { parties }: Knowledge,
  { monitoring }: SpeakerWords,
): (voiced: Voiced) => Voiced {
  const speaking = gather(lines, ({ voiced }) => voiced.map(({ voice }) => voice.speaker.id))
  const monitors = new Set(speaking.filter((id) => parties.get(id)?.kind === "monitor"))
  const [monitor] = monitors
  if (monitor === undefined || monitors.size > 1) return (voiced) => voiced
  return (voiced) => {
    const { speaker } = voiced.voice
    if (parties.has(speaker.id) || !monitoring.test(speaker.text)) return voiced
    return { ...voiced, voice: { ...voiced.voice, speaker: { ...speaker, id: monitor, inferred: true } } }
  }
}

/** "We counted nine dead," said X: within somebody's words "we" and "I" are who says them. */
function ofQuoted(line: Line, one: Voiced, all: readonly Voiced[], { speakers }: Language): Voiced {
  const { source, cue } = one.attribution
  if (source === null || source.to - source.from > 1 || !speakers.own.has(line.tokens[source.from]?.lower ?? ""))
    return one
  const around = all.find(
    ({ attribution, voice }) =>
      attribution !== one.attribution &&
      voice !== one.voice &&
      attribution.kind === "says" &&
      attribution.content.some((part) => cue.from >= part.from && cue.to <= part.to),
  )
  return around ? { ...one, voice: around.voice, others: around.others } : one
}

/** The agency or outlet that somebody's words were told to, or that quotes them; none where the report is its own. */
function throughOf(line: Line, { through }: Attribution, { parties }: Knowledge, outlet: string | null): string | null {
  if (!through) return null
  const named = gather(line.chunks, (chunk) =>
    chunk.kind === "noun" && chunk.from < through.to && chunk.to > through.from ? chunk.parties : [],
  )
  const media = named.find(({ id }) => /^(?:agency|outlet)$/.test(parties.get(id)?.kind ?? ""))
  return media && media.id !== outlet ? media.id : null
}

/** "Test results suggest that …": a supposition of whoever tells of it; no result speaks. */
function suggestedByThings(line: Line, { source, stance }: Attribution, { speakers }: Language): boolean {
  if (source === null || stance !== "suggests") return false
  const nouns = line.chunks.filter(({ kind, from, to }) => kind === "noun" && from >= source.from && to <= source.to)
  const [first] = nouns
  return first !== undefined && speakers.evidence.has(line.tokens[first.head]?.lower ?? "") && !nouns.some(isNamed)
}

const isNamed = (chunk: Chunk) => chunk.kind === "noun" && chunk.parties.length > 0

function remember(discourse: Discourse, voice: Voice): void {
  discourse.last = voice
  if (voice.speaker.person) discourse.person = voice
}

const quotesOf = ({ content }: Attribution, quotes: readonly Stretch[]) =>
  quotes.filter((quote) => content.some((part) => quote.from < part.to && part.from < quote.to))
