import { legible } from "../../dossier/legible.ts"
import { plural } from "../../dossier/words/counts.ts"
import { outletName, type Parties, partyName, speakerName } from "../../dossier/words/names.ts"
import { statementWords } from "../../dossier/words/statement.ts"
import { STANCE_WORDS } from "../../dossier/words/vocabulary.ts"
import type { FoundClaim, FoundParty, FoundPlace, FoundReport, Kind } from "../../model/found.ts"
import type { Person } from "../../model/person.ts"
import type { Answers } from "../../recording/query.ts"
import { columnWidth, fitted } from "../width.ts"
import { incidentLine } from "./incident-line.ts"

type Cells = readonly string[]

/** What was found as lines of a list, the columns aligned and cut to the width; the last takes what is left. */
export function foundLines<K extends Kind>(
  kind: K,
  items: readonly Answers[K][],
  parties: Parties,
  width: number,
): string[] {
  const rows = items.map((item) => CELLS[kind](item, parties).map((cell) => legible(cell.replace(/\s+/g, " "))))
  const columns = Math.max(0, ...rows.map((cells) => cells.length))
  const widths = Array.from({ length: columns }, (_, column) =>
    columnWidth(
      rows.map((cells) => cells[column] ?? ""),
      width / columns,
    ),
  )
  const before = widths.slice(0, -1).reduce((sum, one) => sum + one + GAP.length, 0)
  return columns === 1
    ? rows.map(([only = ""]) => only)
    : rows.map((cells) =>
        cells
          .map((cell, i) => fitted(cell, i === columns - 1 ? Math.max(LEAST_LAST, width - before) : (widths[i] ?? 0)))
          .join(GAP)
          .trimEnd(),
      )
}

const GAP = "  "
/** Narrower than this the last column would hold a word. */
const LEAST_LAST = 20

const CELLS: { readonly [K in Kind]: (item: Answers[K], parties: Parties) => Cells } = {
  incidents: (incident) => [incidentLine(incident)],
  reports: reportCells,
  claims: claimCells,
  parties: partyCells,
  persons: personCells,
  places: placeCells,
}

function reportCells({ report, incidents }: FoundReport, parties: Parties): Cells {
  return [
    report.dated.date ?? "not dated",
    report.id,
    outletName(report.outlet, parties),
    [report.title ?? "", ...incidents].filter((part) => part !== "").join(" · "),
  ]
}

function claimCells({ incident, report, claim }: FoundClaim, parties: Parties): Cells {
  return [
    incident,
    speakerName(claim.speaker, report.outlet, parties),
    `${STANCE_WORDS[claim.stance]} ${statementWords(claim, parties)}`,
    `“${claim.evidence.text}”`,
  ]
}

function partyCells({ id, text, speaks, blamed, incidents }: FoundParty, parties: Parties): Cells {
  return [
    id,
    parties.get(id)?.name ?? text ?? partyName(id, parties),
    plural(speaks, "claim"),
    `${plural(incidents, "incident")}${blamed === 0 ? "" : `, blamed in ${plural(blamed, "claim")}`}`,
  ]
}

function personCells({ name, spellings, status, ages, incidents }: Person): Cells {
  const others = spellings.filter((spelling) => spelling !== name)
  return [
    name,
    [status, ...(ages.length === 0 ? [] : [`aged ${ages.join(" or ")}`])].join(", "),
    [...incidents, ...(others.length === 0 ? [] : [`also ${others.join(", ")}`])].join(" · "),
  ]
}

function placeCells({ name, place, names, incidents, latest }: FoundPlace): Cells {
  const where = place === null ? "not resolved" : [place.admin1, place.country].filter(Boolean).join(", ")
  const others = names.filter((one) => one !== name)
  return [
    name,
    where,
    plural(incidents, "incident"),
    [`latest ${latest}`, ...(others.length === 0 ? [] : [`also ${others.join(", ")}`])].join(" · "),
  ]
}
