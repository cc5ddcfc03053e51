import type { Knowledge } from "../knowledge/knowledge.ts"
import type { Reading } from "../model/reading.ts"
import { coloured } from "./colour.ts"
import { emptyTally, exitCode } from "./each-report.ts"
import type { InputFlags } from "./flags.ts"
import { intakeOptions } from "./intake-options.ts"
import { knowledgeWith } from "./knowledge.ts"
import { columns, print } from "./output.ts"
import { readings } from "./readings.ts"

export interface ReadFlags extends InputFlags {
  readonly format: "jsonl" | "table"
}

/** `deconflict read`: prints one reading a report on standard output, in the order of the input. Gives the exit code. */
export async function readCommand(paths: readonly string[], flags: ReadFlags): Promise<number> {
  const options = intakeOptions(flags)
  const knowledge = await knowledgeWith(flags)
  const tally = emptyTally()
  const shown = flags.format === "table" ? await asTable(knowledge) : asLine
  for await (const reading of readings(paths, options, knowledge, tally)) await print(shown(reading))
  return exitCode(tally)
}

function asLine(reading: Reading): string {
  return `${JSON.stringify(reading)}\n`
}

async function asTable({ parties }: Knowledge): Promise<(reading: Reading) => string> {
  const { table } = await import("./table.ts")
  const options = { colour: coloured(process.stdout, process.env), width: columns(), parties }
  return (reading) => table(reading, options)
}
