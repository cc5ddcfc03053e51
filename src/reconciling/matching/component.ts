import { JOIN_AT } from "../weights.ts"
import type { Telling } from "./telling.ts"

/**
 * All that hangs together with a telling: by links that reach the score to join at, and by decisions (`bound`). Nothing
 * outside can change how these are grouped.
 */
export function componentFrom(start: Telling, bound: (telling: Telling) => readonly Telling[]): Telling[] {
  const reached = new Set([start])
  for (const telling of reached) {
    for (const { to, score } of telling.best) if (score >= JOIN_AT) reached.add(to)
    for (const other of telling.linking) if (scoreOf(other, telling) >= JOIN_AT) reached.add(other)
    for (const other of bound(telling)) reached.add(other)
  }
  return [...reached]
}

const scoreOf = (from: Telling, to: Telling): number => from.best.find((link) => link.to === to)?.score ?? 0
