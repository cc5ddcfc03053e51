import type { PlaceMention } from "../model/place.ts"
import type { IncidentReading } from "../model/reading.ts"
import type { Dated, When } from "../model/when.ts"
import { gather } from "./gather.ts"
import { type Event, typeOf } from "./incidents.ts"
import type { NamedPlace, Scene } from "./scene.ts"
import type { Token } from "./token.ts"
import { slug } from "./voice.ts"

/** An event and the incident that a reading gives for it. */
export interface Mentioned {
  readonly event: Event
  readonly incident: IncidentReading
}

/** The incidents of a reading, in the order of the text; the first is what the report is mainly about. */
export function mentionsOf(
  events: readonly Event[],
  text: string,
  tokens: readonly Token[],
  dated: Dated,
): Mentioned[] {
  const ids = new Map<string, number>()
  let day: When | null = dated.date === null ? null : { from: dated.date, to: dated.date }
  const mentioned = events.map((event, index) => {
    const type = typeOf(event.types.size + event.mostly.size > 0 ? event : (event.whole ?? event))
    const places = placesOf(toldPlaces(event), text, tokens)
    const when = whenOf(event, day)
    if (index === 0 && when.from !== null && when.from === when.to) day = when
    const base = [slug(places[0]?.text ?? "somewhere"), type, when.from].filter(Boolean).join("-")
    const count = (ids.get(base) ?? 0) + 1
    ids.set(base, count)
    return { event, incident: { id: count > 1 ? `${base}-${count}` : base, type, when, places, main: index === 0 } }
  })
  return leadPlaced(mentioned).map((one) => {
    const series = mentioned.find(
      (other) => other !== one && (other.event === one.event.whole || canInclude(other, one)),
    )
    return series ? { ...one, incident: { ...one.incident, within: series.incident.id } } : one
  })
}

/**
 * A lead that names no province ("air strikes killed 40 people, a monitor said") is taken to be told of the province that
 * all else in the report is told of, if that is one: by the widest of the places there, marked inferred.
 */
function leadPlaced(mentioned: readonly Mentioned[]): readonly Mentioned[] {
  const [lead, ...others] = mentioned
  if (!lead || lead.incident.places.some(({ admin1 }) => admin1 !== null)) return mentioned
  const placed = others.flatMap(({ incident }) => incident.places.filter(({ admin1 }) => admin1 !== null))
  const [widest] = placed.toSorted((a, b) => (b.precision ?? 0) - (a.precision ?? 0))
  if (!widest || placed.some(({ admin1 }) => admin1 !== widest.admin1)) return mentioned
  const places = [...lead.incident.places, { ...widest, inferred: true }]
  return [{ ...lead, incident: { ...lead.incident, places } }, ...others]
}

/** A stated series ("19 strikes in the enclave") can include a single incident of its type, days and province. */
function canInclude(series: Mentioned, one: Mentioned): boolean {
  if (!series.event.scenes.some((scene) => scene.series) || one.event.scenes.some((scene) => scene.series)) return false
  const { type, when, places } = series.incident
  const inner = one.incident
  const days =
    when.from !== null &&
    inner.when.from !== null &&
    when.from <= inner.when.from &&
    (inner.when.to ?? inner.when.from) <= (when.to ?? when.from)
  const province = places.some((p) => p.admin1 !== null && inner.places.some((q) => q.admin1 === p.admin1))
  return type === inner.type && days && province
}

/** The places of an event; one without a name counts only where it sets a part apart from its total. */
function toldPlaces(event: Event): readonly NamedPlace[] {
  return event.whole ? event.places : event.places.filter(({ unnamed }) => unnamed !== true)
}

/**
 * The day of the scenes; a part's that of its total; of none, that of the main event, and of a main event with none, the report's, both marked
 * inferred: what a report tells beside its main event without a date is told as of the same days.
 */
function whenOf(event: Event, day: When | null): When {
  const time = event.time?.when ?? event.scenes.find((scene) => scene.time && !onlyGivesNotice(scene))?.time?.when
  if (time) return time
  if (event.whole) return whenOf(event.whole, day)
  // Who denies or accuses, and counts nobody, often does so days later: the day stays open.
  const statements = gather(event.scenes, (scene) => scene.statements)
  const told =
    statements.some(({ fact }) => "min" in fact.value) || !statements.some(({ stance }) => stance === "denies")
  return day && told ? { from: day.from, to: day.to, inferred: true } : { from: null, to: null }
}

/** When somebody was told is not when it happened. */
const onlyGivesNotice = ({ statements }: Scene) =>
  statements.length > 0 && statements.every(({ fact }) => fact.facet === "notice")

function placesOf(places: readonly NamedPlace[], text: string, tokens: readonly Token[]): PlaceMention[] {
  const seen = new Set<string>()
  const mentions: PlaceMention[] = []
  for (const { from, to, place, inferred } of places) {
    const start = tokens[from]?.start ?? 0
    const end = tokens[to - 1]?.end ?? 0
    const words = text.slice(start, end)
    const key = place ? `${place.id}` : words
    if (seen.has(key) || words.length === 0) continue
    seen.add(key)
    const { name, country, admin1, lon, lat, precision } = place ?? {
      name: null,
      country: null,
      admin1: null,
      lon: null,
      lat: null,
      precision: null,
    }
    mentions.push({
      text: words,
      start,
      end,
      name,
      country,
      admin1,
      lon,
      lat,
      precision,
      ...(inferred && { inferred }),
    })
  }
  return mentions.sort((a, b) => (a.precision ?? UNKNOWN) - (b.precision ?? UNKNOWN))
}
/** Unresolved names sort between villages and provinces: they are mostly small places. */
const UNKNOWN = 5000
