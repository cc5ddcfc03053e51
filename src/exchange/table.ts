import { type Cell, csvLine, csvRows, unguarded } from "./csv.ts"

/** A column of a table: its name, its HXL tag where HXL has one, and whether it holds numbers. */
export interface Column {
  readonly name: string
  readonly hxl?: string
  readonly number?: true
}

/** A row by the names of its columns; what is not known is null. */
export type Row = Readonly<Record<string, Cell>>

/** A table as CSV: the names of the columns, their HXL tags below where asked for, then the rows. */
export function tableText(columns: readonly Column[], rows: Iterable<Row>, hxl = false): string {
  const lines = [csvLine(columns.map(({ name }) => name))]
  if (hxl)
    lines.push(
      columns
        .map((column) => column.hxl ?? "")
        .join(",")
        .concat("\r\n"),
    )
  for (const row of rows) lines.push(csvLine(columns.map(({ name }) => row[name] ?? null)))
  return lines.join("")
}

/**
 * The rows of a table that `tableText` wrote, with or without HXL tags: numbers in number columns, null for empty cells.
 * Throws where a column is missing, naming it, or a number is none, naming line and column.
 */
export function tableRows(columns: readonly Column[], text: string): Row[] {
  const [head, ...rows] = csvRows(text)
  const names = head?.cells ?? []
  for (const { name } of columns) if (!names.includes(name)) throw new Error(`no column "${name}"`)
  const body = rows[0]?.cells.every((cell) => cell === "" || cell.startsWith("#")) ? rows.slice(1) : rows
  return body.map(({ line, cells }) =>
    Object.fromEntries(
      columns.map((column) => [column.name, cellOf(column, cells[names.indexOf(column.name)] ?? "", line)]),
    ),
  )
}

function cellOf({ name, number }: Column, cell: string, line: number): Cell {
  if (cell === "") return null
  if (number !== true) return unguarded(cell)
  const value = Number(cell)
  if (Number.isNaN(value)) throw new Error(`line ${line}: "${name}" is "${cell}", expected a number`)
  return value
}
