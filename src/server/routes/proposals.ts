import { createRoute } from "@hono/zod-openapi"
import { z } from "zod"
import { Proposal } from "../../model/decision.ts"
import { answerProposal } from "../../recording/decide.ts"
import { actorOf, needs } from "../access/caller.ts"
import { body, json, PROBLEM, SIGNED_IN } from "../answers.ts"
import { asDecisionProblem, changedBy, Decided, Why } from "../decided.ts"
import type { Desk } from "../desk.ts"
import { once } from "../once.ts"
import { Paging, pageOf } from "../paging.ts"
import { Problem } from "../problem.ts"
import { type App, router } from "../router.ts"

const Waiting = Proposal.extend({
  of: z.string().meta({ description: "The incident that the mention stands in now" }),
}).meta({ id: "Proposal" })

const list = createRoute({
  method: "get",
  path: "/proposals",
  tags: ["Decisions"],
  summary: "Joins that the machine does not make by itself and that wait for a person, closest first",
  security: SIGNED_IN,
  middleware: [needs("see-withheld")] as const,
  request: { query: Paging },
  responses: { 200: json(pageOf(Waiting), "A page of the queue"), ...PROBLEM },
})

const answer = createRoute({
  method: "post",
  path: "/proposals/{id}/answer",
  tags: ["Decisions"],
  summary: "Accept a proposed join, or refuse it; either is a decision that can be undone",
  security: SIGNED_IN,
  middleware: [needs("decide")] as const,
  request: {
    params: z.object({ id: z.string().min(1).max(300) }),
    headers: z.object({ "idempotency-key": z.string().optional() }),
    body: body(z.strictObject({ accept: z.boolean(), why: Why })),
  },
  responses: { 200: json(Decided, "The decision, and the incidents that it changed"), ...PROBLEM },
})

/** What waits for a person's answer. */
export function proposalRoutes(desk: Desk): App {
  const app = router()
  app.openapi(list, async (context) => {
    const { limit, cursor } = context.req.valid("query")
    const contents = desk.store.contents()
    const page = await contents.proposalPage(limit, cursor ?? null).catch((error: unknown) => {
      if (error instanceof RangeError) throw new Problem(400, `query.cursor: ${error.message}`)
      throw error
    })
    const names = await contents.names(page.proposals.map(({ incident }) => incident))
    const items = page.proposals.map(({ incident, proposal }) => ({ ...proposal, of: names.get(incident) ?? "" }))
    return context.json({ items, cursor: page.cursor }, 200)
  })
  app.openapi(answer, async (context) => {
    const { accept, why } = context.req.valid("json")
    const { id } = context.req.valid("param")
    return once(context, desk.store, async (store) => {
      const deciding = { store, by: actorOf(context), knowledge: desk.knowledge, why }
      return context.json(changedBy(await answerProposal(deciding, id, accept).catch(asDecisionProblem)), 200)
    })
  })
  return app
}
