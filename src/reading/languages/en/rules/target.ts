import { pattern } from "../../../pattern.ts"
import { nounAt, phraseEnd, verbAt, wordsOf } from "../../../phrase.ts"
import type { Line, Rule } from "../../../rule.ts"
import { nounChunk, subjectOf } from "../../../subject.ts"
import { isTold } from "./event.ts"
import { killsFighters } from "./strike.ts"
import { strikesWith } from "./strikes-with.ts"
import { damages, isNeutral, target } from "./target-phrase.ts"
import { moodOf } from "./toll-count.ts"

/** Who or what was hit or aimed at; never the bare name of a town. */
export const TARGET_RULES: readonly Rule[] = [
  {
    name: "what is hit, told by where: hit targets in areas under the control of",
    pattern: pattern("verb=hit:active|ing|bare ~ what=site|thing p(in,inside,at) where=site|place|thing"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      const what = nounAt(line, m.at["what"])
      if (verb.negated || !isNeutral(line, what)) return []
      const last = line.chunks[phraseEnd(line, m.at["where"] ?? 0, WHOSE, 3) - 1]
      const to = last?.to ?? what.to
      return [{ facet: "target", value: { what: wordsOf(line, what.from, to) }, from: verb.from, to, at: verb.head }]
    },
  },
  {
    name: "what is hit: struck a market, targeting residential areas",
    pattern: pattern("verb=hit|damage|capture:active|ing|infinitive ~ what=site|people|force|thing|place|weapon"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      const stated = verb.deed === "capture" ? TAKING.test(verb.lemma) : moodOf(line, verb) !== null
      // A lorry is seized as loot, a hill as ground.
      const loot = verb.deed === "capture" && nounAt(line, m.at["what"]).role === "weapon"
      if (verb.negated || !stated || loot || goesOffIn(line, m.at["verb"] ?? 0, m.at["what"] ?? 0)) return []
      return target(line, m.at["what"] ?? 0, verb.from, verb.head, verb.hedged)
    },
  },
  {
    name: "what is hit: targeted with rockets the neighbourhood",
    pattern: pattern("verb=hit ~ p(on)? ~ p(with,by,using) weapon=weapon|event ~ what=site|force|place|thing"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      if (verb.form === "passive") return []
      return target(line, m.at["what"] ?? 0, nounAt(line, m.at["what"]).from, verb.head, verb.hedged)
    },
  },
  {
    name: "what was hit: a hospital was bombed, residential areas were targeted",
    pattern: pattern("what=site|people|force|thing|place .. relative? verb=hit|damage:passive|bare"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      if (verb.negated || interrupted(line, m.at["what"] ?? 0, m.at["verb"] ?? 0)) return []
      if (saysWhere(line, m.at["what"] ?? 0)) return []
      if (verb.form === "bare" && strikesWith(line, m.at["what"] ?? 0, m.at["verb"] ?? 0)) return []
      return target(line, m.at["what"] ?? 0, nounAt(line, m.at["what"]).from, verb.head, verb.hedged, verb.to)
    },
  },
  {
    name: "what was damaged: buildings sustained severe damage",
    pattern: pattern("what=site|thing|place .. verb=lose|other harm=thing"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      const harm = nounAt(line, m.at["harm"])
      if (!/^(?:sustain|suffer)$/.test(verb.lemma) || verb.negated || !damages(line, harm)) return []
      if (interrupted(line, m.at["what"] ?? 0, m.at["verb"] ?? 0)) return []
      return target(line, m.at["what"] ?? 0, nounAt(line, m.at["what"]).from, verb.head, verb.hedged, harm.to)
    },
  },
  {
    name: "an attack on: air strikes on a market, a raid by the army against positions",
    pattern: pattern(
      "event=event ~ p(by,from)? force|people? ~ p(on,against,targeting,at) what=site|people|force|thing|place",
    ),
    read: (m, line) => {
      const event = nounAt(line, m.at["event"])
      const preposition = line.chunks[(m.at["what"] ?? 0) - 1]
      const at = preposition?.kind === "preposition" && preposition.word === "at"
      const fighters = /^(?:fighting|fight)$/.test(line.tokens[event.head]?.lower ?? "")
      if (
        event.negated ||
        fighters ||
        !isTold(line, m.at["event"] ?? 0) ||
        (at && nounAt(line, m.at["what"]).role === "thing")
      )
        return []
      return target(line, m.at["what"] ?? 0, event.from, event.head, event.hedged)
    },
  },
  {
    name: "an attack of: the shelling of residential districts",
    pattern: pattern("event=event p(of) what=site|people|force|place"),
    read: (m, line) => {
      const event = nounAt(line, m.at["event"])
      const head = line.tokens[event.head]?.lower ?? ""
      return OF_TARGET.test(head) && !event.negated
        ? target(line, m.at["what"] ?? 0, event.from, event.head, event.hedged)
        : []
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
    name: "carried out against: raids carried out on positions",
    pattern: pattern("verb=conduct ~ event? ~ p(by)? force|people? ~ p(on,against) what=site|people|force|place"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      return verb.negated ? [] : target(line, m.at["what"] ?? 0, verb.from, verb.head, verb.hedged)
    },
  },
  {
    name: "where it falls: shells landed in a market",
    pattern: pattern("weapon=weapon verb=fire ~ p(in,on,near,at,inside,outside) what=site|place"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      return FALLING.test(verb.lemma) && !verb.negated
        ? target(line, m.at["what"] ?? 0, nounAt(line, m.at["weapon"]).from, verb.head, verb.hedged)
        : []
    },
  },
  {
    name: "where it explodes: a car bomb went off outside a bakery, detonated his explosives near the buses",
    pattern: pattern("verb=explode ~ weapon|pronoun|thing? ~ p(in,near,at,inside,outside,by,against) what=site|place"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      const what = m.at["what"] ?? 0
      if (verb.negated || (isArea(line, what) && !rains(line, subjectOf(line, m.at["verb"] ?? 0)[0]))) return []
      return target(line, what, verb.from, verb.head, verb.hedged)
    },
  },
  {
    name: "damage done: caused damage to homes and shops",
    pattern: pattern("harm=thing|toll p(to,in,of) what=site|thing|place"),
    read: (m, line) => {
      const harm = nounAt(line, m.at["harm"])
      const preposition = line.chunks[(m.at["harm"] ?? 0) + 1]
      const of = preposition?.kind === "preposition" && preposition.word !== "to"
      const what = nounAt(line, m.at["what"])
      const wrecked = of ? DESTRUCTION.test(line.tokens[harm.head]?.lower ?? "") : damages(line, harm)
      if (!wrecked || harm.negated || (of && preposition.word === "in" && isNeutral(line, what))) return []
      return target(line, m.at["what"] ?? 0, harm.from, harm.head, false)
    },
  },
  {
    name: "fighters whom a force kills: the army killed 20 members of the brigade",
    pattern: pattern("verb=kill:active|ing ~ who=people|force"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      const who = nounAt(line, m.at["who"])
      return killsFighters(line, m.at["verb"] ?? 0) && !verb.negated && who.group === "combatants"
        ? target(line, m.at["who"] ?? 0, verb.from, verb.head, verb.hedged)
        : []
    },
  },
  {
    name: "an event named for what it hit: a bus bombing, a market blast",
    pattern: pattern("event=event"),
    read: (m, line) => {
      const event = nounAt(line, m.at["event"])
      const before = line.tokens[event.head - 1]
      if (event.head <= event.from || !before || !NAMING.test(before.lower)) return []
      return [{ facet: "target", value: { what: before.text }, from: event.from, to: event.to, at: event.head }]
    },
  },
]

/** "The blast hit the southern district": what goes off in one spot has the district as its place, not its target. */
function goesOffIn(line: Line, verb: number, what: number): boolean {
  const subject = nounChunk(line, subjectOf(line, verb)[0] ?? -1)
  const blast = subject?.type === "explosion" || subject?.type === "suicide-bombing"
  return subject?.role === "event" && blast && isArea(line, what)
}

/** A part of a town or of the country by its own name. */
function isArea(line: Line, index: number): boolean {
  const noun = nounAt(line, index)
  return noun.role === "place" || AREA.test(line.tokens[noun.head]?.lower ?? "")
}
const AREA = /^(?:neighbou?rhoods?|districts?|quarters?|suburbs?|areas?|outskirts|towns?|villages?)$/

/** Shells and rockets fall on all of a district. */
const rains = (line: Line, subject: number | undefined) => {
  const noun = nounChunk(line, subject ?? -1)
  return noun?.role === "weapon" && (noun.plural || noun.type === "shelling" || noun.type === "air-strike")
}

/** "a hospital in the Salam neighbourhood was hit": the second noun says where the first one is. */
function saysWhere(line: Line, what: number): boolean {
  const tie = line.chunks[what - 1]
  const before = line.chunks[what - 2]
  if (tie?.kind !== "preposition" || !/^(?:in|at|near|inside|outside|around)$/.test(tie.word)) return false
  return before?.kind === "noun" && /^(?:site|people|force|thing)$/.test(before.role)
}

const TAKING = /^(?:capture|seize|retake|recapture|overrun|reopen|repel|reclaim|regain|liberate|sever|push)$/
const OF_TARGET = /^(?:shelling|bombing|bombardment|targeting|storming|barrage|strafing)$/
const FALLING = /^(?:land|fall|impact|crash|slam)$/
const DESTRUCTION = /^(?:destruction|demolition)$/
const NAMING = /^(?:bus|market|hospital|convoy|school|mosque|embassy|funeral|wedding|clinic|bakery)$/

function interrupted(line: Line, what: number, verb: number): boolean {
  for (let k = what + 1; k < verb; k++) {
    const chunk = line.chunks[k]
    const before = line.chunks[k - 1]
    if (chunk?.kind === "noun" && before?.kind !== "preposition" && before?.kind !== "and") return true
  }
  const tie = line.chunks[what - 1]
  const ties = line.chunks[verb - 1]?.kind === "relative" ? /^(?:in|at|near|by|from)$/ : /^(?:of|by|from)$/
  return tie?.kind === "preposition" && ties.test(tie.word) && line.chunks[what - 2]?.kind === "noun"
}

/** What ties an area to those who hold it. */
const WHOSE = new Set(["under", "of", "held", "controlled"])
