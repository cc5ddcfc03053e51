import type { Pack } from "../model/pack.ts"
import { foldName } from "./fold.ts"
import type { Gazetteer, GazetteerPlace } from "./gazetteer.ts"
import { keysOf, skeleton, skeletonKey } from "./skeleton.ts"
import { twinOf } from "./twin.ts"

/**
 * A gazetteer with the places of further packs laid over it. A pack's place takes over from its twin in the base: it is
 * found under the names of both, once, first.
 */
export function layGazetteer(base: Gazetteer, packs: readonly Pack[]): Gazetteer {
  const byName = new Map<string, GazetteerPlace[]>()
  const takenOver = new Map<number, GazetteerPlace>()
  let id = FIRST_LAID_ID
  for (const pack of packs)
    for (const packPlace of pack.places) {
      const twin = twinOf(base, packPlace)
      const { name, country, admin1, lon, lat, precision, kind, aliases, zone = null } = packPlace
      const population = twin?.population ?? 0
      // The order of a compiled place, so that both are looked at alike.
      const laid = { name, country, admin1, lon, lat, precision, kind, population, zone, pack: pack.id, id: id++ }
      if (twin) takenOver.set(twin.id, laid)
      for (const key of new Set([name, ...aliases].flatMap((name) => keysOf(foldName(name), country))))
        byName.set(key, [...(byName.get(key) ?? []), laid])
    }
  const both = (key: string, found: readonly GazetteerPlace[]) => [
    ...new Set([...(byName.get(key) ?? []), ...found.map((place) => takenOver.get(place.id) ?? place)]),
  ]
  return {
    nearest: base.nearest,
    find: (name) => both(foldName(name), base.find(name)),
    findAlike: (name) => {
      const consonants = skeleton(foldName(name))
      return consonants === null ? [] : both(skeletonKey(consonants), base.findAlike(name))
    },
  }
}

/** Above any compiled place's. */
const FIRST_LAID_ID = 2 ** 31
