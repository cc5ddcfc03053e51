import type { Claim, IncidentType } from "../model/claim.ts"
import type { PlaceMention } from "../model/place.ts"
import type { IncidentReading, Reading } from "../model/reading.ts"
import type { NamedDay } from "../model/when.ts"
import type { Day } from "../space/day.ts"
import { labelOf } from "./label.ts"
import type { Names, PlaceName } from "./names.ts"
import { reportDay, type Window, windowOf } from "./windows.ts"
import { ARTICLES, SMALL_WORDS } from "./words.ts"

/** A figure that somebody gave for a mention: at least `min`, for one kind of harm. */
export interface Figure {
  readonly facet: "killed" | "injured"
  readonly number: number
}

/** A resolved place: degrees (WGS 84) and metres. */
export interface Spot {
  readonly lon: number
  readonly lat: number
  readonly precision: number
}

/**
 * One incident of one reading, in the few hundred bytes that matching needs; claims are fetched by key later.
 * `names` most precise first, without countries; `around` what lies around the first: the further names, and the
 * governorate. `named`: what a report of unknown date calls the day. `culprits`: whom anybody blames or clears. `figures` largest first. `within` names a wider incident of the
 * same reading; `whole` says that others are within this one. `label` is what an incident would be called after it.
 */
export interface MentionSummary {
  readonly report: string
  readonly incident: string
  readonly type: IncidentType
  readonly window: Window | null
  readonly named: NamedDay | null
  readonly reported: Day | null
  readonly names: readonly PlaceName[]
  readonly spot: Spot | null
  readonly around: readonly PlaceName[]
  readonly culprits: readonly string[]
  readonly figures: readonly Figure[]
  readonly targets: readonly string[]
  readonly victims: readonly string[]
  readonly main: boolean
  readonly within: string | null
  readonly whole: boolean
  readonly label: string
}

/** Summaries of a reading's incidents. */
export function summarise(reading: Reading, names: Names): MentionSummary[] {
  const reported = reportDay(reading.report)
  return reading.incidents.map((incident) => {
    const claims = reading.claims.filter((claim) => claim.incident === incident.id)
    const [first] = incident.places
    const placed = placeNames(incident, names)
    return {
      report: reading.report.id,
      incident: incident.id,
      type: incident.type,
      window: windowOf(incident.when, reported),
      named: incident.when.named ?? null,
      reported,
      spot: first === undefined ? null : spotOf(first),
      names: placed,
      around: exact([...placed.slice(1), ...admin1Of(incident.places, names)]),
      culprits: unique(claims.flatMap((c) => (c.facet === "responsibility" ? [c.value.actor] : []))),
      figures: figuresOf(claims),
      targets: unique(claims.flatMap((c) => (c.facet === "target" ? contentWords(c.value.what) : []))),
      victims: unique(claims.flatMap((c) => (c.facet === "victim" ? [c.value.name.toLowerCase()] : []))),
      main: incident.main,
      within: incident.within ?? null,
      whole: reading.incidents.some(({ within }) => within === incident.id),
      label: labelOf(incident),
    }
  })
}

/** A summary that was kept as JSON, with the names of its places as `names` knows them now. */
export function recalled(summary: MentionSummary, names: Names): MentionSummary {
  const known = (all: readonly PlaceName[]) => all.map(({ text }) => names.of(text))
  return { ...summary, named: summary.named ?? null, names: known(summary.names), around: known(summary.around) }
}

/** Further places of a long list add nothing to matching. */
const MOST_PLACES = 12

function placeNames(incident: IncidentReading, names: Names): readonly PlaceName[] {
  const named = incident.places.slice(0, MOST_PLACES).map((place) => names.of(place.text))
  return unique(named.filter(({ country }) => !country))
}

function spotOf({ lon, lat, precision }: PlaceMention): Spot | null {
  return lon == null || lat == null || precision == null ? null : { lon, lat, precision }
}

function admin1Of(places: readonly PlaceMention[], names: Names): PlaceName[] {
  const admin1 = places.find((place) => place.admin1 != null)?.admin1
  return admin1 == null ? [] : [names.of(admin1)]
}

function figuresOf(claims: readonly Claim[]): readonly Figure[] {
  const figures = claims.flatMap((claim): Figure[] => {
    if ((claim.facet !== "killed" && claim.facet !== "injured") || claim.stance === "denies") return []
    const number = claim.value.min ?? claim.value.max
    return number === null || number === 0 ? [] : [{ facet: claim.facet, number }]
  })
  return exact(figures.sort((a, b) => b.number - a.number))
}

/** Lower-case words of a phrase, without the smallest words. */
export function contentWords(phrase: string): string[] {
  return (phrase.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(
    (word) => !SMALL_WORDS.has(word) && !ARTICLES.has(word),
  )
}

const unique = <T>(values: readonly T[]): readonly T[] => exact([...new Set(values)])

/** Without the room that a list was given to grow in: stores hold millions of these, most with one entry or none. */
const exact = <T>(values: readonly T[]): readonly T[] => (values.length === 0 ? NONE : values.slice())
const NONE: readonly never[] = []
