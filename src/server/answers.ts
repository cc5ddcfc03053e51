import { z } from "zod"
import { ProblemDetails } from "./problem.ts"

/** An answer in JSON, for the document of the interface. */
export const json = <S extends z.ZodType>(schema: S, description: string) => ({
  description,
  content: { "application/json": { schema } },
})

/** A body in JSON. */
export const body = <S extends z.ZodType>(schema: S) => ({
  required: true,
  content: { "application/json": { schema } },
})

/** What a change of an incident comes with: the state that was looked at, and a key under which it is made once. */
export const CHANGE_HEADERS = z.object({
  "if-match": z.string().optional().meta({ description: "The ETag of the incident as you have looked at it" }),
  "idempotency-key": z.string().optional(),
})

/** Every other answer of every route. */
export const PROBLEM = {
  default: { description: "A problem (RFC 9457)", content: { "application/problem+json": { schema: ProblemDetails } } },
} as const

/** Routes that want an account. */
export const SIGNED_IN = [{ token: [] }, { session: [] }]
