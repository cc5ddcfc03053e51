import { createRoute } from "@hono/zod-openapi"
import { z } from "zod"
import { askErasure, NotErased } from "../../record/erase.ts"
import { eraseReport } from "../../recording/erase.ts"
import { actorOf, needs } from "../access/caller.ts"
import { body, json, PROBLEM, SIGNED_IN } from "../answers.ts"
import type { Desk } from "../desk.ts"
import { once } from "../once.ts"
import { Problem } from "../problem.ts"
import { type App, router } from "../router.ts"
import { reportNumber } from "../shown.ts"

const Named = z.object({ id: z.string().min(1).max(300) })
const Erasure = z
  .object({
    number: z.string().meta({ description: "The tombstone's number" }),
    status: z.enum(["asked", "erased"]),
  })
  .meta({ id: "Erasure" })

const KEYED = z.object({ "idempotency-key": z.string().optional() })

const ask = createRoute({
  method: "post",
  path: "/reports/{id}/erasure",
  tags: ["Erasure"],
  summary: "Ask for a report to be erased for good. The reason stays: put no name into it",
  security: SIGNED_IN,
  middleware: [needs("erase")] as const,
  request: {
    params: Named,
    headers: KEYED,
    body: body(z.strictObject({ reason: z.string().trim().min(1).max(500) })),
  },
  responses: { 200: json(Erasure, "It waits for a second person"), ...PROBLEM },
})

const agree = createRoute({
  method: "post",
  path: "/reports/{id}/erasure/agreement",
  tags: ["Erasure"],
  summary: "Agree, as the second person: the report, and what was made of it, is gone",
  security: SIGNED_IN,
  middleware: [needs("erase")] as const,
  request: { params: Named, headers: KEYED },
  responses: { 200: json(Erasure, "It is gone; a tombstone is left"), ...PROBLEM },
})

/** Erasure, by two persons together. */
export function erasureRoutes(desk: Desk): App {
  const app = router()
  const { store, knowledge } = desk
  app.openapi(ask, (context) => {
    const { reason } = context.req.valid("json")
    return once(context, store, async (store) => {
      const number = await reportNumber(desk, context.req.valid("param").id)
      const by = actorOf(context)
      await store.change(by, (work) => askErasure(work, number, { by: by.name, reason })).catch(asProblem)
      return context.json({ number, status: "asked" as const }, 200)
    })
  })
  app.openapi(agree, (context) =>
    once(context, store, async (store) => {
      const number = await reportNumber(desk, context.req.valid("param").id)
      await eraseReport(store, actorOf(context), number, knowledge).catch(asProblem)
      return context.json({ number, status: "erased" as const }, 200)
    }),
  )
  return app
}

function asProblem(error: unknown): never {
  throw error instanceof NotErased ? new Problem(422, error.message) : error
}
