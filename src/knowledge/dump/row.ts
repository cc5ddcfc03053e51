/** The columns of a GeoNames dump, by the names of GeoNames' own readme (download.geonames.org/export/dump/readme.txt). */
export const COLUMNS = [
  "geonameid",
  "name",
  "asciiname",
  "alternatenames",
  "latitude",
  "longitude",
  "feature class",
  "feature code",
  "country code",
  "cc2",
  "admin1 code",
  "admin2 code",
  "admin3 code",
  "admin4 code",
  "population",
  "elevation",
  "dem",
  "timezone",
  "modification date",
] as const
export type Column = (typeof COLUMNS)[number]

/** What is wrong with one row: the column, and what came and was expected. */
export interface RowFault {
  readonly field: Column | "columns"
  readonly message: string
}

/** What each column that is read must look like; the others may hold anything. */
const CHECKS: readonly (readonly [Column, (cell: string) => boolean, string])[] = [
  ["geonameid", (cell) => /^\d+$/.test(cell), "a whole number"],
  ["name", (cell) => cell.trim() !== "", "a name"],
  ["latitude", (cell) => isDegrees(cell, 90), "degrees from -90 to 90"],
  ["longitude", (cell) => isDegrees(cell, 180), "degrees from -180 to 180"],
  ["feature class", (cell) => /^[AHLPRSTUV]?$/.test(cell), "one of A H L P R S T U V, or nothing"],
  ["feature code", (cell) => /^[A-Z0-9]*$/.test(cell), "a code in capitals, such as PPL"],
  ["country code", (cell) => /^(?:[A-Z]{2})?$/.test(cell), "two capitals, such as SY, or nothing"],
  ["population", (cell) => /^\d*$/.test(cell), "a whole number, or nothing"],
]

/** What is wrong with a row's cells, the first thing only; null where nothing is. */
export function rowFault(cells: readonly string[]): RowFault | null {
  if (cells.length !== COLUMNS.length)
    return {
      field: "columns",
      message: `expected ${COLUMNS.length} columns parted by tabs (a country's dump from download.geonames.org), got ${cells.length}`,
    }
  for (const [field, holds, expected] of CHECKS) {
    const cell = cells[COLUMNS.indexOf(field)] ?? ""
    if (!holds(cell)) return { field, message: `expected ${expected}, got ${JSON.stringify(cell.slice(0, SHOWN))}` }
  }
  return null
}

/** As much of a wrong cell as fits a message. */
const SHOWN = 40

const isDegrees = (cell: string, most: number) => /^-?\d+(?:\.\d+)?$/.test(cell) && Math.abs(Number(cell)) <= most
