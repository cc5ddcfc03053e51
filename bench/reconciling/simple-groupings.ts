import type { IncidentReading, Reading } from "#src/model/reading"
import { foldName } from "#src/space/fold"

type Rule = (report: string, incident: IncidentReading) => string

/** The groupings that need no thought: yardsticks for reconciling. */
const RULES: Readonly<Record<string, Rule>> = {
  "every mention alone": (report, { id }) => `${report}|${id}`,
  "same date and type": (_, { type, when }) => `${type}|${when.from}`,
  "same date, type and first place": (_, { type, when, places }) =>
    `${type}|${when.from}|${foldName(places[0]?.text ?? "")}`,
}

/** Each yardstick's name and the group it gives to each mention. */
export function simpleGroupings(readings: readonly Reading[]): [string, Map<string, string>][] {
  return Object.entries(RULES).map(([name, rule]) => {
    const groups = readings.flatMap(({ report, incidents }) =>
      incidents.map((incident) => [mentionKey(report.id, incident.id), rule(report.id, incident)] as const),
    )
    return [name, new Map(groups)]
  })
}

/** A mention as one string. */
export const mentionKey = (report: string, incident: string): string => `${report}|${incident}`
