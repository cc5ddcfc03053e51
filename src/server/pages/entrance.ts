import { type Context, Hono } from "hono"
import { z } from "zod"
import { callerOf, type Env } from "../access/caller.ts"
import { claimFirstAccount } from "../access/first-account.ts"
import { dropSession, keepSession, presentedSession } from "../access/identify.ts"
import { enterWithCode } from "../access/own-password.ts"
import { type Entered, signIn, signOut } from "../access/sign-in.ts"
import { invalid, Problem } from "../problem.ts"
import type { Entrance } from "../routes/sessions.ts"
import { codePage, firstPage, signInPage } from "./entrance-pages.ts"
import { PAGE_POLICY } from "./frame.ts"

const Word = z.string().min(1).max(512)
const SignIn = z.object({ name: Word, password: Word, to: z.string().max(2000).default("/") })
const WithCode = z.object({ name: Word, code: Word, password: Word })
const First = WithCode.extend({ displayName: Word })
const HEADERS = { "content-security-policy": PAGE_POLICY }

/** The pages by which people come in and go out. */
export function entrancePages({ gate, reached, first, addressOf }: Entrance): Hono<Env> {
  const app = new Hono<Env>()
  const come = (context: Context<Env>, entered: Entered, to: string) => {
    keepSession(context, entered, reached)
    return context.redirect(to, 303)
  }
  app.get("/sign-in", (context) => context.html(signInPage(localPath(context.req.query("to")), null), 200, HEADERS))
  app.post("/sign-in", (context) => {
    let to = "/"
    return trying(
      context,
      (wrong) => signInPage(to, wrong),
      async () => {
        const { to: asked, ...given } = await formOf(context, SignIn)
        to = localPath(asked)
        const before = presentedSession(context, reached)
        return come(context, await signIn(gate, { ...given, before, address: addressOf(context) }), to)
      },
    )
  })
  app.get("/code", (context) => context.html(codePage(null), 200, HEADERS))
  app.post("/code", (context) =>
    trying(context, codePage, async () => {
      const given = await formOf(context, WithCode)
      const before = presentedSession(context, reached)
      return come(context, await enterWithCode(gate, { ...given, before, address: addressOf(context) }), "/")
    }),
  )
  app.get("/first", (context) => context.html(firstPage(null), 200, HEADERS))
  app.post("/first", (context) =>
    trying(context, firstPage, async () => {
      const given = await formOf(context, First)
      return come(context, await claimFirstAccount(gate, first, { ...given, address: addressOf(context) }), "/")
    }),
  )
  app.post("/sign-out", async (context) => {
    await signOut(gate, callerOf(context))
    dropSession(context, reached)
    return context.redirect("/sign-in", 303)
  })
  return app
}

/** What a form sends. Throws a `Problem` where something is missing or too long. */
async function formOf<S extends z.ZodType>(context: Context<Env>, schema: S): Promise<z.output<S>> {
  const parsed = schema.safeParse(await context.req.parseBody())
  if (!parsed.success) throw invalid("form", parsed.error)
  return parsed.data
}

/** Shows the page again, with what was wrong. */
async function trying(
  context: Context<Env>,
  page: (wrong: string) => string,
  attempt: () => Promise<Response>,
): Promise<Response> {
  try {
    return await attempt()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    if (error.retryAfter !== null) context.header("retry-after", String(error.retryAfter))
    return context.html(page(error.message), error.status, HEADERS)
  }
}

/** A path of this server: anything else would lead a person who has just signed in to somebody else's page. */
function localPath(to: string | undefined): string {
  return to !== undefined && /^\/(?![/\\])[^\s\\]*$/.test(to) ? to : "/"
}
