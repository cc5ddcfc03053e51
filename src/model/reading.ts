import { z } from "zod"
import { Claim, IncidentType } from "./claim.ts"
import { PlaceMention } from "./place.ts"
import { ReportMeta } from "./report.ts"
import { When } from "./when.ts"

/**
 * A violent event as one report tells it. `places` most precise first. `main`: what the report is mainly about.
 * `within`: the id of a wider incident of this reading (a stated total, a series) that can include this one.
 */
export const IncidentReading = z.object({
  id: z.string().min(1),
  type: IncidentType,
  when: When,
  places: z.array(PlaceMention),
  main: z.boolean(),
  within: z.string().optional(),
})
export type IncidentReading = z.infer<typeof IncidentReading>

/** What one report claims. Every span is a slice of `text`. */
export const Reading = z.object({
  report: ReportMeta,
  text: z.string(),
  incidents: z.array(IncidentReading),
  claims: z.array(Claim),
})
export type Reading = z.infer<typeof Reading>
