import type { Stretch } from "../../attribution.ts"
import type { Line } from "../../rule.ts"

/** The tokens of chunks `[from, to)`; null where there are none. */
export function stretch(line: Line, from: number, to: number): Stretch | null {
  const first = line.chunks[from]
  const last = line.chunks[to - 1]
  return first && last && to > from ? { from: first.from, to: last.to } : null
}
