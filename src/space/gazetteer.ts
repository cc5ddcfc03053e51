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

/**
 * A gazetteer's place: `id` is stable within one compiled gazetteer, `zone` the IANA time zone, `pack` the pack it came
 * from. `population` is 0 where nobody counted; a country's and an admin1's is the sum of their listed towns.
 */
export interface GazetteerPlace extends Place {
  readonly id: number
  readonly kind: PlaceKind
  readonly population: number
  readonly zone: string | null
  readonly pack: string | null
}

/** Names to places. Lookups ignore what `foldName` ignores: case, diacritics, hyphens, apostrophes, Arabic articles. */
export interface Gazetteer {
  /**
   * Every place one of whose names folds to the same as `name`; empty if none. Pack places come first, then countries,
   * then the others by population; a province stands behind a town of its own that shares its name.
   */
  find(name: string): readonly GazetteerPlace[]
  /**
   * Places of countries that write in Arabic one of whose names has the consonants of `name` (`skeleton.ts`), in the order
   * of `find`: likely other spellings of it, and no more than likely.
   */
  findAlike(name: string): readonly GazetteerPlace[]
  /** The populated place of `country` (ISO alpha-2) that lies nearest; null if the country has none. Looks at every place. */
  nearest(country: string, lon: number, lat: number): GazetteerPlace | null
}
