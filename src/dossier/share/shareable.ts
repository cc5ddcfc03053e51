import type { Knowledge } from "../../knowledge/knowledge.ts"
import type { Dossier } from "../../model/incident.ts"
import type { ClaimRef } from "../../model/mention.ts"
import { sharedIncident } from "./shared-incident.ts"
import { sharedReading } from "./shared-reading.ts"
import { voices } from "./voices.ts"
import { withheldNames } from "./withheld-names.ts"

/**
 * A dossier that may leave the house: a dossier like any other, in which reports are cut down to the sentences that carry a
 * claim, private speakers (`Party.private`, and whoever no pack knows) are nobody in particular, victims are not named,
 * ids are numbers, and places are no finer than a kilometre. Everything in it is put there field by field, so that what
 * nobody thought of stays out. It knows a name only where a reading gives it as a person's; sentences that look as if they
 * named a person are left out as well.
 */
export function shareable(dossier: Dossier, knowledge: Knowledge): Dossier {
  const names = withheldNames(dossier.readings, knowledge)
  const report = numbering("report")
  const reportIds = new Map(dossier.readings.map((reading) => [reading.report.id, report(reading.report.id)]))
  for (const {
    report: { outlet },
  } of dossier.readings)
    if (outlet !== null) reportIds.delete(outlet)
  const shown = voices(knowledge, names, reportIds)
  const incident = numbering("incident")
  const telling = numberingWithin("telling")
  const claim = numberingWithin("claim")
  const victims = new Set(
    dossier.readings.flatMap((reading) =>
      reading.claims
        .filter(({ facet }) => facet === "victim")
        .map(({ id }) => refKey({ report: reading.report.id, claim: id })),
    ),
  )
  const refs = { report, incident, telling, claim, isShared: (ref: ClaimRef) => !victims.has(refKey(ref)) }
  return {
    readings: dossier.readings.map((reading) => {
      const own = reading.report.id
      const ids = {
        report: report(own),
        incident: (id: string) => telling(own, id),
        claim: (id: string) => claim(own, id),
      }
      return sharedReading(reading, ids, names, shown, knowledge)
    }),
    incidents: dossier.incidents.map((one) => sharedIncident(one, refs, names, shown)),
    ...(dossier.project !== undefined && { project: dossier.project }),
  }
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
