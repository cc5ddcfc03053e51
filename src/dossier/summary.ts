import type { Knowledge } from "../knowledge/knowledge.ts"
import { COUNTED } from "../model/claim.ts"
import type { GradeSuggestion } from "../model/grade.ts"
import type { Dispute, Dossier, Incident } from "../model/incident.ts"
import { blames } from "./blame.ts"
import { type Catalogue, catalogue, type IncidentEntry, reportsOf } from "./catalogue.ts"
import { grouped } from "./grouped.ts"
import { headlineRange } from "./headline-toll.ts"
import { type Ink, inks } from "./ink.ts"
import { legible } from "./legible.ts"
import { type Statements, statements } from "./statements.ts"
import { blameClauses } from "./words/blame.ts"
import { plural, tollWords } from "./words/counts.ts"
import { stretchNote, weekdayWords } from "./words/dates.ts"
import { actWords, elsewhereWords, outdatedWords, whyWords } from "./words/grades.ts"
import { speakerName } from "./words/names.ts"
import { disputeTitle, positionWords } from "./words/positions.ts"
import { statementWords } from "./words/statement.ts"
import { GRADE_WORDS, useWords } from "./words/uses.ts"
import { STANCE_WORDS } from "./words/vocabulary.ts"
import { wrapped } from "./wrapped.ts"

export interface SummaryOptions {
  readonly colour: boolean
  /** Columns of the terminal; lines are broken to fit, from 40 on. */
  readonly width: number
  /** For the names of parties and outlets; without it they stand by their ids. */
  readonly knowledge?: Knowledge
  /** Say what the rule makes of each claim. */
  readonly why?: boolean
}

/**
 * A dossier for the terminal: incidents by day, each with its toll as a range, its reports and origins, who blames whom,
 * and its disputes, a line each. Ends with a line end. Control characters of the reports are made harmless.
 */
export function summary(dossier: Dossier, { colour, width, knowledge, why = false }: SummaryOptions): string {
  const all = catalogue(dossier, knowledge, () => "")
  const index = { ...all, statements: statements(all), why }
  const ink = inks(colour)
  const columns = Math.max(MIN_WIDTH, width) - INDENT.length
  const days = [...grouped(index.incidents, ({ day }) => day)]
  const lines = [
    "",
    ...days.flatMap(([day, entries]) => [
      ink.day(day === null ? "Date not known" : weekdayWords(day)),
      ...entries.flatMap((entry) => incidentLines(entry, index, ink, columns)),
    ]),
    ...proposalLines(index, columns),
    ...wrapped(footLine(dossier), columns).map(ink.quiet),
    "",
  ]
  return lines.join("\n")
}

const MIN_WIDTH = 40
const INDENT = "  "

interface Index extends Catalogue {
  readonly statements: Statements
  readonly why: boolean
}

function incidentLines({ incident, title, day }: IncidentEntry, index: Index, ink: Ink, columns: number): string[] {
  const inner = (text: string, paint: (line: string) => string) =>
    wrapped(legible(text), columns - INDENT.length).map((line) => `${INDENT}${INDENT}${paint(line)}`)
  const note = stretchNote(incident.when, day)
  const sources = `${plural(reportsOf(incident).length, "report")}, ${plural(incident.origins.length, "origin")}`
  const blame = blameClauses(
    blames(incident, (ref) => index.statements.of(ref).claim),
    index.parties,
  )
  return [
    ...wrapped(legible(`${title}${region(incident)}${note && ` (${note})`}`), columns).map(
      (line) => INDENT + ink.title(line),
    ),
    ...inner(tollLine(incident), ink.plain),
    ...(index.why ? whyLines(incident, index).flatMap((line) => inner(line, ink.quiet)) : []),
    ...gradedLines(incident).flatMap((line) => inner(line, ink.plain)),
    ...(incident.grade === null ? [] : inner(gradeLine(incident.grade), ink.quiet)),
    ...inner([...blame, sources].join("; "), ink.quiet),
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

/** What the rule makes of each claim: "SOHR: 43 people were killed: upper end". */
function whyLines({ toll }: Incident, { statements, parties }: Index): string[] {
  return toll.explanation.map((explained) => {
    const { claim, report } = statements.of(explained.claim)
    const speaker = speakerName(claim.speaker, report.reading.report.outlet, parties)
    const group = "group" in claim.value ? { group: claim.value.group } : {}
    return `· ${speaker} ${STANCE_WORDS[claim.stance]} ${statementWords(claim, parties)}: ${useWords(explained, toll.rule, group)}`
  })
}

/** What persons set, the last act first. */
function gradedLines(incident: Incident): string[] {
  return (incident.graded ?? []).flatMap((grading) => {
    const elsewhere = elsewhereWords(grading)
    const outdated = outdatedWords(grading, incident)
    const acts = grading.acts.toReversed().map((act, i) => {
      const why = whyWords(act)
      const words = `${actWords(act)}${i > 0 || elsewhere === null ? "" : `; ${elsewhere}`}${why === null ? "" : `: ${why}`}`
      return i === 0 ? `grade: ${words}` : `· before that: ${words}`
    })
    return outdated.length === 0 ? acts : [...acts, `· to be looked at again: ${outdated.join("; ")}`]
  })
}

function gradeLine({ grade, reasons }: GradeSuggestion): string {
  return `suggested grade: ${GRADE_WORDS[grade]} (${reasons.map(({ words }) => words).join("; ")})`
}

function disputeLine(
  { kind, claims, settled }: Dispute,
  { accounts }: Incident,
  { parties, statements }: Index,
): string {
  const positions = claims.flatMap((ref) => {
    const account = accounts.find((own) =>
      own.claims.some(({ report, claim }) => report === ref.report && claim === ref.claim),
    )
    return account === undefined ? [] : [{ account, claim: statements.of(ref).claim }]
  })
  const title = disputeTitle(
    { kind },
    positions.map(({ claim }) => claim),
  )
  return `≠ ${title}${settled === null ? "" : " (settled)"}: ${positionWords(positions, parties)}`
}

/** Incidents that may be one, for a person to decide. */
function proposalLines({ proposals, incidentOf, incidentById }: Index, columns: number): string[] {
  const asked = proposals.flatMap(({ mention, incident, score }) => {
    const [one, other] = [incidentOf(mention.report, mention.incident), incidentById.get(incident)]
    if (one === null || other === undefined) return []
    return [`№ ${one.number} ${one.title} and № ${other.number} ${other.title} (score ${score.toFixed(1)})`]
  })
  if (asked.length === 0) return []
  const lines = asked.flatMap((words) => wrapped(legible(words), columns).map((line) => INDENT + line))
  return [`${plural(asked.length, "pair")} that may be one incident; --json gives the reasons`, ...lines, ""]
}

function footLine({ incidents, readings }: Dossier): string {
  const rules = [...new Set(incidents.map(({ toll }) => toll.rule))].join(", ")
  const disputes = incidents.reduce((sum, incident) => sum + incident.disputes.length, 0)
  const counts = [plural(readings.length, "report"), plural(incidents.length, "incident"), plural(disputes, "dispute")]
  return `${counts.join(", ")}${rules === "" ? "" : `. Ranges by the rule ${rules}; they are what is claimed, not what is established.`}`
}
