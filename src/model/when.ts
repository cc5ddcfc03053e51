import { z } from "zod"

const IsoDate = z.iso.date()

/**
 * Days on which something happened, both ends included; null where the text leaves it open.
 * `inferred`: the day was worked out (a weekday against the report's date), not printed in full.
 * `hours`: the narrower stretch the text gives ("late on Friday"), ISO local times in `zone`.
 */
export const When = z.object({
  from: IsoDate.nullable(),
  to: IsoDate.nullable(),
  text: z.string().optional(),
  inferred: z.boolean().optional(),
  hours: z.object({ from: z.string(), to: z.string(), zone: z.string().nullable() }).optional(),
})
export type When = z.infer<typeof When>

/** Which date a report's relative times are resolved against, and how it is known. */
export const Dated = z.object({
  date: IsoDate.nullable(),
  basis: z.enum(["printed", "given", "metadata", "address", "unknown"]),
})
export type Dated = z.infer<typeof Dated>
