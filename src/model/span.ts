import { z } from "zod"

/** A stretch of a report's text: `text.slice(start, end)`, offsets in UTF-16 code units, end exclusive. */
export const Span = z.object({
  text: z.string().min(1),
  start: z.int().nonnegative(),
  end: z.int().positive(),
})
export type Span = z.infer<typeof Span>
