import type { GazetteerPlace } from "../space/gazetteer.ts"
import type { NamedPlace } from "./scene.ts"

/** How the places of two tellings lie: the same, one within or beside the other, plainly apart, or not to be told. */
export type PlaceRelation = "same" | "wider" | "other" | "open"

/** The finest places decide: two neighbourhoods of one city are two places, though both sentences name the city. */
export function placeRelation(a: readonly NamedPlace[], b: readonly NamedPlace[]): PlaceRelation {
  const near = finest(a)
  const far = finest(b)
  if (near.length === 0 || far.length === 0) return wideRelation(a, b)
  if (near.some((p) => far.some((q) => p.id === q.id))) return "same"
  if (isHeld(near, b) || isHeld(far, a)) return "wider"
  return near.some((p) => far.some((q) => touches(p, q))) ? "wider" : "other"
}

/** Whether one telling has a place finer than all that the other names, or one without a name ("a village near the city"). */
export function isNarrower(a: readonly NamedPlace[], b: readonly NamedPlace[]): boolean {
  const least = Math.min(...narrow(b).map(({ precision }) => precision))
  const known = new Set(b.map(({ place }) => place?.id))
  return a.some(
    ({ place, unnamed }) =>
      unnamed === true || (place !== null && !WIDE.has(place.kind) && !known.has(place.id) && place.precision < least),
  )
}

/** "a base near Homs" and "the base in Shairat near Homs": one side names what the other is found by. */
const isHeld = (places: readonly GazetteerPlace[], others: readonly NamedPlace[]) =>
  places.every(({ id }) => others.some(({ place, holds }) => holds === true && place?.id === id))

/** Where one side names only a province or a country: within it, or plainly elsewhere, or no help. */
function wideRelation(a: readonly NamedPlace[], b: readonly NamedPlace[]): PlaceRelation {
  if (a.length === 0 || b.length === 0) return "open"
  if (anyWithin(a, b)) return "wider"
  const told = (places: readonly NamedPlace[]) =>
    places.some(({ place }) => place !== null && place.kind !== "country" && place.kind !== "water")
  return told(a) && told(b) ? "other" : "open"
}

const narrow = (places: readonly NamedPlace[]) =>
  places.map(({ place }) => place).filter((place): place is GazetteerPlace => place !== null && !WIDE.has(place.kind))

/** Of the narrow places those that none of the others lies within; what only says where another place is does not count. */
function finest(places: readonly NamedPlace[]): GazetteerPlace[] {
  const own = places.filter(({ holds }) => !holds)
  const all = narrow(own.length > 0 ? own : places)
  const least = Math.min(...all.map(({ precision }) => precision))
  return all.filter(({ precision }) => precision <= least * SAME_LEVEL)
}
/** Places whose precisions differ by less than this factor are of one level. */
const SAME_LEVEL = 2

const anyWithin = (a: readonly NamedPlace[], b: readonly NamedPlace[]) =>
  a.some(({ place: p }) =>
    b.some(
      ({ place: q }) =>
        p !== null &&
        q !== null &&
        p.country === q.country &&
        (p.admin1 === q.admin1 || p.kind === "country" || q.kind === "country"),
    ),
  )

const METRES_PER_DEGREE = 111_195
/** Whether one place can lie within the other: their distance is at most the sum of their precisions. */
function touches(a: GazetteerPlace, b: GazetteerPlace): boolean {
  const x = (a.lon - b.lon) * Math.cos((a.lat * Math.PI) / 180)
  const y = a.lat - b.lat
  return Math.hypot(x, y) * METRES_PER_DEGREE <= a.precision + b.precision
}

const WIDE = new Set(["country", "admin1", "region"])
