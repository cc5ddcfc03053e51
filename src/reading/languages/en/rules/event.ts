import type { IncidentType } from "../../../../model/claim.ts"
import { altered } from "../../../altered.ts"
import type { NounChunk, VerbChunk } from "../../../chunk.ts"
import { pattern } from "../../../pattern.ts"
import { nounAt, verbAt } from "../../../phrase.ts"
import type { Line, Rule } from "../../../rule.ts"
import { FORCES, PEOPLE, singular } from "../lexicon/nouns.ts"
import { isOngoing, occurred, spanEnd, tellingEnd } from "./telling.ts"

/** That something happened, by a noun that names it, and of which type where the words settle it. */
export const EVENT_RULES: readonly Rule[] = [
  {
    name: "an event named: air strikes, a blast, clashes",
    pattern: pattern("event=event"),
    read: (m, line) => {
      const event = nounAt(line, m.at["event"])
      const index = m.at["event"] ?? 0
      if (isSide(line, event) || !isTold(line, index)) return []
      const before = line.chunks[index - 1]
      if (
        event.negated ||
        (before?.kind === "preposition" &&
          /^(?:against|since|despite)$/.test(before.word) &&
          !event.definite &&
          event.type === null)
      )
        return []
      const to = tellingEnd(line, index)
      const mostly = mostlyOf(line, index)
      const verb = governing(line, index)
      // "residents heard the blast": that they did is what they say of it.
      const from = verb && PERCEIVED.test(verb.lemma) ? verb.from : event.from
      const fact = occurred(event.type, from, to, event.head, event.hedged)
      const ongoing = verb !== null && (isOngoing(line, verb) || verb.lemma === "engage")
      return [
        altered(fact, {
          named: true,
          ...(event.type === null && mostly ? { mostly } : {}),
          ...(ongoing ? { ongoing } : {}),
        }),
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

/** Whether the event at chunk `index` is told as one that took place: no "possible strikes", nothing planned or warned of. */
export function isTold(line: Line, index: number): boolean {
  const event = nounAt(line, index)
  return (
    !isThreat(line, index) &&
    !isOneOfMany(line, index) &&
    !isToCome(line, index) &&
    !line.tokens.slice(event.from, event.head).some(({ lower }) => NOT_THIS_TIME.test(lower))
  )
}

/** What open words mostly mean in reports of war. */
const MOSTLY: ReadonlyMap<string, IncidentType> = new Map([
  ["strike", "air-strike"],
  ["raid", "air-strike"],
  ["bombing", "air-strike"],
  ["bombardment", "shelling"],
])

/** A bombing by somebody, or of something, falls from the air; a bombing that just took place is a bomb that went off. */
function mostlyOf(line: Line, index: number): IncidentType | undefined {
  const event = nounAt(line, index)
  const word = singular(line.tokens[event.head]?.lower ?? "")
  const next = line.chunks[index + 1]
  const told = event.parties.length > 0 || (next?.kind === "preposition" && /^(?:by|of|on)$/.test(next.word))
  if (line.tokens.slice(event.from, event.head).some(({ lower }) => lower === "bomb")) return "explosion"
  return word === "bombing" && !told ? "explosion" : MOSTLY.get(word)
}

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

/** "where our operation would take place", "the raid will begin": told before it was to happen, which nobody says it did. */
function isToCome(line: Line, index: number): boolean {
  const verb = line.chunks[index + 1]
  if (verb?.kind !== "verb") return false
  return (
    /^(?:will|would|shall|'ll)$/.test(line.tokens[verb.from]?.lower ?? "") &&
    line.tokens[verb.from + 1]?.lower !== "have"
  )
}

/** "the scene of some of the fiercest fighting": what a place is known for. */
function isOneOfMany(line: Line, index: number): boolean {
  const event = nounAt(line, index)
  const tie = line.chunks[index - 1]
  const many = line.chunks[index - 2]
  return (
    tie?.kind === "preposition" &&
    tie.word === "of" &&
    many?.kind === "noun" &&
    /^(?:some|much|many|most)$/.test(line.tokens[many.head]?.lower ?? "") &&
    line.tokens.slice(event.from, event.head).some(({ lower }) => /(?:iest|eaviest|orst|ongest)$/.test(lower))
  )
}

/** "previous bombings", "frequent raids", "possible strikes": events that are not told here. */
const NOT_THIS_TIME =
  /^(?:previous|past|former|frequent|regular|daily|future|possible|potential|would-be|planned|upcoming|further|imminent|continuous)$/
/** "warned of an attack", "plan an offensive", "support the operation": no event yet. */
function isThreat(line: Line, index: number): boolean {
  const tie = line.chunks[index - 1]
  // "vowed revenge for Tuesday's strike": that one took place.
  if (tie?.kind === "preposition" && /^(?:for|over|after|following)$/.test(tie.word)) return false
  const verb = governing(line, index)
  return verb !== null && (NO_EVENT_YET.test(verb.lemma) || (verb.form === "infinitive" && verb.deed === "conduct"))
}
const NO_EVENT_YET =
  /^(?:plan|threaten|prevent|prepare|urge|suspend|stop|avoid|halt|expect|vow|debate|resume|support|back|oppose|warn)$/

const PERCEIVED = /^(?:hear|see|witness|feel)$/

/** The verb whose object the noun at chunk `index` is, with at most one noun and small words between. */
function governing(line: Line, index: number): VerbChunk | null {
  let nouns = 0
  for (let k = index - 1; k >= Math.max(0, index - 4); k--) {
    const chunk = line.chunks[k]
    if (chunk?.kind === "verb") return chunk
    if (chunk?.kind === "clause" || (chunk?.kind === "noun" && ++nouns > 1)) return null
  }
  return null
}
