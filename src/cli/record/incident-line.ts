import { legible } from "../../dossier/legible.ts"
import { plural } from "../../dossier/words/counts.ts"
import { whenWords } from "../../dossier/words/dates.ts"
import { TYPE_WORDS } from "../../dossier/words/vocabulary.ts"
import type { Incident } from "../../model/incident.ts"

/** An incident as a line of a list: its id, and what, where, when, by how many reports, with how many disputes. */
export function incidentLine(incident: Incident): string {
  const { id, type, when, place, placeNames, mentions, disputes, toll } = incident
  const where = place?.name ?? placeNames[0] ?? "place not known"
  const killed = toll.ranges.find(({ facet, group }) => facet === "killed" && group === "people")
  return legible(
    [
      id,
      `${TYPE_WORDS[type]}, ${where}, ${whenWords(when)}`,
      ...(killed === undefined ? [] : [`killed ${killed.min ?? "?"} to ${killed.max ?? "more"}`]),
      plural(mentions.length, "report"),
      ...(disputes.length === 0 ? [] : [plural(disputes.length, "dispute")]),
    ].join(" · "),
  )
}
