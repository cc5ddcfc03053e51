import { headlineRange } from "../../dossier/headline-toll.ts"
import { legible } from "../../dossier/legible.ts"
import { plural, tollWords } from "../../dossier/words/counts.ts"
import { whenWords } from "../../dossier/words/dates.ts"
import { TYPE_WORDS } from "../../dossier/words/vocabulary.ts"
import type { Incident } from "../../model/incident.ts"

/** An incident as a line of a list: its id, and what, where, when, by how many reports, with how many disputes. */
export function incidentLine(incident: Incident): string {
  const { id, type, when, place, placeNames, mentions, disputes } = incident
  const where = place?.name ?? placeNames[0] ?? "place not known"
  const killed = headlineRange(incident, "killed")
  return legible(
    [
      id,
      `${TYPE_WORDS[type]}, ${where}, ${whenWords(when)}`,
      ...(killed === null ? [] : [tollWords(killed, killed.group, "killed")]),
      plural(mentions.length, "report"),
      ...(disputes.length === 0 ? [] : [plural(disputes.length, "dispute")]),
    ].join(" · "),
  )
}
