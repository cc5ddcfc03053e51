import type { Knowledge } from "../knowledge/knowledge.ts"
import type { Incident } from "../model/incident.ts"
import type { IncidentReading, Reading } from "../model/reading.ts"
import { dayOfIso } from "../space/day.ts"
import { accountsOf } from "./accounts.ts"
import type { Grounds } from "./compare.ts"
import { createCredits } from "./credits.ts"
import { type Description, describe } from "./describe.ts"
import { disputesOf } from "./disputes/disputes.ts"
import { standingFigures } from "./figures.ts"
import { type Group, group } from "./grouping.ts"
import { uniqueIds } from "./ids.ts"
import { joinsOf } from "./joins.ts"
import { type MentionSummary, summarise } from "./mention.ts"
import { createNames } from "./names.ts"
import { originsOf, type Sources } from "./origins.ts"
import { questionsOf } from "./questions.ts"
import { type Related, relatedOf } from "./related.ts"
import { statementsOf } from "./statement.ts"
import { survey } from "./survey.ts"
import { claimedRange } from "./toll.ts"
import { createVoices } from "./voices.ts"

/**
 * Puts the readings of one event together: incidents by date, each with its mentions and why they were joined, the
 * accounts of all speakers, the disputes between them, the toll as a range, and who said it first. The order of
 * `readings` does not matter. Throws where two readings are of reports with one id.
 */
export function reconcile(readings: Iterable<Reading>, knowledge: Knowledge): Incident[] {
  const byReport = new Map<string, Reading>()
  for (const reading of readings) {
    if (byReport.has(reading.report.id)) throw new Error(`expected each report once, got ${reading.report.id} twice`)
    byReport.set(reading.report.id, reading)
  }
  const grounds: Grounds = { names: createNames(knowledge.gazetteer), knowledge }
  const mentions = [...byReport.values()].flatMap((reading) => summarise(reading, grounds.names)).sort(byReportDay)
  const { edges, stretches } = survey(mentions, grounds)
  const drafts = group(mentions, edges, grounds).map((group) => draftOf(group, mentions, byReport))
  const ids = uniqueIds(drafts.map(({ description }) => description))

  const incidentOf: string[] = []
  drafts.forEach(({ group }, i) => {
    for (const member of group.members) incidentOf[member] = ids[i] ?? ""
  })
  const related = relatedOf(mentions, stretches, incidentOf, grounds)
  const sources = { voices: createVoices(knowledge), creditOf: createCredits(knowledge) }
  const incidents = drafts.map((draft, i) => {
    const id = ids[i] ?? ""
    return incidentFrom(id, draft, mentions, byReport, related.get(id) ?? [], grounds, sources)
  })
  return incidents.sort((a, b) => compareText(a.when.from ?? "", b.when.from ?? "") || compareText(a.id, b.id))
}

interface Draft {
  readonly group: Group
  readonly told: readonly Told[]
  readonly description: Description
}

/** An incident as one report tells it, with that report's reading. */
interface Told {
  readonly reading: Reading
  readonly incident: IncidentReading
}

function draftOf(group: Group, mentions: readonly MentionSummary[], byReport: ReadonlyMap<string, Reading>): Draft {
  const told = group.members.flatMap((at): Told[] => {
    const reading = byReport.get(mentions[at]?.report ?? "")
    const incident = reading?.incidents.find(({ id }) => id === mentions[at]?.incident)
    return reading === undefined || incident === undefined ? [] : [{ reading, incident }]
  })
  return { group, told, description: describe(told.map(({ incident }) => incident)) }
}

function incidentFrom(
  id: string,
  { group, told, description }: Draft,
  mentions: readonly MentionSummary[],
  byReport: ReadonlyMap<string, Reading>,
  related: Related[],
  grounds: Grounds,
  sources: Sources,
): Incident {
  const { knowledge } = grounds
  const own = told.map(({ reading, incident }) => ({ report: reading.report.id, incident: incident.id }))
  const day = dayOfIso(description.when.from ?? "")
  const all = statementsOf(own, byReport, sources.voices)
  const statements = all.filter(({ echo }) => !echo)
  const figures = standingFigures(statements, sources.voices.isMany)
  const origins = originsOf(
    statements,
    told.map(({ reading }) => reading),
    sources,
    knowledge,
  )
  return {
    id,
    ...description,
    mentions: own,
    joins: joinsOf(group, mentions, grounds),
    accounts: accountsOf(all, figures, day, knowledge),
    disputes: disputesOf({ type: description.type, day, statements, figures, knowledge }),
    toll: claimedRange(figures, origins.of),
    origins: origins.list,
    related,
    questions: questionsOf(statements, knowledge),
  }
}

/** Earliest report first; those without a date last. Ids break ties, so that the order is the same for every input order. */
function byReportDay(a: MentionSummary, b: MentionSummary): number {
  return (
    (a.reported ?? LAST) - (b.reported ?? LAST) ||
    compareText(a.report, b.report) ||
    compareText(a.incident, b.incident)
  )
}

const LAST = Number.MAX_SAFE_INTEGER
const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
