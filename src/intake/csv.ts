import { cells, DELIMITERS, rowEnds } from "./csv-cells.ts"
import { type Cut, cut } from "./cut.ts"
import { asUtf8, decode } from "./encoding.ts"
import { type Found, Unreadable } from "./found.ts"
import { TOO_LONG } from "./limits.ts"
import { type Field, fromRecord, RECORD_FIELDS } from "./record.ts"

const UNCLOSED =
  'a quote is opened here and never closed; this row and all after it were left out. Close it, and write " inside a quoted text as ""'

/**
 * Rows of a `.csv` file as records, streamed. The first row names the columns: by the names of a record's fields, in any
 * case, or as `columns` says. They stand apart by comma, semicolon or tab, whichever makes the needed columns appear.
 * A row's SHA-256 is that of its bytes. A row that cannot be read is a problem of its own, and the next one goes on.
 */
export async function* csv(
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  encoding: string | null,
  columns: ReadonlyMap<string, string>,
): AsyncGenerator<Found> {
  let header: Header | null = null
  let rows = 0
  const ender = rowEnds(() => header?.delimiter ?? null)
  for await (const piece of cut(asUtf8(bytes, encoding), ender)) {
    if (header === null) {
      header = headerOf(textOf(piece), columns)
      continue
    }
    if ("bytes" in piece && piece.bytes.length === 0) continue
    rows++
    yield row(`${name}:${piece.line}`, piece, header)
  }
  if (header === null || rows === 0) throw new Unreadable("empty: no row below the names of the columns")
}

interface Header {
  readonly delimiter: string
  readonly width: number
  /** Which column holds which field. */
  readonly at: ReadonlyMap<Field, number>
}

function row(where: string, piece: Cut, { delimiter, width, at }: Header): Found {
  if ("fault" in piece) return { problem: { where, message: piece.fault === "unclosed" ? UNCLOSED : TOO_LONG } }
  try {
    const values = cells(decode(piece.bytes), delimiter)
    if (values.length !== width) {
      return { problem: { where, message: `expected ${width} columns as in the first row, got ${values.length}` } }
    }
    const read = fromRecord(Object.fromEntries([...at].map(([field, i]) => [field, values[i]])), piece.bytes, where)
    return "draft" in read ? read : { problem: { where, message: read.wrong } }
  } catch (error) {
    if (error instanceof Unreadable) return { problem: { where, message: error.message } }
    throw error
  }
}

function textOf(piece: Cut): string {
  if ("bytes" in piece) return decode(piece.bytes)
  throw new Unreadable(piece.fault === "unclosed" ? `line 1: ${UNCLOSED}` : TOO_LONG)
}

function headerOf(line: string, columns: ReadonlyMap<string, string>): Header {
  const attempts = DELIMITERS.map((delimiter) => ({
    delimiter,
    names: cells(line, delimiter).map((name) => name.trim()),
  }))
  const fitting = attempts.find(({ names }) => missing(names, columns).length === 0)
  if (fitting !== undefined) {
    const at = new Map<Field, number>()
    for (const field of RECORD_FIELDS) {
      const i = position(fitting.names, field, columns)
      if (i !== -1) at.set(field, i)
    }
    return { delimiter: fitting.delimiter, width: fitting.names.length, at }
  }
  const [closest] = attempts.sort((a, b) => b.names.length - a.names.length)
  const names = closest?.names ?? []
  const lacking = missing(names, columns).map((column) => JSON.stringify(column))
  throw new Unreadable(
    `no column ${lacking.join(", ")} among ${names.map((column) => JSON.stringify(column)).join(", ")}; ` +
      `say which is which, such as --columns text=${names.at(-1) ?? "Body"}`,
  )
}

/** The columns that have to be there and are not: the text's, and every one named by option. */
function missing(names: readonly string[], columns: ReadonlyMap<string, string>): string[] {
  const needed = new Set<Field>(["text", ...RECORD_FIELDS.filter((field) => columns.has(field))])
  return [...needed]
    .filter((field) => position(names, field, columns) === -1)
    .map((field) => columns.get(field) ?? field)
}

function position(names: readonly string[], field: Field, columns: ReadonlyMap<string, string>): number {
  const wanted = columns.get(field) ?? field
  const exact = names.indexOf(wanted)
  return exact === -1 ? names.findIndex((name) => name.toLowerCase() === wanted.toLowerCase()) : exact
}
