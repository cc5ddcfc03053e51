import { createRoute } from "@hono/zod-openapi"
import type { Context } from "hono"
import { z } from "zod"
import { arrivalsOf } from "../../recording/arrivals.ts"
import { needs } from "../access/caller.ts"
import { json, PROBLEM, SIGNED_IN } from "../answers.ts"
import type { Desk } from "../desk.ts"
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

/** Where it is told how it stands with a document. */
export const arrivalPath = (id: string): string => `/api/v1/arrivals/${id}`

/** Whether who asks would rather hear later (RFC 7240, 4.1). */
export function prefersLater(context: Context): boolean {
  const preferences = (context.req.header("prefer") ?? "").split(",")
  return preferences.some((one) => one.split(";")[0]?.trim().toLowerCase() === "respond-async")
}
