import { randomUUID } from "node:crypto"
import { createRoute } from "@hono/zod-openapi"
import type { Context } from "hono"
import { z } from "zod"
import type { Store } from "../../record/store.ts"
import { arrivalsOf } from "../../recording/arrivals.ts"
import type { Document } from "../../recording/file-documents.ts"
import { actorOf, type Env, needs } from "../access/caller.ts"
import { type Asked, answeredBefore, askedOf, lost } from "../answered.ts"
import { json, PROBLEM, SIGNED_IN } from "../answers.ts"
import type { Desk } from "../desk.ts"
import { filingOf } from "../filing.ts"
import { Problem } from "../problem.ts"
import { queueOf } from "../queue-of.ts"
import { type App, router } from "../router.ts"

/** Whoever asks whether a document was read may ask again after so many seconds. */
const AGAIN_SECONDS = 1

/** How it stands with a document that is read later. */
export const Arrival = z
  .object({
    id: z.uuid(),
    state: z.enum(["waiting", "reading", "read", "problems"]).meta({
      description:
        "It waits; a worker has it; all of it was read; or something could not be, and it is kept until somebody sees to it",
    }),
    reports: z
      .array(z.object({ report: z.string(), reading: z.string().meta({ description: "Where its reading is" }) }))
      .meta({ description: "Its reports, also those that were there before" }),
    problems: z.array(z.object({ where: z.string(), message: z.string() })),
    notes: z.array(z.string()),
  })
  .meta({ id: "Arrival" })
export type Arrival = z.infer<typeof Arrival>

const one = createRoute({
  method: "get",
  path: "/arrivals/{id}",
  tags: ["Reports"],
  summary: "How it stands with a document that was sent to be read later",
  security: SIGNED_IN,
  middleware: [needs("add")] as const,
  request: { params: z.object({ id: z.uuid() }) },
  responses: { 200: json(Arrival, "How it stands; `Retry-After` where it is not read yet"), ...PROBLEM },
})

/** Documents that wait to be read by workers. */
export function arrivalRoutes({ store }: Desk): App {
  const app = router()
  app.openapi(one, async (context) => {
    const { id } = context.req.valid("param")
    const [arrived] = await arrivalsOf(store, [id])
    if (arrived === undefined) throw new Problem(404, `no document ${id} was sent`)
    const { state, reports, problems, notes } = arrived
    const isHeld = state === "waiting" && store.isShared && (await (await queueOf(store)).isHeld(id))
    if (state === "waiting") context.header("retry-after", String(AGAIN_SECONDS))
    const links = reports.map((report) => ({
      report,
      reading: `/api/v1/reports/${encodeURIComponent(report)}/reading`,
    }))
    return context.json(
      { id, state: isHeld ? ("reading" as const) : state, reports: links, problems: [...problems], notes: [...notes] },
      200,
    )
  })
  return app
}

/**
 * Files the document of a request, to be read later, once for each `Idempotency-Key`; answers where it is told how it
 * stands with it. Throws a `Problem` where the key came before with another request.
 */
export async function fileForLater(context: Context<Env>, store: Store, document: Document) {
  const number = randomUUID()
  const arrival = { id: number, state: "waiting" as const, reports: [], problems: [], notes: [] }
  const asked = await askedOf(context)
  const under = asked && { asked, answer: { status: FILED, body: JSON.stringify(arrival) } }
  const isFiled = await filingOf(store)({ ...document, number, by: actorOf(context), under })
  const answer = () => context.json(arrival, FILED, wayTo(number))
  return isFiled || asked === null ? answer() : ((await givenBefore(store, asked)) as ReturnType<typeof answer>)
}
const FILED = 202

/** An answer is kept without its headers; and it can be one to a request that did not want to hear later. */
async function givenBefore(store: Store, asked: Asked): Promise<Response> {
  const answer = await answeredBefore(store, asked)
  if (answer === null) throw lost()
  if (answer.status !== FILED) return answer
  const { id } = Arrival.parse(await answer.clone().json())
  for (const [name, value] of Object.entries(wayTo(id))) answer.headers.set(name, value)
  return answer
}

/** Where it is told how it stands with a document, as headers. */
const wayTo = (id: string) => ({ location: `/api/v1/arrivals/${id}`, "preference-applied": "respond-async" }) as const

/** Whether who asks would rather hear later (RFC 7240, 4.1). */
export function prefersLater(context: Context): boolean {
  const preferences = (context.req.header("prefer") ?? "").split(",")
  return preferences.some((one) => one.split(";")[0]?.trim().toLowerCase() === "respond-async")
}
