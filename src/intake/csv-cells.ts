import type { Ender } from "./cut.ts"

/** What may stand between columns, the commonest first. */
export const DELIMITERS = [",", ";", "\t"] as const

const LF = 0x0a
const QUOTE = 0x22

/**
 * Finds the ends of rows after RFC 4180: a line feed outside quotes. A quote opens only at the start of a cell; inside
 * one, a doubled quote stands for itself. Until the header has settled `delimiter`, any of them starts a cell.
 */
export function rowEnds(delimiter: () => string | null): Ender {
  let state: State = "start"
  return {
    unclosed: () => state === "quoted",
    end(bytes, from) {
      const known = delimiter()
      const between = (known === null ? DELIMITERS : [known]).map((one) => one.charCodeAt(0))
      for (let i = from; i < bytes.length; i++) {
        // Inside quotes only a quote counts, so that long texts are passed in one leap.
        if (state === "quoted") i = bytes.indexOf(QUOTE, i)
        if (i === -1) return -1
        const byte = bytes[i] ?? 0
        const next = after(state, byte, between)
        state = next === "ended" ? "start" : next
        if (next === "ended") return i
      }
      return -1
    },
  }
}

type State = "start" | "bare" | "quoted" | "closing"

function after(state: State, byte: number, between: readonly number[]): State | "ended" {
  if (state === "quoted") return "closing"
  if (byte === LF) return "ended"
  // A doubled quote goes back into the quoted cell it stands in.
  if (byte === QUOTE && state !== "bare") return "quoted"
  return between.includes(byte) ? "start" : "bare"
}

/** The cells of one row, quotes taken off. What follows a closing quote inside a cell is kept as it stands. */
export function cells(row: string, delimiter: string): string[] {
  const found: string[] = []
  let at = 0
  while (at <= row.length) {
    let cell = ""
    if (row[at] === '"') {
      const end = closingQuote(row, at + 1)
      cell = row.slice(at + 1, end).replaceAll('""', '"')
      at = end + 1
    }
    const next = row.indexOf(delimiter, at)
    const end = next === -1 ? row.length : next
    found.push(cell + row.slice(at, end))
    at = end + 1
  }
  return found
}

function closingQuote(row: string, from: number): number {
  let at = row.indexOf('"', from)
  while (at !== -1 && row[at + 1] === '"') at = row.indexOf('"', at + 2)
  return at === -1 ? row.length : at
}
