import { z } from "zod"
import { Claim } from "./claim.ts"
import { Place } from "./place.ts"
import { ReportMeta } from "./report.ts"

/** What can be looked for in a store. */
export const KINDS = ["incidents", "reports", "claims", "parties", "persons", "places"] as const
export const Kind = z.enum(KINDS)
export type Kind = z.infer<typeof Kind>

/** A report that was found, with the ids of the incidents that it tells of. */
export const FoundReport = z.object({ report: ReportMeta, incidents: z.array(z.string()) })
export type FoundReport = z.infer<typeof FoundReport>

/** A claim that was found, with the report that it stands in and the id that its incident has in the store. */
export const FoundClaim = z.object({
  incident: z.string(),
  report: ReportMeta.pick({ id: true, outlet: true, url: true, dated: true, title: true }),
  claim: Claim,
})
export type FoundClaim = z.infer<typeof FoundClaim>

/**
 * A party by its id, and by the words that name it in one of its claims (null where it is only named by others): how many
 * claims it makes, how many say or suggest that it did it, and how many incidents these are on.
 */
export const FoundParty = z.object({
  id: z.string(),
  text: z.string().nullable(),
  speaks: z.int().nonnegative(),
  blamed: z.int().nonnegative(),
  incidents: z.int().positive(),
})
export type FoundParty = z.infer<typeof FoundParty>

/** A place that incidents are at: as it was resolved (null where it was not), as reports name it, how many incidents, the latest. */
export const FoundPlace = z.object({
  name: z.string(),
  place: Place.nullable(),
  names: z.array(z.string()),
  incidents: z.int().positive(),
  latest: z.string(),
})
export type FoundPlace = z.infer<typeof FoundPlace>
