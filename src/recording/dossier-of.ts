import type { Dossier } from "../model/incident.ts"
import { personsOf } from "../reconciling/persons/persons.ts"
import type { Contents } from "../record/contents.ts"
import { withGrades } from "./graded.ts"

/** Incidents of a store, in the order of the numbers that were asked for, with their grades, the readings that they stand on and their named victims. */
export async function dossierOf(contents: Contents, numbers: readonly string[]): Promise<Dossier> {
  const found = new Map((await contents.incidents(numbers)).map((one) => [one.number, one]))
  const open = numbers.flatMap((number) => found.get(number) ?? [])
  const reports = await contents.reports([
    ...new Set(open.flatMap(({ mentions }) => mentions.map(({ report }) => report))),
  ])
  const incidents = await withGrades(contents, open)
  const readings = reports.map(({ reading }) => reading)
  return { incidents, readings, persons: personsOf(incidents, readings) }
}
