import { z } from "zod"

/** Points at one claim: the report's id and the claim's id in that report's reading. */
export const ClaimRef = z.object({ report: z.string(), claim: z.string() })
export type ClaimRef = z.infer<typeof ClaimRef>

/** An incident as one report tells it: the report's id and the incident's id in that report's reading. */
export const Mention = z.object({ report: z.string(), incident: z.string() })
export type Mention = z.infer<typeof Mention>
