import type { Claim, IncidentType } from "#src/model/claim"
import type { Reading } from "#src/model/reading"
import { isoOf } from "#src/space/day"
import { mulberry32 } from "../mulberry32.ts"
import { type MadeUpPlace, madeUpMap, misspelled } from "./made-up-map.ts"
import { RATES } from "./made-up-rates.ts"
import { madeUpStory } from "./made-up-story.ts"

/** A report of a made-up event on a made-up map, with the number of the event that it truly tells of. */
export interface MadeUpReading {
  readonly reading: Reading
  readonly event: number
}

/** Reports a day: so the district of a day holds as many decoys in a small store as in a large one. */
const REPORTS_A_DAY = 300
/** An event that is told by several reports is told by two to so many, mostly by few. */
const MOST_REPORTS = 14
/** The one incident of a made-up reading. */
export const INCIDENT = "i"

/**
 * `count` readings of one incident each, without end if need be, as time goes on; or, with `anyDay`, all over the days of
 * so many. Several events fall on each province and day, some of them on one village. The same seed gives the same.
 */
export function* madeUpReadings(count: number, seed: number, anyDay = 0): Generator<MadeUpReading> {
  const random = mulberry32(seed)
  const map = madeUpMap()
  for (let number = 0, made = 0; made < count; number++) {
    const day = anyDay > 0 ? random() * (anyDay / REPORTS_A_DAY) : made / REPORTS_A_DAY
    const event = eventAt(pick(map, random), FIRST_DAY + Math.floor(day), random)
    const told: Reading[] = []
    const reports = Math.min(reportsOf(random), count - made)
    for (let i = 0; i < reports; i++, made++) {
      const report = {
        ...UNKNOWN,
        id: `r${seed}-${made}`,
        ...publishedOn(event.day + Math.floor(random() * 3), random),
      }
      const [first] = told
      const isCopy = first !== undefined && random() < RATES.copy
      const reading = isCopy ? { ...first, report } : tell(event, report, i > 0, random)
      told.push(reading)
      yield { reading, event: number }
    }
  }
}

function reportsOf(random: () => number): number {
  return random() < RATES.toldOnce ? 1 : 2 + Math.floor((MOST_REPORTS - 1) * random() ** 3)
}

interface MadeUpEvent {
  readonly place: MadeUpPlace
  readonly quarter: string
  readonly day: number
  readonly type: (typeof TYPES)[number]
  readonly killed: number
  readonly culprit: string
}

/** Most kill a few, few kill many. */
function eventAt(place: MadeUpPlace, day: number, random: () => number): MadeUpEvent {
  const killed = 1 + Math.floor(random() ** 3 * 60)
  return {
    place,
    quarter: pick(place.quarters, random),
    day,
    type: pick(TYPES, random),
    killed,
    culprit: pick(ACTORS, random),
  }
}

function tell(event: MadeUpEvent, report: Reading["report"], isLater: boolean, random: () => number): Reading {
  const chance = (rate: number) => random() < rate
  const day = isoOf(event.day + (chance(RATES.drift) ? 1 : 0))
  const growth = isLater && chance(RATES.revision) ? 1 + Math.floor((random() * event.killed) / 2) : 0
  const type = chance(RATES.confusedType) ? (CONFUSED[event.type] ?? event.type) : event.type
  const killed = chance(RATES.noNumber) ? null : event.killed + growth
  const culprit = chance(RATES.noCulprit) ? null : event.culprit
  const places = placesOf(event, random)
  const [{ text: place }] = places
  return {
    report,
    text: madeUpStory({ place, province: event.place.province, type, killed, culprit }, Math.floor(random() * 2 ** 32)),
    incidents: [{ id: INCIDENT, type, when: { from: day, to: day }, places, main: true }],
    claims: claimsOf(culprit, killed),
  }
}

const FIRST_DAY = 14_000
const TYPES = ["air-strike", "shelling", "armed-clash", "explosion", "shooting"] as const satisfies IncidentType[]
const CONFUSED: Partial<Record<IncidentType, IncidentType>> = {
  "air-strike": "shelling",
  shelling: "air-strike",
  explosion: "suicide-bombing",
}
const ACTORS = ["northern-front", "aldravan-army", "ordane-coalition", "vey-defence-force"]
const OUTLETS = Array.from({ length: 40 }, (_, i) => `outlet-${i}`)
const UNKNOWN = { url: null, language: "en", title: null, sha256: "0".repeat(64) }

const pick = <T>(items: readonly T[], random: () => number): T => items[Math.floor(random() * items.length)] as T

function publishedOn(day: number, random: () => number) {
  return { outlet: pick(OUTLETS, random), published: isoOf(day), dated: { date: isoOf(day), basis: "given" as const } }
}

type Places = Reading["incidents"][number]["places"]

/** The village and its province; or the province alone; or a quarter of the village before it. */
function placesOf({ place, quarter }: MadeUpEvent, random: () => number): [Places[number], ...Places] {
  const province = { ...span(place.province), ...NOWHERE }
  const isOther = random() < RATES.otherPlace
  if (isOther && random() < 0.5) return [province]
  const name = random() < RATES.misspelling ? misspelled(place.name, random) : place.name
  const { lon, lat } = place
  const point = { name: place.name, country: "XA", admin1: place.province, lon, lat, precision: 2_000 }
  const village = { ...span(name), ...(random() < RATES.unresolved ? NOWHERE : point) }
  return isOther ? [{ ...span(quarter), ...NOWHERE }, village, province] : [village, province]
}

const NOWHERE = { name: null, country: null, admin1: null, lon: null, lat: null, precision: null }
const span = (text: string) => ({ text, start: 0, end: text.length })

function claimsOf(culprit: string | null, killed: number | null): Claim[] {
  const stated = {
    incident: INCIDENT,
    stance: "asserts" as const,
    speaker: { id: "outlet", text: "" },
    evidence: { text: "a", start: 0, end: 1 },
  }
  const blame: Claim[] =
    culprit === null ? [] : [{ ...stated, id: "c1", facet: "responsibility", value: { actor: culprit } }]
  if (killed === null) return blame
  return [...blame, { ...stated, id: "c2", facet: "killed", value: { min: killed, max: killed, group: "people" } }]
}
