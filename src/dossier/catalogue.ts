import type { Knowledge } from "../knowledge/knowledge.ts"
import type { Proposal } from "../model/decision.ts"
import type { Dossier, Incident } from "../model/incident.ts"
import type { Person } from "../model/person.ts"
import type { ProjectRef, SourceEntry } from "../model/project.ts"
import type { Reading } from "../model/reading.ts"
import { grouped } from "./grouped.ts"
import { type Surroundings, surroundings } from "./map/surroundings.ts"
import { NO_PARTIES, type Parties } from "./words/names.ts"
import { TYPE_WORDS } from "./words/vocabulary.ts"

/** A report in its place: numbered from 1 by date over the whole dossier. `day` is its date, `page` the file it stands in. */
export interface ReportEntry {
  readonly reading: Reading
  readonly number: number
  readonly day: string | null
  readonly page: string
}

/** An incident in its place: numbered from 1 by date. `day` is its first day, or that of its first report. */
export interface IncidentEntry {
  readonly incident: Incident
  readonly number: number
  readonly title: string
  readonly day: string | null
  readonly page: string
}

/** A dossier in order, with everything findable by id. */
export interface Catalogue {
  readonly parties: Parties
  readonly surroundings: Surroundings
  /** Under which scope and sources the dossier was made. */
  readonly project: ProjectRef | null
  readonly sources: readonly SourceEntry[]
  readonly incidents: readonly IncidentEntry[]
  readonly reports: readonly ReportEntry[]
  readonly incidentById: ReadonlyMap<string, IncidentEntry>
  readonly reportById: ReadonlyMap<string, ReportEntry>
  /** Joins that wait for a person. */
  readonly proposals: readonly Proposal[]
  /** The named victims of an incident. */
  personsOf(incident: string): readonly Person[]
  /** The incident that an incident of a reading was put into; null where it is in none. */
  incidentOf(report: string, incident: string): IncidentEntry | null
}

/**
 * Puts a dossier in order: incidents by day, on one day the most disputed first, then those with most reports; reports by
 * date; what has no date last. `pageOf` gives the file for a day (null: no date known).
 */
export function catalogue(
  dossier: Dossier,
  knowledge: Knowledge | undefined,
  pageOf: (day: string | null) => string,
): Catalogue {
  const reports = dossier.readings
    .map((reading) => ({ reading, day: reading.report.dated.date }))
    .sort((a, b) => byDay(a.day, b.day) || compare(a.reading.report.id, b.reading.report.id))
    .map((entry, i) => ({ ...entry, number: i + 1, page: pageOf(entry.day) }))
  const reportById = new Map(reports.map((entry) => [entry.reading.report.id, entry]))
  const incidents = dossier.incidents
    .map((incident) => ({ incident, title: titleOf(incident), day: dayOf(incident, reportById) }))
    .sort((a, b) => byDay(a.day, b.day) || byWeight(a.incident, b.incident) || compare(a.incident.id, b.incident.id))
    .map((entry, i) => ({ ...entry, number: i + 1, page: pageOf(entry.day) }))
  const named = (dossier.persons ?? []).flatMap((person) => person.incidents.map((incident) => ({ incident, person })))
  const persons = new Map(
    [...grouped(named, ({ incident }) => incident)].map(([id, list]) => [id, list.map(({ person }) => person)]),
  )
  const byMention = new Map(
    incidents.flatMap((entry) =>
      entry.incident.mentions.map((m) => [mentionKey(m.report, m.incident), entry] as const),
    ),
  )
  return {
    parties: knowledge?.parties ?? NO_PARTIES,
    surroundings: surroundings(knowledge?.packs ?? []),
    project: dossier.project ?? null,
    sources: knowledge?.project?.sources ?? [],
    incidents,
    reports,
    incidentById: new Map(incidents.map((entry) => [entry.incident.id, entry])),
    reportById,
    proposals: dossier.proposals ?? [],
    personsOf: (incident) => persons.get(incident) ?? [],
    incidentOf: (report, incident) => byMention.get(mentionKey(report, incident)) ?? null,
  }
}

/** How many different reports mention an incident. */
export function reportsOf(incident: Incident): readonly string[] {
  return [...new Set(incident.mentions.map(({ report }) => report))]
}

/** Where an incident was, as shortly as it is known; null where no report names a place. */
export function placeWords({ place, placeNames }: Incident): string | null {
  return place?.name ?? placeNames[0] ?? null
}

function titleOf(incident: Incident): string {
  const place = placeWords(incident)
  return `${TYPE_WORDS[incident.type]}${place === null ? ", place not named" : ` at ${place}`}`
}

function dayOf({ when, mentions }: Incident, reports: ReadonlyMap<string, ReportEntry>): string | null {
  const days = mentions.flatMap(({ report }) => reports.get(report)?.day ?? [])
  return when.from ?? when.to ?? days.sort()[0] ?? null
}

const mentionKey = (report: string, incident: string) => `${report}\n${incident}`
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** After every date; what has none comes last. */
const NO_DAY = "~"
const byDay = (a: string | null, b: string | null) => compare(a ?? NO_DAY, b ?? NO_DAY)

const byWeight = (a: Incident, b: Incident) =>
  b.disputes.length - a.disputes.length || reportsOf(b).length - reportsOf(a).length
