import { altered } from "./altered.ts"
import type { Clause } from "./clauses.ts"
import type { Language } from "./language.ts"
import { chunkOf, wordsOf } from "./phrase.ts"
import type { Line } from "./rule.ts"
import type { NamedPlace, Stage } from "./scene.ts"
import type { Token } from "./token.ts"

/** The places where a clause says something happened: neither where people come from nor where a group is banned. */
export function placesOf(stage: Stage, line: Line, clause: Clause, language: Language): NamedPlace[] {
  const from = line.chunks[clause.from]?.from ?? 0
  const to = line.chunks[clause.to - 1]?.to ?? 0
  return [...namedIn(stage, from, to, language), ...unnamedIn(line, clause, language)].filter(
    ({ from: at }) =>
      !isOrigin(line, at) && !language.elsewhere.test(wordsOf(line, Math.max(from, at - WORDS_BEFORE), at)),
  )
}
/** How many words before a place tell whether it is the event's. */
const WORDS_BEFORE = 4

/** The nouns of the things named in a stretch, singular as far as spelling tells; those with "the" alone if `known`. */
export function sitesIn(line: Line, from: number, to: number, language: Language, known: boolean): ReadonlySet<string> {
  const sites = new Set<string>()
  for (const chunk of line.chunks) {
    if (chunk.kind !== "noun" || chunk.role !== "site" || chunk.from < from || chunk.to > to) continue
    if (known && !chunk.definite) continue
    const site = (line.tokens[chunk.head]?.lower ?? "").replace(/e?s$/, "")
    if (!language.grounds.has(site)) sites.add(site)
  }
  return sites
}

/** The places of a stretch, in order. */
function namedIn({ names, tokens }: Stage, from: number, to: number, language: Language): NamedPlace[] {
  const places: NamedPlace[] = []
  for (let k = from; k < to; k++) {
    const named = names[k]
    if (named?.kind !== "place") continue
    const place = { from: k, to: named.to, place: named.place, inferred: named.inferred === true }
    places.push(holdsBefore(place, places.at(-1), tokens, language) ? altered(place, { holds: true }) : place)
  }
  return places
}

/** "a northern district of Hajin", "a village near the city": a place without a name is one of its own. */
function unnamedIn(line: Line, clause: Clause, language: Language): NamedPlace[] {
  const places: NamedPlace[] = []
  for (const chunk of line.chunks.slice(clause.from, clause.to)) {
    if (chunk.kind !== "noun" || chunk.role !== "site" || chunk.definite || chunk.plural) continue
    if (language.parts.has(line.tokens[chunk.head]?.lower ?? ""))
      places.push({ from: chunk.from, to: chunk.to, place: null, inferred: false, unnamed: true })
  }
  return places
}

/** "Hajin in Deir al-Zor", "Hajin, Syria": tied by a word, or by a comma (that may be lost) and wider. */
function holdsBefore(
  place: NamedPlace,
  before: NamedPlace | undefined,
  tokens: readonly Token[],
  language: Language,
): boolean {
  if (!before || place.from - before.to > 1) return false
  const tie = place.from > before.to ? tokens[before.to] : undefined
  if (tie && language.naming.locative.has(tie.lower)) return true
  const wider = (place.place?.precision ?? 0) > (before.place?.precision ?? Number.POSITIVE_INFINITY)
  return wider && (tie === undefined || tie.text === ",")
}

/** "evacuees from the towns of Hajin and Baghuz": where people come from is not where it happened. */
function isOrigin(line: Line, at: number): boolean {
  let k = chunkOf(line, at)
  for (; k > 0; k--) {
    const before = line.chunks[k - 1]
    if (before?.kind === "preposition" && before.word === "from") {
      const people = line.chunks[k - 2]
      return people?.kind === "noun" && people.role === "people"
    }
    const ties =
      before?.kind === "and" || before?.kind === "comma" || (before?.kind === "preposition" && before.word === "of")
    if (!ties && before?.kind !== "noun") return false
  }
  return false
}
