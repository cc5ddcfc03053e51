import { distance } from "../space/distance.ts"
import type { GazetteerPlace } from "../space/gazetteer.ts"
import { type Named, spelt } from "./names.ts"
import type { PlacingWords } from "./placed.ts"
import type { Token } from "./token.ts"

/** So many words at most stand between a place and what it lies in: "Brennick district in the northern city of Ostra". */
const FARTHEST = 7
/** Beyond this, a place is not in or near the one it is said to lie in. In metres; half a large province. */
const APART = 60_000

/**
 * "Brennick district in Ostra": the Brennick that is in or near Ostra, or none that we know. What the text says of where
 * a place lies counts above the order of a gazetteer, which may know another one of that name only.
 */
export function heedStatedWithin(
  tokens: readonly Token[],
  names: (Named | undefined)[],
  find: (name: string) => readonly GazetteerPlace[],
  words: PlacingWords,
): void {
  names.forEach((named, from) => {
    if (named?.kind !== "place" || named.place === null) return
    const province = provinceMeant(tokens, from, named.to, find, words)
    if (province?.country === named.place.country) {
      names[from] = { ...named, place: province }
      return
    }
    if (WIDE.has(named.place.kind)) return
    const around = statedAround(tokens, names, named.to, find, words)
    if (!around || fits(named.place, around)) return
    const name = spelt(tokens, from, named.to)
    names[from] = { ...named, place: find(name).find((other) => !WIDE.has(other.kind) && fits(other, around)) ?? null }
  })
}

const WIDE: ReadonlySet<string> = new Set(["country", "admin1", "region", "water", "city"])

/** "Ostra countryside", "the northern countryside of Ostra": the province of that name around the city, if there is one. */
function provinceMeant(
  tokens: readonly Token[],
  from: number,
  to: number,
  find: (name: string) => readonly GazetteerPlace[],
  words: PlacingWords,
): GazetteerPlace | undefined {
  const behind = words.rural.has(tokens[to]?.lower ?? "")
  const before = words.linking.has(tokens[from - 1]?.lower ?? "") && words.rural.has(tokens[from - 2]?.lower ?? "")
  return behind || before ? find(spelt(tokens, from, to)).find(({ kind }) => kind === "admin1") : undefined
}

/** The province or city that the words behind a name say it lies in. */
function statedAround(
  tokens: readonly Token[],
  names: readonly (Named | undefined)[],
  from: number,
  find: (name: string) => readonly GazetteerPlace[],
  words: PlacingWords,
): GazetteerPlace | null {
  let inside = false
  for (let i = from; i < Math.min(tokens.length, from + FARTHEST); i++) {
    const named = names[i]
    if (named) return inside ? seatOf(named, spelt(tokens, i, named.to), find) : null
    const lower = tokens[i]?.lower ?? ""
    // "Brennick, south of Ostra"
    if (lower === "," && words.directions.has(tokens[i + 1]?.lower ?? "")) continue
    if (words.within.has(lower)) inside = true
    else if (!words.placeNouns.has(lower) && !words.locative.has(lower) && !words.around.has(lower)) return null
  }
  return null
}

/** The province or city of a name, also where its government has that name. */
function seatOf(named: Named, name: string, find: (name: string) => readonly GazetteerPlace[]): GazetteerPlace | null {
  if (named.kind === "place") return named.place && isSeat(named.place) ? named.place : null
  return named.kind === "party" && named.how === "name" ? (find(name).find(isSeat) ?? null) : null
}

const isSeat = ({ kind }: GazetteerPlace) => kind === "city" || kind === "admin1" || kind === "region"

const fits = (place: GazetteerPlace, around: GazetteerPlace) =>
  place.country === around.country && (place.admin1 === around.admin1 || distance(place, around) <= APART)
