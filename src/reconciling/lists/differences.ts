import type { Incident } from "../../model/incident.ts"
import type { FieldDifference, ListedIncident } from "../../model/listed-incident.ts"
import type { Range, Rule } from "../../model/toll.ts"
import { distance } from "../../space/distance.ts"
import { daysOverlap } from "../../space/interval.ts"
import type { Grounds } from "../compare.ts"
import type { MentionSummary } from "../mention.ts"
import { ALIKE } from "../names.ts"

/** Types that one attack is often given as, which is no difference worth a look. */
const BOMBARDMENT: ReadonlySet<string> = new Set(["air-strike", "drone-strike", "shelling"])

/** A pair that was matched: ours with whom its accounts hold responsible, and the listed one as matching compared it. */
export interface Matched {
  readonly here: Incident
  readonly blamed: readonly string[]
  readonly there: ListedIncident
  readonly listed: MentionSummary
}

/** The fields in which an incident of ours and a listed one that was matched with it do not agree, of those both give. */
export function differences({ here, blamed, there, listed }: Matched, rule: Rule, grounds: Grounds): FieldDifference[] {
  const ranges = here.tolls.find((toll) => toll.rule === rule)?.ranges ?? []
  const group = rule === "airwars-like" ? "civilians" : "people"
  const of = (facet: Range["facet"]) => ranges.find((range) => range.facet === facet && range.group === group)
  return [
    dates(here, there),
    places(here, there, listed, grounds),
    type(here, there),
    figures("killed", of("killed"), there.killed),
    figures("injured", of("injured"), there.injured),
    actors(blamed, there, listed, grounds),
    grades(here, there),
  ].filter((one) => one !== null)
}

function dates({ when }: Incident, { from, to }: ListedIncident): FieldDifference | null {
  if ((from === null && to === null) || (when.from === null && when.to === null)) return null
  return daysOverlap(when, { from, to }) ? null : { field: "date", here: days(when), there: days({ from, to }) }
}

const days = ({ from, to }: { from: string | null; to: string | null }) =>
  from === to ? String(from) : `${from ?? "?"} to ${to ?? "?"}`

function places(
  here: Incident,
  there: ListedIncident,
  listed: MentionSummary,
  { names }: Grounds,
): FieldDifference | null {
  const ours = [...(here.place === null ? [] : [here.place.name]), ...here.placeNames].map((name) => names.of(name))
  const [first] = ours
  if (first === undefined || listed.names.length === 0 || there.place === null) return null
  if (ours.some((a) => listed.names.some((b) => names.likeness(a, b) >= ALIKE))) return null
  const { place } = here
  const { spot } = listed
  if (place !== null && spot !== null && distance(place, spot) <= place.precision + spot.precision) return null
  return { field: "place", here: first.text, there: there.place }
}

function type(here: Incident, { types }: ListedIncident): FieldDifference | null {
  if (types.length === 0 || types.includes(here.type)) return null
  if (BOMBARDMENT.has(here.type) && types.some((one) => BOMBARDMENT.has(one))) return null
  return { field: "type", here: here.type, there: types.join(" or ") }
}

function figures(field: string, range: Range | undefined, there: ListedIncident["killed"]): FieldDifference | null {
  const listed = [there.min, there.best, there.max].filter((figure) => figure !== null)
  if (listed.length === 0) return null
  const ours: Pick<Range, "min" | "best" | "max"> = range ?? { min: null, max: null }
  const isNone = range === undefined && listed.every((figure) => figure === 0)
  const isSame =
    there.min === ours.min &&
    there.max === ours.max &&
    (there.best === null || ours.best === undefined || there.best === ours.best)
  return isNone || isSame ? null : { field, here: inWords(range), there: inWords(there) }
}

function inWords(
  range: { min: number | null; best?: number | null | undefined; max: number | null } | undefined,
): string {
  if (range === undefined || (range.min === null && range.max === null)) return "no number"
  const { min, best, max } = range
  const ends = min === max ? String(min) : `${min ?? "?"} to ${max ?? "?"}`
  return best === undefined || best === null || (best === min && best === max) ? ends : `${ends}, best ${best}`
}

function actors(
  blamed: readonly string[],
  there: ListedIncident,
  listed: MentionSummary,
  { sides, knowledge }: Grounds,
): FieldDifference | null {
  if (blamed.length === 0 || listed.culprits.length === 0) return null
  const isShared = blamed.some((a) => listed.culprits.some((b) => sides.same(a, b, listed.reported)))
  const names = blamed.map((id) => knowledge.parties.get(id)?.name ?? id)
  return isShared ? null : { field: "actors", here: names.join(", "), there: there.actors.join(", ") }
}

function grades(here: Incident, there: ListedIncident): FieldDifference | null {
  if (here.grade === null || there.grade === null) return null
  const theirs = there.grade.toLowerCase()
  return theirs === here.grade.grade
    ? null
    : { field: "grade", here: `${here.grade.grade} (suggested)`, there: there.grade }
}
