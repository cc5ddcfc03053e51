import { PackPlace } from "../../model/pack.ts"
import type { Gazetteer, GazetteerPlace } from "../../space/gazetteer.ts"
import { type Row, readTable, spellings } from "./csv.ts"
import { kindPrecision } from "./kind-precision.ts"
import type { Problem } from "./problem.ts"

const COLUMNS = ["name", "country", "admin1", "kind", "lat", "lon", "precision", "aliases"]

/**
 * The places of `places.csv`. Where `lat` and `lon` are empty they are taken from the place that the gazetteer knows in
 * that country, and province if one is given, under the name or an alias; where `precision` is empty, from there or from
 * the kind of place.
 */
export function readPlaces(file: string, text: string, gazetteer: Gazetteer, problems: Problem[]): PackPlace[] {
  return readTable(file, text, COLUMNS, problems).flatMap((row) => {
    const place = readPlace(row, gazetteer)
    if (typeof place !== "string") return [place]
    problems.push({ file, line: row.line, field: row.cells["name"] ?? "name", message: place })
    return []
  })
}

/** The place, or what is wrong with it. */
function readPlace({ cells }: Row, gazetteer: Gazetteer): PackPlace | string {
  const names = [cells["name"] ?? "", ...spellings(cells["aliases"])]
  const located = cells["lat"] === "" ? locate(cells, names, gazetteer) : fromCells(cells)
  if (located === null)
    return `the gazetteer knows no ${cells["kind"]} of any of these names in ${cells["admin1"] || cells["country"]}: fill in lat and lon`
  const checked = PackPlace.safeParse({
    name: cells["name"],
    country: cells["country"],
    admin1: cells["admin1"] || null,
    kind: cells["kind"],
    aliases: names.slice(1),
    ...located,
  })
  if (checked.success) {
    const { country, lon, lat } = checked.data
    return { ...checked.data, zone: gazetteer.nearest(country, lon, lat)?.zone ?? null }
  }
  return checked.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ")
}

type Located = { lat: number; lon: number; precision: number | undefined }

function fromCells(cells: Row["cells"]): Located {
  return { lat: number(cells["lat"]), lon: number(cells["lon"]), precision: precisionOf(cells) }
}

function locate(cells: Row["cells"], names: readonly string[], gazetteer: Gazetteer): Located | null {
  const fits = (place: GazetteerPlace) =>
    place.country === cells["country"] &&
    (cells["admin1"] === "" || place.admin1 === cells["admin1"]) &&
    (place.kind === "admin1") === (cells["kind"] === "admin1")
  const found = names.flatMap((name) => gazetteer.find(name)).find(fits)
  if (!found) return null
  const precision = cells["precision"] === "" ? found.precision : number(cells["precision"])
  return { lat: found.lat, lon: found.lon, precision }
}

const precisionOf = (cells: Row["cells"]) =>
  cells["precision"] === "" ? kindPrecision(cells["kind"] ?? "") : number(cells["precision"])
const number = (cell: string | undefined) => (cell ? Number(cell) : Number.NaN)
