/**
 * Metres within which a place of a kind lies when nothing more is known of it. A village report is about the village and
 * its fields; a town's named quarters reach a little further; coordinates of small places are off by several hundred
 * metres in GeoNames itself. Areas (regions, provinces, countries, water) have no usual size and must say theirs.
 */
const KIND_PRECISION: Readonly<Record<string, number>> = {
  village: 1500,
  town: 2500,
  district: 1500,
  site: 1500,
}

/** The usual precision of a kind in metres; undefined where it must be given. */
export const kindPrecision = (kind: string): number | undefined => KIND_PRECISION[kind]

/**
 * People on a square metre of a city: 4,000 on a square kilometre, about half of what large built-up areas have on the
 * average of the world (7,500; Demographia, World Urban Population Density, 2006), so that thin outskirts lie inside.
 */
const DENSITY = 4000 / 1e6
const LEAST_CITY = 3000
const MOST_CITY = 30_000

/** Radius in metres of a city of so many people: a disc of usual density, not under 3 km nor over 30 km. */
export function cityPrecision(population: number): number {
  const radius = Math.sqrt(population / DENSITY / Math.PI)
  return Math.round(Math.min(MOST_CITY, Math.max(LEAST_CITY, radius)))
}
