import { inks } from "../dossier/ink.ts"
import { legible } from "../dossier/legible.ts"
import { whenWords } from "../dossier/words/dates.ts"
import { isDoubtful } from "../dossier/words/doubt.ts"
import { type Parties, speakerName } from "../dossier/words/names.ts"
import { statementWords } from "../dossier/words/statement.ts"
import { FACETS, STANCE_WORDS, TYPE_WORDS } from "../dossier/words/vocabulary.ts"
import type { Claim } from "../model/claim.ts"
import type { IncidentReading, Reading } from "../model/reading.ts"
import { heading } from "./heading.ts"
import { columnWidth, fitted } from "./width.ts"

export interface TableOptions {
  readonly colour: boolean
  /** Columns of the terminal. */
  readonly width: number
  readonly parties: Parties
}

/** Narrower than this the columns of a row would hold a word each. */
const LEAST_WIDTH = 60
const INDENT = "    "
const GAP = "  "
/** Most of a row's width that speaker and statement take, so that the words that carry the claim keep some. */
const SPEAKER_SHARE = 0.24
const STATEMENT_SHARE = 0.4
/** "0.37?": the question mark stands by those that may well be misread. */
const WIDEST_CONFIDENCE = 5

/**
 * One reading for people: the report, then its incidents with their claims, a row each: who, what they say, how surely it was
 * read, and the words that carry it, cut to the width. Columns are aligned over the whole reading. Ends with an empty line.
 */
export function table({ report, incidents, claims }: Reading, { colour, width, parties }: TableOptions): string {
  const ink = inks(colour)
  const columns = Math.max(LEAST_WIDTH, width) - INDENT.length
  const rows = claims.map((claim) => ({ claim, cells: cellsOf(claim, report.outlet, parties) }))
  const speaker = columnWidth(
    rows.map(({ cells }) => cells.speaker),
    columns * SPEAKER_SHARE,
  )
  const statement = columnWidth(
    rows.map(({ cells }) => cells.statement),
    columns * STATEMENT_SHARE,
  )
  const sure = columnWidth(
    rows.map(({ cells }) => cells.sure),
    WIDEST_CONFIDENCE,
  )
  const words = columns - speaker - statement - (sure > 0 ? sure + GAP.length : 0) - 2 * GAP.length
  const line = ({ claim, cells }: (typeof rows)[number]) => {
    const said = fitted(cells.statement, statement)
    return [
      INDENT + fitted(cells.speaker, speaker),
      claim.stance === "denies" ? ink.dispute(said) : said,
      ...(sure > 0 ? [ink.quiet(fitted(cells.sure, sure))] : []),
      ink.quiet(fitted(cells.words, words).trimEnd()),
    ].join(GAP)
  }
  const lines = incidents.flatMap((incident) => [
    `  ${ink.day(legible(incidentWords(incident)))}`,
    ...rows
      .filter(({ claim }) => claim.incident === incident.id)
      .sort(byFacet)
      .map(line),
  ])
  return [...heading(report, claims.length, "claim", { colour, parties }), ...lines, "", ""].join("\n")
}

function cellsOf(claim: Claim, outlet: string | null, parties: Parties) {
  const oneLine = (text: string) => legible(text.replace(/\s+/g, " "))
  return {
    speaker: oneLine(speakerName(claim.speaker, outlet, parties)),
    statement: oneLine(`${STANCE_WORDS[claim.stance]} ${statementWords(claim, parties)}`),
    sure: claim.confidence === undefined ? "" : `${claim.confidence.toFixed(2)}${isDoubtful(claim) ? "?" : ""}`,
    words: oneLine(`“${claim.evidence.text}”`),
  }
}

function incidentWords({ type, when, places, main }: IncidentReading): string {
  const [place] = places
  const region = place?.admin1 && place.admin1 !== place.name ? ` (${place.admin1})` : ""
  const where = place === undefined ? [] : [`${place.text}${region}`]
  return [TYPE_WORDS[type], ...where, whenWords(when), ...(main ? [] : ["aside"])].join(", ")
}

function byFacet(a: { claim: Claim }, b: { claim: Claim }): number {
  return FACETS.indexOf(a.claim.facet) - FACETS.indexOf(b.claim.facet)
}
