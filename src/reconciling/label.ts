import type { IncidentReading } from "../model/reading.ts"
import { foldName } from "../space/fold.ts"

/** What an incident is called after one telling of it: `air-strike-2018-11-17-abu-al-husn`. */
export function labelOf({ type, when, places }: IncidentReading): string {
  const [place] = places
  return [type, when.from ?? when.to ?? "undated", slug(place?.name ?? place?.text ?? "")].join("-")
}

/** Words of a name joined by hyphens, letters of any script, without diacritics. */
function slug(name: string): string {
  const words = name.split(/[^\p{L}\p{M}\p{N}]+/u).map((word) => foldName(word))
  return words.filter(Boolean).join("-") || "unplaced"
}
