import { pattern } from "../../../pattern.ts"
import { nounAt, phraseEnd, verbAt, wordsOf } from "../../../phrase.ts"
import type { Line, Rule, Stated } from "../../../rule.ts"
import { EVENTS, PLACE_NOUNS, singular } from "../lexicon/nouns.ts"

/** Who or what was hit or aimed at; never the bare name of a town. */
export const TARGET_RULES: readonly Rule[] = [
  {
    name: "what is hit: struck a market, targeting residential areas",
    pattern: pattern("verb=hit|damage|capture:active|ing|infinitive ~ what=site|people|force|thing|place|weapon"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      if (
        verb.negated ||
        (verb.deed === "capture" &&
          !/^(?:capture|seize|retake|recapture|overrun|reopen|repel|reclaim|regain|liberate|sever)$/.test(verb.lemma))
      )
        return []
      return target(line, m.at["what"] ?? 0, verb.from, verb.head, verb.hedged)
    },
  },
  {
    name: "what is hit: targeted with rockets the neighbourhood",
    pattern: pattern("verb=hit:active|ing .. p(with) weapon=weapon ~ what=site|force|place|thing"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      return target(line, m.at["what"] ?? 0, nounAt(line, m.at["what"]).from, verb.head, verb.hedged)
    },
  },
  {
    name: "what was hit: a hospital was bombed, residential areas were targeted",
    pattern: pattern("what=site|people|force|thing|place .. verb=hit|damage:passive|bare"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      if (verb.negated || interrupted(line, m.at["what"] ?? 0, m.at["verb"] ?? 0)) return []
      return target(line, m.at["what"] ?? 0, nounAt(line, m.at["what"]).from, verb.head, verb.hedged, verb.to)
    },
  },
  {
    name: "an attack on: air strikes on a market, a raid against positions",
    pattern: pattern("event=event p(on,against,targeting,at) what=site|people|force|thing|place"),
    read: (m, line) => {
      const event = nounAt(line, m.at["event"])
      const preposition = line.chunks[(m.at["event"] ?? 0) + 1]
      if (
        event.negated ||
        (preposition?.kind === "preposition" &&
          preposition.word === "at" &&
          nounAt(line, m.at["what"]).role === "thing")
      )
        return []
      return target(line, m.at["what"] ?? 0, event.from, event.head, event.hedged)
    },
  },
  {
    name: "fired at: fired rockets at the airfield, dropped bombs on homes",
    pattern: pattern("verb=fire .. p(on,at,into,against,upon,onto) what=site|people|force|thing|place"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      return verb.negated ? [] : target(line, m.at["what"] ?? 0, verb.from, verb.head, verb.hedged)
    },
  },
  {
    name: "where shells fall: shells landed in a market",
    pattern: pattern("weapon=weapon verb=fire:active|ing p(in,near,inside,outside) what=site"),
    read: (m, line) =>
      target(
        line,
        m.at["what"] ?? 0,
        nounAt(line, m.at["weapon"]).from,
        verbAt(line, m.at["verb"]).head,
        verbAt(line, m.at["verb"]).hedged,
      ),
  },
  {
    name: "damage done: caused damage to homes and shops",
    pattern: pattern("harm=thing|toll p(to,in) what=site|thing|place"),
    read: (m, line) => {
      const harm = nounAt(line, m.at["harm"])
      return /^(?:damage|destruction)$/.test(line.tokens[harm.head]?.lower ?? "")
        ? target(line, m.at["what"] ?? 0, harm.from, harm.head, false)
        : []
    },
  },
  {
    name: "destruction of: the destruction of a mill",
    pattern: pattern("harm=thing p(of) what=site|thing|place"),
    read: (m, line) => {
      const harm = nounAt(line, m.at["harm"])
      return /^(?:destruction|demolition)$/.test(line.tokens[harm.head]?.lower ?? "")
        ? target(line, m.at["what"] ?? 0, harm.from, harm.head, false)
        : []
    },
  },
  {
    name: "an event named for what it hit: a bus bombing, a market blast",
    pattern: pattern("event=event"),
    read: (m, line) => {
      const event = nounAt(line, m.at["event"])
      const before = line.tokens[event.head - 1]
      if (
        event.head - event.from < 1 ||
        !before ||
        !/^(?:bus|market|hospital|convoy|school|mosque|embassy|funeral|wedding|clinic|bakery)$/.test(before.lower)
      )
        return []
      return [{ facet: "target", value: { what: before.text }, from: event.from, to: event.to, at: event.head }]
    },
  },
]

const TIES = new Set(["of", "outside", "around", "belonging", "between"])

function target(line: Line, index: number, from: number, at: number, hedged: boolean, least = 0): Stated[] {
  const noun = nounAt(line, index)
  const word = line.tokens[noun.head]?.lower ?? ""
  if (noun.role === "place" && !PLACE_NOUNS.has(singular(word))) return []
  if (EVENTS.has(singular(word)) || NOT_HIT.test(word) || noun.negated) return []
  const last = line.chunks[phraseEnd(line, index, TIES, 2) - 1] ?? noun
  const start = skipCount(line, noun.from, noun.head)
  return [
    {
      facet: "target",
      value: { what: wordsOf(line, start, last.to) },
      from: Math.min(from, noun.from),
      to: Math.max(last.to, least),
      at,
      ...(hedged ? { stance: "suggests" as const } : {}),
    },
  ]
}

const NOT_HIT =
  /^(?:responsibility|control|time|times|day|days|hours|place|part|way|power|country|war|conflict|ceasefire|truce|agreement|fire|attention|report|reports|claims|ground|territory|losses|damage|order|end|support|help|role|world|it|them|him|information|statement)$/

function skipCount(line: Line, from: number, head: number): number {
  return line.tokens[from]?.kind === "number" && from < head ? from + 1 : from
}

function interrupted(line: Line, what: number, verb: number): boolean {
  for (let k = what + 1; k < verb; k++) {
    const chunk = line.chunks[k]
    if (chunk?.kind === "noun" && line.chunks[k - 1]?.kind !== "preposition" && line.chunks[k - 1]?.kind !== "and")
      return true
  }
  return line.chunks[what - 1]?.kind === "preposition" && line.chunks[what - 2]?.kind === "noun"
}
