import type { Pack, PackPlace } from "../model/pack.ts"
import { distance } from "./distance.ts"
import { foldName } from "./fold.ts"
import type { Gazetteer, GazetteerPlace } from "./gazetteer.ts"

/**
 * A gazetteer with the places of packs laid over it. A pack's place takes over from the place of the base that has one
 * of its names, its country and nearly its spot: it is found under the names of both, once, first.
 */
export function layGazetteer(base: Gazetteer, packs: readonly Pack[]): Gazetteer {
  const byName = new Map<string, GazetteerPlace[]>()
  const takenOver = new Map<number, GazetteerPlace>()
  let id = FIRST_PACK_ID
  for (const pack of packs) {
    for (const packPlace of pack.places) {
      const names = [packPlace.name, ...packPlace.aliases]
      const twin = names.flatMap((name) => base.find(name)).find((place) => isTwin(packPlace, place))
      const { aliases: _aliases, zone = null, ...place } = packPlace
      const laid = { ...place, id: id++, population: twin?.population ?? 0, zone: twin?.zone ?? zone, pack: pack.id }
      if (twin && !takenOver.has(twin.id)) takenOver.set(twin.id, laid)
      for (const folded of new Set(names.map(foldName))) {
        const list = byName.get(folded)
        if (list) list.push(laid)
        else byName.set(folded, [laid])
      }
    }
  }
  return {
    nearest: base.nearest,
    find(name) {
      const found = base.find(name).map((place) => takenOver.get(place.id) ?? place)
      const laid = byName.get(foldName(name))
      if (laid === undefined && takenOver.size === 0) return found
      return [...new Set([...(laid ?? []), ...found])]
    },
  }
}

/** Ids of pack places begin above any compiled place's. */
const FIRST_PACK_ID = 2 ** 31

/** How far apart two tables may put one town, in metres. */
const TWIN_DISTANCE = 10_000
const AREAS: readonly string[] = ["country", "admin1", "region"]

function isTwin(place: PackPlace, other: GazetteerPlace): boolean {
  if (place.country !== other.country) return false
  if (AREAS.includes(place.kind) || AREAS.includes(other.kind)) return place.kind === other.kind
  return distance(place, other) <= TWIN_DISTANCE
}
