import { z } from "zod"
import { Dated } from "./when.ts"

/**
 * What is known of a report besides its text. Null where nobody said. `sha256` is that of the original bytes.
 * `inferred` names the fields that were worked out, not given.
 */
export const ReportMeta = z.object({
  id: z.string().min(1),
  outlet: z.string().nullable(),
  url: z.string().nullable(),
  language: z.string().nullable(),
  published: z.string().nullable(),
  dated: Dated,
  title: z.string().nullable(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  inferred: z.array(z.string()).optional(),
})
export type ReportMeta = z.infer<typeof ReportMeta>

/**
 * One document of one outlet. `text` is title, blank line, body (or the body alone); every offset counts UTF-16 units of it.
 * `source` says where it came from (file and line) for messages. `inferred` names the fields that were worked out, not given.
 */
export const Report = ReportMeta.extend({
  text: z.string().min(1),
  source: z.string(),
  inferred: z.array(z.string()),
})
export type Report = z.infer<typeof Report>
