import type { Context } from "hono"
import { deleteCookie, getCookie, setCookie } from "hono/cookie"
import { Problem } from "../problem.ts"
import type { Env, Identify } from "./caller.ts"
import type { Gate } from "./gate.ts"
import { callerOfSession, type Entered, LONGEST_MS } from "./sign-in.ts"
import { callerOfToken } from "./tokens.ts"

/** Where browsers keep a session: with `__Host-` a cookie that no other host or path, and nobody without TLS, can set. */
const COOKIE = { secure: "__Host-deconflict", plain: "deconflict" } as const

/** Whether the server is reached by TLS, its own or a proxy's. Without it, it serves this machine alone. */
export interface Reached {
  readonly secure: boolean
}

/**
 * Who asks, by a session's cookie or a token (`Authorization: Bearer dct_…`). A cookie that has run out is as none, for
 * browsers send it along unasked. Throws a `Problem` for both at once, and for a token that is no good.
 */
export function identifyBy(gate: Gate, reached: Reached): Identify {
  return async (context) => {
    const session = presentedSession(context, reached)
    const authorization = context.req.header("authorization")
    if (authorization === undefined) return session === null ? null : callerOfSession(gate, session)
    if (session !== null) throw new Problem(400, "present a session or a token, not both")
    const [, token = ""] = /^Bearer +(\S+)$/i.exec(authorization) ?? []
    const caller = await callerOfToken(gate.store, token, gate.now())
    if (caller === null) throw new Problem(401, "the token is not known here, was revoked or has run out")
    return caller
  }
}

/** The secret in a session's cookie; null where there is none. */
export function presentedSession(context: Context, { secure }: Reached): string | null {
  return getCookie(context, nameOf(secure)) ?? null
}

/** Hands a session to the browser, which gives it back to this server alone, and to no script. */
export function keepSession(context: Context<Env>, { session }: Entered, { secure }: Reached): void {
  const options = { path: "/", httpOnly: true, sameSite: "Strict", secure, maxAge: LONGEST_MS / 1000 } as const
  setCookie(context, nameOf(secure), session, options)
}

/** Takes the session back from the browser. */
export function dropSession(context: Context<Env>, { secure }: Reached): void {
  deleteCookie(context, nameOf(secure), { path: "/", httpOnly: true, sameSite: "Strict", secure })
}

const nameOf = (secure: boolean) => (secure ? COOKIE.secure : COOKIE.plain)
