import { createHash } from "node:crypto"
import type { Knowledge } from "#src/knowledge/knowledge"
import type { Claim } from "#src/model/claim"
import type { PlaceMention } from "#src/model/place"
import type { Reading } from "#src/model/reading"
import { reconcile } from "#src/reconciling/reconcile"
import type { State } from "#src/record/incident"
import type { NewReport } from "#src/record/report"
import { partiesAndFacets } from "#src/recording/parties-and-facets"
import { isoOf } from "#src/space/day"

/** A report of one incident, and the incident, as a store keeps them. */
export interface MadeUpIncident {
  readonly report: NewReport
  readonly state: State
}

const WORDS = "market bakery school convoy hospital street square bridge depot clinic house mosque".split(" ")
const GIVEN = "Ahmad Omar Khaled Salma Fatima Yusuf Mariam Hassan Layla Samir Rana Tariq".split(" ")
const FAMILY = "Haddad Khatib Awad Nasser Saleh Barakat Rashid Qasim Hamdan Darwish Issa Mansour".split(" ")
/** So many parties and places there are, in a war of ten years in one country. */
export const PARTIES = 40
export const VILLAGES = 5_000
export const FIRST_DAY = 15_000
export const DAYS = 3_650
/** Longer than a short report of an agency, shorter than a long one. */
const FILLER_WORDS = 80
const RARE_WORDS = 30_000
/** The share of incidents in which whoever is blamed denies it. */
const DENIED = 0.2

/** Incidents `from` and on, each told by one report; each has words that many share, some, and few. */
export function madeUpIncidents(
  from: number,
  count: number,
  random: () => number,
  knowledge: Knowledge,
): MadeUpIncident[] {
  return Array.from({ length: count }, (_, i) => {
    const report = madeUpReport(from + i, random)
    const { reading } = report
    const [incident] = reconcile([reading], knowledge)
    if (incident === undefined) throw new Error(`${reading.report.id} tells of no incident`)
    const named = { ...incident, id: `${incident.id}-${from + i}` }
    return { report, state: { incident: named, ...partiesAndFacets(named, new Map([[reading.report.id, reading]])) } }
  })
}

export const villageName = (number: number): string => `Tell ${FAMILY[number % FAMILY.length]} ${number}`
export const personName = (random: () => number): string =>
  `${one(GIVEN, random)} ${one(GIVEN, random)} ${one(FAMILY, random)}`
export const someWord = (random: () => number): string => one(WORDS, random)

function madeUpReport(number: number, random: () => number): NewReport {
  const village = villageName(Math.floor(random() * VILLAGES))
  const [speaker, other] = [partyOf(random), partyOf(random)]
  const day = isoOf(FIRST_DAY + Math.floor(random() * DAYS))
  const sentences = [
    {
      speaker,
      facet: "occurrence",
      value: { type: "shelling" },
      text: `Shelling hit a ${someWord(random)} in ${village}.`,
    },
    { speaker, facet: "killed", value: count(random), text: `It killed people at a ${someWord(random)}.` },
    { speaker, facet: "responsibility", value: { actor: other }, text: `They blamed ${other}.` },
    ...(random() < DENIED
      ? [
          {
            speaker: other,
            facet: "responsibility",
            value: { actor: other },
            text: `Its command denied it.`,
            stance: "denies",
          },
        ]
      : []),
    ...(random() < 0.5
      ? [
          {
            speaker,
            facet: "victim",
            value: { name: personName(random), status: "killed" },
            text: "One of the dead was named.",
          },
        ]
      : []),
  ]
  const filler = Array.from({ length: FILLER_WORDS }, () => `w${Math.floor(random() ** 3 * RARE_WORDS)}`).join(" ")
  const text = [...sentences.map((sentence) => sentence.text), filler].join(" ")
  const claims = sentences.map(
    ({ text: words, speaker: id, stance = "asserts", facet, value }, i) =>
      ({
        id: `c${i + 1}`,
        incident: "i1",
        stance,
        speaker: { id, text: id },
        evidence: { text: words, start: text.indexOf(words), end: text.indexOf(words) + words.length },
        facet,
        value,
      }) as Claim,
  )
  return reportOf(number, text, day, village, random, claims)
}

function reportOf(
  number: number,
  text: string,
  day: string,
  village: string,
  random: () => number,
  claims: readonly Claim[],
): NewReport {
  const original = Buffer.from(`${number} ${text}`)
  const reading: Reading = {
    report: {
      id: `made-up-${number}`,
      outlet: `outlet-${number % 20}`,
      url: null,
      language: "en",
      published: day,
      dated: { date: day, basis: "given" },
      title: null,
      sha256: createHash("sha256").update(original).digest("hex"),
    },
    text,
    incidents: [
      {
        id: "i1",
        type: "shelling",
        when: { from: day, to: day },
        places: [placeOf(village, text, random)],
        main: true,
      },
    ],
    claims: [...claims],
  }
  return { original, reading, summaries: [{ keys: [`key ${number % VILLAGES} ${day}`], summary: null }] }
}

function placeOf(village: string, text: string, random: () => number): PlaceMention {
  const start = text.indexOf(village)
  const spot = { lon: 36 + random() * 6, lat: 33 + random() * 4, precision: 1000 }
  return { text: village, start, end: start + village.length, name: village, country: "SY", admin1: null, ...spot }
}

function count(random: () => number) {
  const killed = 1 + Math.floor(random() * 20)
  return { min: killed, max: killed, group: "people" }
}

const partyOf = (random: () => number) => `party-${Math.floor(random() ** 2 * PARTIES)}`
const one = (list: readonly string[], random: () => number) => list[Math.floor(random() * list.length)] ?? ""
