import type { VerbChunk } from "../../../chunk.ts"
import { phraseAt } from "../../../names.ts"
import { pattern } from "../../../pattern.ts"
import { nounAt, verbAt, wordsOf } from "../../../phrase.ts"
import type { Line, Rule, Stated } from "../../../rule.ts"
import { WEAPON_BOOK } from "../lexicon/weapon-book.ts"
import { isTold } from "./event.ts"
import { moodOf } from "./toll-count.ts"

/** With what: a named weapon that is fired, used, explodes, or gives the event its name. */
export const MEANS_RULES: readonly Rule[] = [
  {
    name: "a weapon fired, used or dropped: fired 20 rockets, using chlorine",
    pattern: pattern("verb=fire|other|hit|explode|claim|cause ~ weapon=weapon"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      if (verb.negated || (verb.deed === "other" && !USING.test(verb.lemma)) || !isStated(line, verb)) return []
      return means(line, m.at["weapon"] ?? 0, verb.from, verb.hedged)
    },
  },
  {
    name: "a weapon that acts: the shells landed, a car bomb killed, sarin was used",
    pattern: pattern("weapon=weapon ~ verb=fire|hit|explode|kill|injure|other|damage"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      if (verb.negated || (verb.deed === "other" && !ACTING.test(verb.lemma)) || !isStated(line, verb)) return []
      return means(line, m.at["weapon"] ?? 0, nounAt(line, m.at["weapon"]).from, verb.hedged, verb.to)
    },
  },
  {
    name: "with a weapon: with rocket shells, by a car bomb, in a sarin attack",
    pattern: pattern("p(with,by,using,in,from) weapon=weapon"),
    read: (m, line) =>
      isArmed(line, m.from) ? [] : means(line, m.at["weapon"] ?? 0, line.chunks[m.from]?.from ?? 0, false),
  },
  {
    name: "a loaded vehicle: a truck packed with explosives",
    pattern: pattern("vehicle=site verb=other p(with) .. weapon=weapon"),
    read: (m, line) => {
      const vehicle = nounAt(line, m.at["vehicle"])
      const weapon = nounAt(line, m.at["weapon"])
      if (!LOADED.test(verbAt(line, m.at["verb"]).lemma) || weapon.from - vehicle.to > LOAD_REACH) return []
      return [
        {
          facet: "means",
          value: { weapon: wordsOf(line, vehicle.from, weapon.to) },
          from: vehicle.from,
          to: weapon.to,
          at: vehicle.head,
        },
      ]
    },
  },
  {
    name: "an event named for its weapon: a car bomb attack, rocket fire",
    pattern: pattern("event=event"),
    read: (m, line) => {
      const event = nounAt(line, m.at["event"])
      const named = weaponIn(line, event.from, event.to) ?? vehicleBombing(line, event.from, event.head)
      return named && !isCarrier(line, named) && !event.negated && isTold(line, m.at["event"] ?? 0)
        ? [stated(line, named, event.from, event.to, event.head, event.hedged)]
        : []
    },
  },
]

const USING = /^(?:use|plant|employ|utilise|deploy|release|throw|lob|hurl)$/
const ACTING = /^(?:use|go|target|fly|rain)$/
const LOADED = /^(?:load|pack|lace|rig|fill|laden|stuff)$/
/** Tokens between a vehicle and what it is loaded with ("loaded with large quantities of"). */
const LOAD_REACH = 7

/** What happened or is going on; no plan or forecast ("might strike", "to use"). */
const isStated = (line: Line, verb: VerbChunk): boolean => moodOf(line, verb) !== null

/** "gunmen armed with rifles", "in possession of": owned, not used. */
function isArmed(line: Line, preposition: number): boolean {
  const before = line.chunks[preposition - 1]
  return before?.kind === "verb" && /^(?:arm|equip|supply|provide|pack|load|fill|secure|armed)$/.test(before.lemma)
}

interface NamedWeapon {
  readonly from: number
  readonly to: number
}

/** The longest weapon name among tokens `[from, to)`, the last where there are several. */
function weaponIn(line: Line, from: number, to: number): NamedWeapon | null {
  for (let k = from; k < to; k++) {
    const weapon = phraseAt(WEAPON_BOOK, line.tokens, k, to)
    if (weapon) return { from: k, to: k + weapon.words.length }
  }
  return null
}

/** "a drone strike" tells from where, as "an air strike" does. */
const isCarrier = (line: Line, { from, to }: NamedWeapon) => to === from + 1 && line.tokens[from]?.lower === "drone"

/** "a truck bombing": the vehicle is the weapon. */
function vehicleBombing(line: Line, from: number, head: number): NamedWeapon | null {
  const vehicle = line.tokens[head - 1]?.lower ?? ""
  const bombing = /^bombings?$/.test(line.tokens[head]?.lower ?? "")
  return bombing && head > from && /^(?:car|truck|vehicle|motorcycle|motorbike)$/.test(vehicle)
    ? { from: head - 1, to: head + 1 }
    : null
}

/** The weapon of noun chunk `index`, and those that "and" joins to it ("rockets and mortar rounds"). */
function means(line: Line, index: number, from: number, hedged: boolean, least = 0): Stated[] {
  const facts: Stated[] = []
  for (const k of joined(line, index)) {
    const noun = nounAt(line, k)
    const weapon = weaponIn(line, noun.from, noun.to)
    if (!weapon) continue
    const start = k === index ? Math.min(from, noun.from) : noun.from
    const end = k === index ? Math.max(noun.to, least) : noun.to
    facts.push(stated(line, weapon, start, end, weapon.from, hedged || noun.hedged))
  }
  return facts
}

/** The noun chunk `index` and its neighbours in a list of weapons. */
function joined(line: Line, index: number): number[] {
  const found = [index]
  for (const step of [-2, 2]) {
    for (let k = index + step; isWeapon(line, k) && line.chunks[k - step / 2]?.kind === "and"; k += step) found.push(k)
  }
  return found
}

const isWeapon = (line: Line, k: number): boolean => {
  const chunk = line.chunks[k]
  return chunk?.kind === "noun" && chunk.role === "weapon"
}

function stated(line: Line, weapon: NamedWeapon, from: number, to: number, at: number, hedged: boolean): Stated {
  return {
    facet: "means",
    value: { weapon: wordsOf(line, weapon.from, weapon.to) },
    from,
    to,
    at,
    ...(hedged ? { stance: "suggests" as const } : {}),
  }
}
