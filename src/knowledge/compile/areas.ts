import { distance } from "../../space/distance.ts"
import type { State } from "../pack/read-states.ts"
import type { Point } from "./country-points.ts"
import type { Division } from "./divisions.ts"
import { type Entry, foldNames } from "./entry.ts"

/**
 * Provinces and countries as circles that cover their listed towns: GeoNames' dump has no outlines. The centre of a province
 * is the mean of its towns, weighted by population (where people are); that of a country is where maps put its name, or the
 * mean of its towns; `precision` is the distance to the farthest town and a margin for the open land beyond it.
 */
export function divisionEntries(divisions: ReadonlyMap<string, Division>, cities: readonly Entry[]): Entry[] {
  return groups(cities, ({ division }) => division).flatMap(([code, towns]) => {
    const division = divisions.get(code)
    if (!division) return []
    const folded = foldNames([division.name, ...division.aliases])
    return [
      area(
        { name: division.name, folded, kind: "admin1", division: code, admin1: division.name },
        towns,
        meanPoint(towns, ({ population }) => population + 1),
      ),
    ]
  })
}

/** The countries of the table that have towns; `points` are centres by country. */
export function countryEntries(
  states: readonly State[],
  cities: readonly Entry[],
  points: ReadonlyMap<string, Point>,
): Entry[] {
  const towns = new Map(groups(cities, ({ country }) => country))
  return states.flatMap(({ code, name, aliases, arabic }) => {
    const inside = towns.get(code)
    const folded = foldNames([name, ...aliases, ...arabic])
    if (!inside) return []
    const centre = points.get(code) ?? meanPoint(inside, () => 1)
    return [area({ name, folded, kind: "country", division: null, admin1: null }, inside, centre)]
  })
}

const MARGIN = 1.1
function area(
  of: Pick<Entry, "name" | "folded" | "kind" | "division" | "admin1">,
  towns: readonly [Entry, ...Entry[]],
  centre: Point,
): Entry {
  const radius = Math.max(...towns.map((town) => distance(centre, town) + town.precision))
  const main = towns.find(({ capital }) => capital) ?? largest(towns)
  const counted = towns.filter(({ kind }) => kind !== "district")
  return {
    ...of,
    ...centre,
    country: towns[0].country,
    precision: Math.round(radius * MARGIN),
    population: counted.reduce((sum, { population }) => sum + population, 0),
    zone: main.zone,
    capital: false,
    pack: null,
  }
}

/** Mean of unit vectors, so that a country across the date line has its centre in itself. */
function meanPoint(towns: readonly Entry[], weigh: (town: Entry) => number): Point {
  let x = 0
  let y = 0
  let z = 0
  for (const town of towns) {
    const [lat, lon, weight] = [(town.lat * Math.PI) / 180, (town.lon * Math.PI) / 180, weigh(town)]
    x += weight * Math.cos(lat) * Math.cos(lon)
    y += weight * Math.cos(lat) * Math.sin(lon)
    z += weight * Math.sin(lat)
  }
  return { lat: (Math.atan2(z, Math.hypot(x, y)) * 180) / Math.PI, lon: (Math.atan2(y, x) * 180) / Math.PI }
}

const largest = (towns: readonly [Entry, ...Entry[]]) =>
  towns.reduce((most, town) => (town.population > most.population ? town : most), towns[0])

function groups(entries: readonly Entry[], key: (entry: Entry) => string | null): [string, [Entry, ...Entry[]]][] {
  const found = new Map<string, [Entry, ...Entry[]]>()
  for (const entry of entries) {
    const name = key(entry)
    if (name === null) continue
    const group = found.get(name)
    if (group) group.push(entry)
    else found.set(name, [entry])
  }
  return [...found]
}
