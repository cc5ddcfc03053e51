import type { Incident } from "../model/incident.ts"
import type { Mention } from "../model/mention.ts"
import type { IncidentReading, Reading } from "../model/reading.ts"
import { dayOfIso } from "../space/day.ts"
import { accountsOf } from "./accounts.ts"
import type { Grounds } from "./compare.ts"
import { copiesAmong } from "./copies.ts"
import type { Sources } from "./credits.ts"
import { describe } from "./describe.ts"
import { disputesOf } from "./disputes/disputes.ts"
import { joinsOf } from "./joins.ts"
import type { MatchedIncident } from "./matching/matched-incident.ts"
import { originsOf } from "./origins.ts"
import { questionsOf } from "./questions.ts"
import type { Related } from "./related.ts"
import { statementsOf } from "./statement.ts"
import { figuresOf } from "./tolls/figures.ts"
import { countingOf, viewsOf } from "./views.ts"

/** What incidents are made from: the readings by report. */
export interface Material {
  readonly readings: ReadonlyMap<string, Reading>
  readonly grounds: Grounds
  readonly sources: Sources
}

/**
 * The incident in full: accounts, disputes, toll, origins and questions, all from the claims on its mentions. It needs the
 * readings of those mentions, and no others.
 */
export function incidentOf(matched: MatchedIncident, related: Related[], material: Material): Incident {
  const { readings, grounds, sources } = material
  const { sides, knowledge } = grounds
  const own = matched.members.map(({ report, incident }) => ({ report, incident }))
  const { type, when, place, placeNames } = describe(own.flatMap((mention) => toldOf(mention, readings)))
  const reports = [...new Set(own.map(({ report }) => report))].flatMap((report) => readings.get(report) ?? [])
  const day = dayOfIso(when.from ?? "")

  const copies = copiesAmong(reports, sources)
  const all = statementsOf(own, readings, copies, sources.voices)
  const statements = all.filter(({ echo }) => !echo)
  const figures = figuresOf(all, sources.voices.isMany)
  const origins = originsOf(statements, reports, copies, sources, grounds, day)
  const counting = countingOf({ type, day, statements: all, figures, originOf: origins.of }, grounds)
  return {
    id: matched.id,
    formerly: [...matched.formerly],
    type,
    when,
    place,
    placeNames,
    mentions: own,
    joins: joinsOf(matched, grounds),
    accounts: accountsOf(all, figures.standing, day, sides),
    disputes: disputesOf({
      type,
      day,
      statements,
      figures: figures.standing,
      sides,
      knowledge,
      isMany: sources.voices.isMany,
    }),
    ...viewsOf(counting, knowledge),
    origins: origins.list,
    related,
    questions: questionsOf(statements, knowledge),
  }
}

function toldOf({ report, incident }: Mention, readings: Material["readings"]): IncidentReading[] {
  return readings.get(report)?.incidents.filter(({ id }) => id === incident) ?? []
}
