import type { Entry } from "./entry.ts"

/**
 * The order of places that share a name: those of packs, countries, then by population. A province whose namesake town lies in it
 * stands right behind that town: "Aleppo" alone is the city.
 */
export function byWeight(ids: readonly number[], entries: readonly Entry[]): (a: number, b: number) => number {
  const weights = new Map(ids.map((id) => [id, weight(id, ids, entries)]))
  return (a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0) || a - b
}

const PACK = 1e15
const COUNTRY = 1e12
/** A hamlet that happens to share its province's name does not stand for it. */
const SEAT_SHARE = 0.02

function weight(id: number, ids: readonly number[], entries: readonly Entry[]): number {
  const entry = entries[id]
  if (!entry) return 0
  if (entry.pack !== null) return PACK + entry.population
  if (entry.kind === "country") return COUNTRY
  if (entry.kind !== "admin1") return entry.population
  const seats = ids.flatMap((other) => entries[other] ?? []).filter((town) => isSeat(town, entry))
  return seats.length === 0 ? entry.population : Math.max(...seats.map(({ population }) => population)) - 0.5
}

const isSeat = (town: Entry, province: Entry) =>
  town.kind !== "admin1" &&
  town.country === province.country &&
  town.admin1 === province.admin1 &&
  town.population >= province.population * SEAT_SHARE
