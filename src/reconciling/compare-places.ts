import { distance } from "../space/distance.ts"
import type { Reason } from "./compare.ts"
import type { MentionSummary, Spot } from "./mention.ts"
import { ALIKE, type Names, type PlaceName } from "./names.ts"
import { PLACE } from "./weights.ts"

/** Names first, most precise against most precise; points where names differ, and against homonyms. */
export function comparePlaces(a: MentionSummary, b: MentionSummary, names: Names): Reason {
  const apart = a.spot && b.spot ? distanceOf(a.spot, b.spot) : null
  if (apart !== null && apart.metres > FAR_FACTOR * apart.precision + FAR_METRES) {
    return { weight: PLACE.far, words: () => `${kilometres(apart.metres)} apart` }
  }
  const byName = compareNames(a, b, names)
  if (apart === null || byName.weight >= PLACE.sameWide || !arePoints(a, b) || apart.metres > apart.precision)
    return byName
  return {
    weight: PLACE.near,
    words: () => `${kilometres(apart.metres)} apart, known to ${kilometres(apart.precision)}`,
  }
}

/** Beyond three times the summed precision, and as far as a district reaches, two points are two places. */
const FAR_FACTOR = 3
const FAR_METRES = 15_000
/** Only points at least as exact as a town can be near each other rather than within each other. */
const POINT_PRECISION = 5_000

const arePoints = (a: MentionSummary, b: MentionSummary) =>
  Math.max(a.spot?.precision ?? Infinity, b.spot?.precision ?? Infinity) <= POINT_PRECISION

function distanceOf(a: Spot, b: Spot): { metres: number; precision: number } {
  return { metres: distance(a, b), precision: a.precision + b.precision }
}

function compareNames(a: MentionSummary, b: MentionSummary, names: Names): Reason {
  const [x] = a.names
  const [y] = b.names
  if (x === undefined || y === undefined) return { weight: PLACE.unknown, words: () => "one of them names no place" }
  const likeness = names.likeness(x, y)
  if (likeness >= ALIKE) {
    const weight = (x.wide && y.wide ? PLACE.sameWide : PLACE.same) * likeness
    return {
      weight,
      words: () => (x.text === y.text ? `the same place, ${x.text}` : `${x.text} is ${y.text} in another spelling`),
    }
  }
  const among = (name: PlaceName, list: readonly PlaceName[]) =>
    list.some((other) => names.likeness(name, other) >= ALIKE)
  if (among(x, b.around)) return { weight: PLACE.level, words: () => `${y.text} lies in or near ${x.text}` }
  if (among(y, a.around)) return { weight: PLACE.level, words: () => `${x.text} lies in or near ${y.text}` }
  const shared = a.names.filter((name) => among(name, b.names))
  const [common] = shared
  if (common === undefined) return { weight: PLACE.apart, words: () => `no place in common: ${x.text}, ${y.text}` }
  const exact = shared.find((name) => !isWidest(name, a) && !isWidest(name, b))
  if (exact !== undefined) return { weight: PLACE.shared, words: () => `both name ${exact.text}` }
  return { weight: PLACE.siblings, words: () => `different places, ${x.text} and ${y.text}, within ${common.text}` }
}

/** The last name of a list is the widest: "Tariq al-Bab, Aleppo". */
const isWidest = (name: PlaceName, mention: MentionSummary) => name.wide || mention.names.at(-1)?.id === name.id

const kilometres = (metres: number) => `${Math.round(metres / 100) / 10} km`
