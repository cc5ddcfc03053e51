import { readFileSync } from "node:fs"
import { z } from "zod"
import type { Report } from "#src/model/report"
import { reportsOf } from "../reports.ts"

/** FA-KES (Abu Salem et al. 2019), development part: reports of the Syrian war with labels by a crowd, which are noisy. */
export const FA_KES = "../shared/data/fa-kes/dev.jsonl"

const Crowd = z.object({ location: z.string(), actor: z.string(), cause: z.string(), civilians: z.coerce.number() })
/** What the crowd read of a report: governorate, actor, cause of death, and how many civilians were killed. */
export type Crowd = z.infer<typeof Crowd>
const Labelled = z.object({ id: z.string(), crowd: Crowd })

export interface LabelledReport {
  readonly report: Report
  readonly crowd: Crowd
}

/** The reports with their labels. Of several records with one id the first counts, as intake takes it. */
export async function labelledReports(): Promise<LabelledReport[]> {
  const crowds = new Map<string, Crowd>()
  for (const line of readFileSync(FA_KES, "utf8").split("\n").filter(Boolean)) {
    const { id, crowd } = Labelled.parse(JSON.parse(line))
    if (!crowds.has(id)) crowds.set(id, crowd)
  }
  const reports = await reportsOf(FA_KES, () => undefined)
  return reports.flatMap((report) => {
    const crowd = crowds.get(report.id)
    return crowd ? [{ report, crowd }] : []
  })
}
