import type { Pack, PackPlace } from "../../model/pack.ts"
import { distance } from "../../space/distance.ts"
import type { Gazetteer } from "../../space/gazetteer.ts"
import { twinOf } from "../../space/twin.ts"
import { type Entry, foldNames } from "./entry.ts"

/**
 * The entries of a gazetteer with the places of packs put in: a pack's place stands where its twin stood, under the
 * names of both, or at the end. Provinces are widened to reach the packs' places in them. `gazetteer` is the one that
 * `entries` were written to, so that ids are their positions.
 */
export function addPackPlaces(entries: readonly Entry[], packs: readonly Pack[], gazetteer: Gazetteer): Entry[] {
  const all = [...entries]
  for (const pack of packs)
    for (const place of pack.places) {
      const id = twinOf(gazetteer, place)?.id ?? all.length
      const twin = entries[id]
      all[all[id]?.pack ? all.length : id] = entryOf(place, pack.id, twin)
    }
  return widenProvinces(all)
}

/** Posts and villages of a war lie farther out than the towns that a province's extent was taken from. */
function widenProvinces(entries: readonly Entry[]): Entry[] {
  const placed = entries.filter(({ pack, kind }) => pack !== null && kind !== "region" && kind !== "water")
  return entries.map((entry) => {
    if (entry.kind !== "admin1") return entry
    const inside = placed.filter(({ country, admin1 }) => country === entry.country && admin1 === entry.admin1)
    const reach = Math.max(0, ...inside.map((place) => distance(entry, place) + place.precision))
    return { ...entry, precision: Math.round(Math.max(entry.precision, reach)) }
  })
}

function entryOf(place: PackPlace, pack: string, twin: Entry | undefined): Entry {
  const { name, aliases, country, admin1, kind, lat, lon, precision, zone = null } = place
  const folded = [...new Set([...foldNames([name, ...aliases]), ...(twin?.folded ?? [])])]
  const population = twin?.population ?? 0
  return {
    name,
    folded,
    country,
    division: null,
    admin1,
    kind,
    lat,
    lon,
    precision,
    zone,
    population,
    capital: false,
    pack,
  }
}
