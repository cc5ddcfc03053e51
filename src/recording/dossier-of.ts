import type { Dossier, Incident } from "../model/incident.ts"
import type { Reading } from "../model/reading.ts"
import { personsOf } from "../reconciling/persons/persons.ts"
import type { Contents, OpenIncident } from "../record/contents.ts"
import { withGrades } from "./graded.ts"

/** Incidents of a store, in the order of the numbers that were asked for, with their grades, the readings that they stand on and their named victims. */
export async function dossierOf(contents: Contents, numbers: readonly string[]): Promise<Dossier> {
  const { found, readings } = await opened(contents, numbers)
  const incidents = numbers.flatMap((number) => found.get(number)?.incident ?? [])
  return withPersons(incidents, [...readings.values()])
}

/** The same, each incident in a dossier of its own, by its number; those that are none any more are left out. Many take no more trips than one. */
export async function dossiersOf(contents: Contents, numbers: readonly string[]): Promise<Map<string, Dossier>> {
  const { found, readings } = await opened(contents, numbers)
  return new Map(
    [...found].map(([number, { incident, open }]) => {
      const own = new Set(open.mentions.map(({ report }) => report))
      return [
        number,
        withPersons(
          [incident],
          [...readings].flatMap(([report, reading]) => (own.has(report) ? [reading] : [])),
        ),
      ]
    }),
  )
}

function withPersons(incidents: Incident[], readings: Reading[]): Dossier {
  return { incidents, readings, persons: personsOf(incidents, readings) }
}

/** Incidents with their grades, by their numbers; and the readings that they stand on, by the reports' numbers and in their order. */
async function opened(contents: Contents, numbers: readonly string[]) {
  const open = await contents.incidents(numbers)
  const told = new Set(open.flatMap(({ mentions }) => mentions.map(({ report }) => report)))
  const reports = await contents.reports([...told])
  const incidents = await withGrades(contents, open)
  const found = new Map<string, { readonly incident: Incident; readonly open: OpenIncident }>()
  for (const [i, incident] of incidents.entries()) {
    const one = open[i]
    if (one !== undefined) found.set(one.number, { incident, open: one })
  }
  return { found, readings: new Map(reports.map(({ number, reading }) => [number, reading])) }
}
