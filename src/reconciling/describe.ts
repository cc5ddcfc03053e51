import { INCIDENT_TYPES, type IncidentType } from "../model/claim.ts"
import type { Place } from "../model/place.ts"
import type { IncidentReading } from "../model/reading.ts"
import type { When } from "../model/when.ts"
import { groupBy } from "./group-by.ts"

/** What the mentions of one incident come to. `placeNames` as reports spell them, most precise and most often first. */
export interface Description {
  readonly type: IncidentType
  readonly when: When
  readonly place: Place | null
  readonly placeNames: string[]
}

/** Type by votes, the day most reports agree on, the most precise place that is well supported. */
export function describe(mentions: readonly IncidentReading[]): Description {
  const placeNames = placeNamesOf(mentions)
  return { type: typeOf(mentions), when: whenOf(mentions), place: placeOf(mentions, placeNames), placeNames }
}

/** Votes; of equals the more telling type, which is the one that fewer reports would guess. */
function typeOf(mentions: readonly IncidentReading[]): IncidentType {
  const votes = groupBy(mentions, ({ type }) => type)
  const most = Math.max(...[...votes.values()].map((list) => list.length))
  const tied = [...votes.keys()].filter((type) => votes.get(type)?.length === most)
  return TELLING.find((type) => tied.includes(type)) ?? tied[0] ?? "other"
}

const TELLING: readonly IncidentType[] = [
  ...(["chemical-weapon", "suicide-bombing", "drone-strike", "execution"] as const),
  ...INCIDENT_TYPES,
]

/** The stretch that most mentions contain, then the shortest, then the earliest: one vague report does not widen it. */
function whenOf(mentions: readonly IncidentReading[]): When {
  const closed = mentions.map(({ when }) => when).filter(({ from, to }) => from !== null && to !== null)
  const candidates = closed.length > 0 ? closed : mentions.map(({ when }) => when)
  const counted = new Map<string, number>()
  const support = (w: When) => {
    const key = `${w.from} ${w.to}`
    const known = counted.get(key) ?? candidates.filter((v) => contains(v, w)).length
    counted.set(key, known)
    return known
  }
  const ranked = [...candidates].sort(
    (a, b) =>
      support(b) - support(a) || lengthOf(a) - lengthOf(b) || order(a.from, b.from) || preference(b) - preference(a),
  )
  return ranked[0] ?? { from: null, to: null }
}

const contains = (outer: When, inner: When) => order(outer.from, inner.from) <= 0 && order(inner.to, outer.to) <= 0
const lengthOf = ({ from, to }: When) =>
  from === null || to === null ? Number.MAX_SAFE_INTEGER : Date.parse(to) - Date.parse(from)
const order = (a: string | null, b: string | null) => ((a ?? "") < (b ?? "") ? -1 : (a ?? "") > (b ?? "") ? 1 : 0)
/** Hours before days, printed dates before worked-out ones. */
const preference = ({ hours, inferred }: When) => (hours === undefined ? 0 : 2) + (inferred === true ? 0 : 1)

/** Names that reports give as the most precise come first, except where other reports place something finer inside them. */
function placeNamesOf(mentions: readonly IncidentReading[]): string[] {
  const scores = new Map<string, number>()
  for (const { places } of mentions) {
    const seen = new Set<string>()
    places.forEach(({ text }, at) => {
      if (seen.has(text)) return
      seen.add(text)
      scores.set(text, (scores.get(text) ?? 0) + (at === 0 ? AS_PRECISE : AS_WIDER))
    })
  }
  return [...scores].sort((a, b) => b[1] - a[1] || order(a[0], b[0])).map(([text]) => text)
}

/** Naming a place as the most precise is a vote for it; naming it around another is half a vote against. */
const AS_PRECISE = 1
const AS_WIDER = -0.5

/** The finest resolution among the mentions of the leading names; a name that resolved twice keeps the better precision. */
function placeOf(mentions: readonly IncidentReading[], names: readonly string[]): Place | null {
  const places = mentions.flatMap(({ places }) => places)
  for (const text of names) {
    const resolved = places
      .filter((place) => place.text === text)
      .flatMap(({ name, country, admin1, lon, lat, precision }) =>
        name == null || country == null || lon == null || lat == null || precision == null
          ? []
          : [{ name, country, admin1: admin1 ?? null, lon, lat, precision }],
      )
    const [finest] = resolved.sort((a, b) => a.precision - b.precision || order(a.name, b.name))
    if (finest !== undefined) return finest
  }
  return null
}
