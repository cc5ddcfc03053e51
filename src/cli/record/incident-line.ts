import { headlineRange } from "../../dossier/headline-toll.ts"
import { legible } from "../../dossier/legible.ts"
import { plural, tollWords } from "../../dossier/words/counts.ts"
import { whenWords } from "../../dossier/words/dates.ts"
import { standingGrade } from "../../dossier/words/grades.ts"
import { GRADE_WORDS } from "../../dossier/words/uses.ts"
import { TYPE_WORDS } from "../../dossier/words/vocabulary.ts"
import type { Incident } from "../../model/incident.ts"

/** An incident as a line of a list: its id, and what, where, when, by how many reports, the grade that was set, how many disputes. */
export function incidentLine(incident: Incident): string {
  const { id, type, when, place, placeNames, mentions, disputes } = incident
  const where = place?.name ?? placeNames[0] ?? "place not known"
  const grade = standingGrade(incident)
  const killed = headlineRange(incident, "killed")
  return legible(
    [
      id,
      `${TYPE_WORDS[type]}, ${where}, ${whenWords(when)}`,
      ...(killed === null ? [] : [tollWords(killed, killed.group, "killed")]),
      plural(mentions.length, "report"),
      ...(grade === null ? [] : [`graded ${GRADE_WORDS[grade]}`]),
      ...(disputes.length === 0 ? [] : [plural(disputes.length, "dispute")]),
    ].join(" · "),
  )
}
