import type { Context, MiddlewareHandler } from "hono"
import { Problem } from "../problem.ts"
import type { Env } from "./caller.ts"
import { isFormToken } from "./secret.ts"

/** Where a page's script says the form token. Forms have it in a field. */
export const FORM_HEADER = "x-deconflict-form"
export const FORM_FIELD = "form"

const READING = new Set(["GET", "HEAD", "OPTIONS"])
/** Signing in puts a new session in the place of one that is there; its page may have been opened without the cookie. */
const ENTERING = /^\/(sign-in|code|first|api\/v1\/session(\/code|\/first)?)$/
const FORM_TYPES = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i

/**
 * Refuses writes that another site's page has a browser send: by what the browser says of where they come from, and, where
 * they come with a session, by the form token, which only our pages know. What comes with a token or through the door was
 * put there by a program, and needs none.
 */
export const guardForms: MiddlewareHandler<Env> = async (context, next) => {
  const caller = context.get("caller")
  if (READING.has(context.req.method) || (caller !== null && caller.session === null)) return next()
  if (!comesFromHere(context)) throw new Problem(403, "this was sent by a page of another site")
  if (context.req.method === "POST" && ENTERING.test(context.req.path)) return next()
  if (caller?.session && !isFormToken(caller.session, await presented(context)))
    throw new Problem(403, `the form token is missing or not that of the session; send it as ${FORM_HEADER}`)
  await next()
}

/** What browsers send of their own accord, and no page can change. Programs send neither, and have no session. */
function comesFromHere({ req }: Context): boolean {
  const site = req.header("sec-fetch-site")
  if (site !== undefined && site !== "same-origin" && site !== "none") return false
  const origin = req.header("origin")
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === new URL(req.url).host)
}

async function presented({ req }: Context): Promise<string> {
  const header = req.header(FORM_HEADER)
  if (header !== undefined || !FORM_TYPES.test(req.header("content-type") ?? "")) return header ?? ""
  const field = (await req.parseBody())[FORM_FIELD]
  return typeof field === "string" ? field : ""
}
