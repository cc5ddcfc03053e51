import { distance } from "./distance.ts"
import type { Gazetteer, GazetteerPlace } from "./gazetteer.ts"
import { isTwin, twinOf } from "./twin.ts"

/**
 * A gazetteer with a second one under it. What both have is found once, as the first has it, under the names of both; where
 * the second knows more closely where such a place lies, its coordinates count. What only the second has stands behind.
 */
export function stackGazetteer(base: Gazetteer, under: Gazetteer): Gazetteer {
  const known = new Map<number, GazetteerPlace>()
  const asKnown = (place: GazetteerPlace): GazetteerPlace => {
    const seen = known.get(place.id)
    if (seen) return seen
    const made = closer(place, under)
    known.set(place.id, made)
    return made
  }
  const both = (name: string, known: readonly GazetteerPlace[], more: readonly GazetteerPlace[]) => {
    const further = more.map((place) => {
      const twin = twinOf(base, { ...place, aliases: [name] })
      return twin ? asKnown(twin) : place
    })
    return [...new Set([...known.map(asKnown), ...further])]
  }
  return {
    nearest: base.nearest,
    find: (name) => both(name, base.find(name), under.find(name)),
    findAlike: (name) => both(name, base.findAlike(name), under.findAlike(name)),
  }
}

/** The place on the coordinates of the one place of its name that lies within its precision and is known more closely. */
function closer(place: GazetteerPlace, under: Gazetteer): GazetteerPlace {
  const [only, ...others] = under
    .find(place.name)
    .filter((other) => isTwin(place, other) && distance(place, other) <= place.precision)
  if (only === undefined || others.length > 0 || only.precision >= place.precision) return place
  return { ...place, lon: only.lon, lat: only.lat, precision: only.precision }
}
