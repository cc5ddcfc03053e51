import type { Place } from "../model/place.ts"

export const PLACE_KINDS = [
  "country",
  "admin1",
  "region",
  "city",
  "town",
  "village",
  "district",
  "site",
  "water",
] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]

/** A gazetteer's place: `id` is stable within one compiled gazetteer, `zone` the IANA time zone, `pack` the pack it came from. */
export interface GazetteerPlace extends Place {
  readonly id: number
  readonly kind: PlaceKind
  readonly population: number
  readonly zone: string | null
  readonly pack: string | null
}

/** Names to places. Lookups ignore case, diacritics, hyphens, apostrophes and a leading Arabic article. */
export interface Gazetteer {
  /** Every place one of whose names folds to the same as `name`, pack places first, then by population; empty if none. */
  find(name: string): readonly GazetteerPlace[]
}
