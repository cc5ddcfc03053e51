import type { Knowledge } from "../knowledge/knowledge.ts"
import { INCIDENT_TYPES } from "../model/claim.ts"
import type { Incident } from "../model/incident.ts"
import { foldName } from "../space/fold.ts"
import { isFine } from "./shared-place.ts"

/**
 * Whether the id of an incident tells nothing but its type, its day and the name of its place, which is no finer than a
 * village; a place that was only named in a report could be somebody's house.
 */
export function isPlainId({ id, place }: Pick<Incident, "id" | "place">, knowledge: Knowledge): boolean {
  if (place === null || isFine(place, knowledge)) return false
  const type = INCIDENT_TYPES.find((one) => id.startsWith(`${one}-`))
  if (type === undefined) return false
  const plain = new Set(["undated", ...place.name.split(/[^\p{L}\p{M}\p{N}]+/u).map(foldName)])
  return id
    .slice(type.length + 1)
    .split("-")
    .every((word) => /^\d{1,4}$/.test(word) || plain.has(word))
}
