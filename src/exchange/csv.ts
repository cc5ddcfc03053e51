/** What can stand in a cell; null is an empty one. */
export type Cell = string | number | null

/** A row of a file and the line that it begins on, from 1. */
export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
}

/**
 * Cells as a line of CSV (RFC 4180, ended by CR LF). Text that a spreadsheet would run as a formula (it begins with = + - @,
 * their full-width forms, a tab or a line end) gets an apostrophe before it, which spreadsheets do not show; numbers stay.
 */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(written).join(",")}\r\n`
}

/** The text of a cell as it was before `csvLine` made it harmless. */
export function unguarded(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell
}

const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/u
const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/u

function written(cell: Cell): string {
  if (cell === null) return ""
  if (typeof cell === "number") return String(cell)
  const text = FORMULA.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * The rows of a CSV text: fields apart by comma, semicolon or tab, whichever the first line has most of; quoted ones may
 * hold anything. Empty lines are left out. Throws where a quote is opened and never closed, naming its line.
 */
export function csvRows(text: string): CsvRow[] {
  const body = text.startsWith("\uFEFF") ? text.slice(1) : text
  const between = separatorOf(body)
  const rows: CsvRow[] = []
  let cells: string[] = []
  let [line, begun, at] = [1, 1, 0]
  while (at < body.length) {
    const quoted = body[at] === '"'
    const end = quoted ? closing(body, at, line) : plainEnd(body, at, between)
    const cell = quoted ? body.slice(at + 1, end).replaceAll('""', '"') : body.slice(at, end)
    cells.push(cell)
    line += cell.split("\n").length - 1
    at = quoted ? plainEnd(body, end + 1, between) : end
    if (body[at] === between) {
      at++
      if (at < body.length) continue
      cells.push("")
    }
    if (body[at] === "\r") at++
    if (body[at] === "\n") at++
    if (cells.some((one) => one !== "")) rows.push({ line: begun, cells })
    line++
    begun = line
    cells = []
  }
  return rows
}

function separatorOf(text: string): string {
  const [first = ""] = text.split("\n", 1)
  const counted = [",", ";", "\t"].map((mark) => ({ mark, count: first.split(mark).length }))
  return counted.sort((a, b) => b.count - a.count)[0]?.mark ?? ","
}

/** Where a field without quotes ends. */
function plainEnd(text: string, from: number, between: string): number {
  let at = from
  while (at < text.length && text[at] !== between && text[at] !== "\n" && !(text[at] === "\r" && text[at + 1] === "\n"))
    at++
  return at
}

/** Where the quote that opens at `from` closes; two quotes within stand for one. */
function closing(text: string, from: number, line: number): number {
  let at = from + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote < 0) throw new Error(`line ${line}: a quote is opened here and never closed`)
    if (text[quote + 1] !== '"') return quote
    at = quote + 2
  }
}
