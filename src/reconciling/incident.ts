import type { Incident } from "../model/incident.ts"
import type { IncidentReading, Reading } from "../model/reading.ts"
import { dayOfIso } from "../space/day.ts"
import { accountsOf } from "./accounts.ts"
import type { Grounds } from "./compare.ts"
import { copiesAmong } from "./copies.ts"
import type { Sources } from "./credits.ts"
import { type Description, describe } from "./describe.ts"
import { disputesOf } from "./disputes/disputes.ts"
import type { Group } from "./grouping.ts"
import { joinsOf } from "./joins.ts"
import type { MentionSummary } from "./mention.ts"
import { originsOf } from "./origins.ts"
import { questionsOf } from "./questions.ts"
import type { Related } from "./related.ts"
import { statementsOf } from "./statement.ts"
import { claimedRange } from "./tolls/claimed-range.ts"
import { standingFigures } from "./tolls/figures.ts"

/** An incident before it has an id: who tells of it, and what it is. */
export interface Draft {
  readonly group: Group
  readonly told: readonly { readonly reading: Reading; readonly incident: IncidentReading }[]
  readonly description: Description
}

/** What incidents are made from. */
export interface Material {
  readonly mentions: readonly MentionSummary[]
  readonly readings: ReadonlyMap<string, Reading>
  readonly grounds: Grounds
  readonly sources: Sources
}

/** Gathers the tellings of a group's members and describes what they come to. */
export function draftOf(group: Group, { mentions, readings }: Material): Draft {
  const told = group.members.flatMap((at) => {
    const reading = readings.get(mentions[at]?.report ?? "")
    const incident = reading?.incidents.find(({ id }) => id === mentions[at]?.incident)
    return reading === undefined || incident === undefined ? [] : [{ reading, incident }]
  })
  return { group, told, description: describe(told.map(({ incident }) => incident)) }
}

/** The incident in full: accounts, disputes, toll, origins and questions, all from the claims on its mentions. */
export function incidentOf(draft: Draft, id: string, related: Related[], material: Material): Incident {
  const { mentions, readings, grounds, sources } = material
  const { sides, knowledge } = grounds
  const { type, when, place, placeNames } = draft.description
  const own = draft.told.map(({ reading, incident }) => ({ report: reading.report.id, incident: incident.id }))
  const reports = draft.told.map(({ reading }) => reading)
  const day = dayOfIso(when.from ?? "")

  const copies = copiesAmong(reports, sources)
  const all = statementsOf(own, readings, copies, sources.voices)
  const statements = all.filter(({ echo }) => !echo)
  const figures = standingFigures(statements, sources.voices.isMany)
  const origins = originsOf(statements, reports, copies, sources, knowledge)
  return {
    id,
    type,
    when,
    place,
    placeNames,
    mentions: own,
    joins: joinsOf(draft.group, mentions, grounds),
    accounts: accountsOf(all, figures, day, sides),
    disputes: disputesOf({ type, day, statements, figures, sides, knowledge }),
    toll: claimedRange(figures, origins.of),
    origins: origins.list,
    related,
    questions: questionsOf(statements, knowledge),
  }
}
