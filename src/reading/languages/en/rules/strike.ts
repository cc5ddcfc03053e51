import type { IncidentType } from "../../../../model/claim.ts"
import { altered } from "../../../altered.ts"
import type { NounChunk, VerbChunk } from "../../../chunk.ts"
import { pattern } from "../../../pattern.ts"
import { verbAt } from "../../../phrase.ts"
import type { Line, Rule } from "../../../rule.ts"
import { nounChunk, subjectOf } from "../../../subject.ts"
import { EVENTS, singular } from "../lexicon/nouns.ts"
import { occurred, spanEnd, spanStart } from "./telling.ts"
import { groupAt } from "./toll-count.ts"

/** That something was hit, fired or blew up, by the verb; or that people were killed, by what is left open. */
export const STRIKE_RULES: readonly Rule[] = [
  {
    name: "something strikes: warplanes hit a market, was shelled, targeting positions",
    pattern: pattern("verb=hit|damage:active|passive|bare|ing|infinitive"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      const index = m.at["verb"] ?? 0
      if (
        verb.negated ||
        verb.lemma === "besiege" ||
        /^(?:back|out)$/.test(line.tokens[verb.to]?.lower ?? "") ||
        (verb.form === "infinitive" && !isDone(line, index))
      )
        return []
      const type = hitType(line, index, verb)
      if (verb.deed === "damage" && type === null) return []
      const mostly = type === null ? MOSTLY.get(verb.lemma) : undefined
      const fact = occurred(type, spanStart(line, index), spanEnd(line, index), verb.head, verb.hedged)
      return [altered(fact, { named: true, ...(mostly ? { mostly } : {}) })]
    },
  },
  {
    name: "weapons fired: fired shells at, dropped barrel bombs on",
    pattern: pattern("verb=fire:active|passive|bare|ing"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      const index = m.at["verb"] ?? 0
      const around = [line.chunks[index + 1], line.chunks[index - 1], line.chunks[index - 2]]
      const weapon = around.find((chunk) => chunk?.kind === "noun" && chunk.role === "weapon")
      if (verb.negated || (weapon?.kind !== "noun" && !/shoot|shell|fire/.test(verb.lemma))) return []
      if (weapon === undefined && !(verb.lemma === "shoot" || onTarget(line, index))) return []
      const type = airborne(line, subjectOf(line, index))
        ? "air-strike"
        : weapon?.kind === "noun"
          ? weapon.type
          : "shooting"
      const [from, to] = [spanStart(line, index), spanEnd(line, index)]
      const fact = altered(occurred(type, from, to, verb.head, verb.hedged), { named: true })
      const bombs = weapon?.kind === "noun" && /^bombs$/.test(line.tokens[weapon.head]?.lower ?? "")
      return [type === null ? altered(fact, { mostly: bombs ? ("air-strike" as const) : ("shelling" as const) }) : fact]
    },
  },
  {
    name: "something explodes: a car bomb went off, blew himself up",
    pattern: pattern("verb=explode:active|ing|passive"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      const next = nounChunk(line, (m.at["verb"] ?? 0) + 1)
      const suicide = verb.lemma === "blow" && next?.role === "pronoun"
      if (
        verb.negated ||
        (verb.lemma === "erupt" &&
          !subjectOf(line, m.at["verb"] ?? 0).some((k) => nounChunk(line, k)?.role === "event"))
      )
        return []
      if (verb.lemma === "erupt") return []
      // "explodes into colour"
      if (line.tokens[verb.to]?.lower === "into") return []
      const fired = nounChunk(line, subjectOf(line, m.at["verb"] ?? 0)[0] ?? -1)
      const falls = fired?.role === "weapon" && (fired.type === "shelling" || fired.type === "air-strike")
      return [
        occurred(
          suicide ? "suicide-bombing" : falls ? (fired.type ?? "shelling") : "explosion",
          spanStart(line, m.at["verb"] ?? 0),
          spanEnd(line, m.at["verb"] ?? 0),
          verb.head,
          verb.hedged,
        ),
      ]
    },
  },
  {
    name: "people killed or wounded, by what is left open",
    pattern: pattern("verb=kill|injure|die:active|passive|bare|ing"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      const index = m.at["verb"] ?? 0
      if (verb.negated) return []
      const byWeapon = agentAfter(line, index).some((k) => nounChunk(line, k)?.role === "weapon")
      const fact = occurred(null, spanStart(line, index), spanEnd(line, index), verb.head, verb.hedged)
      if (/^(?:shoot dead|gun down)$/.test(verb.lemma))
        return [altered(occurred("shooting", fact.from, fact.to, fact.at, verb.hedged), { named: true })]
      if (killsFighters(line, index)) return [altered(fact, { named: true, mostly: "armed-clash" as const })]
      return [byWeapon || isAttacker(line, index) ? altered(fact, { named: true }) : fact]
    },
  },
]

/** "A motorcycle bomber killed 16": who kills by such a name tells what happened. */
function isAttacker(line: Line, verb: number): boolean {
  const doer = nounChunk(line, subjectOf(line, verb)[0] ?? -1)
  const active = line.chunks[verb]?.kind === "verb" && subjectOf(line, verb).length > 0
  return (
    active &&
    doer !== null &&
    /^(?:bombers?|attackers?|assailants?|gunm[ae]n|snipers?)$/.test(line.tokens[doer.head]?.lower ?? "")
  )
}

/** What verbs of striking mostly mean where neither their doer nor a weapon tells. */
const MOSTLY: ReadonlyMap<string, IncidentType> = new Map([["bomb", "air-strike"]])

/** "The army eliminated 75 militants": forces on the ground that kill fighters, with no other means told, fight them. */
export function killsFighters(line: Line, index: number): boolean {
  const verb = line.chunks[index]
  if (verb?.kind !== "verb" || verb.deed !== "kill" || verb.form !== "active") return false
  const [head] = subjectOf(line, index)
  const doer = nounChunk(line, head ?? -1)
  const fights = doer !== null && (doer.role === "force" || doer.group === "combatants") && doer.type === null
  const killed = line.chunks.slice(index + 1, index + 3).find((chunk) => chunk.kind === "noun")
  return fights && killed?.kind === "noun" && (fighters(line, killed) || killed.group === "combatants")
}

/** "17 Veyan troops", "20 members of the front". */
const fighters = (line: Line, noun: NounChunk) =>
  noun.role === "people" && groupAt(line, line.chunks.indexOf(noun)) === "combatants"

/** "to attack" is a plan, "continued to battle" and "managed to seize" are deeds. */
export function isDone(line: Line, index: number): boolean {
  const before = line.chunks[index - 1]
  return before?.kind === "verb" && /^(?:continue|manage|begin|start)$/.test(before.lemma)
}
/** What a hitting verb makes of it: by its own sense, its agent or its weapon; null where open. */
function hitType(line: Line, index: number, verb: VerbChunk): IncidentType | null {
  const nouns = [...subjectOf(line, index), ...agentAfter(line, index)]
    .map((k) => nounChunk(line, k))
    .filter((noun) => noun !== null)
  for (const noun of nouns) {
    const word = line.tokens[noun.head]?.lower ?? ""
    if (noun.type && noun.role !== "people") return noun.type
    if (noun.role === "weapon") return noun.type
    if (/bomber/.test(word)) return "suicide-bombing"
    if (EVENTS.get(singular(word))) return EVENTS.get(singular(word)) ?? null
  }
  if (verb.lemma === "shell") return "shelling"
  if (/^(?:storm|ambush|assault)$/.test(verb.lemma)) return "armed-clash"
  const weapon = line.chunks
    .slice(index + 1, index + 6)
    .find((chunk) => chunk.kind === "noun" && chunk.role === "weapon")
  return weapon?.kind === "noun" ? weapon.type : null
}

function agentAfter(line: Line, index: number): number[] {
  for (let k = index + 1; k < Math.min(line.chunks.length, index + 4); k++) {
    const chunk = line.chunks[k]
    if (chunk?.kind === "preposition" && chunk.word === "by") return [k + 1]
    if (chunk?.kind === "verb" || chunk?.kind === "clause") return []
  }
  return []
}

const airborne = (line: Line, nouns: readonly number[]) => nouns.some((k) => nounChunk(line, k)?.type === "air-strike")

function onTarget(line: Line, index: number): boolean {
  const next = line.chunks[index + 1]
  return next?.kind === "preposition" && /^(?:on|at|upon|against)$/.test(next.word)
}
