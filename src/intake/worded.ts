import type { z } from "zod"

/** The first thing that is wrong, as "field claims[3].value.min: ..."; a program that mends it meets the next. */
export function worded(error: z.ZodError): string {
  const [issue] = error.issues
  const path = (issue?.path ?? []).reduce<string>(
    (path, part) => (typeof part === "number" ? `${path}[${part}]` : `${path}${path === "" ? "" : "."}${String(part)}`),
    "",
  )
  const message = issue?.message ?? "not what is expected"
  return path === "" ? message : `field ${path}: ${message}`
}
