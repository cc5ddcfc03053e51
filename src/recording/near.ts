/** Kilometres around a place where nobody says how many: the next town, and not the one behind it. */
export const USUAL_RADIUS_KM = 10

const PAIR = /^\s*(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)\s*$/

/** The spot that `36.5,40.7` is, latitude and longitude in degrees; null for words that are none, and for numbers beyond the globe. */
export function coordinatesOf(words: string): { readonly lat: number; readonly lon: number } | null {
  const [, lat, lon] = PAIR.exec(words)?.map(Number) ?? []
  if (lat === undefined || lon === undefined || Math.abs(lat) > 90 || Math.abs(lon) > 180) return null
  return { lat, lon }
}
