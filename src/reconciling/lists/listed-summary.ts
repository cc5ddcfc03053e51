import type { Knowledge } from "../../knowledge/knowledge.ts"
import type { ListedIncident } from "../../model/listed-incident.ts"
import { dayOfIso } from "../../space/day.ts"
import type { GazetteerPlace } from "../../space/gazetteer.ts"
import type { Grounds } from "../compare.ts"
import type { MentionSummary, Spot } from "../mention.ts"
import { windowOf } from "../windows.ts"

/** A list has a point for a town, not for a house: metres within which it is taken to lie. */
const LISTED_PRECISION = 3_000

/** A listed incident as matching compares mentions. Its place is the first name in its words; the others lie around it. */
export function listedSummary(listed: ListedIncident, grounds: Grounds): MentionSummary {
  const { names, knowledge } = grounds
  const placed = placeWords(listed).map((name) => names.of(name))
  const named = placed.filter(({ country }) => !country)
  const day = dayOfIso(listed.from ?? "")
  const { killed, injured } = listed
  return {
    report: `listed ${listed.id}`,
    incident: listed.id,
    type: listed.types[0] ?? "other",
    window: windowOf({ from: listed.from, to: listed.to }, day),
    named: null,
    reported: day,
    names: named,
    spot: spotOf(listed, knowledge),
    around: [...named.slice(1), ...(listed.admin1 === null ? [] : [names.of(listed.admin1)])],
    culprits: actorIds(listed, knowledge),
    figures: [
      ...(["killed", "injured"] as const).flatMap((facet) => {
        const { min, best, max } = facet === "killed" ? killed : injured
        const number = best ?? min ?? max
        return number === null || number === 0 ? [] : [{ facet, number }]
      }),
    ].sort((a, b) => b.number - a.number),
    targets: [],
    victims: listed.victims.map((name) => name.toLowerCase()),
    main: true,
    within: null,
    whole: false,
    label: listed.id,
  }
}

/** The parties that a list's names stand for; names that no pack knows are left out. */
export function actorIds({ actors }: ListedIncident, { parties }: Knowledge): string[] {
  const wanted = new Set(actors.map(plain))
  return [...parties.values()]
    .filter(({ id, name, names }) =>
      [id, name, ...Object.values(names).flat()].some((known) => wanted.has(plain(known))),
    )
    .map(({ id }) => id)
}

const plain = (name: string) =>
  name
    .toLowerCase()
    .replace(/\bthe\b/g, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, "")

/** "village of X, north of Y": the names in it, the first first. */
function placeWords({ place }: ListedIncident): string[] {
  return (place ?? "")
    .split(/,|\(|\)|;|\b(?:in|near|between|and|of|at|from|countryside|outskirts|village|town|city|district)\b/iu)
    .map((part) => part.trim())
    .filter((part) => /\p{Lu}|[\u0600-\u06ff]/u.test(part))
}

/** The list's own point, else what the gazetteer has of the place's name in its governorate. */
function spotOf(listed: ListedIncident, { gazetteer }: Knowledge): Spot | null {
  const { lat, lon, admin1 } = listed
  if (lat !== null && lon !== null) return { lat, lon, precision: LISTED_PRECISION }
  const [name] = placeWords(listed)
  const found = name === undefined ? [] : gazetteer.find(name)
  const inside = (place: GazetteerPlace) => admin1 !== null && place.admin1 === admin1
  const one = found.find(inside) ?? (admin1 === null ? found[0] : undefined)
  return one === undefined ? null : { lat: one.lat, lon: one.lon, precision: one.precision }
}
