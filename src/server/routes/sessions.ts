import { createRoute } from "@hono/zod-openapi"
import type { Context } from "hono"
import { z } from "zod"
import { ACTS, Act } from "../../model/access.ts"
import { callerMay, callerOf, type Env } from "../access/caller.ts"
import { claimFirstAccount, type First } from "../access/first-account.ts"
import type { Gate } from "../access/gate.ts"
import { dropSession, keepSession, presentedSession, type Reached } from "../access/identify.ts"
import { changePassword, enterWithCode } from "../access/own-password.ts"
import { LONGEST_PASSWORD } from "../access/password.ts"
import { formToken } from "../access/secret.ts"
import { type Entered, signIn, signOut } from "../access/sign-in.ts"
import { body, json, PROBLEM, SIGNED_IN } from "../answers.ts"
import { type App, router } from "../router.ts"

/** What it takes to let people in: the gate, how the server is reached, and the code for the first account, if any. */
export interface Entrance {
  readonly gate: Gate
  readonly reached: Reached
  readonly first: First | null
  /** Where a request comes from; null where that is not known. */
  readonly addressOf: (context: Context) => string | null
}

/** Letters outside the basic plane take two units. */
const Password = z
  .string()
  .min(1)
  .max(2 * LONGEST_PASSWORD)
const Name = z.string().min(1).max(200)
const Code = z.string().min(1).max(200)

const Who = z
  .object({
    account: z.string(),
    name: z.string(),
    role: z.string(),
    may: z.array(Act).meta({ description: "What the role, or the token, allows" }),
    form: z
      .string()
      .nullable()
      .meta({ description: "The form token of a session: send it as x-deconflict-form with every write" }),
  })
  .meta({ id: "Who" })

const who = createRoute({
  method: "get",
  path: "/session",
  tags: ["Access"],
  summary: "Who asks, and what they may do",
  security: SIGNED_IN,
  responses: { 200: json(Who, "Who asks"), ...PROBLEM },
})

const enter = createRoute({
  method: "post",
  path: "/session",
  tags: ["Access"],
  summary: "Sign in; the session comes as a cookie",
  request: { body: body(z.strictObject({ name: Name, password: Password })) },
  responses: { 200: json(Who, "Who has signed in"), ...PROBLEM },
})

const leave = createRoute({
  method: "delete",
  path: "/session",
  tags: ["Access"],
  summary: "Sign out",
  security: SIGNED_IN,
  responses: { 204: { description: "The session has ended" }, ...PROBLEM },
})

const withCode = createRoute({
  method: "post",
  path: "/session/code",
  tags: ["Access"],
  summary: "Set a password with a one-time code, and sign in",
  request: { body: body(z.strictObject({ name: Name, code: Code, password: Password })) },
  responses: { 200: json(Who, "Who has signed in"), ...PROBLEM },
})

const first = createRoute({
  method: "post",
  path: "/session/first",
  tags: ["Access"],
  summary: "Make the first account, an administrator, with the code that the server printed at its first start",
  request: { body: body(z.strictObject({ code: Code, name: Name, displayName: Name, password: Password })) },
  responses: { 200: json(Who, "Who has signed in"), ...PROBLEM },
})

const password = createRoute({
  method: "put",
  path: "/session/password",
  tags: ["Access"],
  summary: "Change one's own password; all sessions end, and a new one comes as a cookie",
  security: SIGNED_IN,
  request: { body: body(z.strictObject({ old: Password, password: Password })) },
  responses: { 200: json(Who, "Who has changed it"), ...PROBLEM },
})

/** People coming in and going out. */
export function sessionRoutes({ gate, reached, first: firstCode, addressOf }: Entrance): App {
  const app = router()
  const entered = (context: Context<Env>, one: Entered) => {
    context.set("caller", one.caller)
    keepSession(context, one, reached)
    return whoAsks(context)
  }
  app.openapi(who, (context) => context.json(whoAsks(context), 200))
  app.openapi(enter, async (context) => {
    const before = presentedSession(context, reached)
    const attempt = { ...context.req.valid("json"), address: addressOf(context), before }
    return context.json(entered(context, await signIn(gate, attempt)), 200)
  })
  app.openapi(leave, async (context) => {
    await signOut(gate, callerOf(context))
    dropSession(context, reached)
    return context.body(null, 204)
  })
  app.openapi(withCode, async (context) => {
    const before = presentedSession(context, reached)
    const attempt = { ...context.req.valid("json"), address: addressOf(context), before }
    return context.json(entered(context, await enterWithCode(gate, attempt)), 200)
  })
  app.openapi(first, async (context) => {
    const claim = { ...context.req.valid("json"), address: addressOf(context) }
    return context.json(entered(context, await claimFirstAccount(gate, firstCode, claim)), 200)
  })
  app.openapi(password, async (context) => {
    const change = { ...context.req.valid("json"), address: addressOf(context) }
    return context.json(entered(context, await changePassword(gate, callerOf(context), change)), 200)
  })
  return app
}

function whoAsks(context: Context<Env>): z.infer<typeof Who> {
  const { account, name, role, session } = callerOf(context)
  const may = ACTS.filter((act) => callerMay(context, act))
  return { account, name, role, may, form: session === null ? null : formToken(session) }
}
