import type { Knowledge } from "../../../src/knowledge/knowledge.ts"
import type { Incident } from "../../../src/model/incident.ts"
import type { Project } from "../../../src/model/project.ts"
import type { IncidentReading, Reading } from "../../../src/model/reading.ts"
import type { Range, Rule } from "../../../src/model/toll.ts"
import { reconcile } from "../../../src/reconciling/reconcile.ts"
import { knowledgeOf, party, readingOf, type Said } from "../make-reading.ts"

/** An invented war: an army with its air command and its state news, a front, and those who watch. */
export const KNOWLEDGE = knowledgeOf([
  party("army", "military", ["Army of Ostra"]),
  party("air-command", "military", ["Ostran Air Command"], { side: "army" }),
  party("state-news", "agency", ["Ostran State News"], { side: "army" }),
  party("front", "armed-group", ["Vey Front"]),
  party("watch", "monitor", ["Watch"]),
  party("rescue", "aid-organisation", ["Rescue Service"]),
  party("residents", "people", ["residents"]),
])

export const underProject = (project: Partial<Project>): Knowledge => ({
  ...KNOWLEDGE,
  project: { format: "deconflict-project/1", id: "ostra", version: 1, name: "Ostra", ...project },
})

/** What one account says: facet, value, and stance where it does not assert. Words default to a made-up sentence. */
export type Line = readonly [by: string, facet: string, value: object, stance?: Said["stance"], words?: string]

/** A report a list of lines, on a day in March. */
export type Told = readonly [day: number, ...lines: Line[]]

/** The readings of reports on one strike, each by an outlet of its own and in its own words. */
export function tellings(reports: readonly Told[], type: IncidentReading["type"] = "air-strike"): Reading[] {
  return reports.map(([day, ...lines], i) =>
    readingOf(
      {
        id: `r${i}`,
        outlet: `paper ${i}`,
        date: `2021-03-0${day}`,
        more: `Report ${i} in words that only ${i * 7919} has.`,
      },
      [{ id: "e", type, from: "2021-03-01", places: ["Marisk"] }],
      lines.map(([by, facet, value, stance, words], n): Said => {
        const sentence = words ?? `Statement ${n} of report ${i} on ${facet}.`
        return { incident: "e", by, facet, value, words: sentence, ...(stance === undefined ? {} : { stance }) }
      }),
    ),
  )
}

/** The one incident that they come to. Throws where they come to more. */
export function strike(
  reports: readonly Told[],
  { knowledge = KNOWLEDGE, type = "air-strike" }: { knowledge?: Knowledge; type?: IncidentReading["type"] } = {},
): Incident {
  const [incident, ...others] = reconcile(tellings(reports, type), knowledge)
  if (incident === undefined || others.length > 0) throw new Error("expected one incident")
  return incident
}

/** "killed people 3/5/9 from 2": low, best where there is one, high, and the number of origins. */
export function rangesUnder(incident: Incident, rule: Rule): string[] {
  const toll = incident.tolls.find((one) => one.rule === rule)
  return (toll?.ranges ?? []).map(inLine)
}

const inLine = ({ facet, group, min, best, max, open, vague, origins }: Range) =>
  `${facet} ${group} ${[min, best, max]
    .filter((end) => end !== undefined)
    .map((end) => end ?? "?")
    .join("/")}${open === true ? "+" : ""}${vague ?? ""} from ${origins}`

export const blames = (by: string, actor: string, stance?: Said["stance"]): Line => [
  by,
  "responsibility",
  { actor },
  stance,
]
export const victim = (by: string, name: string, more: object = {}): Line => [
  by,
  "victim",
  { name, status: "killed", ...more },
]
