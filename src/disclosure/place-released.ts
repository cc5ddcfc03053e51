import type { Dossier, Incident } from "../model/incident.ts"
import type { Passage } from "../model/release.ts"
import type { Released } from "./released.ts"

/** Where the reports of an incident name its place: the mentions whose coordinates the incident has. */
export function placePassages({ place, mentions }: Incident, { readings }: Pick<Dossier, "readings">): Passage[] {
  if (place === null) return []
  return readings.flatMap(({ report, incidents }) =>
    incidents
      .filter(({ id }) => mentions.some((one) => one.report === report.id && one.incident === id))
      .flatMap(({ places }) => places.filter(({ lon, lat }) => lon === place.lon && lat === place.lat))
      .map(({ text, start, end }) => ({ report: report.id, start, end, words: `${text} ${place.lat} ${place.lon}` })),
  )
}

/** Whether the exact spot of an incident was released: for this spot, and not for one that it had before. */
export function isPlaceReleased(incident: Incident, dossier: Pick<Dossier, "readings">, released: Released): boolean {
  return placePassages(incident, dossier).some((passage) => released.has("place", passage))
}
