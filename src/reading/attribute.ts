import type { Knowledge } from "../knowledge/knowledge.ts"
import type { Stretch } from "./attribution.ts"
import { asActor, asSpeaker } from "./counterpart.ts"
import { applyRules } from "./engine.ts"
import { type Language, SELF } from "./language.ts"
import type { Fact, Line } from "./rule.ts"
import { type Discourse, voiceOf } from "./speakers.ts"
import { isQuoted, type Statement, speakingAt, stanceUnder, type Voiced } from "./statement.ts"
import { OUTLET, type Voice } from "./voice.ts"

/** What is stated in a text, by whom and how, line by line in order. */
export function attribute(
  lines: readonly Line[],
  quotes: readonly Stretch[],
  language: Language,
  knowledge: Knowledge,
  outlet: string | null,
): Statement[] {
  const discourse: Discourse = { last: null, people: new Map() }
  const quoted = new Map<Stretch, Voice>()
  const statements: Statement[] = []
  lines.forEach((line, index) => {
    const voiced = voices(line, language, discourse, knowledge, outlet)
    for (const { attribution, voice } of voiced) {
      for (const content of attribution.content)
        for (const quote of quotes)
          if (quote.from < content.to && content.from < quote.to && !quoted.has(quote)) quoted.set(quote, voice)
    }
    const state = (fact: Fact, under: Voiced | null) => {
      const quote = isQuoted(quotes, fact.at)
      const carried = under === null && quote ? (quoted.get(quote) ?? wholeQuote(line, quote, discourse)) : null
      const voice = under?.voice ?? carried ?? OUTLET
      const stance = stanceUnder(fact, under)
      if (stance === null) return
      statements.push({
        fact: settled(fact, voice, knowledge),
        line: index,
        voice,
        stance,
        form: quote ? "direct" : voice === OUTLET ? "gloss" : "indirect",
      })
    }
    for (const fact of applyRules(language.rules, line)) state(fact, speakingAt(voiced, fact.at))
    for (const { attribution, voice } of voiced) {
      for (const stated of language.contested(line, attribution)) {
        const fact = { ...stated, rule: `${attribution.kind}: ${attribution.cue.lemma}` } as Fact
        statements.push({
          fact: settled(fact, voice, knowledge),
          line: index,
          voice,
          stance: fact.stance ?? "asserts",
          form: isQuoted(quotes, fact.at) ? "direct" : "indirect",
        })
      }
    }
  })
  return statements
}

/** The voices of a line, outermost first; each becomes the last speaker as it is read. */
function voices(
  line: Line,
  language: Language,
  discourse: Discourse,
  knowledge: Knowledge,
  outlet: string | null,
): Voiced[] {
  return language.attributions(line).map((attribution) => {
    const voice = voiceOf(line, attribution.source, discourse, knowledge, outlet, language.speakers)
    if (attribution.source && voice !== OUTLET) discourse.last = voice
    return { attribution, voice }
  })
}

/** A sentence that is one quotation goes on with whoever spoke last. */
function wholeQuote(line: Line, quote: Stretch, discourse: Discourse): Voice | null {
  const most = quote.from <= line.sentence.from + 1 && quote.to >= line.sentence.to - 1
  return most ? discourse.last : null
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
