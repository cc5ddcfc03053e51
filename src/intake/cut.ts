import { MAX_REPORT_BYTES } from "./limits.ts"

/**
 * Finds where one unit of a stream (a line, a row) ends. `end` gives the index of the line feed that ends it, or -1
 * where it goes on beyond `bytes`; it is called again with the same unit grown longer, and `from` where to go on.
 */
export interface Ender {
  end(bytes: Buffer, from: number): number
  /** Whether the unit cannot have ended: a quote is open. */
  unclosed(): boolean
}

/** One unit without its line end. `line` counts from 1. */
export type Cut =
  | { readonly line: number; readonly bytes: Buffer }
  | { readonly line: number; readonly fault: "too long" | "unclosed" }

const LF = 0x0a
const CR = 0x0d

/**
 * Cuts UTF-8 bytes into units, holding no more than one unit in memory. A unit over the limit is dropped as it comes
 * in, and the next one goes on; after a quote that is never closed nothing goes on, as no later row's bounds are known.
 */
export async function* cut(chunks: AsyncIterable<Buffer>, ender: Ender): AsyncGenerator<Cut> {
  let held: Buffer = Buffer.alloc(0)
  let line = 1
  let dropping = false
  for await (const chunk of chunks) {
    let seen = held.length
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk])
    let start = 0
    for (let end = ender.end(held, seen); end !== -1; end = ender.end(held, seen)) {
      const bytes = held.subarray(start, end)
      if (dropping || bytes.length > MAX_REPORT_BYTES) {
        yield { line, fault: "too long" }
        dropping = false
      } else yield { line, bytes: withoutReturn(bytes) }
      line += linesIn(bytes) + 1
      start = end + 1
      seen = start
    }
    held = held.subarray(start)
    if (held.length > MAX_REPORT_BYTES) {
      if (ender.unclosed()) return yield { line, fault: "unclosed" }
      line += linesIn(held)
      held = Buffer.alloc(0)
      dropping = true
    }
  }
  if (dropping) yield { line, fault: "too long" }
  else if (held.length > 0) yield ender.unclosed() ? { line, fault: "unclosed" } : { line, bytes: withoutReturn(held) }
}

/** A line ends at every line feed. */
export const lineEnds: Ender = {
  end: (bytes, from) => bytes.indexOf(LF, from),
  unclosed: () => false,
}

function withoutReturn(bytes: Buffer): Buffer {
  return bytes.at(-1) === CR ? bytes.subarray(0, -1) : bytes
}

function linesIn(bytes: Buffer): number {
  let lines = 0
  for (let at = bytes.indexOf(LF); at !== -1; at = bytes.indexOf(LF, at + 1)) lines++
  return lines
}
