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
