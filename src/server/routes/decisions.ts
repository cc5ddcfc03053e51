import { createRoute } from "@hono/zod-openapi"
import type { Context } from "hono"
import { z } from "zod"
import { StandingDecision } from "../../model/decision.ts"
import type { Store } from "../../record/store.ts"
import {
  type Deciding,
  type Made,
  mergeIncidents,
  moveReport,
  splitIncident,
  undoDecision,
} from "../../recording/decide.ts"
import { actorOf, type Env, needs } from "../access/caller.ts"
import { body, CHANGE_HEADERS, json, PROBLEM, SIGNED_IN } from "../answers.ts"
import { asDecisionProblem, changedBy, Decided, Why } from "../decided.ts"
import type { Desk } from "../desk.ts"
import { ifMatch } from "../etag.ts"
import { decisionsAsked } from "../looked.ts"
import { once } from "../once.ts"
import { Paging, pageOf } from "../paging.ts"
import { type App, router } from "../router.ts"
import { numberShown } from "../shown.ts"

const Id = z.string().min(1).max(300)
const Ids = z.array(Id).min(1).max(200)
const ON_INCIDENT = {
  params: z.object({ id: Id }),
  headers: CHANGE_HEADERS,
}

const onIncident = <P extends string, S extends z.ZodType>(path: P, summary: string, schema: S) =>
  createRoute({
    method: "post",
    path,
    tags: ["Decisions"],
    summary,
    security: SIGNED_IN,
    middleware: [needs("decide")] as const,
    request: { ...ON_INCIDENT, body: body(schema) },
    responses: { 200: json(Decided, "The decision, and the incidents that it changed"), ...PROBLEM },
  })

const merge = onIncident(
  "/incidents/{id}/merge",
  "Decide that incidents are one",
  z.strictObject({ with: Ids, why: Why }),
)
const split = onIncident(
  "/incidents/{id}/split",
  "Decide that reports of an incident tell of another event",
  z.strictObject({ reports: Ids, why: Why }),
)
const move = onIncident(
  "/incidents/{id}/move",
  "Decide that what a report tells belongs to another incident",
  z.strictObject({ report: Id, to: Id, why: Why }),
)

const undo = createRoute({
  method: "post",
  path: "/decisions/{id}/undo",
  tags: ["Decisions"],
  summary: "Let a decision, an undoing too, count as never made",
  security: SIGNED_IN,
  middleware: [needs("decide")] as const,
  request: {
    params: z.object({ id: Id }),
    headers: z.object({ "idempotency-key": z.string().optional() }),
    body: body(z.strictObject({ why: Why })),
  },
  responses: { 200: json(Decided, "The undoing, and the incidents that it changed"), ...PROBLEM },
})

const list = createRoute({
  method: "get",
  path: "/decisions",
  tags: ["Decisions"],
  summary: "What persons decided, latest first, with why, and what was undone or cannot be followed",
  security: SIGNED_IN,
  middleware: [needs("see-withheld")] as const,
  request: {
    query: Paging.extend({
      "set-aside": z
        .enum(["true", "false"])
        .default("false")
        .meta({ description: "Only what cannot be followed, or not wholly" }),
    }),
  },
  responses: { 200: json(pageOf(StandingDecision), "A page of decisions"), ...PROBLEM },
})

/** What people decide on which reports tell of one incident. */
export function decisionRoutes(desk: Desk): App {
  const app = router()
  app.openapi(list, async (context) => {
    const { limit, cursor, "set-aside": setAside } = context.req.valid("query")
    const { items, ...page } = await decisionsAsked(desk, limit, cursor, setAside === "true")
    return context.json({ items: [...items], ...page }, 200)
  })
  const decide = (
    context: Context<Env>,
    incident: string | null,
    why: string,
    make: (deciding: Deciding) => Promise<Made>,
  ) => {
    return once(context, desk.store, async (store) => {
      // Only in here: a decision that was made before may have left no incident of this id.
      const number = incident === null ? null : await numberShown(context, desk, incident)
      const guarded: Store = number === null ? store : ifMatch(context, store, number)
      const made = await make({ store: guarded, by: actorOf(context), knowledge: desk.knowledge, why }).catch(
        asDecisionProblem,
      )
      return context.json(changedBy(made), 200)
    })
  }
  app.openapi(merge, (context) => {
    const { with: others, why } = context.req.valid("json")
    const { id } = context.req.valid("param")
    return decide(context, id, why, (deciding) => mergeIncidents(deciding, [id, ...others]))
  })
  app.openapi(split, (context) => {
    const { reports, why } = context.req.valid("json")
    const { id } = context.req.valid("param")
    return decide(context, id, why, (deciding) => splitIncident(deciding, id, reports))
  })
  app.openapi(move, (context) => {
    const { report, to, why } = context.req.valid("json")
    const { id } = context.req.valid("param")
    return decide(context, id, why, (deciding) => moveReport(deciding, report, id, to))
  })
  app.openapi(undo, (context) => {
    const { why } = context.req.valid("json")
    return decide(context, null, why, (deciding) => undoDecision(deciding, context.req.valid("param").id))
  })
  return app
}
