import { loadKnowledge } from "#src/knowledge/load"
import { type Grounds, groundsOf } from "#src/reconciling/compare"
import { createMatching, type Matching } from "#src/reconciling/matching/matching"
import { createNeighbourhood, type Neighbourhood } from "#src/reconciling/matching/neighbourhood"
import { summarise } from "#src/reconciling/mention"
import { printTable } from "../table.ts"
import { joinScores } from "./joins.ts"
import { INCIDENT, type MadeUpReading, madeUpReadings } from "./made-up-readings.ts"

const SEED = 7
const LATE_SEED = 8
/** Where one band of sizes of the store ends and the next begins. */
const BANDS = [10_000, 30_000, 100_000, 300_000, 1_000_000]
const ALL = 1_000_000
/** So many come at the end, of any day of all those years. */
const LATE = 10_000
/** So many reports come in together. */
const BATCH = 100

/** What a batch of readings cost: processor microseconds, and mentions met in the blocks looked into, of each. */
interface Cost {
  /** The band of the store's size when they came. */
  readonly store: string
  readonly each: number
  readonly met: number
}

/**
 * Takes a million made-up readings in as they come, a hundred at a time, and prints what a reading costs as the store
 * grows; then ten thousand more of any day of all those years. Readings are made, summarised and let go, as a store
 * would; what is measured is finding each its incident.
 */
export async function benchMillion(): Promise<void> {
  const grounds = groundsOf(await loadKnowledge())
  const meetings = { count: 0 }
  const matching = createMatching(grounds, counting(createNeighbourhood(), meetings))
  const events: number[] = []
  const costs: Cost[] = []
  const stream = madeUpReadings(ALL, SEED)
  for (let batch = take(stream, BATCH); batch.length > 0; batch = take(stream, BATCH)) {
    const cost = arrive(batch, matching, grounds, meetings)
    costs.push({ store: bandOf(events.length), ...cost })
    for (const { event } of batch) events.push(event)
  }
  const groups = events.map((_, i) => matching.incidentOf({ report: `r${SEED}-${i}`, incident: INCIDENT })?.id)
  const { precision, recall } = joinScores(events, groups)
  const incidents = [...matching.incidents()]
  const joins = events.length - incidents.length
  const proposals = matching.proposals().length
  const largest = incidents.reduce((most, { members }) => Math.max(most, members.length), 0)
  const late = madeUpReadings(LATE, LATE_SEED, ALL)
  for (let batch = take(late, BATCH); batch.length > 0; batch = take(late, BATCH))
    costs.push({ store: `${ALL.toLocaleString("en")}, of any day`, ...arrive(batch, matching, grounds, meetings) })

  printTable(`A reading finds its incident, ${BATCH} at a time: of each, processor microseconds`, [
    ["readings in the store", "mentions met", "mean", "median of batches"],
    ...[...new Set(costs.map(({ store }) => store))].map((store) => {
      const own = costs.filter((cost) => cost.store === store)
      const times = own.map(({ each }) => each).sort((a, b) => a - b)
      return [store, mean(own.map(({ met }) => met)), mean(times), (times[times.length >> 1] ?? 0).toFixed(0)]
    }),
  ])
  console.log(
    `${joins} joins, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}; largest incident ${largest}`,
  )
  console.log(`proposals a join: ${(proposals / joins).toFixed(3)} (to reach: at most 0.050)`)
  const peak = process.resourceUsage().maxRSS / 1e6
  console.log(`peak memory ${peak.toFixed(2)} GB (to reach: under 4 GB)`)
}

/** What it takes a batch to be summarised, compared and settled, for each of its readings. */
function arrive(
  batch: readonly MadeUpReading[],
  matching: Matching,
  grounds: Grounds,
  meetings: { count: number },
): Omit<Cost, "store"> {
  const met = meetings.count
  const before = process.cpuUsage()
  for (const { reading } of batch) matching.add(summarise(reading, grounds.names))
  matching.settle()
  const { user, system } = process.cpuUsage(before)
  return { each: (user + system) / batch.length, met: (meetings.count - met) / batch.length }
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

/** A neighbourhood that counts how many are met: what a comparison costs depends on the machine, their number does not. */
function counting<T>({ put, near }: Neighbourhood<T>, meetings: { count: number }): Neighbourhood<T> {
  return {
    put,
    *near(mention) {
      for (const block of near(mention)) {
        meetings.count += block.length
        yield block
      }
    },
  }
}

function bandOf(size: number): string {
  const [from = 0, to = ALL] = [BANDS.findLast((limit) => limit <= size), BANDS.find((limit) => limit > size)]
  return `${from.toLocaleString("en")} to ${to.toLocaleString("en")}`
}

const mean = (values: readonly number[]): string =>
  (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(0)
