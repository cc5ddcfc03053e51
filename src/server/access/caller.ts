import type { Context, MiddlewareHandler } from "hono"
import type { Act, Role } from "../../model/access.ts"
import type { Actor } from "../../record/change.ts"
import { Problem } from "../problem.ts"
import { may } from "./permissions.ts"

/** Who asks: an account, by a session of its own or by a token. */
export interface Caller {
  /** The account's number in the store. */
  readonly account: string
  readonly name: string
  readonly role: Role
  /** What a token is narrowed to; null for a session. */
  readonly scopes: readonly Act[] | null
  /** The session's secret, by which forms are known to be ours; null for a token. */
  readonly session: string | null
}

/** What travels with a request through the routes. */
export interface Env {
  Variables: { caller: Caller | null }
}

/** Finds out who asks. Throws a `Problem` where what was presented is no good; gives null where nothing was. */
export type Identify = (context: Context<Env>) => Promise<Caller | null>

/** Lets nobody through who may not do it: 401 where nobody is known to ask, 403 where the one who asks may not. */
export function needs(act: Act): MiddlewareHandler<Env> {
  return async (context, next) => {
    const caller = callerOf(context)
    if (!may(caller.role, act, caller.scopes)) throw new Problem(403, `this needs the right "${act}"`)
    await next()
  }
}

/** Who asks. Throws a `Problem` where nobody is known to. */
export function callerOf(context: Context<Env>): Caller {
  const caller = context.get("caller")
  if (caller === null) throw new Problem(401, "sign in, or present a token")
  return caller
}

/** Whether who asks may do it. */
export function callerMay(context: Context<Env>, act: Act): boolean {
  const caller = context.get("caller")
  return caller !== null && may(caller.role, act, caller.scopes)
}

/** Who asks, as the log names them. */
export function actorOf(context: Context<Env>): Actor {
  const { name } = callerOf(context)
  return { name, via: `${context.req.method} ${context.req.path.replace(/^\/api\//, "/")}` }
}
