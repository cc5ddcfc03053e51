import { type Frame, isIn } from "./frame.ts"

/** Points nearer to the last drawn one than this many units add nothing that can be seen. */
const FINEST = 1.5
/** Points this far outside are kept, so that a line crosses the edge where it should. */
const MARGIN = 60

/** The parts of a line that a frame shows, as the data of an SVG path; empty if it shows none. */
export function drawnLine(coordinates: readonly (readonly [number, number])[], frame: Frame): string {
  let path = ""
  let pen: { x: number; y: number } | null = null
  for (const [i, [lon, lat]] of coordinates.entries()) {
    const next = coordinates[i + 1]
    const shown =
      isIn(frame, { lon, lat }, MARGIN) || (next !== undefined && isIn(frame, { lon: next[0], lat: next[1] }, MARGIN))
    if (!shown) {
      if (pen !== null) path += to("L", frame.x(lon), frame.y(lat))
      pen = null
      continue
    }
    const [x, y] = [frame.x(lon), frame.y(lat)]
    if (pen !== null && Math.hypot(x - pen.x, y - pen.y) < FINEST) continue
    path += to(pen === null ? "M" : "L", x, y)
    pen = { x, y }
  }
  return path
}

const to = (command: string, x: number, y: number) => `${command}${x.toFixed(1)} ${y.toFixed(1)}`
