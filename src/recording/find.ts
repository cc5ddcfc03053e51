import type { FoundClaim, FoundPlace, FoundReport, Kind } from "../model/found.ts"
import type { Incident } from "../model/incident.ts"
import type { OpenIncident, OpenReport } from "../record/contents.ts"
import { searchClaims } from "../record/search/claims.ts"
import { searchPlaces } from "../record/search/places.ts"
import { type Question, search, searchReports } from "../record/search/search.ts"
import type { Store } from "../record/store.ts"
import { findParties } from "./find-parties.ts"
import { findPersons } from "./find-persons.ts"
import { withGrades } from "./graded.ts"
import type { Answers, Finder, Found, Paging, Query } from "./query.ts"

/**
 * Looks for one kind of thing in a store: incidents, reports and claims latest first, parties and places with most claims
 * or incidents first. Throws `RangeError` where the cursor is none that the same search has given.
 */
export function find<K extends Kind>(
  kind: K,
  finder: Finder,
  query: Query,
  paging: Paging,
): Promise<Found<Answers[K]>> {
  return finder.store.looking(() => FINDERS[kind](finder, query, paging))
}

const FINDERS: {
  readonly [K in Kind]: (finder: Finder, query: Query, paging: Paging) => Promise<Found<Answers[K]>>
} = {
  incidents: findIncidents,
  reports: findReports,
  claims: findClaims,
  parties: findParties,
  persons: findPersons,
  places: findPlaces,
}

async function findIncidents({ store }: Finder, query: Query, { limit, after }: Paging): Promise<Found<Incident>> {
  const page = await search(store.database, inReports(query), store.hide(), limit, after)
  const found = await incidentsBy(store, page.numbers)
  const open = page.numbers.flatMap((number) => found.get(number) ?? [])
  return { items: await withGrades(store.contents(), open), cursor: page.cursor }
}

async function findReports({ store }: Finder, query: Query, { limit, after }: Paging): Promise<Found<FoundReport>> {
  const page = await searchReports(store.database, inReports(query), store.hide(), limit, after)
  const reports = await reportsBy(store, page.numbers)
  const told = await store.contents().namesOf(page.numbers)
  const items = page.numbers.flatMap((number) => {
    const open = reports.get(number)
    return open === undefined ? [] : [{ report: open.reading.report, incidents: told.get(number) ?? [] }]
  })
  return { items, cursor: page.cursor }
}

async function findClaims({ store }: Finder, query: Query, { limit, after }: Paging): Promise<Found<FoundClaim>> {
  const question = { ...query.question, said: `${query.question.said ?? ""} ${query.words}` }
  const page = await searchClaims(store.database, question, store.hide(), limit, after)
  const reports = await reportsBy(
    store,
    page.numbers.map(({ report }) => report),
  )
  const items = page.numbers.flatMap(({ report, number, name }) => {
    const reading = reports.get(report)?.reading
    const claim = reading?.claims[number]
    if (reading === undefined || claim === undefined) return []
    const { id, outlet, url, dated, title } = reading.report
    return [{ incident: name, report: { id, outlet, url, dated, title }, claim }]
  })
  return { items, cursor: page.cursor }
}

async function findPlaces({ store }: Finder, query: Query, { limit, after }: Paging): Promise<Found<FoundPlace>> {
  const question = { ...query.question, ...(query.words.trim() === "" ? {} : { place: query.words }) }
  const page = await searchPlaces(store.database, question, store.hide(), limit, after)
  const found = await incidentsBy(
    store,
    page.numbers.map(({ incident }) => incident),
  )
  const items = page.numbers.flatMap(({ incident, incidents }) => {
    const open = found.get(incident)?.state.incident
    if (open === undefined) return []
    const { place, placeNames, id } = open
    return [{ name: place?.name ?? placeNames[0] ?? "", place, names: placeNames, incidents, latest: id }]
  })
  return { items, cursor: page.cursor }
}

/** The words are those of one report. */
const inReports = ({ words, question }: Query): Question => ({ ...question, words: `${question.words ?? ""} ${words}` })

async function incidentsBy(store: Store, numbers: readonly string[]): Promise<Map<string, OpenIncident>> {
  return new Map((await store.contents().incidents(numbers)).map((one) => [one.number, one]))
}

async function reportsBy(store: Store, numbers: readonly string[]): Promise<Map<string, OpenReport>> {
  return new Map((await store.contents().reports([...new Set(numbers)])).map((one) => [one.number, one]))
}
