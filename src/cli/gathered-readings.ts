import { open, stat } from "node:fs/promises"
import type { Knowledge } from "../knowledge/knowledge.ts"
import type { Reading } from "../model/reading.ts"
import { emptyTally, type Tally } from "./each-report.ts"
import type { InputFlags } from "./flags.ts"
import { intakeOptions } from "./intake-options.ts"
import { readings } from "./readings.ts"

/**
 * The readings that paths lead to: those of reports, or, from `.jsonl` files that hold readings made before, these. What
 * a file holds is judged by its first line.
 */
export async function gatheredReadings(
  paths: readonly string[],
  flags: InputFlags,
  knowledge: Knowledge,
): Promise<{ readings: Reading[]; tally: Tally }> {
  const tally = emptyTally()
  const made: string[] = []
  const reports: string[] = []
  for (const path of paths) ((await holdsReadings(path)) ? made : reports).push(path)
  const all: Reading[] = []
  if (made.length > 0) {
    const { madeReadings } = await import("./made-readings.ts")
    all.push(...(await madeReadings(made, tally)))
  }
  if (reports.length > 0) {
    for await (const reading of readings(reports, intakeOptions(flags), knowledge, tally)) all.push(reading)
  }
  return { readings: all, tally }
}

/** Enough of a file to see its first line's fields; a reading begins with its report. */
const HEAD_BYTES = 64_000

async function holdsReadings(path: string): Promise<boolean> {
  if (!/\.(jsonl|ndjson)$/i.test(path) || !(await isFile(path))) return false
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return /^\s*\{\s*"report"\s*:\s*\{/.test(buffer.toString("utf8", 0, bytesRead))
  } finally {
    await file.close()
  }
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile()
  } catch {
    // Intake says what is wrong with a path that is not there.
    return false
  }
}
