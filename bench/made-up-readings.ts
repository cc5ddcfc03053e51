import type { Claim, IncidentType } from "#src/model/claim"
import type { Reading } from "#src/model/reading"
import { isoOf } from "#src/space/day"
import { type MadeUpPlace, madeUpMap, madeUpName, misspelled } from "./made-up-map.ts"
import { mulberry32 } from "./mulberry32.ts"
import { mentionKey } from "./simple-groupings.ts"

/** How often reports of one event differ. Set by hand from reading; nothing here was measured yet. */
export const RATES = {
  /** The day is off by one. */
  drift: 0.1,
  /** The place is spelled otherwise. */
  misspelling: 0.25,
  /** Only the province is named. */
  provinceOnly: 0.08,
  /** The place could not be resolved to a point. */
  unresolved: 0.3,
  /** The toll has grown since the first report. */
  revision: 0.25,
  /** The report names no number. */
  noNumber: 0.2,
  /** A copy of an earlier report, word for word. */
  copy: 0.2,
  /** The type is another that first reports confuse with it. */
  confusedType: 0.08,
}

/** Reports of made-up events on a made-up map, with the event that each mention is truly of. */
export interface MadeUpReadings {
  readonly readings: Reading[]
  readonly truth: Map<string, string>
}

/** Reports a day; the days grow with the number of reports, as a store does over the years. */
const REPORTS_A_DAY = 300
/** Reports of one event: most events are told once or twice, a few very often. */
const MOST_REPORTS = 12

/** `count` readings of one incident each. Several events fall on each province and day. The same seed gives the same. */
export function madeUpReadings(count: number, seed: number): MadeUpReadings {
  const random = mulberry32(seed)
  const map = madeUpMap()
  const days = Math.max(1, Math.round(count / REPORTS_A_DAY))
  const readings: Reading[] = []
  const truth = new Map<string, string>()
  for (let number = 0; readings.length < count; number++) {
    const event = eventAt(pick(map, random), FIRST_DAY + Math.floor(random() * days), random)
    const reports = Math.min(1 + Math.floor(MOST_REPORTS * random() ** 4), count - readings.length)
    const told: Reading[] = []
    for (let i = 0; i < reports; i++) {
      const report = {
        ...UNKNOWN,
        id: `r${readings.length}`,
        ...publishedOn(event.day + Math.floor(random() * 3), random),
      }
      const [first] = told
      const reading =
        first !== undefined && random() < RATES.copy ? { ...first, report } : tell(event, report, i > 0, random)
      told.push(reading)
      readings.push(reading)
      truth.set(mentionKey(report.id, "i"), `e${number}`)
    }
  }
  return { readings, truth }
}

interface MadeUpEvent {
  readonly place: MadeUpPlace
  readonly day: number
  readonly type: (typeof TYPES)[number]
  readonly killed: number
  readonly culprit: string
}

/** Most kill a few, few kill many. */
function eventAt(place: MadeUpPlace, day: number, random: () => number): MadeUpEvent {
  const killed = 1 + Math.floor(random() ** 3 * 60)
  return { place, day, type: pick(TYPES, random), killed, culprit: pick(ACTORS, random) }
}

function tell(event: MadeUpEvent, report: Reading["report"], later: boolean, random: () => number): Reading {
  const chance = (rate: number) => random() < rate
  const day = isoOf(event.day + (chance(RATES.drift) ? 1 : 0))
  const growth = later && chance(RATES.revision) ? 1 + Math.floor(random() * event.killed) : 0
  const type = chance(RATES.confusedType) ? (CONFUSED[event.type] ?? event.type) : event.type
  return {
    report,
    text: [sentence(random), sentence(random), sentence(random)].join(" "),
    incidents: [{ id: "i", type, when: { from: day, to: day }, places: placesOf(event.place, random), main: true }],
    claims: claimsOf(event.culprit, chance(RATES.noNumber) ? null : event.killed + growth),
  }
}

const FIRST_DAY = 16_000
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

function placesOf(place: MadeUpPlace, random: () => number): Reading["incidents"][number]["places"] {
  const province = { ...span(place.province), ...NOWHERE }
  if (random() < RATES.provinceOnly) return [province]
  const name = random() < RATES.misspelling ? misspelled(place.name, random) : place.name
  if (random() < RATES.unresolved) return [{ ...span(name), ...NOWHERE }, province]
  const { name: resolved, province: admin1, lon, lat } = place
  return [{ ...span(name), name: resolved, country: "XA", admin1, lon, lat, precision: 2_000 }, province]
}

const NOWHERE = { name: null, country: null, admin1: null, lon: null, lat: null, precision: null }
const span = (text: string) => ({ text, start: 0, end: text.length })

function claimsOf(culprit: string, killed: number | null): Claim[] {
  const stated = {
    incident: "i",
    stance: "asserts" as const,
    speaker: { id: "outlet", text: "" },
    evidence: { text: "a", start: 0, end: 1 },
  }
  const responsibility: Claim = { ...stated, id: "c1", facet: "responsibility", value: { actor: culprit } }
  if (killed === null) return [responsibility]
  return [
    responsibility,
    { ...stated, id: "c2", facet: "killed", value: { min: killed, max: killed, group: "people" } },
  ]
}

const sentence = (random: () => number) => Array.from({ length: 18 }, () => madeUpName(random).toLowerCase()).join(" ")
