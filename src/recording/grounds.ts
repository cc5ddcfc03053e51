import type { Knowledge } from "../knowledge/knowledge.ts"
import { type Grounds, groundsOf } from "../reconciling/compare.ts"

const made = new WeakMap<Knowledge, Grounds>()

/** What comparing mentions needs to know, prepared once: names that were compared before are not compared again. */
export function groundsFor(knowledge: Knowledge): Grounds {
  const grounds = made.get(knowledge) ?? groundsOf(knowledge)
  made.set(knowledge, grounds)
  return grounds
}
