import { distance, type Point } from "./distance.ts"

/** Something that lies within `precision` metres of a point. */
export interface Area extends Point {
  readonly precision: number
}

/** Whether two places can be the same spot: their circles of precision meet. */
export function overlaps(a: Area, b: Area): boolean {
  return distance(a, b) <= a.precision + b.precision
}

/** Metres that surely lie between two places: the distance of their circles, 0 where they meet. */
export function apart(a: Area, b: Area): number {
  return Math.max(0, distance(a, b) - a.precision - b.precision)
}
