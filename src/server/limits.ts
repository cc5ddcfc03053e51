import type { MiddlewareHandler } from "hono"
import { bodyLimit } from "hono/body-limit"
import { LARGEST_DOCUMENT } from "../recording/file-documents.ts"
import { allowances, type Limit } from "./access/allowance.ts"
import type { Env } from "./access/caller.ts"
import { Problem } from "./problem.ts"

export interface Limits {
  /** Requests of one account. */
  readonly known: Limit
  /** Requests of nobody in particular, all together: who signs in is not locked out by others for long. */
  readonly unknown: Limit
  /** The largest body in bytes. */
  readonly body: number
}

/** A machine that files all day needs some hundred requests a second; a person's page a dozen. */
export const LIMITS: Limits = {
  known: { most: 10_000, seconds: 10 },
  unknown: { most: 600, seconds: 60 },
  body: LARGEST_DOCUMENT,
}

/** Refuses what is too large or comes too often. */
export function guardLimits({ known, unknown, body }: Limits, now: () => Date): MiddlewareHandler<Env> {
  const [ofAccounts, ofNobody] = [allowances(known), allowances(unknown)]
  const large = bodyLimit({
    maxSize: body,
    onError: () => {
      throw new Problem(413, `the body is larger than ${body} bytes; send it in parts`)
    },
  })
  return async (context, next) => {
    const caller = context.get("caller")
    const wait =
      caller === null ? ofNobody.take("nobody", now().getTime()) : ofAccounts.take(caller.account, now().getTime())
    if (wait > 0) throw new Problem(429, `too many requests; wait ${wait} s`, { retryAfter: wait })
    return large(context, next)
  }
}

/** Refuses requests under a name that is not the server's. */
export function checkHost(hosts: readonly string[]): MiddlewareHandler<Env> {
  return async (context, next) => {
    const { hostname } = new URL(context.req.url)
    if (!hosts.includes(hostname.toLowerCase())) throw new Problem(400, `this server is not called ${hostname}`)
    await next()
  }
}
