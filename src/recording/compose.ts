import type { Knowledge } from "../knowledge/knowledge.ts"
import type { Incident } from "../model/incident.ts"
import type { Reading } from "../model/reading.ts"
import { reconcile } from "../reconciling/reconcile.ts"
import type { OpenIncident } from "../record/contents.ts"
import { type Composed, composeIncidents, type Placed } from "../record/incident.ts"
import type { Work } from "../record/store.ts"
import { named } from "./named.ts"
import { partiesAndFacets } from "./parties-and-facets.ts"

/** A reading that has just been kept under a number, with the keys under which its mentions look for others. */
export interface Added {
  readonly number: string
  readonly reading: Reading
  readonly looks: readonly string[]
}

/** How many incidents are new, and how many were there and have changed. */
export interface ComposeTally {
  readonly opened: number
  readonly changed: number
}

/**
 * Finds the incidents of readings that have just been kept: what is told of the same places and days is put together
 * anew, with them, and nothing else is touched.
 */
export async function compose(work: Work, added: readonly Added[], knowledge: Knowledge): Promise<ComposeTally> {
  const near = await work.contents.near(added.flatMap(({ looks }) => looks))
  const before = await work.contents.incidents(near)
  const whole = added.map(({ number, reading }) => ({ number, reading, taken: reading.incidents.map((_, i) => i) }))
  return composeAnew(work, before, [...(await tellingsOf(work, before)), ...whole], knowledge)
}

/** Puts what is left of incidents together anew after some of their mentions have gone. */
export async function recompose(
  work: Work,
  before: readonly OpenIncident[],
  knowledge: Knowledge,
): Promise<ComposeTally> {
  return composeAnew(work, before, await tellingsOf(work, before), knowledge)
}

/** A kept reading, and which of its incidents take part, by their places in its list. */
interface Telling {
  readonly number: string
  readonly reading: Reading
  readonly taken: readonly number[]
}

async function tellingsOf({ contents }: Work, before: readonly OpenIncident[]): Promise<Telling[]> {
  const taken = new Map<string, number[]>()
  for (const { report, number } of before.flatMap(({ mentions }) => mentions)) {
    taken.set(report, [...(taken.get(report) ?? []), number])
  }
  const reports = await contents.reports([...taken.keys()])
  return reports.map(({ number, reading }) => ({ number, reading, taken: taken.get(number) ?? [] }))
}

async function composeAnew(
  work: Work,
  before: readonly OpenIncident[],
  tellings: readonly Telling[],
  knowledge: Knowledge,
): Promise<ComposeTally> {
  const placed = new Map<string, Placed>()
  for (const { number: report, reading, taken } of tellings) {
    for (const number of taken)
      placed.set(keyOf(reading.report.id, reading.incidents[number]?.id ?? ""), { report, number })
  }
  const incidents = reconcile(tellings.map(partOf), knowledge)
  const placesOf = (incident: Incident) =>
    incident.mentions.flatMap((one) => placed.get(keyOf(one.report, one.incident)) ?? [])
  const chosen = await named(work.contents, before, incidents, placesOf)
  const readings = new Map(tellings.map(({ reading }) => [reading.report.id, reading]))
  const composed = chosen.map(
    ({ incident, number }): Composed => ({
      number,
      state: { incident, ...partiesAndFacets(incident, readings) },
      mentions: placesOf(incident),
    }),
  )
  const states = new Map(before.map(({ number, state }) => [number, JSON.stringify(state)]))
  const changed = composed.filter(
    ({ number, state }) => number === null || states.get(number) !== JSON.stringify(state),
  )
  const stays = new Set(composed.map(({ number }) => number))
  const dissolved = before.map(({ number }) => number).filter((number) => !stays.has(number))
  await composeIncidents(work.change, changed, dissolved, work.hide)
  const opened = changed.filter(({ number }) => number === null).length
  return { opened, changed: changed.length - opened }
}

/** The reading with only those incidents that take part, and the claims on them. */
function partOf({ reading, taken }: Telling): Reading {
  const incidents = reading.incidents.filter((_, i) => taken.includes(i))
  if (incidents.length === reading.incidents.length) return reading
  const ids = new Set(incidents.map(({ id }) => id))
  return { ...reading, incidents, claims: reading.claims.filter(({ incident }) => ids.has(incident)) }
}

const keyOf = (report: string, incident: string) => `${report}\n${incident}`
