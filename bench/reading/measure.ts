import { existsSync } from "node:fs"
import { printTable } from "../table.ts"

/**
 * One line of the table: what is measured, what came out here, of how many, what is to be reached, and what others reach,
 * with their source.
 */
export interface Figure {
  readonly what: string
  readonly here: string
  readonly of: string
  readonly toReach?: string
  readonly others?: string
}

/** What is measured together, from the same data. `needs` are files and folders beside the checkout. */
export interface Measure {
  readonly name: string
  readonly needs: readonly string[]
  figures(): Promise<readonly Figure[]>
}

/** Prints measures as one table; a measure whose data is not there says so in its line. */
export async function printMeasures(heading: string, measures: readonly Measure[]): Promise<void> {
  const rows: string[][] = []
  for (const { name, needs, figures } of measures) {
    const missing = needs.filter((path) => !existsSync(path))
    if (missing.length > 0) rows.push([name, "not measured here", "", "", "", `${missing.join(", ")} (absent)`])
    else
      for (const { what, here, of, toReach = "", others = "" } of await figures())
        rows.push([`${name}: ${what}`, here, of, toReach, others, needs.join(", ")])
  }
  printTable(heading, [["", "here", "of", "to reach", "others", "data"], ...rows])
}

/** "85.2 %" of a whole, or "-" of nothing. */
export const share = (part: number, whole: number): string =>
  whole > 0 ? `${((100 * part) / whole).toFixed(1)} %` : "-"
