import { z } from "zod"

const IsoDate = z.iso.date()

/**
 * A day that is told by its name alone, in a report of which nobody knows the date: "on Monday", "on 12 June". Which of the
 * many it was stays open; two reports that name different ones tell of different days all the same. `weekday` after
 * ISO 8601, 1 Monday to 7 Sunday; `date` is month and day of the month, `06-12`.
 */
export const NamedDay = z.object({
  weekday: z.int().min(1).max(7).optional(),
  date: z
    .string()
    .regex(/^\d\d-\d\d$/)
    .optional(),
})
export type NamedDay = z.infer<typeof NamedDay>

/**
 * Days on which something happened, both ends included; null where the text leaves it open.
 * `inferred`: the day was worked out (a weekday against the report's date), not printed in full.
 * `named`: what the text calls the day where that is all that is known of it.
 * `hours`: the narrower stretch the text gives ("late on Friday"), ISO local times in `zone`.
 */
export const When = z.object({
  from: IsoDate.nullable(),
  to: IsoDate.nullable(),
  text: z.string().optional(),
  inferred: z.boolean().optional(),
  named: NamedDay.optional(),
  hours: z.object({ from: z.string(), to: z.string(), zone: z.string().nullable() }).optional(),
})
export type When = z.infer<typeof When>

/** Which date a report's relative times are resolved against, and how it is known. */
export const Dated = z.object({
  date: IsoDate.nullable(),
  basis: z.enum(["printed", "given", "metadata", "address", "unknown"]),
})
export type Dated = z.infer<typeof Dated>
