import type { Knowledge } from "../knowledge/knowledge.ts"
import { COUNTED } from "../model/claim.ts"
import type { Account, Dispute, Dossier, Incident } from "../model/incident.ts"
import { type Blame, blames } from "./blame.ts"
import { type Catalogue, catalogue, type IncidentEntry, reportsOf } from "./catalogue.ts"
import { grouped } from "./grouped.ts"
import { headlineRange } from "./headline-toll.ts"
import { type Ink, inks } from "./ink.ts"
import { legible } from "./legible.ts"
import { statements } from "./statements.ts"
import { plural, tollWords } from "./words/counts.ts"
import { weekdayWords, whenWords } from "./words/dates.ts"
import { accountName, partyName } from "./words/names.ts"
import { DISPUTE_WORDS } from "./words/vocabulary.ts"
import { wrapped } from "./wrapped.ts"

export interface SummaryOptions {
  readonly colour: boolean
  /** Columns of the terminal; lines are broken to fit, from 40 on. */
  readonly width: number
  /** For the names of parties and outlets; without it they stand by their ids. */
  readonly knowledge?: Knowledge
}

/**
 * A dossier for the terminal: incidents by day, each with its toll as a range, its reports and origins, who blames whom,
 * and its disputes, a line each. Ends with a line end. Control characters of the reports are made harmless.
 */
export function summary(dossier: Dossier, { colour, width, knowledge }: SummaryOptions): string {
  const index = catalogue(dossier, knowledge, () => "")
  const ink = inks(colour)
  const columns = Math.max(MIN_WIDTH, width) - INDENT.length
  const days = [...grouped(index.incidents, ({ day }) => day)]
  const lines = [
    "",
    ...days.flatMap(([day, entries]) => [
      ink.day(day === null ? "Date not known" : weekdayWords(day)),
      ...entries.flatMap((entry) => incidentLines(entry, index, ink, columns)),
    ]),
    ...wrapped(footLine(dossier), columns).map(ink.quiet),
    "",
  ]
  return lines.join("\n")
}

const MIN_WIDTH = 40
const INDENT = "  "
/** Statements beyond these in one line are counted, not named. */
const NAMED = 3

function incidentLines({ incident, title }: IncidentEntry, index: Catalogue, ink: Ink, columns: number): string[] {
  const inner = (text: string, paint: (line: string) => string) =>
    wrapped(legible(text), columns - INDENT.length).map((line) => `${INDENT}${INDENT}${paint(line)}`)
  const { when } = incident
  const days = when.from !== null && when.from === when.to ? "" : ` (${whenWords(when)})`
  const sources = `${plural(reportsOf(incident).length, "report")}, ${plural(incident.origins.length, "origin")}`
  return [
    ...wrapped(legible(`${title}${region(incident)}${days}`), columns).map((line) => INDENT + ink.title(line)),
    ...inner(tollLine(incident), ink.plain),
    ...inner([...blameWords(incident, index), sources].join("; "), ink.quiet),
    ...incident.disputes.flatMap((dispute) => inner(disputeLine(dispute, incident, index), ink.dispute)),
    "",
  ]
}

function region({ place }: Incident): string {
  return place?.admin1 === null || place === null || place.admin1 === place.name ? "" : `, ${place.admin1}`
}

function tollLine(incident: Incident): string {
  const ranges = COUNTED.flatMap((facet) => headlineRange(incident, facet) ?? [])
  return ranges.length === 0
    ? "no count of dead or injured"
    : ranges.map((range) => tollWords(range, range.group, range.facet)).join(", ")
}

/** "SOHR blames US-led coalition, which denies it". */
function blameWords(incident: Incident, index: Catalogue): string[] {
  const { of } = statements(index)
  return blames(incident, (ref) => of(ref).claim).map((blame) => blameLine(blame, index))
}

function blameLine({ actor, says, suggests, denies }: Blame, index: Catalogue): string {
  const name = partyName(actor, index.parties)
  const denial =
    denies.length === 0
      ? ""
      : denies.some(({ id }) => id === actor)
        ? "which denies it"
        : `denied by ${named(denies, index)}`
  if (says.length > 0)
    return [`${named(says, index)} ${says.length === 1 ? "blames" : "blame"} ${name}`, denial]
      .filter(Boolean)
      .join(", ")
  if (suggests.length > 0)
    return [`${named(suggests, index)} ${suggests.length === 1 ? "suggests" : "suggest"} ${name}`, denial]
      .filter(Boolean)
      .join(", ")
  return denies.some(({ id }) => id === actor)
    ? `${name} denies it`
    : `${named(denies, index)} ${denies.length === 1 ? "denies" : "deny"} that ${name} did it`
}

function disputeLine({ kind, accounts }: Dispute, incident: Incident, index: Catalogue): string {
  const sides = accounts.flatMap((id) => incident.accounts.find((account) => account.id === id) ?? [])
  return `≠ ${DISPUTE_WORDS[kind]}: ${named(sides, index, " against ")}`
}

function named(accounts: readonly Account[], { parties }: Catalogue, last = " and "): string {
  const names = accounts.slice(0, NAMED).map((account) => accountName(account, parties))
  const more = accounts.length - names.length
  if (more > 0) names.push(plural(more, "other"))
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")}${last}${names.at(-1)}`
}

function footLine({ incidents, readings }: Dossier): string {
  const rules = [...new Set(incidents.map(({ toll }) => toll.rule))].join(", ")
  const disputes = incidents.reduce((sum, incident) => sum + incident.disputes.length, 0)
  const counts = [plural(readings.length, "report"), plural(incidents.length, "incident"), plural(disputes, "dispute")]
  return `${counts.join(", ")}${rules === "" ? "" : `. Ranges by the rule ${rules}; they are what is claimed, not what is established.`}`
}
