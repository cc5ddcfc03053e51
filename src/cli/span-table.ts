import { inks } from "../dossier/ink.ts"
import { legible } from "../dossier/legible.ts"
import type { ReportMeta } from "../model/report.ts"
import { type HeadingOptions, heading } from "./heading.ts"
import { columnWidth, fitted } from "./width.ts"

/** The three cells of a row; the last takes the width that is left. */
export type SpanRow = readonly [string, string, string]

export interface SpanTableOptions extends HeadingOptions {
  /** Columns of the terminal. */
  readonly width: number
}

/** Narrower than this the columns of a row would hold a word each. */
const LEAST_WIDTH = 60
const INDENT = "  "
const GAP = "  "
/** Most of a row's width that the first and the second column take, so that the third keeps a good part. */
const FIRST_SHARE = 0.32
const SECOND_SHARE = 0.3

/**
 * What was found in one report for people: the report, then a row each, under the names of the columns, cut to the width.
 * Columns are aligned over the report. Ends with an empty line.
 */
export function spanTable(
  report: ReportMeta,
  noun: string,
  names: SpanRow,
  rows: readonly SpanRow[],
  options: SpanTableOptions,
): string {
  const ink = inks(options.colour)
  const whole = Math.max(LEAST_WIDTH, options.width) - INDENT.length
  const all = [names, ...rows].map((row) => row.map((cell) => legible(cell.replace(/\s+/g, " "))))
  const widest = (column: number, share: number) =>
    columnWidth(
      all.map((row) => row[column] ?? ""),
      whole * share,
    )
  const [first, second] = [widest(0, FIRST_SHARE), widest(1, SECOND_SHARE)]
  const third = whole - first - second - 2 * GAP.length
  const lines = all.map(([a = "", b = "", c = ""]) =>
    (INDENT + [fitted(a, first), fitted(b, second), fitted(c, third)].join(GAP)).trimEnd(),
  )
  const [head = "", ...rest] = lines
  const shown = rows.length === 0 ? [] : [ink.day(head), ...rest]
  return [...heading(report, rows.length, noun, options), ...shown, "", ""].join("\n")
}
