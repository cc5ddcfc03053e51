import { readCity } from "../compile/cities.ts"
import type { Entry } from "../compile/entry.ts"
import { COLUMNS } from "./row.ts"

const CLASS = COLUMNS.indexOf("feature class")
const CODE = COLUMNS.indexOf("feature code")
const COUNTRY = COLUMNS.indexOf("country code")

/**
 * GeoNames' codes of what reports of a war name besides settlements: air fields, bases, camps, hospitals, prisons, power
 * stations, refineries, dams, bridges, border posts; hills and mountains.
 */
const SITES = new Set(
  "AIRB AIRF AIRP AIRQ INSM MILB CMP CMPREF HSP PRN PS OILR OILF DAM BDG CSTM PSTB FT HLL HLLS MT MTS PK".split(" "),
)
/** Ground that has its name from before anybody alive. */
const HISTORICAL = "PPLH"
/** A hill or a camp has no edge; a kilometre or two about the point, and GeoNames' own error. In metres. */
const SITE_PRECISION = 3000
/** Reports name a site by two words; one word ("Hospital") would be found in every text. */
const TWO_WORDS = /\p{L} +\p{L}/u

/** The place of a row that is whole (`rowFault`), or null where it is of a kind that reports do not name. */
export function dumpEntry(cells: readonly string[], divisions: Readonly<Record<string, string>>): Entry | null {
  if (cells[COUNTRY] === "") return null
  const code = cells[CODE] ?? ""
  if (cells[CLASS] === "P")
    return code === HISTORICAL ? null : readCity(cells, (division) => divisions[division] ?? null)
  if (!SITES.has(code)) return null
  const site = readCity(
    cells.map((cell, column) =>
      column === COLUMNS.indexOf("alternatenames")
        ? cell
            .split(",")
            .filter((name) => TWO_WORDS.test(name))
            .join(",")
        : cell,
    ),
    (division) => divisions[division] ?? null,
  )
  return TWO_WORDS.test(site.name) ? { ...site, kind: "site", population: 0, precision: SITE_PRECISION } : null
}
