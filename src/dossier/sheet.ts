import type { Catalogue, IncidentEntry, ReportEntry } from "./catalogue.ts"
import { type Statement, type Statements, statements } from "./statements.ts"

/** What the parts of one page need to know: the dossier in order, the page they stand on, and how to link from it. */
export interface Sheet extends Catalogue {
  readonly statements: Statements
  /** The page's own file name, and that of the first page. */
  readonly page: string
  readonly home: string
  /** Whether private speakers, victims' names and full reports were taken out (`shareable`). */
  readonly shared: boolean
  /** The figure that ends the axes of the index: the most people killed or injured in one incident of the page. */
  readonly most: number
  readonly toIncident: (entry: IncidentEntry) => string
  readonly toReport: (entry: ReportEntry) => string
  /** To the exact words of a statement, in its report. */
  readonly toWords: (statement: Statement) => string
  /** To its place in the accounts; null where its incident is none of the dossier's. */
  readonly toAccount: (statement: Statement) => string | null
}

export const incidentAnchor = ({ number }: IncidentEntry): string => `i${number}`
export const reportAnchor = ({ number }: ReportEntry): string => `r${number}`
export const wordsAnchor = ({ report, number }: Statement): string => `w${report.number}-${number}`
export const accountAnchor = ({ report, number }: Statement): string => `a${report.number}-${number}`

export function sheet(
  catalogue: Catalogue,
  { page, home, shared, most }: Pick<Sheet, "page" | "home" | "shared" | "most">,
): Sheet {
  const link = (target: string, anchor: string) => `${target === page ? "" : encodeURIComponent(target)}#${anchor}`
  return {
    ...catalogue,
    statements: statements(catalogue),
    page,
    home,
    shared,
    most,
    toIncident: (entry) => link(entry.page, incidentAnchor(entry)),
    toReport: (entry) => link(entry.page, reportAnchor(entry)),
    toWords: (statement) => link(statement.report.page, wordsAnchor(statement)),
    toAccount: (statement) => {
      const incident = catalogue.incidentOf(statement.report.reading.report.id, statement.claim.incident)
      return incident === null ? null : link(incident.page, accountAnchor(statement))
    },
  }
}
