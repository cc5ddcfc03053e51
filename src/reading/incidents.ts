import type { IncidentType } from "../model/claim.ts"
import type { When } from "../model/when.ts"
import { gather } from "./gather.ts"
import { onlyNames } from "./naming-scenes.ts"
import { isNarrower, placeRelation } from "./place-relation.ts"
import type { NamedPlace, Scene } from "./scene.ts"
import type { Statement } from "./statement.ts"
import { sameNamedDay, type TimeMention } from "./time.ts"

/** An event of a report, put together from the scenes that tell of it. */
export interface Event {
  readonly scenes: Scene[]
  readonly types: Map<IncidentType, number>
  readonly mostly: Map<IncidentType, number>
  readonly places: NamedPlace[]
  time: TimeMention | null
  readonly actors: Set<string>
  /** Nouns of the things that were hit. */
  readonly hit: Set<string>
  /** The event whose toll includes this one's. */
  readonly whole: Event | null
}

/** What speaks for a scene telling of an event already known, and against. A scene joins the best event at or above `JOIN`. */
const WEIGHTS = {
  sameType: 2,
  kindredType: 0.5,
  otherType: -3,
  samePlace: 3,
  widerPlace: 1,
  otherPlace: -3,
  sameTime: 1.5,
  overlappingTime: 0.5,
  otherTime: -6,
  /** Said with "the": more likely known. */
  known: 1.5,
  latest: 1,
  otherActors: -1.5,
  /** One of the two is a stated series ("19 strikes"), the other a single one. */
  seriesOrSingle: -2,
  /** "the clinic", where one was hit. */
  sameSite: 2,
  /** A smaller toll of the same speaker at a place of its own: part of a total. */
  partOfToll: -8,
  /** Days told that lie well before a report whose main event has none. */
  beforeReport: -3,
} as const
const JOIN = 0.5
const PLACE_WEIGHTS = {
  same: WEIGHTS.samePlace,
  wider: WEIGHTS.widerPlace,
  other: WEIGHTS.otherPlace,
  open: 0,
} as const

/** Puts scenes together into events, in the order of the text; a scene that fits none and tells too little is left out. */
export function eventsOf(
  scenes: readonly Scene[],
  reportDay: string | null,
): { events: Event[]; of: Map<Scene, Event> } {
  const events: Event[] = []
  const of = new Map<Scene, Event>()
  let latest: Event | null = null
  const naming = scenes.filter(onlyNames)
  for (const scene of scenes) {
    if (naming.length > 0 && onlyNames(scene)) continue
    const best = bestFor(scene, events, latest, reportDay)
    const near = best ?? (opens(scene, events) ? null : nearest(scene, events, latest))
    if (!near && !opens(scene, events) && !telling(scene)) continue
    const event: Event = near ?? openEvent(events, scene)
    add(event, scene)
    of.set(scene, event)
    latest = event
  }
  for (const scene of naming) {
    const before = scenes.findLast((other) => other.line <= scene.line && of.has(other))
    const near = (before && of.get(before)) ?? events[0] ?? null
    const event =
      bestFor(scene, events, near, reportDay) ??
      (opens(scene, events) || near === null ? openEvent(events, scene) : near)
    add(event, scene)
    of.set(scene, event)
  }
  return { events, of }
}

function openEvent(events: Event[], scene: Scene): Event {
  const whole = events.find((event) => isPart(scene, event)) ?? null
  const event: Event = {
    scenes: [],
    types: new Map(),
    mostly: new Map(),
    places: [],
    time: null,
    actors: new Set(),
    hit: new Set(),
    whole,
  }
  events.push(event)
  return event
}

/** A further event needs a place or a time of its own; the first one needs nothing. */
const opens = (scene: Scene, events: readonly Event[]) =>
  events.length === 0 || scene.places.length > 0 || scene.time !== null

/** A scene without place and time of its own goes to the latest event of a kindred type. */
function nearest(scene: Scene, events: readonly Event[], latest: Event | null): Event | null {
  const type = tellsNothing(scene) ? undefined : (scene.types[0] ?? scene.mostly[0])
  const fits = (event: Event) =>
    type === undefined || typeLikeness(type, event, scene.types.length === 0) > WEIGHTS.otherType
  return latest && fits(latest) ? latest : (events.find(fits) ?? null)
}

/** Notices and denials tell nothing of what kind it was. */
const tellsNothing = (scene: Scene) =>
  scene.statements.every(({ fact, stance }) => stance === "denies" || fact.facet === "notice")

/** More than that something happened. */
const telling = (scene: Scene) =>
  scene.statements.some(
    ({ fact, stance }) => stance !== "asserts" || /^(?:killed|injured|missing|notice|civilian-harm)$/.test(fact.facet),
  )

function bestFor(scene: Scene, events: readonly Event[], latest: Event | null, reportDay: string | null): Event | null {
  let best: Event | null = null
  let top = Number.NEGATIVE_INFINITY
  for (const event of events) {
    const undated = event === events[0] || event.whole !== null
    const early = undated && isBeforeReport(scene, event, reportDay) ? WEIGHTS.beforeReport : 0
    const score = likeness(scene, event) + early + (event === latest ? WEIGHTS.latest : 0)
    if (score > top) {
      top = score
      best = event
    }
  }
  const bare = scene.types.length === 0 && scene.places.length === 0 && scene.time === null
  return top >= JOIN || (bare && best) ? best : null
}

function likeness(scene: Scene, event: Event): number {
  let score = scene.known ? WEIGHTS.known : 0
  const type = onlyDenies(scene) ? undefined : (scene.types[0] ?? scene.mostly[0])
  if (type) score += typeLikeness(type, event, scene.types.length === 0)
  score += PLACE_WEIGHTS[placeRelation(scene.places, event.places)]
  if (scene.series !== event.scenes.some((other) => other.series)) score += WEIGHTS.seriesOrSingle
  const a = scene.time?.when
  const b = event.time?.when
  if (a && b) score += timeLikeness(a, b)
  if (scene.actors.size > 0 && event.actors.size > 0 && ![...scene.actors].some((actor) => event.actors.has(actor)))
    score += WEIGHTS.otherActors
  if ([...scene.sites].some((site) => event.hit.has(site))) score += WEIGHTS.sameSite
  return isPart(scene, event) ? score + WEIGHTS.partOfToll : score
}

/** A scene whose days are over a week before those of a report that gives its first event none: reports come soon after. */
function isBeforeReport(scene: Scene, event: Event, reportDay: string | null): boolean {
  const to = scene.time?.when.to
  return event.time === null && reportDay !== null && to != null && daysBetween(to, reportDay) > SOON
}
const SOON = 8
const DAY = 86_400_000
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY

/** "Raids killed 25 in the province. One on a market in Hajin killed 11": the same speaker counts fewer at a place of its own. */
function isPart(scene: Scene, event: Event): boolean {
  if (scene.known || [...scene.hit].some((site) => event.hit.has(site)) || !isNarrower(scene.places, event.places))
    return false
  const said = gather(event.scenes, ({ statements }) => gather(statements, tollOf))
  return gather(scene.statements, tollOf).some((part) =>
    said.some((all) => part.speaker === all.speaker && part.count < all.count),
  )
}

/** How many a statement counts as killed in all, not how many of them were children or fighters. */
function tollOf({ fact, voice }: Statement): { speaker: string; count: number }[] {
  if (fact.facet !== "killed" || (fact.value.group !== "people" && fact.value.group !== "civilians")) return []
  const count = fact.value.min ?? fact.value.max
  return count === null || count === 0 ? [] : [{ speaker: voice.speaker.id, count }]
}

/** What is denied may be another cause of the same harm ("shelling did not hit the village"), so its type says nothing. */
const onlyDenies = (scene: Scene) =>
  scene.statements.length > 0 && scene.statements.every(({ stance }) => stance === "denies")

function timeLikeness(a: When, b: When): number {
  const named = sameNamedDay(a, b)
  if (named !== null) return named ? WEIGHTS.sameTime : WEIGHTS.otherTime
  if (!a.from || !b.from) return 0
  if (a.from === b.from && (a.to ?? a.from) === (b.to ?? b.from)) return WEIGHTS.sameTime
  return a.from <= (b.to ?? b.from) && b.from <= (a.to ?? a.from) ? WEIGHTS.overlappingTime : WEIGHTS.otherTime
}

/** Types that reports use of one event: a blast turns out a suicide bombing, a strike a chemical attack. */
const KINDRED: readonly ReadonlySet<IncidentType>[] = [
  new Set<IncidentType>(["explosion", "suicide-bombing"]),
  new Set<IncidentType>(["air-strike", "chemical-weapon"]),
  new Set<IncidentType>(["air-strike", "drone-strike"]),
  new Set<IncidentType>(["shelling", "explosion"]),
  new Set<IncidentType>(["armed-clash", "shooting"]),
]

const BOMBARDMENT: ReadonlySet<IncidentType> = new Set<IncidentType>(["air-strike", "shelling", "drone-strike"])

function typeLikeness(type: IncidentType, event: Event, weak: boolean): number {
  const sure = [...event.types.keys()]
  const known = sure.length > 0 ? sure : [...event.mostly.keys()]
  if (known.length === 0) return WEIGHTS.kindredType
  if (known.includes(type)) return WEIGHTS.sameType
  if ((weak || sure.length === 0) && BOMBARDMENT.has(type) && known.some((other) => BOMBARDMENT.has(other)))
    return WEIGHTS.kindredType
  return KINDRED.some((kin) => kin.has(type) && known.some((other) => kin.has(other)))
    ? WEIGHTS.kindredType
    : WEIGHTS.otherType
}

function add(event: Event, scene: Scene): void {
  event.scenes.push(scene)
  if (!onlyDenies(scene))
    for (const [k, type] of scene.types.entries())
      event.types.set(type, (event.types.get(type) ?? 0) + (k === 0 ? 2 : 1))
  for (const type of scene.mostly) event.mostly.set(type, (event.mostly.get(type) ?? 0) + 1)
  event.places.push(...scene.places)
  // When somebody was told is not when it happened.
  if (!tellsNothing(scene)) event.time ??= scene.time
  for (const actor of scene.actors) event.actors.add(actor)
  for (const site of scene.hit) event.hit.add(site)
}

/** The type with most evidence; the rarer and more telling kinds win over the plainer ones they come with. */
const TELLING: readonly IncidentType[] = [
  "chemical-weapon",
  "suicide-bombing",
  "execution",
  "abduction",
  "drone-strike",
  "air-strike",
]

export function typeOf(event: Event): IncidentType {
  const total = [...event.types.values()].reduce((sum, votes) => sum + votes, 0)
  for (const type of TELLING)
    if ((event.types.get(type) ?? 0) > total * (type === "suicide-bombing" ? SUICIDE_SHARE : TELLING_SHARE)) return type
  const [most] = [...event.types].sort((a, b) => b[1] - a[1])
  const [open] = [...event.mostly].sort((a, b) => b[1] - a[1])
  return most?.[0] ?? open?.[0] ?? "other"
}
const TELLING_SHARE = 0.25
/** A blast is called a suicide bombing once or twice and a blast ever after. */
const SUICIDE_SHARE = 0.1
