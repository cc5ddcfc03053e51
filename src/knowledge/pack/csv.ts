import type { Problem } from "./problem.ts"

/** One record of a table: its cells by column name, trimmed, and the line of the file it starts on. */
export interface Row {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

/**
 * The records of a CSV text (RFC 4180: commas, double quotes) whose first line names the columns. Blank lines and lines
 * that begin with `#` are left out. `columns` must be there; others are a problem, as is a record of another length.
 */
export function readTable(file: string, text: string, columns: readonly string[], problems: Problem[]): Row[] {
  const [head, ...records] = parseRecords(text).filter(({ cells }) => cells.length > 1 || cells[0] !== "")
  const names = head?.cells ?? []
  for (const column of columns)
    if (!names.includes(column))
      problems.push({
        file,
        line: 1,
        field: column,
        message: `no such column; the first line must be ${columns.join(",")}`,
      })
  return records.flatMap(({ line, cells }) => {
    if (cells.length !== names.length) {
      const message = `expected ${names.length} cells (${names.join(",")}), got ${cells.length}; quote cells with commas`
      problems.push({ file, line, field: cells[0] ?? "", message })
      return []
    }
    return [{ line, cells: Object.fromEntries(names.map((name, i) => [name, cells[i] ?? ""])) }]
  })
}

/** The parts of a cell that holds several spellings, parted by `|`. */
export const spellings = (cell: string | undefined): string[] =>
  (cell ?? "")
    .split("|")
    .map((part) => part.trim())
    .filter((part) => part !== "")

function parseRecords(text: string): { line: number; cells: string[] }[] {
  const records: { line: number; cells: string[] }[] = []
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/)
  for (let i = 0; i < lines.length; i++) {
    const line = i + 1
    let record = lines[i] ?? ""
    if (record.startsWith("#")) continue
    while ((record.match(/"/g)?.length ?? 0) % 2 === 1 && i + 1 < lines.length) record += `\n${lines[++i]}`
    records.push({ line, cells: splitCells(record) })
  }
  return records
}

const CELL = /(?:"((?:[^"]|"")*)"|([^,]*))(,|$)/gy

function splitCells(record: string): string[] {
  const cells: string[] = []
  for (const [, quoted, plain, end] of record.matchAll(CELL)) {
    cells.push((quoted?.replaceAll('""', '"') ?? plain ?? "").trim())
    if (end === "") break
  }
  return cells
}
