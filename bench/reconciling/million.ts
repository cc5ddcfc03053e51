import { loadKnowledge } from "#src/knowledge/load"
import { type Grounds, groundsOf } from "#src/reconciling/compare"
import { createMatching, type Matching } from "#src/reconciling/matching/matching"
import { summarise } from "#src/reconciling/mention"
import { printTable } from "../table.ts"
import { joinScores } from "./joins.ts"
import { INCIDENT, type MadeUpReading, madeUpReadings } from "./made-up-readings.ts"

const SEED = 7
const LATE_SEED = 8
/** Cost is measured over so many readings that come in once the store holds as many as said. */
const MEASURED = 10_000
const STORES = [10_000, 30_000, 100_000, 300_000, 990_000]
const ALL = 1_000_000
/** So many reports come in together. */
const BATCH = 100

interface Cost {
  readonly store: string
  readonly each: number
}

/**
 * Takes a million made-up readings in as they come, a hundred at a time, and prints what a reading costs as the store
 * grows; then ten thousand more of any day of all those years. Readings are made, summarised and let go, as a store
 * would; what is measured is finding each its incident.
 */
export async function benchMillion(): Promise<void> {
  const grounds = groundsOf(await loadKnowledge())
  const matching = createMatching(grounds)
  const events: number[] = []
  const costs: Cost[] = []
  const stream = madeUpReadings(ALL, SEED)
  for (let batch = take(stream, BATCH); batch.length > 0; batch = take(stream, BATCH)) {
    const spent = arrive(batch, matching, grounds)
    const store = STORES.find((size) => size <= events.length && events.length < size + MEASURED)
    if (store !== undefined) costs.push({ store: store.toLocaleString("en"), each: spent / batch.length })
    for (const { event } of batch) events.push(event)
  }
  const groups = events.map((_, i) => matching.incidentOf({ report: `r${SEED}-${i}`, incident: INCIDENT })?.id)
  const { precision, recall } = joinScores(events, groups)
  const incidents = [...matching.incidents()]
  const joins = events.length - incidents.length
  const proposals = matching.proposals().length
  const largest = incidents.reduce((most, { members }) => Math.max(most, members.length), 0)
  const late = madeUpReadings(MEASURED, LATE_SEED, ALL)
  for (let batch = take(late, BATCH); batch.length > 0; batch = take(late, BATCH))
    costs.push({
      store: `${ALL.toLocaleString("en")}, of any day`,
      each: arrive(batch, matching, grounds) / batch.length,
    })

  printTable(`A reading finds its incident: mean of ${MEASURED} readings, ${BATCH} at a time`, [
    ["readings in the store", "processor microseconds each"],
    ...[...new Set(costs.map(({ store }) => store))].map((store) => [store, mean(costs, store).toFixed(0)]),
  ])
  console.log(
    `${joins} joins, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}; largest incident ${largest}`,
  )
  console.log(`proposals a join: ${(proposals / joins).toFixed(3)} (to reach: at most 0.050)`)
  const peak = process.resourceUsage().maxRSS / 1e6
  console.log(`peak memory ${peak.toFixed(2)} GB (to reach: under 4 GB)`)
}

/** Processor microseconds that a batch takes to be summarised, compared and settled. */
function arrive(batch: readonly MadeUpReading[], matching: Matching, grounds: Grounds): number {
  const before = process.cpuUsage()
  for (const { reading } of batch) matching.add(summarise(reading, grounds.names))
  matching.settle()
  const { user, system } = process.cpuUsage(before)
  return user + system
}

function take(stream: Iterator<MadeUpReading>, count: number): MadeUpReading[] {
  const batch: MadeUpReading[] = []
  while (batch.length < count) {
    const { value, done } = stream.next()
    if (done === true) break
    batch.push(value)
  }
  return batch
}

function mean(costs: readonly Cost[], store: string): number {
  const own = costs.filter((cost) => cost.store === store)
  return own.reduce((sum, { each }) => sum + each, 0) / own.length
}
