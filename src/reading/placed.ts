import type { Token } from "./token.ts"

/** What tells of a language's names that they are places. */
export interface PlacingWords {
  /** Prepositions after which a name that is both a seat of power and a place is the place ("in Damascus"). */
  readonly locative: ReadonlySet<string>
  /** What ties such a noun to the name behind it: "of". */
  readonly linking: ReadonlySet<string>
  /** Nouns that make the name before them a place ("Aleppo city"). */
  readonly placeNouns: ReadonlySet<string>
  /** What says that a place lies in the one behind it: "in", "of". */
  readonly within: ReadonlySet<string>
  /** "Countryside": of a city, it is the province around it. */
  readonly rural: ReadonlySet<string>
  /** "South": what lies so of a place is near it. */
  readonly directions: ReadonlySet<string>
  /** What else may stand between the two: "the", "outskirts". */
  readonly around: ReadonlySet<string>
}

/** So many words back at most stands what places a list: "in Arrin, Low Arrin and Brennick". */
const LONGEST_LIST = 12

/**
 * Whether the words around the name at tokens `[from, to)` make it a place: "in Brennick", "the village of Brennick",
 * "Brennick village", also as one of a list of names.
 */
export function isPlaced(tokens: readonly Token[], from: number, to: number, words: PlacingWords): boolean {
  if (words.placeNouns.has(tokens[to]?.lower ?? "") || words.placeNouns.has(tokens[from - 1]?.lower ?? "")) return true
  for (let i = from - 1; i >= Math.max(0, from - LONGEST_LIST); i--) {
    const { lower = "", capital = false } = tokens[i] ?? {}
    if (words.locative.has(lower)) return true
    if (words.linking.has(lower)) return words.placeNouns.has(tokens[i - 1]?.lower ?? "")
    if (!capital && !LIST_WORDS.has(lower)) return false
  }
  return false
}

const LIST_WORDS = new Set([",", "and", "the"])
