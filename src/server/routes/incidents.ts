import { createRoute } from "@hono/zod-openapi"
import { z } from "zod"

import { Dispute, Dossier, Incident } from "../../model/incident.ts"
import { needs } from "../access/caller.ts"
import { json, PROBLEM, SIGNED_IN } from "../answers.ts"
import { Asked } from "../asked.ts"
import type { Desk } from "../desk.ts"
import { etagOf } from "../etag.ts"
import { incidentsAsked } from "../looked.ts"
import { pageOf } from "../paging.ts"
import { type App, router } from "../router.ts"
import { numberShown, shown } from "../shown.ts"

const Named = z.object({
  id: z
    .string()
    .min(1)
    .max(300)
    .meta({ description: "The incident's id", example: "air-strike-2018-11-17-abu-al-husn" }),
})

const list = createRoute({
  method: "get",
  path: "/incidents",
  tags: ["Incidents"],
  summary: "Incidents that fit, latest first",
  security: SIGNED_IN,
  middleware: [needs("read")] as const,
  request: { query: Asked },
  responses: { 200: json(pageOf(Incident), "A page of incidents"), ...PROBLEM },
})

const one = createRoute({
  method: "get",
  path: "/incidents/{id}",
  tags: ["Incidents"],
  summary: "An incident with the readings that it stands on and its named victims",
  security: SIGNED_IN,
  middleware: [needs("read")] as const,
  request: { params: Named },
  responses: { 200: json(Dossier, "The incident; its ETag is that of its state"), ...PROBLEM },
})

const disputes = createRoute({
  method: "get",
  path: "/incidents/{id}/disputes",
  tags: ["Incidents"],
  summary: "What is disputed about an incident",
  security: SIGNED_IN,
  middleware: [needs("read")] as const,
  request: { params: Named },
  responses: { 200: json(z.object({ items: z.array(Dispute) }), "The disputes"), ...PROBLEM },
})

/** Incidents: found, and looked into. */
export function incidentRoutes(desk: Desk): App {
  const app = router()
  app.openapi(list, async (context) => {
    const asked = context.req.valid("query")
    const page = await incidentsAsked(context, desk, asked)
    const { incidents } = await shown(context, desk, page.numbers)
    return context.json({ items: incidents, cursor: page.cursor }, 200)
  })
  app.openapi(one, async (context) => {
    const number = await numberShown(context, desk, context.req.valid("param").id)
    const etag = await etagOf(desk.store.database, number)
    const dossier = await shown(context, desk, [number])
    if (etag !== null) context.header("etag", etag)
    return context.json(dossier, 200)
  })
  app.openapi(disputes, async (context) => {
    const number = await numberShown(context, desk, context.req.valid("param").id)
    const { incidents } = await shown(context, desk, [number])
    return context.json({ items: incidents.flatMap((incident) => incident.disputes) }, 200)
  })
  return app
}
