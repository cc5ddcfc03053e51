import type { Knowledge } from "../knowledge/knowledge.ts"
import type { Decision, Proposal, SetAside } from "../model/decision.ts"
import type { Incident } from "../model/incident.ts"
import type { Reading } from "../model/reading.ts"
import { type Grounds, groundsOf } from "./compare.ts"
import { createCredits, type Sources } from "./credits.ts"
import { incidentOf, type Material } from "./incident.ts"
import { createMatching, type Matching } from "./matching/matching.ts"
import { compareText, inOrder } from "./matching/order.ts"
import { type MentionSummary, summarise } from "./mention.ts"
import { relatedOf } from "./related.ts"
import { createVoices } from "./voices.ts"

/** Incidents by date; joins that wait for a person; decisions, or parts of them, that cannot be followed. */
export interface Reconciled {
  readonly incidents: Incident[]
  readonly proposals: Proposal[]
  readonly setAside: SetAside[]
}

/**
 * Puts the readings of one event together: incidents by date, each with its mentions and why they were joined, the
 * accounts of all speakers, the disputes between them, the toll as a range, and who said it first. What persons decided
 * holds, whatever the machine would do. The order of `readings` does not matter. Throws where two readings are of
 * reports with one id.
 */
export function reconcile(
  readings: Iterable<Reading>,
  knowledge: Knowledge,
  decisions: readonly Decision[] = [],
): Incident[] {
  return reconciled(readings, knowledge, decisions).incidents
}

/** As `reconcile`, with the joins that it proposes to a person, and with the decisions that it cannot follow. */
export function reconciled(
  readings: Iterable<Reading>,
  knowledge: Knowledge,
  decisions: readonly Decision[] = [],
): Reconciled {
  const grounds = groundsOf(knowledge)
  const material = materialOf(readings, grounds)
  const tellings = [...material.readings.values()].map((reading) => summarise(reading, grounds.names))
  const matching = matched(tellings, decisions, grounds)
  const incidents = matching.settle().map((one) => {
    const related = relatedOf(matching.kin(one), (mention) => matching.incidentOf(mention)?.id ?? "", grounds)
    return incidentOf(one, related, material)
  })
  return {
    incidents: incidents.sort((a, b) => compareText(a.when.from ?? "", b.when.from ?? "") || compareText(a.id, b.id)),
    proposals: matching.proposals(),
    setAside: matching.setAside(),
  }
}

/** What incidents are made from. Throws where two readings are of reports with one id. */
export function materialOf(readings: Iterable<Reading>, grounds: Grounds): Material {
  const { knowledge } = grounds
  const byReport = new Map<string, Reading>()
  for (const reading of readings) {
    if (byReport.has(reading.report.id)) throw new Error(`expected each report once, got ${reading.report.id} twice`)
    byReport.set(reading.report.id, reading)
  }
  return {
    readings: byReport,
    grounds,
    sources: sourcesIn(knowledge),
  }
}

/** Made once for each knowledge: a server puts incidents together all the time. */
const sources = new WeakMap<Knowledge, Sources>()

function sourcesIn(knowledge: Knowledge): Sources {
  const known = sources.get(knowledge) ?? { voices: createVoices(knowledge), creditOf: createCredits(knowledge) }
  sources.set(knowledge, known)
  return known
}

/** All mentions taken in, earliest report first: so the incidents' ids do not depend on the order of the readings. */
export function matched(
  tellings: readonly (readonly MentionSummary[])[],
  decisions: readonly Decision[],
  grounds: Grounds,
): Matching {
  const matching = createMatching(grounds)
  const byFirst = tellings.filter((mentions) => mentions.length > 0).map((mentions) => [...mentions].sort(inOrder))
  byFirst.sort(([a], [b]) => (a === undefined || b === undefined ? 0 : inOrder(a, b)))
  for (const mentions of byFirst) matching.add(mentions)
  matching.decide(decisions)
  return matching
}
