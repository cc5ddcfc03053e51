import { phraseAt } from "../../../names.ts"
import { pattern } from "../../../pattern.ts"
import { nounAt, verbAt, wordsOf } from "../../../phrase.ts"
import type { Line, Rule, Stated } from "../../../rule.ts"
import { WEAPON_BOOK } from "../lexicon/weapon-book.ts"

/** With what: a named weapon that is fired, used, explodes, or gives the event its name. */
export const MEANS_RULES: readonly Rule[] = [
  {
    name: "a weapon fired, used or dropped: fired 20 rockets, using chlorine",
    pattern: pattern("verb=fire|other|hit|explode|conduct|claim|cause ~ weapon=weapon"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      return verb.negated || (verb.deed === "other" && !/^(?:use|plant|detonate|employ|utilise)$/.test(verb.lemma))
        ? []
        : means(line, m.at["weapon"] ?? 0, verb.from, verb.hedged)
    },
  },
  {
    name: "a weapon that acts: the shells landed, a car bomb killed, sarin was used",
    pattern: pattern("weapon=weapon ~ verb=fire|hit|explode|kill|injure|other|damage"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      return verb.negated || (verb.deed === "other" && !/^(?:use|go|target)$/.test(verb.lemma))
        ? []
        : means(line, m.at["weapon"] ?? 0, nounAt(line, m.at["weapon"]).from, verb.hedged, verb.to)
    },
  },
  {
    name: "with a weapon: with rocket shells, by a car bomb, in a sarin attack",
    pattern: pattern("p(with,by,using,in,from) weapon=weapon"),
    read: (m, line) => means(line, m.at["weapon"] ?? 0, line.chunks[m.from]?.from ?? 0, false),
  },
  {
    name: "an event named for its weapon: a car bomb attack, rocket fire",
    pattern: pattern("event=event"),
    read: (m, line) => {
      const event = nounAt(line, m.at["event"])
      for (let k = event.from; k <= event.head; k++) {
        const weapon = phraseAt(WEAPON_BOOK, line.tokens, k, event.head)
        if (weapon)
          return [
            {
              facet: "means",
              value: { weapon: wordsOf(line, k, k + weapon.words.length) },
              from: event.from,
              to: event.to,
              at: event.head,
              ...(event.hedged ? { stance: "suggests" as const } : {}),
            },
          ]
      }
      return []
    },
  },
]

function means(line: Line, index: number, from: number, hedged: boolean, least = 0): Stated[] {
  const noun = nounAt(line, index)
  for (let k = noun.from; k < noun.to; k++) {
    const weapon = phraseAt(WEAPON_BOOK, line.tokens, k, noun.to)
    if (!weapon) continue
    return [
      {
        facet: "means",
        value: { weapon: wordsOf(line, k, k + weapon.words.length) },
        from: Math.min(from, noun.from),
        to: Math.max(noun.to, least),
        at: k,
        ...(hedged || noun.hedged ? { stance: "suggests" as const } : {}),
      },
    ]
  }
  return []
}
