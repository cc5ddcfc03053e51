/** A point in degrees (WGS 84). */
export interface Point {
  readonly lon: number
  readonly lat: number
}

/** Mean radius of the earth in metres (IUGG). */
export const EARTH_RADIUS = 6_371_008.8

/** Great-circle distance in metres on a sphere (haversine); off by up to 0.5 % against the ellipsoid. */
export function distance(a: Point, b: Point): number {
  const dLat = radians(b.lat - a.lat)
  const dLon = radians(b.lon - a.lon)
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLon / 2) ** 2
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)))
}

export const radians = (degrees: number): number => (degrees * Math.PI) / 180
