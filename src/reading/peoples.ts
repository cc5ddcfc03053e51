import type { Knowledge } from "../knowledge/knowledge.ts"
import { asSpeaker } from "./counterpart.ts"

const indexes = new WeakMap<Knowledge, ReadonlyMap<string, string>>()

/**
 * The government that "the Russians" or "the Israelis" stands for, where such words speak or are told of something; null
 * for other words. As victims the same words are people, so only speakers and the parties to a notice ask here.
 */
export function stateOfPeople(knowledge: Knowledge, words: string): string | null {
  const people = /^the (\p{L}+)s$/u.exec(words.toLowerCase())?.[1]
  return people === undefined ? null : (adjectives(knowledge).get(people) ?? null)
}

/** The first state with each adjective, in every language of the packs. */
function adjectives(knowledge: Knowledge): ReadonlyMap<string, string> {
  const known = indexes.get(knowledge)
  if (known) return known
  const index = new Map<string, string>()
  for (const party of knowledge.parties.values()) {
    if (party.kind !== "government" && party.kind !== "military") continue
    for (const word of Object.values(party.adjectives ?? {}).flat()) {
      const lower = word.toLowerCase()
      if (!index.has(lower)) index.set(lower, asSpeaker(knowledge.parties, party.id))
    }
  }
  indexes.set(knowledge, index)
  return index
}

const countryIndexes = new WeakMap<Knowledge, ReadonlyMap<string, string>>()
const CAPITALIZED = /\p{Lu}[\p{L}]+/gu

/** The countries whose name, capital or adjective stands in a text, those of one word. */
export function countriesNamed(knowledge: Knowledge, text: string): ReadonlySet<string> {
  const index = countryIndexes.get(knowledge) ?? countryWords(knowledge)
  countryIndexes.set(knowledge, index)
  const named = new Set<string>()
  for (const [word] of text.matchAll(CAPITALIZED)) {
    const country = index.get(word)
    if (country !== undefined) named.add(country)
  }
  return named
}

/** Words of a state's government with a capital, each with the state's country. */
function countryWords(knowledge: Knowledge): ReadonlyMap<string, string> {
  const index = new Map<string, string>()
  for (const { kind, country, names, adjectives } of knowledge.parties.values()) {
    if (kind !== "government" || country === undefined) continue
    const words = [...Object.values(names).flat(), ...Object.values(adjectives ?? {}).flat()]
    for (const word of words) if (!word.includes(" ") && !index.has(word)) index.set(word, country)
  }
  return index
}
