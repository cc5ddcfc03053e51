import { editSimilarity } from "../space/edit-similarity.ts"
import { foldName } from "../space/fold.ts"
import type { GazetteerPlace } from "../space/gazetteer.ts"
import { spelt } from "./names.ts"
import { isPlaced, type PlacingWords } from "./placed.ts"
import type { PlaceSearch } from "./places.ts"
import type { Token } from "./token.ts"

/** Names that are spelt by ear have at most so many words ("Tall Abu Khamis"), and a longer run of capitals holds more than one. */
const LONGEST = 3
/** Below this the vowels differ too much for two spellings of one name (Qusayr and Kasrah). */
const LEAST_ALIKE = 0.6

/**
 * A name that the words around it make a place, and that is spelt as no gazetteer has it: the one place of the countries
 * at hand that it is most likely another spelling of. Null where none is, or two are as likely.
 */
export function alikeAt(
  tokens: readonly Token[],
  from: number,
  search: PlaceSearch,
  words: PlacingWords & { ordinary(lower: string): boolean },
): { to: number; place: GazetteerPlace } | null {
  if (search.countries.size === 0 || !tokens[from]?.capital) return null
  if (isName(tokens, from - 1, words) && touches(tokens, from)) return null
  let to = from
  while (isName(tokens, to, words) && (to === from || touches(tokens, to))) to++
  if (to === from || to > from + LONGEST || !isPlaced(tokens, from, to, words)) return null
  if (goesOn(tokens, to, words) || tokens.slice(from, to).some(({ text }) => isKnown(text, search))) return null
  const place = likeliest(spelt(tokens, from, to), search)
  return place ? { to, place } : null
}

/** "Nasr Army", "Zayn Street": a longer name. */
const goesOn = (tokens: readonly Token[], to: number, words: PlacingWords) =>
  tokens[to]?.kind === "word" &&
  tokens[to]?.capital === true &&
  touches(tokens, to) &&
  !words.placeNouns.has(tokens[to]?.lower ?? "")

/** "NE Syria": what is a place by itself is no part of another one's spelling. */
const isKnown = (word: string, { gazetteer, countries }: PlaceSearch) =>
  gazetteer.find(word).some(({ country, kind }) => kind === "country" || countries.has(country))

const isName = (tokens: readonly Token[], at: number, words: { ordinary(lower: string): boolean }) => {
  const token = tokens[at]
  return token?.kind === "word" && token.capital && !words.ordinary(token.lower)
}

const touches = (tokens: readonly Token[], at: number) => tokens[at]?.start === (tokens[at - 1]?.end ?? -1) + 1

function likeliest(name: string, { gazetteer, countries }: PlaceSearch): GazetteerPlace | null {
  const folded = foldName(name)
  const ranked = gazetteer
    .findAlike(name)
    .filter(({ country, kind }) => countries.has(country) && kind !== "country")
    .map((place) => ({ place, alike: likeness(folded, foldName(place.name)) }))
    .filter(({ alike }) => alike >= LEAST_ALIKE)
    .sort((a, b) => b.alike - a.alike)
  const [first, second] = ranked
  return first && first.alike !== second?.alike ? first.place : null
}

/** Writers differ over vowels, but not over whether a name begins with one. */
const likeness = (a: string, b: string) => (VOWEL.test(a) === VOWEL.test(b) ? editSimilarity(a, b) : 0)
const VOWEL = /^[aeiou]/
