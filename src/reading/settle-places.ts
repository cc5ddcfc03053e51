import type { GazetteerPlace } from "../space/gazetteer.ts"
import { type Named, spelt } from "./names.ts"
import type { NamingWords } from "./naming.ts"
import { isPlaced } from "./placed.ts"
import { isNoName, joinsName, LONGEST_NAME, type PlaceSearch } from "./places.ts"
import type { Token } from "./token.ts"

/** A town of a country that the text names, but whose province it does not name, has at least so many people, else its name is as likely a word. */
const FAIR_TOWN = 15_000

/** The countries and provinces that a text names. */
interface Ground {
  readonly countries: ReadonlySet<string>
  readonly provinces: ReadonlySet<string>
}

interface Found {
  readonly from: number
  readonly to: number
  readonly place: GazetteerPlace
}

/**
 * A second look at the places of a text, once the countries and provinces that it names are known. "Brennick, Ostra" is
 * the Brennick in Ostra, here and wherever the text says Brennick again; a name that the first look took for a large
 * town elsewhere, or for none, is the one of these countries where there is one. Places of the packs at hand stay.
 */
export function settlePlaces(
  tokens: readonly Token[],
  names: (Named | undefined)[],
  search: PlaceSearch,
  words: NamingWords,
): void {
  const meant = new Map<string, GazetteerPlace>()
  for (const { from, to, place } of pairs(tokens, names, search, words)) {
    names[from] = { kind: "place", to, place }
    meant.set(spelt(tokens, from, to), place)
  }
  const ground = groundOf(names)
  for (let i = 0; i < tokens.length; ) {
    const named = names[i]
    const again = settled(tokens, i, named, meant, ground, search, words)
    if (again) names[i] = { kind: "place", to: again.to, place: again.place }
    i = again?.to ?? named?.to ?? i + 1
  }
}

function groundOf(names: readonly (Named | undefined)[]): Ground {
  const [countries, provinces] = [new Set<string>(), new Set<string>()]
  for (const named of names) {
    const place = named?.kind === "place" ? named.place : null
    if (place?.kind === "country" || place?.kind === "admin1") countries.add(place.country)
    if (place?.kind === "admin1") provinces.add(`${place.country} ${place.admin1}`)
  }
  return { countries, provinces }
}

/** "Brennick, Ostra": a name, a comma, and the country or province that one of that name lies in. */
function pairs(
  tokens: readonly Token[],
  names: readonly (Named | undefined)[],
  search: PlaceSearch,
  words: NamingWords,
): Found[] {
  const found: Found[] = []
  for (let at = 1; at < names.length; at++) {
    const area = names[at]
    if (tokens[at - 1]?.text === "," && area && mayBePlace(area))
      found.push(...pairAt(tokens, names, at, area, search, words))
  }
  return found
}

function pairAt(
  tokens: readonly Token[],
  names: readonly (Named | undefined)[],
  at: number,
  area: Named,
  search: PlaceSearch,
  words: NamingWords,
): readonly Found[] {
  const around = search.gazetteer.find(spelt(tokens, at, area.to)).filter(isArea)
  for (let from = Math.max(0, at - 1 - LONGEST_NAME); from < at - 1; from++) {
    if (around.length === 0 || !isFree(tokens, names, from, at - 1, search, words)) continue
    const inside = search.gazetteer.find(spelt(tokens, from, at - 1))
    for (const outer of around) {
      const inner = inside.find((place) => lies(place, outer))
      if (inner)
        return [
          { from, to: at - 1, place: inner },
          { from: at, to: area.to, place: outer },
        ]
    }
  }
  return []
}

/** A state is called as its country is, and "London" is a government as well. */
const mayBePlace = (named: Named) => named.kind === "place" || (named.kind === "party" && named.how === "name")

/** Whether tokens `[from, to)` are one name that may be settled: no party's, none of the packs', and no part of a longer one. */
function isFree(
  tokens: readonly Token[],
  names: readonly (Named | undefined)[],
  from: number,
  to: number,
  search: PlaceSearch,
  words: NamingWords,
): boolean {
  if (!tokens[from]?.capital || words.ordinary(tokens[from]?.lower ?? "")) return false
  if (tokens[from - 1]?.capital && joinsName(tokens[from - 1], tokens[from])) return false
  for (let i = from; i < to; i++) {
    const named = names[i]
    if (named && (!mayBePlace(named) || isOfPacks(named, search))) return false
    if (i > from && !joinsName(tokens[i - 1], tokens[i])) return false
  }
  return true
}

function settled(
  tokens: readonly Token[],
  i: number,
  named: Named | undefined,
  meant: ReadonlyMap<string, GazetteerPlace>,
  ground: Ground,
  search: PlaceSearch,
  words: NamingWords,
): Settled | null {
  if (named && mayBePlace(named) && !isOfPacks(named, search)) {
    const place =
      meant.get(spelt(tokens, i, named.to)) ??
      (named.kind === "place" ? nearer(tokens, i, named, ground, search) : undefined)
    return place ? { to: named.to, place } : null
  }
  return named || !tokens[i]?.capital || isNoName(tokens, i, words)
    ? null
    : small(tokens, i, meant, ground, search, words)
}

interface Settled {
  readonly to: number
  readonly place: GazetteerPlace
}

/** Of a name that was taken for a town elsewhere, the town on the ground of the text. */
function nearer(
  tokens: readonly Token[],
  i: number,
  { to, place }: Extract<Named, { kind: "place" }>,
  ground: Ground,
  search: PlaceSearch,
): GazetteerPlace | undefined {
  if (place && (isArea(place) || ground.countries.has(place.country))) return undefined
  return search.gazetteer.find(spelt(tokens, i, to)).find((one) => isOfGround(one, ground))
}

/** A town that is too small to be known without its ground. */
function small(
  tokens: readonly Token[],
  i: number,
  meant: ReadonlyMap<string, GazetteerPlace>,
  ground: Ground,
  search: PlaceSearch,
  words: NamingWords,
): Settled | null {
  for (let to = runFrom(tokens, i); to > i; to--) {
    const name = spelt(tokens, i, to)
    const place =
      meant.get(name) ??
      (isPlaced(tokens, i, to, words) ? search.gazetteer.find(name).find((one) => isOfGround(one, ground)) : undefined)
    if (place) return { to, place }
  }
  return null
}

function runFrom(tokens: readonly Token[], from: number): number {
  let to = from + 1
  while (to < from + LONGEST_NAME && joinsName(tokens[to - 1], tokens[to])) to++
  return to
}

function isOfGround(place: GazetteerPlace, { countries, provinces }: Ground): boolean {
  if (isArea(place) || place.population === 0 || !countries.has(place.country)) return false
  return place.population >= FAIR_TOWN || provinces.has(`${place.country} ${place.admin1}`)
}

const isOfPacks = (named: Named, { packs }: PlaceSearch) =>
  named.kind === "place" && named.place?.pack != null && packs.has(named.place.pack)
const isArea = ({ kind }: GazetteerPlace) => kind === "country" || kind === "admin1"
const lies = (inner: GazetteerPlace, outer: GazetteerPlace) =>
  inner.kind !== "country" &&
  inner.id !== outer.id &&
  inner.country === outer.country &&
  (outer.kind === "country" || inner.admin1 === outer.admin1)
