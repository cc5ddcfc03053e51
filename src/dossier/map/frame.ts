import { EARTH_RADIUS, type Point, radians } from "../../space/distance.ts"

/** A window on the earth around a centre, drawn to scale: every length in it is the same number of metres a unit. */
export interface Frame {
  readonly centre: Point
  readonly width: number
  readonly height: number
  /** Metres for one unit of the drawing. */
  readonly scale: number
  readonly x: (lon: number) => number
  readonly y: (lat: number) => number
}

/**
 * An equirectangular frame, true to scale at its centre; over the tens of kilometres that it shows, lengths are right to
 * about one part in a hundred. `reach` in metres: how far it shows north and south of the centre.
 */
export function frame(centre: Point, reach: number, width: number, height: number): Frame {
  const scale = (2 * reach) / height
  const perDegree = radians(1) * EARTH_RADIUS
  const shrink = Math.cos(radians(centre.lat))
  return {
    centre,
    width,
    height,
    scale,
    x: (lon) => width / 2 + ((lon - centre.lon) * perDegree * shrink) / scale,
    y: (lat) => height / 2 - ((lat - centre.lat) * perDegree) / scale,
  }
}

/** Whether a point lies in the frame, or within `margin` units of it. */
export function isIn(frame: Frame, { lon, lat }: Point, margin = 0): boolean {
  const [x, y] = [frame.x(lon), frame.y(lat)]
  return x >= -margin && y >= -margin && x <= frame.width + margin && y <= frame.height + margin
}

/** The round length in metres whose bar is at most `units` long: 1, 2 or 5 times a power of ten. */
export function roundLength({ scale }: Frame, units: number): number {
  return roundDown(units * scale)
}

/** The largest of 1, 2, 5 times a power of ten that is not above `value`. */
export function roundDown(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  return (value / power >= 5 ? 5 : value / power >= 2 ? 2 : 1) * power
}
