import { createRoute } from "@hono/zod-openapi"
import { z } from "zod"
import { Role } from "../../model/access.ts"
import { type Account, allAccounts, kept } from "../../record/access/account.ts"
import { changeRole, disableAccount, enableAccount, giveCode, makeAccount, noAccount } from "../access/accounts.ts"
import { actorOf, needs } from "../access/caller.ts"
import { json, PROBLEM, SIGNED_IN } from "../answers.ts"
import type { Desk } from "../desk.ts"
import { type App, router } from "../router.ts"

const Listed = z
  .object({
    id: z.uuid(),
    name: z.string(),
    displayName: z.string(),
    role: Role,
    disabled: z.boolean(),
    hasPassword: z.boolean().meta({ description: "False until the one-time code was used" }),
  })
  .meta({ id: "Account" })
const Code = z
  .object({
    id: z.uuid(),
    code: z.string().meta({ description: "Shown this once: with it the person sets a password" }),
    until: z.iso.datetime(),
  })
  .meta({ id: "OneTimeCode" })
const Numbered = z.object({ id: z.uuid() })
const Name = z.string().min(1).max(200)
const administer = { tags: ["Accounts"], security: SIGNED_IN, middleware: [needs("administer")] }

const list = createRoute({
  ...administer,
  method: "get",
  path: "/accounts",
  summary: "All accounts",
  responses: { 200: json(z.object({ items: z.array(Listed) }), "The accounts, by name"), ...PROBLEM },
})

const make = createRoute({
  ...administer,
  method: "post",
  path: "/accounts",
  summary: "Make an account; its one-time code is shown once",
  request: {
    body: {
      required: true,
      content: { "application/json": { schema: z.strictObject({ name: Name, displayName: Name, role: Role }) } },
    },
  },
  responses: { 201: json(Code, "The account's id and code"), ...PROBLEM },
})

const change = createRoute({
  ...administer,
  method: "patch",
  path: "/accounts/{id}",
  summary: "Change the role of an account, shut it, or open it again",
  request: {
    params: Numbered,
    body: {
      required: true,
      content: {
        "application/json": {
          schema: z.strictObject({ role: Role.optional(), disabled: z.boolean().optional() }),
        },
      },
    },
  },
  responses: { 200: json(Listed, "The account as it is now"), ...PROBLEM },
})

const code = createRoute({
  ...administer,
  method: "post",
  path: "/accounts/{id}/code",
  summary: "Give a one-time code for a password that was forgotten",
  request: { params: Numbered },
  responses: { 201: json(Code, "The code"), ...PROBLEM },
})

/** Accounts, for administrators. Codes are shown once, so that these writes take no `Idempotency-Key`. */
export function accountRoutes({ store, now }: Desk): App {
  const app = router()
  app.openapi(list, async (context) => {
    return context.json({ items: (await allAccounts(kept(store))).map(listed) }, 200)
  })
  app.openapi(make, async (context) => {
    const made = await makeAccount(store, actorOf(context), context.req.valid("json"), now())
    return context.json({ id: made.number, code: made.code, until: made.until }, 201)
  })
  app.openapi(change, async (context) => {
    const { id } = context.req.valid("param")
    const { role, disabled } = context.req.valid("json")
    const by = actorOf(context)
    if (role !== undefined) await changeRole(store, by, id, role)
    if (disabled === true) await disableAccount(store, by, id)
    if (disabled === false) await enableAccount(store, by, id)
    const account = (await allAccounts(kept(store))).find(({ number }) => number === id)
    if (account === undefined) throw noAccount()
    return context.json(listed(account), 200)
  })
  app.openapi(code, async (context) => {
    const { id } = context.req.valid("param")
    return context.json({ id, ...(await giveCode(store, actorOf(context), id, now())) }, 201)
  })
  return app
}

const listed = ({ number, name, displayName, role, disabled, credentials }: Account): z.infer<typeof Listed> => ({
  id: number,
  name,
  displayName,
  role,
  disabled,
  hasPassword: (credentials?.password ?? null) !== null,
})
