import { TextDecoder } from "node:util"
import type { Entry } from "../compile/entry.ts"
import { dumpEntry } from "./dump-entry.ts"
import { COLUMNS, rowFault } from "./row.ts"
import type { Unpacked } from "./unpacked.ts"

/** So many wrong rows are told one by one; the rest are counted. */
const TOLD = 20

/**
 * The places of a GeoNames dump that reports may name. `divisions` are names of provinces by GeoNames' code (`SY.09`).
 * Throws one error that lists what is wrong with its line and column, so that a broken table is never half taken.
 */
export function readDump({ file, bytes }: Unpacked, divisions: Readonly<Record<string, string>>): Entry[] {
  const faults: string[] = []
  const lineOfId = new Map<string, number>()
  const entries: Entry[] = []
  for (const { line, text } of linesOf(bytes)) {
    const cells = text?.split("\t") ?? null
    const fault = cells === null ? "not valid UTF-8" : faultOf(cells, line, lineOfId)
    if (fault !== null) faults.push(`  ${file}:${line}: ${fault}`)
    else if (cells !== null) {
      const entry = dumpEntry(cells, divisions)
      if (entry) entries.push(entry)
    }
  }
  if (lineOfId.size === 0 && faults.length === 0) throw new Error(`${file}: there are no rows in it`)
  if (faults.length > 0) throw new Error(dumpFaults(file, faults))
  if (entries.length === 0) throw new Error(`${file}: none of its ${lineOfId.size} rows is a place that reports name`)
  return entries
}

function faultOf(cells: readonly string[], line: number, lineOfId: Map<string, number>): string | null {
  const fault = rowFault(cells)
  if (fault) return `${fault.field}: ${fault.message}`
  const id = cells[COLUMNS.indexOf("geonameid")] ?? ""
  const before = lineOfId.get(id)
  if (before !== undefined) return `geonameid: ${id} stands on line ${before} before`
  lineOfId.set(id, line)
  return null
}

function dumpFaults(file: string, faults: readonly string[]): string {
  const more = faults.length > TOLD ? [`  and ${faults.length - TOLD} more`] : []
  return [
    `${file} has ${faults.length} wrong row(s), so nothing of it was added:`,
    ...faults.slice(0, TOLD),
    ...more,
  ].join("\n")
}

const LINE_FEED = 0x0a

/** The lines that are not empty, from 1; `text` null where the bytes are not UTF-8. A byte order mark and CR are left out. */
function* linesOf(bytes: Uint8Array): Generator<{ line: number; text: string | null }> {
  const decoder = new TextDecoder("utf-8", { fatal: true })
  for (let from = 0, line = 1; from < bytes.length; line++) {
    const next = bytes.indexOf(LINE_FEED, from)
    const to = next < 0 ? bytes.length : next
    const text = decoded(decoder, bytes.subarray(from, to))
    if (text !== "") yield { line, text }
    from = to + 1
  }
}

function decoded(decoder: TextDecoder, bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes).replace(/\r$/, "")
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}
