import type { Knowledge } from "../knowledge/knowledge.ts"
import type { Claim, Victim } from "../model/claim.ts"
import type { Dossier } from "../model/incident.ts"
import type { Reading } from "../model/reading.ts"
import type { Passage, Releasable, Release } from "../model/release.ts"
import { hashName, SLOT_SEED } from "../space/name-hash.ts"
import { contactsIn } from "./contacts.ts"
import { foldedWords } from "./folded-words.ts"
import { keptSentences } from "./kept-sentence.ts"
import { placePassages } from "./place-released.ts"
import { releasedIn, samePassage, speakerPassage, speakerWords, textPassage, victimPassage } from "./released.ts"
import { isFine } from "./shared-place.ts"
import { isPrivate, withheldNames } from "./withheld-names.ts"

/** A thing that is withheld unless it is released: what it is, in its own words, where it stands, and why. */
export interface Withheld {
  /** Four digits by which a person names it: they stay when other things come or go. */
  readonly number: number
  readonly what: Releasable
  readonly words: string
  readonly why: string
  readonly of: readonly Passage[]
  /** Somebody under 18 by what the reports say: a guardian has to agree. */
  readonly minor: boolean
}

/**
 * Everything in a dossier that somebody could release, each thing on its own and in the order of the reports, also what was
 * released already. Text that carries no claim is in no view and no export, and so is not listed.
 */
export function withheldIn(dossier: Dossier, knowledge: Knowledge, releases: readonly Release[]): Withheld[] {
  const released = releasedIn(dossier, releases)
  const names = withheldNames(dossier.readings, knowledge, released)
  return numbered([
    ...places(dossier, knowledge),
    ...dossier.readings.flatMap((reading) => {
      const keptOf = keptSentences(reading, names, knowledge, released)
      const doubted = reading.claims.map(keptOf).filter((one) => one.doubted)
      const told = [
        ...doubted.map(({ sentence }) => textPassage(reading, sentence)),
        ...releases
          .filter(({ what }) => what === "sentence")
          .flatMap(({ of }) => of.filter(({ report }) => report === reading.report.id)),
      ]
      return [
        ...speakers(reading, knowledge),
        ...contacts(reading),
        ...distinct(told).map((passage) => thing("sentence", passage.words, SENTENCE, [passage])),
      ]
    }),
    ...persons(dossier),
  ])
}

/** Two that come to one number are rare; the later one takes the next. */
function numbered(things: readonly Unnumbered[]): Withheld[] {
  const taken = new Set<number>()
  return things.map((one) => {
    const [first] = one.of
    let number = FIRST + (hashName(JSON.stringify([one.what, first]), SLOT_SEED) % NUMBERS)
    while (taken.has(number)) number++
    taken.add(number)
    return { ...one, number }
  })
}
const FIRST = 1000
const NUMBERS = 9000

type Unnumbered = Omit<Withheld, "number">

/** The releases that let a thing out. */
export function releasesOf<R extends Pick<Release, "what" | "of">>(
  { what, of }: Pick<Withheld, "what" | "of">,
  releases: readonly R[],
): R[] {
  return releases.filter(
    (one) => one.what === what && one.of.some((passage) => of.some((other) => samePassage(passage, other))),
  )
}

const SENTENCE = "it seems to tell a person by name, age or kin, or speaks of people who are withheld"

const thing = (what: Releasable, words: string, why: string, of: readonly Passage[], minor = false): Unnumbered => ({
  what,
  words,
  why,
  of,
  minor,
})

function places(dossier: Dossier, knowledge: Knowledge): Unnumbered[] {
  return dossier.incidents.flatMap((incident) => {
    const { place } = incident
    const of = placePassages(incident, dossier)
    if (place === null || of.length === 0) return []
    const why = isFine(place, knowledge)
      ? "a place finer than a village goes by the next town, to a kilometre"
      : "coordinates are shown to a hundredth of a degree, about a kilometre"
    return [thing("place", `${place.name} ${place.lat}, ${place.lon}`, why, of)]
  })
}

function speakers(reading: Reading, knowledge: Knowledge): Unnumbered[] {
  const { id } = reading.report
  const heard = new Map<string, { readonly claim: Claim; readonly of: Passage[] }>()
  for (const claim of reading.claims) {
    if (!isPrivate(claim.speaker, knowledge)) continue
    const key = foldedWords(`${claim.speaker.id} ${speakerWords(claim.speaker)}`).join(" ")
    const known = heard.get(key) ?? { claim, of: [] }
    known.of.push(speakerPassage(id, claim))
    heard.set(key, known)
  }
  return [...heard.values()].map(({ claim: { speaker }, of }) => {
    const known = knowledge.parties.get(speaker.id)?.name
    const why = known === undefined ? "nobody knows whether they speak in public" : `they speak as ${known}`
    return thing("speaker", speakerWords(speaker), `${why}; with what they say`, distinct(of))
  })
}

function contacts(reading: Reading): Unnumbered[] {
  return contactsIn(reading.text).map(({ what, ...at }) => {
    const passage = textPassage(reading, at)
    const why = what === "contact" ? "it leads to somebody" : "it is finer than a kilometre"
    return thing(what, passage.words, why, [passage])
  })
}

/** Each name once an incident, over all its reports. */
function persons({ readings, incidents }: Dossier): Unnumbered[] {
  const incidentOf = new Map(
    incidents.flatMap(({ id, mentions }) =>
      mentions.map(({ report, incident }): [string, string] => [`${report}\n${incident}`, id]),
    ),
  )
  const named = new Map<string, { readonly victims: Victim[]; readonly of: Passage[] }>()
  for (const { report, claims } of readings)
    for (const claim of claims) {
      if (claim.facet !== "victim") continue
      const telling = `${report.id}\n${claim.incident}`
      const key = `${incidentOf.get(telling) ?? telling}\n${foldedWords(claim.value.name).join(" ")}`
      const known = named.get(key) ?? { victims: [], of: [] }
      known.victims.push(claim.value)
      known.of.push(victimPassage(report.id, claim))
      named.set(key, known)
    }
  return [...named.values()].map(({ victims, of }) => {
    const minor = victims.some(isMinor)
    const age = victims.some((one) => one.age !== undefined || one.ageMonths !== undefined)
    const why = `the name of somebody ${victims[0]?.status ?? "harmed"}${minor ? ", under 18" : age ? "" : ", age not told"}`
    return thing("person", victims[0]?.name ?? "", why, distinct(of), minor)
  })
}

/** Of age: eighteen, as the Convention on the Rights of the Child has it. */
const OF_AGE = 18
const CHILD = /\b(?:child|boy|girl|baby|infant|toddler|newborn|teenager|teen|schoolboy|schoolgirl|minor|pupil)\b/iu

/** Whether a victim was under 18, by the age, or by what they are called. */
export function isMinor({ age, ageMonths, role = "" }: Victim): boolean {
  if (age !== undefined) return age < OF_AGE
  return ageMonths !== undefined || CHILD.test(role)
}

function distinct(passages: readonly Passage[]): Passage[] {
  return passages.filter((one, i) => passages.findIndex((other) => samePassage(one, other)) === i)
}
