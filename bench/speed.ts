import { existsSync } from "node:fs"
import type { Knowledge } from "#src/knowledge/knowledge"
import { loadKnowledge } from "#src/knowledge/load"
import type { Report } from "#src/model/report"
import { besideYardstick } from "./beside-yardstick.ts"
import { runCommand, timeCommand } from "./command.ts"
import { withMadeUpFile } from "./made-up-file.ts"
import { reportsOf } from "./reports.ts"
import { spreadOf, told } from "./spread.ts"
import { printTable } from "./table.ts"

/** Enough text for a round to take about a second, and rounds enough to see how far they lie apart. */
const REPORTS = 300
const ROUNDS = 7
/** Cold starts differ more than warm rounds: the system's file cache and scheduler are in them. */
const STARTS = 10
const STREAMED = 100_000
/** Reports of the Syrian war, measured too where the evaluation data is beside the checkout. */
const REAL_REPORTS = "../shared/data/fa-kes/dev.jsonl"

/** Measures how fast the reader is beside the yardstick, how fast the command starts, and what a long stream needs. */
export async function benchSpeed(): Promise<void> {
  const knowledge = await loadKnowledge({ packs: ["samples/pack"] })
  await withMadeUpFile(REPORTS, async (file) => reading("made-up reports", await reportsOf(file), knowledge))
  if (existsSync(REAL_REPORTS)) reading("reports of the Syrian war", await reportsOf(REAL_REPORTS), knowledge)
  else console.log(`\nNot measured on real reports: they would be in ${REAL_REPORTS}`)
  starting()
  await streaming()
}

function reading(name: string, reports: readonly Report[], knowledge: Knowledge): void {
  const { read, wink, ratio } = besideYardstick(reports, knowledge, ROUNDS)
  const words = reports.reduce((sum, report) => sum + report.text.split(/\s+/).length, 0)
  printTable(
    `Reading ${reports.length} ${name} of ${Math.round(words / reports.length)} words, ${ROUNDS} rounds in turn, by processor time`,
    [
      ["", "median (least to greatest)", "to reach"],
      ["read", told(read, "reports/s"), "300 reports/s"],
      ["wink-nlp, tokens and tags", told(wink, "reports/s"), "(yardstick)"],
      ["read takes, of wink-nlp's time", told(ratio, "times", 2), "at most 5 times"],
    ],
  )
}

function starting(): void {
  const help: number[] = []
  const cold: number[] = []
  for (let start = 0; start < STARTS; start += 1) {
    help.push(timeCommand(["--help"]))
    cold.push(timeCommand(["read", "samples/reports/tidewater-brennick.txt", "--format", "jsonl"]))
  }
  printTable(`Starting, ${STARTS} processes each`, [
    ["", "median (least to greatest)", "to reach"],
    ["deconflict --help", told(spreadOf(help), "ms"), "150 ms"],
    ["deconflict read, one report", told(spreadOf(cold), "ms"), "700 ms"],
  ])
}

async function streaming(): Promise<void> {
  const run = await withMadeUpFile(STREAMED, (file) => runCommand(["read", file, "--format", "jsonl"]))
  printTable(`Streaming ${STREAMED} made-up reports through deconflict read`, [
    ["", "measured", "to reach"],
    ["readings written", String(run.outputLines), String(STREAMED)],
    ["time", `${(run.milliseconds / 1000).toFixed(1)} s`, ""],
    ["reports a second, reading and writing", (STREAMED / (run.milliseconds / 1000)).toFixed(0), "300"],
    ["peak memory", `${run.peakMegabytes.toFixed(0)} MB`, "under 1000 MB"],
  ])
}
