import { cityPrecision, kindPrecision } from "../pack/kind-precision.ts"
import type { Division } from "./divisions.ts"
import { type Entry, foldNames } from "./entry.ts"

/**
 * The populated places of a GeoNames dump (`cities500.txt`; geonames.org, CC BY 4.0): tab-separated, columns as in
 * GeoNames' readme: id, name, ascii name, alternate names, latitude, longitude, class, code, country, cc2, admin1,
 * admin2, admin3, admin4, population, elevation, dem, time zone, changed. `division` is the admin1 code, `SY.09`.
 */
export function readCities(dump: string, divisions: ReadonlyMap<string, Division>): Entry[] {
  return dump.split("\n").flatMap((line) => {
    const cells = line.split("\t")
    return cells.length < 18 ? [] : [readCity(cells, (code) => divisions.get(code)?.name ?? null)]
  })
}

/** The place of one row of such a dump; `divisionName` gives the name of an admin1 code, null where it has none. */
export function readCity(cells: readonly string[], divisionName: (code: string) => string | null): Entry {
  const cell = (column: number) => cells[column] ?? ""
  const population = Number(cell(14))
  const division = `${cell(8)}.${cell(10)}`
  const kind = kindOf(cell(7), population)
  return {
    name: cell(1),
    folded: foldNames([cell(1), cell(2), ...cell(3).split(",").filter(isWorthKeeping)]),
    lat: Number(cell(4)),
    lon: Number(cell(5)),
    country: cell(8),
    division,
    admin1: divisionName(division),
    kind,
    population,
    precision: kind === "city" ? cityPrecision(population) : precisionOf(kind, population),
    zone: cell(17) || null,
    capital: cell(7) === "PPLC",
    pack: null,
  }
}

const CITY = 100_000
const TOWN = 10_000
/** A place that GeoNames gives no population may be a hamlet or a district's seat. */
const UNCOUNTED = 3000

/** GeoNames' codes: PPLX is a section of a town, PPLC and PPLA to PPLA3 are seats from the capital to a subdistrict. */
function kindOf(code: string, population: number): Entry["kind"] {
  if (code === "PPLX") return "district"
  if (population >= CITY || code === "PPLC" || code === "PPLA") return "city"
  return population >= TOWN || code === "PPLA2" || code === "PPLA3" ? "town" : "village"
}

const precisionOf = (kind: string, population: number) =>
  population === 0 ? UNCOUNTED : (kindPrecision(kind) ?? UNCOUNTED)

/** Scripts whose readers the project serves; the others are two fifths of the table. */
const SCRIPTS = /^[\p{sc=Latin}\p{sc=Arabic}\p{sc=Cyrillic}\p{sc=Hebrew}\p{sc=Inherited}\p{sc=Common}]+$/u
/** GeoNames also lists transliterations letter by letter in small letters ("dmshq") and airport codes ("DAM"). */
const NOT_A_NAME = /^[a-z]|^[A-Z0-9]{3,4}$|^https?:/

function isWorthKeeping(name: string): boolean {
  return !NOT_A_NAME.test(name) && SCRIPTS.test(name)
}
