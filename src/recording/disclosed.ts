import { disclosed } from "../disclosure/disclosed.ts"
import { isPlainId } from "../disclosure/shown-id.ts"
import type { Knowledge } from "../knowledge/knowledge.ts"
import type { Dossier } from "../model/incident.ts"
import type { Contents } from "../record/contents.ts"
import { dossierOf } from "./dossier-of.ts"
import { standingReleases } from "./release.ts"

/** Who looks: whether they may see what is withheld. */
export interface Looking {
  readonly knowledge: Knowledge
  readonly seesWithheld: boolean
}

/**
 * Incidents of a store, in the order of the numbers that were asked for, with the readings that they stand on and their
 * named victims, as far as who looks may see them. To who may not see what is withheld, reports go by their numbers, and
 * so do incidents whose id could tell something.
 */
export async function disclosedOf(
  contents: Contents,
  numbers: readonly string[],
  { knowledge, seesWithheld }: Looking,
): Promise<Dossier> {
  const dossier = await dossierOf(contents, numbers)
  return seesWithheld ? dossier : disclosure(contents, dossier, knowledge)
}

/** What of incidents of a store, with the readings that they stand on, may be shown to anybody. */
export async function disclosure(contents: Contents, dossier: Dossier, knowledge: Knowledge): Promise<Dossier> {
  return (await disclosing(contents, [dossier], knowledge))(dossier)
}

/** The same for each of some dossiers by itself, as if there were no other; many take no more trips than one. */
export async function disclosing(
  contents: Contents,
  dossiers: readonly Dossier[],
  knowledge: Knowledge,
): Promise<(dossier: Dossier) => Dossier> {
  const kept = await standingReleases(contents, dossiers)
  const reports = await contents.numbersOf("report", [...new Set(dossiers.flatMap(reportsOf))])
  const shown = await shownIds(contents, dossiers, knowledge)
  return (dossier) => {
    const told = new Set(dossier.readings.map(({ report }) => report.id))
    const releases = kept.filter(({ release }) => release.of.some(({ report }) => told.has(report)))
    // A report that was erased goes by its number already.
    const numbers = new Map(reportsOf(dossier).map((id) => [id, reports.get(id) ?? (UUID.test(id) ? id : "")]))
    const names = new Map(incidentsOf(dossier).map((id) => [id, shown.get(id) ?? null]))
    return disclosed(
      dossier,
      knowledge,
      releases.map(({ release }) => release),
      { report: (id) => numbers.get(id) ?? "", incident: (id) => names.get(id) ?? null },
    )
  }
}

/** The ids of the reports that a dossier names: those that it stands on, and those that came or went since a grade was set. */
function reportsOf({ readings, incidents }: Dossier): string[] {
  const since = incidents.flatMap(({ graded = [] }) => graded.flatMap((one) => one.since ?? []))
  return [...readings.map(({ report }) => report.id), ...since.flatMap(({ came, went }) => [...came, ...went])]
}

/** The ids of the incidents that a dossier names. */
function incidentsOf({ incidents }: Dossier): string[] {
  return incidents.flatMap(({ id, related, graded = [] }) => [
    id,
    ...related.map(({ incident }) => incident),
    ...graded.flatMap(({ incident }) => incident ?? []),
  ])
}

/** The number of the incident that is shown under an id to who looks; null where there is none, whatever others see under it. */
export async function findShown(
  contents: Contents,
  id: string,
  { knowledge, seesWithheld }: Looking,
): Promise<string | null> {
  if (UUID.test(id)) return (await contents.incidents([id]))[0]?.number ?? null
  const number = await contents.find("incident", id)
  if (number === null || seesWithheld) return number
  const [open] = await contents.incidents([number])
  return open !== undefined && isPlainId(open.state.incident, knowledge) ? number : null
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Under which id each incident that the dossiers name is shown. */
async function shownIds(
  contents: Contents,
  dossiers: readonly Dossier[],
  knowledge: Knowledge,
): Promise<Map<string, string>> {
  const shown = new Map<string, string>()
  const numbers = await contents.numbersOf("incident", [...new Set(dossiers.flatMap(incidentsOf))])
  const own = new Map(dossiers.flatMap(({ incidents }) => incidents).map((incident) => [incident.id, incident]))
  const others = await contents.incidents([...numbers].flatMap(([name, number]) => (own.has(name) ? [] : [number])))
  for (const { state } of others) own.set(state.incident.id, state.incident)
  for (const [name, number] of numbers) {
    const incident = own.get(name)
    if (incident !== undefined) shown.set(name, isPlainId(incident, knowledge) ? name : number)
  }
  return shown
}
