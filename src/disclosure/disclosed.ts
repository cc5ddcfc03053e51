import type { Knowledge } from "../knowledge/knowledge.ts"
import type { Claim } from "../model/claim.ts"
import type { Dossier, Incident } from "../model/incident.ts"
import type { ClaimRef } from "../model/mention.ts"
import type { Release } from "../model/release.ts"
import { isPlaceReleased } from "./place-released.ts"
import { type Released, releasedIn } from "./released.ts"
import { sharedIncident } from "./shared-incident.ts"
import { sharedPerson } from "./shared-person.ts"
import { sharedPlace } from "./shared-place.ts"
import { sharedReading } from "./shared-reading.ts"
import { sharedWords } from "./shared-words.ts"
import { voices } from "./voices.ts"
import { isPrivate, type WithheldNames, withheldNames } from "./withheld-names.ts"

/** The number of the rules of disclosure: the next one whenever they withhold something else. */
export const DISCLOSURE_RULES = 2

/** Under which ids reports and incidents are shown; null for an incident that must not be led to. By default numbers in their order. */
export interface ShownIds {
  readonly report: (id: string) => string
  readonly incident: (id: string) => string | null
}

/**
 * What of a dossier may be shown to anybody: a dossier like any other, in which reports are cut down to the sentences that
 * carry a claim, private speakers (`Party.private`, and whoever no pack knows) are nobody in particular, victims are not
 * named, ids say nothing, and places are no finer than a kilometre; save what `releases` let out, one by one. Everything in
 * it is put there field by field, so that what nobody thought of stays out. It knows a name only where a reading gives it
 * as a person's; sentences that look as if they named a person are left out as well.
 */
export function disclosed(
  dossier: Dossier,
  knowledge: Knowledge,
  releases: readonly Release[] = [],
  shown: ShownIds = { report: numbering("report"), incident: numbering("incident") },
): Dossier {
  const { readings, incidents, persons, project } = dossier
  const released = releasedIn(dossier, releases)
  const names = withheldNames(readings, knowledge, released)
  const reportIds = new Map(readings.map(({ report: { id } }) => [id, shown.report(id)]))
  for (const { report } of readings) if (report.outlet !== null) reportIds.delete(report.outlet)
  const heard = voices(knowledge, names, reportIds, openSpeakers(dossier, knowledge, released))
  const telling = numberingWithin("telling")
  const claim = numberingWithin("claim")
  const withheld = withheldVictims(dossier, released)
  const isShared = (ref: ClaimRef) => !withheld.has(refKey(ref))
  const refs = { ...shown, telling, claim, isShared }
  const place = (incident: Incident) =>
    incident.place === null || isPlaceReleased(incident, dossier, released)
      ? incident.place
      : safeName(sharedPlace(incident.place, knowledge), names)
  const shownReadings = readings.map((reading) => {
    const own = reading.report.id
    const ids = {
      report: shown.report(own),
      incident: (id: string) => telling(own, id),
      claim: (id: string) => claim(own, id),
    }
    return sharedReading(reading, ids, names, heard, knowledge, released)
  })
  const words = sharedWords(
    names,
    new Map(readings.map(({ report: { id } }) => [id, shown.report(id)])),
    shownReadings.map(({ text }) => text),
  )
  return {
    readings: shownReadings,
    incidents: incidents.map((one) => sharedIncident(one, place(one), refs, words, names, heard)),
    ...(persons !== undefined && {
      persons: persons.flatMap((one, i) => sharedPerson(one, `person-${i + 1}`, dossier, refs, words) ?? []),
    }),
    ...(project !== undefined && { project }),
  }
}

/** A village can bear a withheld name, or have been taken for one. */
function safeName(place: NonNullable<Incident["place"]>, names: WithheldNames): NonNullable<Incident["place"]> {
  return names.standIn(place.name) ? { ...place, name: `a place in ${place.admin1 ?? place.country}` } : place
}

/** Private speakers who were released for every claim that they make. */
function openSpeakers({ readings }: Dossier, knowledge: Knowledge, released: Released): ReadonlySet<string> {
  const open = new Set<string>()
  const closed = new Set<string>()
  for (const { report, claims } of readings)
    for (const claim of claims)
      if (isPrivate(claim.speaker, knowledge))
        (released.speaker(report.id, claim) ? open : closed).add(claim.speaker.id)
  for (const id of closed) open.delete(id)
  return open
}

function withheldVictims({ readings }: Dossier, released: Released): ReadonlySet<string> {
  const isWithheld = (report: string, claim: Claim) => claim.facet === "victim" && !released.victim(report, claim)
  return new Set(
    readings.flatMap(({ report, claims }) =>
      claims.filter((claim) => isWithheld(report.id, claim)).map(({ id }) => refKey({ report: report.id, claim: id })),
    ),
  )
}

const refKey = ({ report, claim }: ClaimRef) => `${report}\n${claim}`

/** Ids as numbers in the order of asking: "report-1", "report-2". */
function numbering(kind: string): (id: string) => string {
  const numbers = new Map<string, string>()
  return (id) => {
    const known = numbers.get(id) ?? `${kind}-${numbers.size + 1}`
    numbers.set(id, known)
    return known
  }
}

/** The same, counted within each report. */
function numberingWithin(kind: string): (report: string, id: string) => string {
  const within = new Map<string, (id: string) => string>()
  return (report, id) => {
    const known = within.get(report) ?? numbering(kind)
    within.set(report, known)
    return known(id)
  }
}
