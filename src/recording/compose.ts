import type { Knowledge } from "../knowledge/knowledge.ts"
import type { SetAside } from "../model/decision.ts"
import type { Reading } from "../model/reading.ts"
import { incidentOf } from "../reconciling/incident.ts"
import type { MentionSummary } from "../reconciling/mention.ts"
import { materialOf } from "../reconciling/reconcile.ts"
import { type Composed, composeIncidents } from "../record/incident.ts"
import { lookAround } from "./around.ts"
import { coreAround } from "./core.ts"
import { groundsFor } from "./grounds.ts"
import type { HeldWork } from "./hold.ts"
import { partiesAndFacets } from "./parties-and-facets.ts"
import { keepProposed } from "./proposed.ts"
import { regroup } from "./regroup.ts"
import { createSummaries, type Told } from "./told.ts"

/** What became of incidents, by name: the new ones, those that have changed, and those that are none any more. */
export interface Recomposed {
  readonly opened: readonly string[]
  readonly changed: readonly string[]
  readonly dissolved: readonly string[]
  /** What was decided on any of their mentions and cannot be followed. */
  readonly setAside: readonly SetAside[]
}

/** What a report that was taken out of the store has left: its mentions, and the incidents that they were of. */
export interface Gone {
  readonly mentions: readonly MentionSummary[]
  readonly incidents: readonly string[]
}

/**
 * Puts together anew what hangs together with these mentions, under all that persons decided on them, and nothing else:
 * incidents that come out as they were are not touched, but for their links to those that have changed.
 */
export async function compose(
  work: HeldWork,
  seeds: readonly Told[],
  knowledge: Knowledge,
  gone: Gone = { mentions: [], incidents: [] },
): Promise<Recomposed> {
  const grounds = groundsFor(knowledge)
  const summaries = createSummaries(work.contents, grounds.names)
  const core = await coreAround(work, seeds, summaries, grounds)
  const { changed, same, dissolved, formerly, setAside } = await regroup(work, core, gone.incidents, grounds)
  const names = new Set(dissolved.map(({ name }) => name))
  const changes = { changed, same, dissolved, gone: gone.mentions, decisions: core.decisions }
  const around = await lookAround(work, changes, summaries, grounds)

  const readings = await readingsOf(
    work,
    changed.flatMap(({ told }) => told),
  )
  const material = materialOf(readings.values(), grounds)
  const composed = changed.map((one): Composed => {
    const matched = { ...one.matched, id: one.name, formerly: formerly.get(one.name) ?? [] }
    const incident = incidentOf(matched, around.relatedOf(one), material)
    return { number: one.number, state: { incident, ...partiesAndFacets(incident, readings) }, mentions: one.told }
  })
  const numbers = await composeIncidents(work.change, [...composed, ...around.linked], dissolved, work.hide)
  await keepProposed(
    work,
    around.proposed,
    new Map([...around.numbers, ...changed.map(({ name }, i): [string, string] => [name, numbers[i] ?? ""])]),
    dissolved.map(({ number }) => number),
  )
  const isNew = new Set(changed.filter(({ number }) => number === null))
  return {
    opened: changed.filter((one) => isNew.has(one)).map(({ name }) => name),
    changed: changed.filter((one) => !isNew.has(one)).map(({ name }) => name),
    dissolved: [...names],
    setAside,
  }
}

/** The readings that the mentions are of, by the report's id. */
async function readingsOf({ contents }: HeldWork, told: readonly Told[]): Promise<Map<string, Reading>> {
  const open = await contents.reports([...new Set(told.map(({ report }) => report))])
  return new Map(open.map(({ reading }) => [reading.report.id, reading]))
}
