import type { Party } from "../model/party.ts"

/**
 * Parties by id. A party that comes again adds its names, adjectives, epithets, persons and alignment to the first one,
 * whose name, kind and country stand: so a pack adds to a party of the general pack what is true in its war.
 */
export function mergeParties(lists: readonly (readonly Party[])[]): Map<string, Party> {
  const merged = new Map<string, Party>()
  for (const party of lists.flat()) {
    const first = merged.get(party.id)
    merged.set(party.id, first ? add(first, party) : party)
  }
  return merged
}

function add(first: Party, more: Party): Party {
  const adjectives = addNames(first.adjectives, more.adjectives)
  const epithets = addNames(first.epithets, more.epithets)
  const persons = [...new Set([...(first.persons ?? []), ...(more.persons ?? [])])]
  const alignment = [...(first.alignment ?? []), ...(more.alignment ?? [])]
  return {
    ...first,
    names: addNames(first.names, more.names) ?? first.names,
    ...(adjectives && { adjectives }),
    ...(epithets && { epithets }),
    ...(persons.length > 0 && { persons }),
    ...(alignment.length > 0 && { alignment }),
  }
}

type Names = Party["names"]

function addNames(first: Names | undefined, more: Names | undefined): Names | undefined {
  if (!first || !more) return first ?? more
  const languages = new Set([...Object.keys(first), ...Object.keys(more)])
  return Object.fromEntries(
    [...languages].map((language) => [language, [...new Set([...(first[language] ?? []), ...(more[language] ?? [])])]]),
  )
}
