import type { Knowledge } from "../knowledge/knowledge.ts"
import type { Incident } from "../model/incident.ts"
import type { Reading } from "../model/reading.ts"
import { createCredits } from "./credits.ts"
import { group } from "./grouping.ts"
import { uniqueIds } from "./ids.ts"
import { draftOf, incidentOf, type Material } from "./incident.ts"
import { type MentionSummary, summarise } from "./mention.ts"
import { createNames } from "./names.ts"
import { relatedOf } from "./related.ts"
import { createSides } from "./sides.ts"
import { survey } from "./survey.ts"
import { createVoices } from "./voices.ts"

/**
 * Puts the readings of one event together: incidents by date, each with its mentions and why they were joined, the
 * accounts of all speakers, the disputes between them, the toll as a range, and who said it first. The order of
 * `readings` does not matter. Throws where two readings are of reports with one id.
 */
export function reconcile(readings: Iterable<Reading>, knowledge: Knowledge): Incident[] {
  const material = prepare(readings, knowledge)
  const { mentions, grounds } = material
  const { edges, stretches } = survey(mentions, grounds)
  const drafts = group(mentions, edges, grounds).map((group) => draftOf(group, material))
  const ids = uniqueIds(drafts.map(({ description }) => description))

  const idOf: string[] = []
  drafts.forEach(({ group }, i) => {
    for (const member of group.members) idOf[member] = ids[i] ?? ""
  })
  const related = relatedOf(mentions, stretches, idOf, grounds)
  return drafts
    .map((draft, i) => incidentOf(draft, ids[i] ?? "", related.get(ids[i] ?? "") ?? [], material))
    .sort((a, b) => compareText(a.when.from ?? "", b.when.from ?? "") || compareText(a.id, b.id))
}

function prepare(readings: Iterable<Reading>, knowledge: Knowledge): Material {
  const byReport = new Map<string, Reading>()
  for (const reading of readings) {
    if (byReport.has(reading.report.id)) throw new Error(`expected each report once, got ${reading.report.id} twice`)
    byReport.set(reading.report.id, reading)
  }
  const names = createNames(knowledge.gazetteer)
  return {
    mentions: [...byReport.values()].flatMap((reading) => summarise(reading, names)).sort(byReportDay),
    readings: byReport,
    grounds: { names, sides: createSides(knowledge), knowledge },
    sources: { voices: createVoices(knowledge), creditOf: createCredits(knowledge) },
  }
}

/** Earliest report first; those without a date last. Ids break ties, so that the order is the same for every input order. */
function byReportDay(a: MentionSummary, b: MentionSummary): number {
  return (
    (a.reported ?? LAST) - (b.reported ?? LAST) ||
    compareText(a.report, b.report) ||
    compareText(a.incident, b.incident)
  )
}

const LAST = Number.MAX_SAFE_INTEGER
const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
