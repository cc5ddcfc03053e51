import type { Knowledge } from "../knowledge/knowledge.ts"
import type { Place } from "../model/place.ts"

/** No place is shown finer than this, in metres. */
export const FINEST = 1_000

/** Half a hundredth of a degree north and east, in metres at the equator, rounded up. */
const SHIFT = 800

/**
 * A place as it may be shown: no finer than a kilometre, the centre on a hundredth of a degree and the area wide enough to
 * hold the true one. A place finer than a village (a building, a site of a pack) goes by the town or village next to it.
 */
export function sharedPlace(place: Place, knowledge: Knowledge): Place {
  const { country, admin1, lon, lat, precision } = place
  return {
    name: isFine(place, knowledge) ? nextTown(place, knowledge) : place.name,
    country,
    admin1,
    lon: Math.round(lon * 100) / 100,
    lat: Math.round(lat * 100) / 100,
    precision: Math.max(FINEST, precision + SHIFT),
  }
}

/** Whether a place is finer than a village: by its precision, or because a pack calls it a site. */
export function isFine({ name, lon, lat, precision }: Place, { packs }: Pick<Knowledge, "packs">): boolean {
  if (precision < FINEST) return true
  return packs.some(({ places }) =>
    places.some((one) => one.kind === "site" && (one.name === name || (one.lon === lon && one.lat === lat))),
  )
}

function nextTown({ country, admin1, lon, lat }: Place, { gazetteer }: Knowledge): string {
  const town = gazetteer.nearest(country, lon, lat)?.name
  return town === undefined ? `a place in ${admin1 ?? country}` : `near ${town}`
}
