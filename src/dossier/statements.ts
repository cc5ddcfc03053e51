import type { Claim } from "../model/claim.ts"
import type { ClaimRef } from "../model/mention.ts"
import type { Catalogue, ReportEntry } from "./catalogue.ts"

/** A claim in its report; `number` from 1 as the report's text runs. */
export interface Statement {
  readonly claim: Claim
  readonly report: ReportEntry
  readonly number: number
}

/** Finds statements by reference, and lists those of a report; each report is laid out once, when first asked for. */
export interface Statements {
  /** Throws where the dossier refers to a claim that it does not hold. */
  of(ref: ClaimRef): Statement
  in(report: ReportEntry): readonly Statement[]
}

export function statements({ reportById }: Pick<Catalogue, "reportById">): Statements {
  const laidOut = new Map<ReportEntry, ReadonlyMap<string, Statement>>()
  const layOut = (report: ReportEntry) => {
    const known = laidOut.get(report)
    if (known !== undefined) return known
    const inOrder = report.reading.claims.toSorted(
      (a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end,
    )
    const byId = new Map(inOrder.map((claim, i) => [claim.id, { claim, report, number: i + 1 }]))
    laidOut.set(report, byId)
    return byId
  }
  return {
    of: ({ report, claim }) => {
      const entry = reportById.get(report)
      const found = entry && layOut(entry).get(claim)
      if (found === undefined) throw new Error(`expected claim "${claim}" in the reading of report "${report}"`)
      return found
    },
    in: (report) => [...layOut(report).values()],
  }
}
