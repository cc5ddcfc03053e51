/** Prints rows under a heading, columns aligned; the first row holds the column names. */
export function printTable(heading: string, rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)))
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  )
  const [names, ...rest] = lines
  const rule = widths.map((width) => "-".repeat(width)).join("  ")
  console.log([`\n${heading}`, names, rule, ...rest].join("\n"))
}
