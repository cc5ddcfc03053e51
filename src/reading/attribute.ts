import type { Knowledge } from "../knowledge/knowledge.ts"
import type { Stretch } from "./attribution.ts"
import { asActor, asSpeaker } from "./counterpart.ts"
import { applyRules } from "./engine.ts"
import { type Language, SELF } from "./language.ts"
import type { Fact, Line } from "./rule.ts"
import { type Discourse, topicOf, voiceOf } from "./speakers.ts"
import { type Form, isQuoted, type Statement, speakingAt, standing, type Voiced } from "./statement.ts"
import { OUTLET, type Voice } from "./voice.ts"

/** What is stated in a text, by whom and how, line by line in order. */
export function attribute(
  lines: readonly Line[],
  quotes: readonly Stretch[],
  language: Language,
  knowledge: Knowledge,
  outlet: string | null,
): Statement[] {
  const heard = hear(lines, quotes, language, knowledge, outlet)
  return lines.flatMap((line, index) => {
    const said = heard.lines[index]
    if (!said) return []
    const statements: Statement[] = []
    for (const fact of applyRules(language.rules, line)) {
      if (isUndone(line, fact)) continue
      const quote = isQuoted(quotes, fact.at)
      const under = standing(fact, isHedged(line, fact.at), speakingAt(said.voiced, fact.at))
      if (!under) continue
      const voice =
        under.voice ?? (quote ? (heard.quoted.get(quote) ?? wholeQuote(line, quote, said.before)) : null) ?? OUTLET
      const form: Form = quote ? "direct" : voice === OUTLET ? "gloss" : "indirect"
      statements.push({
        fact: settled(fact, voice, knowledge),
        line: index,
        voice,
        stance: under.stance,
        form,
        via: under.via,
      })
    }
    for (const { attribution, voice } of said.voiced) {
      for (const stated of language.contested(line, attribution)) {
        const fact = { ...stated, rule: `${attribution.kind}: ${attribution.cue.lemma}` } as Fact
        const form: Form = isQuoted(quotes, fact.at)
          ? "direct"
          : language.glosses(line, attribution)
            ? "gloss"
            : "indirect"
        const outer = speakingAt(said.voiced, attribution.cue.from)
        if (outer.some((one) => one.attribution.kind === "denies")) continue
        const via = outer
          .map((one) => one.voice.speaker.id)
          .filter((id) => id !== voice.speaker.id && id !== OUTLET.speaker.id)
        statements.push({
          fact: settled(fact, voice, knowledge),
          line: index,
          voice,
          stance: fact.stance ?? "asserts",
          form,
          via,
        })
      }
    }
    return statements
  })
}

interface Heard {
  /** The voices of each line, and who had spoken last before it. */
  readonly lines: readonly { readonly voiced: readonly Voiced[]; readonly before: Voice | null }[]
  /** Who speaks in a quotation, where some line says so. */
  readonly quoted: ReadonlyMap<Stretch, Voice>
}

/** Finds every voice first, so that a quotation over several sentences has its speaker, who often stands at its end. */
function hear(
  lines: readonly Line[],
  quotes: readonly Stretch[],
  language: Language,
  knowledge: Knowledge,
  outlet: string | null,
): Heard {
  const discourse: Discourse = { last: null, topic: null, people: new Map() }
  const quoted = new Map<Stretch, Voice>()
  const heard = lines.map((line) => {
    const before = discourse.last
    const voiced: Voiced[] = []
    discourse.topic = topicOf(line) ?? discourse.topic
    for (const attribution of language.attributions(line)) {
      const voice = voiceOf(line, attribution.source, discourse, knowledge, outlet, language.speakers)
      if (attribution.source && voice !== OUTLET) discourse.last = voice
      voiced.push({ attribution, voice })
      if (attribution.kind === "doubts") continue
      for (const content of attribution.content)
        for (const quote of quotes)
          if (quote.from < content.to && content.from < quote.to && !quoted.has(quote)) quoted.set(quote, voice)
    }
    return { voiced, before }
  })
  return { lines: heard, quoted }
}

/** "may have struck", "a suspected attack": the words that carry the fact are themselves a supposition. */
function isHedged(line: Line, at: number): boolean {
  const chunk = line.chunks.find((one) => at >= one.from && at < one.to)
  return (chunk?.kind === "verb" || chunk?.kind === "noun") && chunk.hedged
}

/** "The coalition conducted no strikes": what the words negate nobody has said to have happened. */
function isUndone(line: Line, fact: Fact): boolean {
  if (fact.stance !== undefined || !UNDOABLE.has(fact.facet)) return false
  return line.chunks.some(
    (chunk) =>
      chunk.kind === "noun" &&
      chunk.negated &&
      (chunk.role === "event" || chunk.role === "weapon") &&
      chunk.from < fact.to &&
      chunk.to > fact.from,
  )
}
const UNDOABLE: ReadonlySet<Fact["facet"]> = new Set(["occurrence", "responsibility", "target", "means"])

/** A sentence that is one quotation goes on with whoever spoke last. */
function wholeQuote(line: Line, quote: Stretch, last: Voice | null): Voice | null {
  const most = quote.from <= line.sentence.from + 1 && quote.to >= line.sentence.to - 1
  return most ? last : null
}

/** Fills in the speaker where speakers speak of themselves, and the forces where a state is the doer. */
function settled(fact: Fact, voice: Voice, knowledge: Knowledge): Fact {
  if (fact.facet === "responsibility") {
    const actor = fact.value.actor === SELF ? voice.speaker.id : fact.value.actor
    return { ...fact, value: { actor: asActor(knowledge.parties, actor) } }
  }
  if (fact.facet === "notice") {
    const { from, to } = fact.value
    const plain = (id: string) => (knowledge.parties.has(id) ? asSpeaker(knowledge.parties, id) : id)
    return {
      ...fact,
      value: { ...fact.value, ...(from ? { from: plain(from) } : {}), ...(to ? { to: plain(to) } : {}) },
    }
  }
  return fact
}
