import type { PackPlace } from "../model/pack.ts"
import { distance } from "./distance.ts"
import type { Gazetteer, GazetteerPlace } from "./gazetteer.ts"

/**
 * The place of a gazetteer that a pack's place is: one of its names, the same country, the same kind of area or, for
 * settlements and sites, nearly the same spot. Undefined where the gazetteer has none.
 */
export function twinOf(gazetteer: Gazetteer, place: Named): GazetteerPlace | undefined {
  return [place.name, ...place.aliases].flatMap((name) => gazetteer.find(name)).find((other) => isTwin(place, other))
}

type Named = Pick<PackPlace, "name" | "country" | "kind" | "lon" | "lat"> & { readonly aliases: readonly string[] }

/** How far apart two tables may put one town, in metres. */
const TWIN_DISTANCE = 10_000
const AREAS: readonly string[] = ["country", "admin1", "region", "water"]

/** An air base is not the town it is named after, nor is a quarter. */
const APART: readonly string[] = ["site", "district"]

/** Whether two places of one name are the same: see `twinOf`. */
export function isTwin(place: Omit<Named, "name" | "aliases">, other: GazetteerPlace): boolean {
  if (place.country !== other.country) return false
  if ([...AREAS, ...APART].some((kind) => (place.kind === kind) !== (other.kind === kind))) return false
  return AREAS.includes(place.kind) || distance(place, other) <= TWIN_DISTANCE
}
