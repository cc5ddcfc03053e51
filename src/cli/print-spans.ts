import type { Knowledge } from "../knowledge/knowledge.ts"
import { coloured } from "./colour.ts"
import { eachReport, emptyTally, exitCode } from "./each-report.ts"
import type { InputFlags } from "./flags.ts"
import { intakeOptions } from "./intake-options.ts"
import { knowledgeWith } from "./knowledge.ts"
import { columns, print } from "./output.ts"
import type { SpanRow } from "./span-table.ts"

export interface SpanFlags extends InputFlags {
  readonly format?: "jsonl" | "table"
}

/** What a command finds in a text, and how it shows it. */
export interface SpanKind<T> {
  /** Its field in the JSON. */
  readonly field: string
  readonly noun: string
  readonly columns: SpanRow
  find(text: string, knowledge: Knowledge): readonly T[]
  cells(found: T): SpanRow
}

/**
 * Prints what is found in each report on standard output, in the order of the input: JSON lines in a pipe, a table on a
 * terminal, unless the flags say which. In a report that is known not to be in English nothing is looked for. Gives the exit code.
 */
export async function printSpans<T>(paths: readonly string[], flags: SpanFlags, kind: SpanKind<T>): Promise<number> {
  const options = intakeOptions(flags)
  const knowledge = await knowledgeWith(flags)
  const tally = emptyTally()
  const asTable = (flags.format ?? (process.stdout.isTTY ? "table" : "jsonl")) === "table"
  const { spanTable } = asTable ? await import("./span-table.ts") : { spanTable: null }
  const shown = { colour: coloured(process.stdout, process.env), width: columns(), parties: knowledge.parties }
  const outputs = eachReport(paths, options, tally, (report) => {
    const { id, title, language, text } = report
    const found = language === null || language.startsWith("en") ? kind.find(text, knowledge) : []
    if (spanTable) return spanTable(report, kind.noun, kind.columns, found.map(kind.cells), shown)
    return `${JSON.stringify({ report: { id, title }, text, [kind.field]: found })}\n`
  })
  for await (const output of outputs) await print(output)
  return exitCode(tally)
}
