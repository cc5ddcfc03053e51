import { loadKnowledge } from "../knowledge/load.ts"
import type { InputFlags } from "./flags.ts"
import { intakeOptions } from "./intake-options.ts"
import { print } from "./output.ts"
import { exitCode, readings } from "./readings.ts"

export interface ReadFlags extends InputFlags {
  readonly format: "jsonl"
}

/** `deconflict read`: prints one reading a report on standard output, in the order of the input. Gives the exit code. */
export async function readCommand(paths: readonly string[], flags: ReadFlags): Promise<number> {
  const options = intakeOptions(flags)
  const knowledge = await loadKnowledge({ packs: flags.pack ?? [] })
  const tally = { read: 0, problems: 0 }
  for await (const reading of readings(paths, options, knowledge, tally)) await print(`${JSON.stringify(reading)}\n`)
  return exitCode(tally)
}
