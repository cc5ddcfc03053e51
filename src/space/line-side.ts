import { EARTH_RADIUS, radians } from "./distance.ts"
import { foldName } from "./fold.ts"
import type { Area } from "./overlap.ts"

/** A line of [longitude, latitude] points, right to within `accuracy` metres; places whose side is `known` whatever is drawn. */
export interface DrawnLine {
  readonly coordinates: readonly (readonly [number, number])[]
  readonly accuracy: number
  readonly known?: { readonly left: readonly string[]; readonly right: readonly string[] } | undefined
}

/**
 * On which side of a line a place lies, seen in the line's direction of drawing, and how many metres from it. The side is
 * `known` where the line names the place, else `measured`. It is null where that cannot be told: the place may reach
 * across the line (`too-near`, within the line's accuracy and the place's precision), or lies past one of its ends
 * (`beyond-end`).
 */
export type LineSide =
  | { readonly side: "left" | "right"; readonly basis: "known" | "measured"; readonly distance: number }
  | { readonly side: null; readonly reason: "too-near" | "beyond-end"; readonly distance: number }

/** Works in a plane laid at the place: good to a hundredth of the distance within 300 km. */
export function sideOf(line: DrawnLine, place: Area & { readonly name?: string }): LineSide {
  const points = line.coordinates.map(([lon, lat]) => inPlane(lon, lat, place))
  const nearest = nearestOn(points)
  const known = knownSide(line, place, nearest.distance)
  if (known) return { side: known, basis: "known", distance: nearest.distance }
  if (nearest.distance <= line.accuracy + place.precision)
    return { side: null, reason: "too-near", distance: nearest.distance }
  if (nearest.end) return { side: null, reason: "beyond-end", distance: nearest.distance }
  return { side: nearest.turn > 0 ? "left" : "right", basis: "measured", distance: nearest.distance }
}

/** A known place lies by the line; one of the same name farther off, in metres, is another place. */
const BY_THE_LINE = 15_000

function knownSide(
  line: DrawnLine,
  place: Area & { readonly name?: string },
  distance: number,
): "left" | "right" | null {
  if (!line.known || !place.name || distance > BY_THE_LINE) return null
  const name = foldName(place.name)
  const has = (names: readonly string[]) => names.some((other) => foldName(other) === name)
  return has(line.known.left) ? "left" : has(line.known.right) ? "right" : null
}

type Vector = readonly [x: number, y: number]

/** Metres east and north of the place. */
function inPlane(lon: number, lat: number, place: Area): Vector {
  const shrink = Math.cos(radians((lat + place.lat) / 2))
  return [radians(lon - place.lon) * shrink * EARTH_RADIUS, radians(lat - place.lat) * EARTH_RADIUS]
}

interface Nearest {
  readonly distance: number
  /** Positive where the origin lies to the left. */
  readonly turn: number
  /** Whether the nearest point is an end of the line, and the origin does not lie abreast of it. */
  readonly end: boolean
}

/** The point of the line that is nearest to the origin, which is where the place lies. */
function nearestOn(points: readonly Vector[]): Nearest {
  let least = Number.POSITIVE_INFINITY
  let segment = 0
  let along = 0
  for (let i = 0; i + 1 < points.length; i++) {
    const [t, distance] = nearestOnSegment(points[i] ?? ORIGIN, points[i + 1] ?? ORIGIN)
    if (distance >= least) continue
    least = distance
    segment = i
    along = t
  }
  return { distance: least, ...lieOf(points, segment, along) }
}

/** How far along a segment its nearest point to the origin lies (0 to 1, before it and after it beyond), and how near. */
function nearestOnSegment(a: Vector, b: Vector): [along: number, distance: number] {
  const reach = minus(b, a)
  const t = -dot(a, reach) / (dot(reach, reach) || 1)
  return [t, Math.hypot(...pointAt(a, b, t))]
}

/** At a corner two segments are equally near: which side it is, the mean of their directions tells. */
function lieOf(points: readonly Vector[], segment: number, along: number): Pick<Nearest, "turn" | "end"> {
  const [a, b] = [points[segment] ?? ORIGIN, points[segment + 1] ?? ORIGIN]
  const before = along <= 0 ? points[segment - 1] : a
  const after = along >= 1 ? points[segment + 2] : b
  const foot = pointAt(a, b, along)
  const direction = add(unit(minus(foot, before ?? foot)), unit(minus(after ?? foot, foot)))
  return {
    turn: cross(direction, [-foot[0], -foot[1]]),
    end: (along < 0 && before === undefined) || (along > 1 && after === undefined),
  }
}

function pointAt(a: Vector, b: Vector, along: number): Vector {
  const t = Math.min(1, Math.max(0, along))
  return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])]
}

const ORIGIN: Vector = [0, 0]
const minus = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1]]
const add = (a: Vector, b: Vector): Vector => [a[0] + b[0], a[1] + b[1]]
const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1]
const cross = (a: Vector, b: Vector): number => a[0] * b[1] - a[1] * b[0]
const unit = (a: Vector): Vector => {
  const size = Math.hypot(...a) || 1
  return [a[0] / size, a[1] / size]
}
