import { STATUS_CODES } from "node:http"
import type { Context } from "hono"
import { z } from "zod"

/** Problem details for HTTP (RFC 9457). `fields`: what was wrong with the request, field by field. */
export const ProblemDetails = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    fields: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: "Problem" })
export type ProblemDetails = z.infer<typeof ProblemDetails>

export type ProblemStatus = 400 | 401 | 403 | 404 | 409 | 412 | 413 | 415 | 422 | 428 | 429 | 500 | 503

/** Kinds of problem that a program can act on; others are told apart by their status. */
export type ProblemKind = "stale" | "used-key" | "done-before" | "gone" | "set-aside"

/** Thrown by routes for what whoever asks can mend; answered as problem details. */
export class Problem extends Error {
  readonly status: ProblemStatus
  readonly kind: ProblemKind | null
  readonly fields: ProblemDetails["fields"]
  /** Seconds to wait before asking again. */
  readonly retryAfter: number | null

  constructor(
    status: ProblemStatus,
    detail: string,
    more: { kind?: ProblemKind; fields?: ProblemDetails["fields"]; retryAfter?: number } = {},
  ) {
    super(detail)
    this.status = status
    this.kind = more.kind ?? null
    this.fields = more.fields
    this.retryAfter = more.retryAfter ?? null
  }
}

/** The answer to a request that ended in a problem. */
export function problemResponse(context: Context, problem: Problem): Response {
  const body: ProblemDetails = {
    type: problem.kind === null ? "about:blank" : `/api/v1/problems#${problem.kind}`,
    title: STATUS_CODES[problem.status] ?? "Problem",
    status: problem.status,
    detail: problem.message,
    ...(problem.fields !== undefined && { fields: problem.fields }),
  }
  if (problem.retryAfter !== null) context.header("retry-after", String(problem.retryAfter))
  if (problem.status === 401) context.header("www-authenticate", 'Bearer realm="deconflict"')
  return context.body(JSON.stringify(body), problem.status, { "content-type": "application/problem+json" })
}

/** What is wrong with what came in, by a schema. `where` is the part of the request: json, query, param or header. */
export function invalid(where: string, error: z.ZodError): Problem {
  const fields = error.issues.map(({ path, message }) => ({ field: [where, ...path.map(String)].join("."), message }))
  const [first] = fields
  return new Problem(400, first === undefined ? "the request is not valid" : `${first.field}: ${first.message}`, {
    fields,
  })
}
