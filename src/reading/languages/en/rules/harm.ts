import type { Counted } from "../../../../model/claim.ts"
import { nounAt } from "../../../phrase.ts"
import type { Line } from "../../../rule.ts"
import { FACET, facetOf, headOf } from "./toll-count.ts"

/** Nouns for harm that take its victims with "of". */
export const DEATHS: ReadonlyMap<string, Counted> = new Map([
  ["death", "killed"],
  ["deaths", "killed"],
  ["killing", "killed"],
  ["bodies", "killed"],
  ["corpses", "killed"],
  ["martyrdom", "killed"],
  ["injury", "injured"],
  ["injuries", "injured"],
  ["wounding", "injured"],
])

/** What people are called by what was done to them. */
export const CALLED: ReadonlyMap<string, Counted> = new Map([
  ["dead", "killed"],
  ["killed", "killed"],
  ["slain", "killed"],
  ["wounded", "injured"],
  ["injured", "injured"],
  ["missing", "missing"],
  ["martyrs", "killed"],
  ["martyr", "killed"],
])

/** What the counted people around chunk `index` suffered: the verb or toll before it, else the verb after. */
export function facetAround(line: Line, index: number): Counted | null {
  for (let k = index - 1; k >= 0; k--) {
    const told = facetTold(line, k)
    if (told) return told
  }
  for (let k = index + 1; k < line.chunks.length; k++) {
    const chunk = line.chunks[k]
    if (chunk?.kind === "verb" && FACET[chunk.deed]) return facetOf(chunk.deed)
  }
  return null
}

/** What one chunk says befell people: "killed", "the death toll", "the wounded", "claimed the lives". */
function facetTold(line: Line, k: number): Counted | null {
  const chunk = line.chunks[k]
  if (chunk?.kind === "verb") return FACET[chunk.deed] ?? null
  if (chunk?.kind !== "noun") return null
  const head = headOf(line, chunk)
  if (chunk.role === "toll") return DEATHS.get(head) ?? "killed"
  const called = CALLED.get(head)
  if (called && (chunk.count || chunk.definite)) return called
  return head === "lives" || (chunk.count && head === "bodies") ? "killed" : null
}

/** What befell those that a noun stands for: "the dead", "those killed", "at least 48 people killed". */
export function harmOf(line: Line, index: number): Counted | null {
  const noun = nounAt(line, index)
  const next = line.chunks[index + 1]
  const called = CALLED.get(headOf(line, noun))
  if (called) return called
  if (/^(?:victims|fatalities)$/.test(headOf(line, noun))) return "killed"
  return next?.kind === "verb" && next.form !== "active" ? (FACET[next.deed] ?? null) : null
}
