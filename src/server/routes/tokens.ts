import { createRoute } from "@hono/zod-openapi"
import type { Context } from "hono"
import { z } from "zod"
import { Act } from "../../model/access.ts"
import { actorOf, callerMay, callerOf, type Env } from "../access/caller.ts"
import { listTokens, makeToken, revokeToken } from "../access/tokens.ts"
import { json, PROBLEM, SIGNED_IN } from "../answers.ts"
import type { Desk } from "../desk.ts"
import { Problem } from "../problem.ts"
import { type App, router } from "../router.ts"

const Listed = z
  .object({
    id: z.uuid(),
    account: z.uuid(),
    name: z.string(),
    scopes: z.array(Act),
    lastFour: z.string(),
    made: z.iso.datetime(),
    expires: z.iso.datetime(),
    lastUsed: z.iso.datetime().nullable().meta({ description: "To the hour; null where it never was" }),
  })
  .meta({ id: "Token" })
const Made = z
  .object({
    id: z.uuid(),
    token: z.string().meta({ description: "Shown this once; send it as Authorization: Bearer" }),
    expires: z.iso.datetime(),
  })
  .meta({ id: "NewToken" })

const list = createRoute({
  method: "get",
  path: "/tokens",
  tags: ["Access"],
  summary: "One's own tokens; an administrator sees those of all",
  security: SIGNED_IN,
  responses: { 200: json(z.object({ items: z.array(Listed) }), "The tokens, oldest first"), ...PROBLEM },
})

const make = createRoute({
  method: "post",
  path: "/tokens",
  tags: ["Access"],
  summary: "Make a token for one's own account, for what it names and no more; only in a session",
  security: [{ session: [] }],
  request: {
    body: {
      required: true,
      content: {
        "application/json": {
          schema: z.strictObject({
            name: z.string().trim().min(1).max(200),
            scopes: z.array(Act).min(1),
            expires: z.iso.datetime({ offset: true }),
          }),
        },
      },
    },
  },
  responses: { 201: json(Made, "The token"), ...PROBLEM },
})

const revoke = createRoute({
  method: "delete",
  path: "/tokens/{id}",
  tags: ["Access"],
  summary: "End a token of one's own; an administrator ends any",
  security: SIGNED_IN,
  request: { params: z.object({ id: z.uuid() }) },
  responses: { 204: { description: "The token has ended" }, ...PROBLEM },
})

/** Tokens for programs. They are shown once, so that making one takes no `Idempotency-Key`. */
export function tokenRoutes({ store, now }: Desk): App {
  const app = router()
  app.openapi(list, async (context) => {
    const tokens = await listTokens(store, whose(context))
    return context.json(
      { items: tokens.map(({ number, scopes, ...token }) => ({ id: number, scopes: [...scopes], ...token })) },
      200,
    )
  })
  app.openapi(make, async (context) => {
    const { account, session } = callerOf(context)
    if (session === null) throw new Problem(403, "sign in to make a token; a token cannot make another one")
    const { name, scopes, expires } = context.req.valid("json")
    const token = { name, account, scopes, expires: new Date(expires) }
    const made = await makeToken(store, actorOf(context), token, now())
    return context.json({ id: made.number, token: made.secret, expires: made.expires }, 201)
  })
  app.openapi(revoke, async (context) => {
    await revokeToken(store, actorOf(context), context.req.valid("param").id, whose(context))
    return context.body(null, 204)
  })
  return app
}

/** Whose tokens whoever asks has a say in: null for all. */
const whose = (context: Context<Env>): string | null =>
  callerMay(context, "administer") ? null : callerOf(context).account
