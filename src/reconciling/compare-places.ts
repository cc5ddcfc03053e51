import { distance } from "../space/distance.ts"
import type { Grounds, Reason } from "./compare.ts"
import type { MentionSummary } from "./mention.ts"
import { ALIKE, type Names, type PlaceName } from "./names.ts"
import { PLACE } from "./weights.ts"

/** Names first, most precise against most precise; points where names differ, and against homonyms. */
export function comparePlaces(a: MentionSummary, b: MentionSummary, { names }: Pick<Grounds, "names">): Reason {
  if (a.spot === null || b.spot === null) return compareNames(a, b, names)
  const metres = distance(a.spot, b.spot)
  const precision = a.spot.precision + b.spot.precision
  if (metres > FAR_FACTOR * precision + FAR_METRES) return FAR
  const byName = compareNames(a, b, names)
  const arePoints = Math.max(a.spot.precision, b.spot.precision) <= POINT_PRECISION
  if (byName.weight >= PLACE.sameWide || !arePoints || metres > precision) return byName
  return metres === 0 ? SAME_SPOT : NEAR
}

/** Beyond three times the summed precision, and as far as a district reaches, two points are two places. */
const FAR_FACTOR = 3
const FAR_METRES = 15_000
/** Only points at least as exact as a town can be near each other rather than within each other. */
const POINT_PRECISION = 5_000

function compareNames(a: MentionSummary, b: MentionSummary, names: Names): Reason {
  const x = a.names[0]
  const y = b.names[0]
  if (x === undefined || y === undefined) return UNKNOWN
  const likeness = names.likeness(x, y)
  if (likeness >= ALIKE) {
    return { weight: (x.wide && y.wide ? PLACE.sameWide : PLACE.same) * likeness, words: sameWords }
  }
  if (isAmong(x, b.around, names)) return WIDER
  if (isAmong(y, a.around, names)) return FINER
  if (commonName(a, b, names) === undefined) return APART
  return exactCommonName(a, b, names) === undefined ? SIBLINGS : SHARED
}

function isAmong(name: PlaceName, list: readonly PlaceName[], names: Names): boolean {
  for (const other of list) if (names.likeness(name, other) >= ALIKE) return true
  return false
}

/** The first name of one that the other has too. */
function commonName(a: MentionSummary, b: MentionSummary, names: Names): PlaceName | undefined {
  for (const name of a.names) if (isAmong(name, b.names, names)) return name
  return undefined
}

/** The first such name that is the widest of neither. */
function exactCommonName(a: MentionSummary, b: MentionSummary, names: Names): PlaceName | undefined {
  for (const name of a.names) if (!isWidest(name, a) && !isWidest(name, b) && isAmong(name, b.names, names)) return name
  return undefined
}

/** The last name of a list is the widest: "Tariq al-Bab, Aleppo". */
const isWidest = (name: PlaceName, { names }: MentionSummary) => name.wide || names.at(-1)?.text === name.text

const first = ({ names }: MentionSummary) => names[0]?.text ?? ""
const sameWords: Reason["words"] = (a, b) =>
  first(a) === first(b) ? `the same place, ${first(a)}` : `${first(a)} is ${first(b)} in another spelling`

const kilometres = (metres: number) => `${Math.round(metres / 100) / 10} km`
const apart: Reason["words"] = ({ spot: x }, { spot: y }) =>
  `${kilometres(x === null || y === null ? 0 : distance(x, y))} apart`
const precision: Reason["words"] = ({ spot: x }, { spot: y }) => kilometres((x?.precision ?? 0) + (y?.precision ?? 0))

const FAR: Reason = { weight: PLACE.far, words: apart }
const NEAR: Reason = {
  weight: PLACE.near,
  words: (a, b, grounds) => `${apart(a, b, grounds)}, known to ${precision(a, b, grounds)}`,
}
/** Two names of one entry of the gazetteer, "Kobani" and "Ain al-Arab": nothing else has the same coordinates to the last digit. */
const SAME_SPOT: Reason = {
  weight: PLACE.same,
  words: (a, b) => `${first(a)} and ${first(b)} are one place on the map`,
}
const UNKNOWN: Reason = { weight: PLACE.unknown, words: () => "one of them names no place" }
const WIDER: Reason = { weight: PLACE.level, words: (a, b) => `${first(b)} lies in or near ${first(a)}` }
const FINER: Reason = { weight: PLACE.level, words: (a, b) => `${first(a)} lies in or near ${first(b)}` }
const APART: Reason = { weight: PLACE.apart, words: (a, b) => `no place in common: ${first(a)}, ${first(b)}` }
const SHARED: Reason = {
  weight: PLACE.shared,
  words: (a, b, { names }) => `both name ${exactCommonName(a, b, names)?.text}`,
}
const SIBLINGS: Reason = {
  weight: PLACE.siblings,
  words: (a, b, { names }) => `different places, ${first(a)} and ${first(b)}, within ${commonName(a, b, names)?.text}`,
}
