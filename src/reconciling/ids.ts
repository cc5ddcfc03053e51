import { foldName } from "../space/fold.ts"
import type { Description } from "./describe.ts"

/**
 * An id for each incident from what it is: `air-strike-2018-11-17-abu-al-husn`. Where several come out the same, all but
 * the first of the list get a number; the list must come in the order of their earliest reports.
 */
export function uniqueIds(incidents: readonly Description[]): string[] {
  const taken = new Set<string>()
  return incidents.map((incident) => {
    const id = idOf(incident)
    let free = id
    for (let n = 2; taken.has(free); n++) free = `${id}-${n}`
    taken.add(free)
    return free
  })
}

function idOf({ type, when, place, placeNames }: Description): string {
  const name = place?.name ?? placeNames[0]
  return [type, when.from ?? when.to ?? "undated", name === undefined ? "unplaced" : slug(name)].join("-")
}

/** Words of a name joined by hyphens, letters of any script, without diacritics. */
function slug(name: string): string {
  const words = name.split(/[^\p{L}\p{M}\p{N}]+/u).map((word) => foldName(word))
  return words.filter(Boolean).join("-") || "unplaced"
}
