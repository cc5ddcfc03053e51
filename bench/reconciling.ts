import { existsSync } from "node:fs"
import { join } from "node:path"
import { performance } from "node:perf_hooks"
import type { Knowledge } from "#src/knowledge/knowledge"
import { loadKnowledge } from "#src/knowledge/load"
import type { Reading } from "#src/model/reading"
import { reconcile } from "#src/reconciling/reconcile"
import { type Agreement, bCubed } from "./b-cubed.ts"
import { goldReadings } from "./gold-readings.ts"
import { madeUpReadings, RATES } from "./made-up-readings.ts"
import { mentionKey, simpleGroupings } from "./simple-groupings.ts"
import { printTable } from "./table.ts"

const GOLD = "../shared/gold"
const SETS = { dev: ["dev"], contested: ["contested"], combined: ["dev", "contested"] } as const
const SIZES = [10_000, 100_000]
const SEED = 7

/** Scores how readings are grouped into incidents beside simple rules, and measures how long 100,000 of them take. */
export async function benchReconciling(): Promise<void> {
  const knowledge = await loadKnowledge()
  if (existsSync(GOLD)) {
    for (const [name, files] of Object.entries(SETS)) {
      const { readings, truth } = goldReadings(files.map((file) => join(GOLD, `${file}.jsonl`)))
      show(`Reconciling: gold readings, ${name}`, readings, truth, groupsOf(readings, knowledge))
    }
  } else console.log(`\nReconciling is not scored here: it needs the gold readings in ${GOLD}`)
  console.log(`\nMade-up readings: rates ${JSON.stringify(RATES)}, seed ${SEED}`)
  const times = SIZES.map((size) => madeUp(size, knowledge))
  printTable("Reconciling made-up readings", [["readings", "seconds", "microseconds each", "heap after, MB"], ...times])
  console.log("to reach: 100,000 in 60 seconds on one core")
}

function madeUp(size: number, knowledge: Knowledge): string[] {
  const { readings, truth } = madeUpReadings(size, SEED)
  const started = performance.now()
  const groups = groupsOf(readings, knowledge)
  const seconds = (performance.now() - started) / 1000
  const heap = process.memoryUsage().heapUsed / 1e6
  show(`Reconciling: ${size} made-up readings`, readings, truth, groups)
  return [String(size), seconds.toFixed(1), ((seconds / size) * 1e6).toFixed(0), heap.toFixed(0)]
}

function groupsOf(readings: readonly Reading[], knowledge: Knowledge): Map<string, string> {
  const incidents = reconcile(readings, knowledge)
  return new Map(
    incidents.flatMap(({ id, mentions }) => mentions.map((m) => [mentionKey(m.report, m.incident), id] as const)),
  )
}

function show(
  heading: string,
  readings: readonly Reading[],
  truth: ReadonlyMap<string, string>,
  ours: ReadonlyMap<string, string>,
): void {
  const row = (name: string, { precision, recall, f1 }: Agreement) => [
    name,
    ...[precision, recall, f1].map((x) => x.toFixed(3)),
  ]
  const simple = simpleGroupings(readings).map(([name, groups]) => [name, bCubed(truth, groups)] as const)
  const best = Math.max(...simple.map(([, { f1 }]) => f1))
  const agreement = bCubed(truth, ours)
  printTable(`${heading}, ${truth.size} mentions, B-cubed`, [
    ["", "precision", "recall", "F1"],
    row("reconcile", agreement),
    ...simple.map(([name, scores]) => row(name, scores)),
  ])
  console.log(`ahead of the best simple rule by ${(agreement.f1 - best).toFixed(3)}`)
}
