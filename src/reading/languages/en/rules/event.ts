import type { IncidentType } from "../../../../model/claim.ts"
import type { NounChunk, Role, VerbChunk } from "../../../chunk.ts"
import { pattern } from "../../../pattern.ts"
import { nounAt, verbAt } from "../../../phrase.ts"
import type { Line, Rule, Stated } from "../../../rule.ts"
import { nounChunk, subjectOf } from "../../../subject.ts"
import { EVENTS, FORCES, PEOPLE, singular } from "../lexicon/nouns.ts"

/** That something happened, and of which type where the words settle it ("other" where they leave it open). */
export const EVENT_RULES: readonly Rule[] = [
  {
    name: "an event named: air strikes, a blast, clashes",
    pattern: pattern("event=event"),
    read: (m, line) => {
      const event = nounAt(line, m.at["event"])
      const index = m.at["event"] ?? 0
      if (line.tokens.slice(event.from, event.head).some(({ lower }) => NOT_THIS_TIME.test(lower))) return []
      if (isSide(line, event)) return []
      const before = line.chunks[index - 1]
      if (
        event.negated ||
        isThreat(line, index) ||
        (before?.kind === "preposition" &&
          /^(?:against|since|despite)$/.test(before.word) &&
          !event.definite &&
          event.type === null)
      )
        return []
      const to = tellingEnd(line, index)
      const fact = occurred(event.type, event.from, to, event.head, event.hedged)
      const mostly = MOSTLY.get(singular(line.tokens[event.head]?.lower ?? ""))
      const verb = governing(line, index)
      const ongoing = verb !== null && (isOngoing(line, verb) || verb.lemma === "engage")
      return [
        { ...fact, named: true, ...(event.type === null && mostly ? { mostly } : {}), ...(ongoing ? { ongoing } : {}) },
      ]
    },
  },
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
      return [{ ...occurred(type, spanStart(line, index), spanEnd(line, index), verb.head, verb.hedged), named: true }]
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
          ? (weapon.type ?? "shelling")
          : "shooting"
      return [{ ...occurred(type, spanStart(line, index), spanEnd(line, index), verb.head, verb.hedged), named: true }]
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
      return [
        occurred(
          suicide ? "suicide-bombing" : "explosion",
          spanStart(line, m.at["verb"] ?? 0),
          spanEnd(line, m.at["verb"] ?? 0),
          verb.head,
          verb.hedged,
        ),
      ]
    },
  },
  {
    name: "something goes off: the bomb went off",
    pattern: pattern("weapon=weapon verb=other"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      const off = line.tokens[verb.to]?.lower === "off"
      return verb.lemma === "go" && off
        ? [
            occurred(
              nounAt(line, m.at["weapon"]).type ?? "explosion",
              nounAt(line, m.at["weapon"]).from,
              spanEnd(line, m.at["verb"] ?? 0),
              verb.head,
              verb.hedged,
            ),
          ]
        : []
    },
  },
  {
    name: "sides fight or take ground: clashed with, seized the town",
    pattern: pattern("verb=clash|capture:active|passive|bare|ing|infinitive"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      const index = m.at["verb"] ?? 0
      const next = nounChunk(line, index + 1)
      if (verb.negated || (verb.form === "infinitive" && !isDone(line, index))) return []
      if (verb.deed === "capture" && !takesGround(line, verb, next, index)) return []
      if (verb.deed === "clash" && verb.form !== "active" && verb.lemma !== "clash") return []
      const fact = occurred("armed-clash", spanStart(line, index), spanEnd(line, index), verb.head, verb.hedged)
      return [isOngoing(line, verb) ? { ...fact, ongoing: true } : fact]
    },
  },
  {
    name: "fire exchanged: exchanged fire across the river",
    pattern: pattern("verb=other|hit:active what=thing|event|weapon"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      const index = m.at["verb"] ?? 0
      const what = line.tokens[nounAt(line, m.at["what"]).head]?.lower ?? ""
      if (verb.negated || !/^(?:exchange|trade)$/.test(verb.lemma) || !/^(?:fire|shelling|shots|blows)$/.test(what))
        return []
      return [occurred("armed-clash", spanStart(line, index), spanEnd(line, index), verb.head, verb.hedged)]
    },
  },
  {
    name: "ground taken: took control of the district, pushed the fighters back",
    pattern: pattern("verb=other:active|passive what=thing|people|force"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      const index = m.at["verb"] ?? 0
      const what = line.tokens[nounAt(line, m.at["what"]).head]?.lower ?? ""
      if (verb.negated || !/^(?:take|gain|assume|regain)$/.test(verb.lemma) || what !== "control") return []
      return [occurred("armed-clash", spanStart(line, index), spanEnd(line, index), verb.head, verb.hedged)]
    },
  },
  {
    name: "people taken or executed: abducted, beheaded",
    pattern: pattern("verb=abduct|execute:active|passive|bare|ing"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      if (verb.negated || /detain|arrest/.test(verb.lemma)) return []
      return [
        occurred(
          verb.deed === "abduct" ? "abduction" : "execution",
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
      if (verb.negated) return []
      return [
        occurred(null, spanStart(line, m.at["verb"] ?? 0), spanEnd(line, m.at["verb"] ?? 0), verb.head, verb.hedged),
      ]
    },
  },
  {
    name: "a weapon used: sarin was used in the town",
    pattern: pattern("weapon=weapon .. verb=other:passive|bare"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      const weapon = nounAt(line, m.at["weapon"])
      if (verb.lemma !== "use" || verb.negated) return []
      return [
        occurred(weapon.type, weapon.from, spanEnd(line, m.at["verb"] ?? 0), verb.head, verb.hedged || weapon.hedged),
      ]
    },
  },
]

function occurred(type: IncidentType | null, from: number, to: number, at: number, hedged: boolean): Stated {
  return {
    facet: "occurrence",
    value: { type: type ?? "other" },
    from,
    to,
    at,
    ...(type === null ? { inferred: ["type"] } : {}),
    ...(hedged ? { stance: "suggests" as const } : {}),
  }
}

/** From the subject, if near, so that the evidence can be read by itself. */
export function spanStart(line: Line, verb: number): number {
  const chunk = line.chunks[verb]
  if (chunk?.kind === "verb" && (chunk.form === "ing" || chunk.form === "infinitive")) return chunk.from
  const subject = subjectOf(line, verb)[0]
  const from = line.chunks[subject ?? verb]?.from ?? 0
  const own = chunk?.from ?? 0
  return own - from <= LONGEST_SUBJECT && subject !== undefined ? from : own
}
const LONGEST_SUBJECT = 14

/** To the end of the object, or of the place or agent that follows. */
export function spanEnd(line: Line, verb: number): number {
  let end = verb + 1
  for (let k = verb + 1; k < line.chunks.length && k <= verb + 5; k++) {
    const chunk = line.chunks[k]
    if (chunk?.kind === "noun") end = k + 1
    else if (chunk?.kind !== "preposition" && chunk?.kind !== "time" && chunk?.kind !== "adverb") break
  }
  return line.chunks[end - 1]?.to ?? 0
}

/** Evidence of an event runs on over its place, time and verb, for at most this many tokens. */
const LONGEST_TELLING = 13

/** To where the words that tell of the event at chunk `index` end: its place, time, and verb with object. */
function tellingEnd(line: Line, index: number): number {
  const from = line.chunks[index]?.from ?? 0
  let end = line.chunks[index]?.to ?? 0
  let verbs = 0
  for (let k = index + 1; k < line.chunks.length; k++) {
    const chunk = line.chunks[k]
    if (
      !chunk ||
      chunk.to - from > LONGEST_TELLING ||
      chunk.kind === "stop" ||
      chunk.kind === "quote" ||
      chunk.kind === "clause"
    )
      break
    if (chunk.kind === "verb" && (chunk.deed === "say" || ++verbs > 1)) break
    if (chunk.kind === "noun" || chunk.kind === "verb" || chunk.kind === "time") end = chunk.to
  }
  return end
}

/** What open words mostly mean in reports of war. */
const MOSTLY: ReadonlyMap<string, IncidentType> = new Map([
  ["strike", "air-strike"],
  ["raid", "air-strike"],
  ["bombing", "air-strike"],
  ["bombardment", "shelling"],
])

/** "Arabs fighting against", "advances": who fights, or ground won, not a clash named. */
function isSide(line: Line, event: NounChunk): boolean {
  const word = line.tokens[event.head]?.lower ?? ""
  if (/^(?:advances?|engagement|crimes)$/.test(word)) return true
  const before = line.tokens[event.head - 1]?.lower ?? ""
  const people =
    event.parties.some((party) => party.to === event.head && party.how !== "adjective") ||
    PEOPLE.has(singular(before)) ||
    FORCES.has(singular(before))
  return word === "fighting" && event.head > event.from && people
}

/** "previous bombings", "frequent raids", "possible strikes": events that are not told here. */
const NOT_THIS_TIME =
  /^(?:previous|past|former|frequent|regular|daily|future|possible|potential|would-be|planned|upcoming|further|imminent|continuous)$/

/** "to attack" is a plan, "continued to battle" and "managed to seize" are deeds. */
function isDone(line: Line, index: number): boolean {
  const before = line.chunks[index - 1]
  return before?.kind === "verb" && /^(?:continue|manage|begin|start)$/.test(before.lemma)
}

/** "warned of an attack", "plan an offensive", "support the operation": no event yet. */
function isThreat(line: Line, index: number): boolean {
  const verb = governing(line, index)
  return verb !== null && (NO_EVENT_YET.test(verb.lemma) || (verb.form === "infinitive" && verb.deed === "conduct"))
}
const NO_EVENT_YET =
  /^(?:plan|threaten|prevent|prepare|urge|suspend|stop|avoid|halt|expect|vow|debate|resume|support|back|oppose)$/

/** The verb whose object the noun at chunk `index` is, with at most a noun and a preposition between. */
function governing(line: Line, index: number): VerbChunk | null {
  for (let k = index - 1; k >= Math.max(0, index - 3); k--) {
    const chunk = line.chunks[k]
    if (chunk?.kind === "verb") return chunk
    if (chunk?.kind === "noun" && k < index - 1) return null
  }
  return null
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

/** "are battling", "has been fighting". */
const isOngoing = (line: Line, verb: VerbChunk) =>
  verb.form === "active" && /ing$/.test(line.tokens[verb.head]?.lower ?? "")

const GROUND =
  /^(?:capture|seize|retake|recapture|overrun|liberate|infiltrate|sever|encircle|reclaim|regain|foil|thwart|repel|advance|penetrate)$/

function takesGround(line: Line, verb: VerbChunk, next: NounChunk | null, index: number): boolean {
  const object = line.chunks.slice(index + 1, index + 4).find((chunk) => chunk.kind === "noun")
  const word = line.tokens[object?.head ?? -1]?.lower ?? ""
  const subject = subjectOf(line, index)[0]
  if (
    /^(?:photo|picture|image|video|footage|camera)$/.test(
      line.tokens[nounChunk(line, subject ?? -1)?.head ?? -1]?.lower ?? "",
    )
  )
    return false
  if (GROUND.test(verb.lemma))
    return (
      verb.form === "passive" ||
      /^(?:advance|infiltrate)$/.test(verb.lemma) ||
      (object?.kind === "noun" && GROUND_ROLES.has(object.role))
    )
  return (
    verb.lemma === "enter" &&
    next !== null &&
    (next.role === "place" || /^(?:districts?|towns?|villages?|city|neighbou?rhoods?)$/.test(word))
  )
}
const GROUND_ROLES: ReadonlySet<Role> = new Set<Role>(["place", "site", "thing", "event", "force"])
