import type { Party } from "../model/party.ts"
import { withValue } from "./fact.ts"
import type { Fact, Line } from "./rule.ts"

/** Whom an epithet stands for, by the id of the party it mostly means: "militants" for the group last called so by name. */
export type Epithets = ReadonlyMap<string, string>

/**
 * The epithets of each line: after "Hazem Front militants", "the militants" are the Hazem Front's until another group is
 * called so.
 */
export function epithetsOf(
  lines: readonly Line[],
  parties: ReadonlyMap<string, Party>,
  language: string,
): readonly Epithets[] {
  const words = epithetWords(parties, language)
  let known: Epithets = new Map()
  return lines.map((line) => {
    const called: [string, string][] = []
    for (const chunk of line.chunks) {
      if (chunk.kind !== "noun" || chunk.parties.length === 0) continue
      const epithet = words.get(line.tokens[chunk.to - 1]?.lower ?? "")
      const name = chunk.parties.findLast(
        ({ id, how, to }) => how === "name" && to >= chunk.to - 1 && parties.get(id)?.kind === "armed-group",
      )
      if (name && epithet && name.id !== epithet) called.push([epithet, name.id])
    }
    if (called.length > 0) known = new Map([...known, ...called])
    return known
  })
}

/** The fact with its doer's name where the words only say "the militants". */
export function named(fact: Fact, line: Line, epithets: Epithets): Fact {
  if (fact.facet !== "responsibility" || !fact.inferred?.includes("actor")) return fact
  const actor = epithets.get(fact.value.actor)
  const definite = line.chunks.some(
    (chunk) =>
      chunk.kind === "noun" &&
      chunk.definite &&
      chunk.from < fact.to &&
      chunk.to > fact.from &&
      chunk.parties.length === 1 &&
      chunk.parties.some(({ id, how }) => id === fact.value.actor && how === "epithet"),
  )
  return actor && definite ? withValue(fact, { actor }) : fact
}

const books = new WeakMap<ReadonlyMap<string, Party>, Map<string, ReadonlyMap<string, string>>>()

/** The epithets of one word that packs list, each with the party it mostly means. */
function epithetWords(parties: ReadonlyMap<string, Party>, language: string): ReadonlyMap<string, string> {
  const book = books.get(parties) ?? new Map<string, ReadonlyMap<string, string>>()
  books.set(parties, book)
  const words =
    book.get(language) ??
    new Map(
      [...parties.values()].flatMap(({ id, epithets }) =>
        (epithets?.[language] ?? [])
          .filter((word) => !word.includes(" "))
          .map((word) => [word.toLowerCase(), id] as const),
      ),
    )
  book.set(language, words)
  return words
}
