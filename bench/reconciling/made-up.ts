import { performance } from "node:perf_hooks"
import type { Knowledge } from "#src/knowledge/knowledge"
import { reconciled } from "#src/reconciling/reconcile"
import { printTable } from "../table.ts"
import { printGrouping } from "./grouping-table.ts"
import { groupsOf } from "./groups.ts"
import { type JoinScores, joinScores } from "./joins.ts"
import { RATES } from "./made-up-rates.ts"
import { INCIDENT, madeUpReadings } from "./made-up-readings.ts"
import { mentionKey, simpleGroupings } from "./simple-groupings.ts"
import { textClusters } from "./text-clusters.ts"

const SIZES = [10_000, 100_000] as const
const SEED = 7
/** The yardstick is given the threshold that serves it best. */
const SHARES = [0.4, 0.5, 0.6, 0.7, 0.8]

/** Groups made-up readings whose truth is known: how well, beside simple rules and likeness of text, and how fast. */
export function benchMadeUp(knowledge: Knowledge): void {
  console.log(`\nMade-up readings: seed ${SEED}, rates as measured by npm run bench -- rates: ${JSON.stringify(RATES)}`)
  const times = SIZES.map((size) => madeUp(size, knowledge))
  printTable("Reconciling made-up readings", [
    [
      "readings",
      "seconds",
      "processor seconds",
      "processor microseconds each",
      "heap after, MB",
      "joins",
      "proposals",
      "proposals a join",
    ],
    ...times,
  ])
  console.log("to reach: 100,000 in 60 seconds on one core; at most 0.050 proposals a join")
}

function madeUp(size: number, knowledge: Knowledge): string[] {
  const made = [...madeUpReadings(size, SEED)]
  const readings = made.map(({ reading }) => reading)
  const keys = readings.map(({ report }) => mentionKey(report.id, INCIDENT))
  const [started, cpu] = [performance.now(), process.cpuUsage()]
  const { incidents, proposals } = reconciled(readings, knowledge)
  const { user, system } = process.cpuUsage(cpu)
  const seconds = (performance.now() - started) / 1000
  const heap = process.memoryUsage().heapUsed / 1e6

  const groups = groupsOf(incidents)
  const events = made.map(({ event }) => event)
  const truth = new Map(keys.map((key, i) => [key, `e${events[i]}`]))
  printGrouping(`${size} made-up readings`, truth, groups, simpleGroupings(readings))
  printJoins(
    events,
    keys.map((key) => groups.get(key)),
    readings.map(({ text }) => text),
  )
  const joins = incidents.reduce((sum, incident) => sum + incident.joins.length, 0)
  return [
    String(size),
    seconds.toFixed(1),
    ((user + system) / 1e6).toFixed(1),
    ((user + system) / size).toFixed(0),
    heap.toFixed(0),
    String(joins),
    String(proposals.length),
    (proposals.length / joins).toFixed(3),
  ]
}

function printJoins(events: readonly number[], ours: readonly unknown[], texts: readonly string[]): void {
  const row = (name: string, { precision, recall }: JoinScores) => [name, precision.toFixed(3), recall.toFixed(3)]
  const byText = textClusters(texts, SHARES).map((groups, i) => [SHARES[i], joinScores(events, groups)] as const)
  const f1 = ({ precision, recall }: JoinScores) => (2 * precision * recall) / (precision + recall) || 0
  const [best] = byText.sort(([, a], [, b]) => f1(b) - f1(a))
  printTable("Joins: pairs of readings put together", [
    ["", "precision", "recall"],
    row("reconcile", joinScores(events, ours)),
    ...(best === undefined ? [] : [row(`likeness of text (TF-IDF, best of 5 thresholds: ${best[0]})`, best[1])]),
  ])
}
