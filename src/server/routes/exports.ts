import { createRoute } from "@hono/zod-openapi"
import { z } from "zod"
import { type ExportFormat, exported, FORMATS, isTable } from "../../exchange/export.ts"
import { NotToBeAsked } from "../../record/search/shown.ts"
import { exportedFrom } from "../../recording/export.ts"
import { actorOf, callerMay, needs } from "../access/caller.ts"
import { PROBLEM, SIGNED_IN } from "../answers.ts"
import { Asked, questionOf } from "../asked.ts"
import type { Desk } from "../desk.ts"
import { Problem } from "../problem.ts"
import { type App, router } from "../router.ts"
import { lookingOf } from "../shown.ts"

const Flag = z.enum(["true", "false"]).default("false")
const Wanted = Asked.omit({ limit: true, cursor: true }).extend({
  format: z.enum(FORMATS),
  hxl: Flag.meta({ description: "A row of HXL tags below the names of the columns" }),
  withheld: Flag.meta({ description: "With what is withheld from readers; logged, and for who may see it" }),
})

const out = createRoute({
  method: "get",
  path: "/export",
  tags: ["Export"],
  summary: "Incidents or claims that fit, in a format that others read; every export is in the log",
  security: SIGNED_IN,
  middleware: [needs("export")] as const,
  request: { query: Wanted },
  responses: {
    200: { description: "The export", content: { "text/plain": { schema: z.string() } } },
    ...PROBLEM,
  },
})

/** What leaves the house. */
export function exportRoutes(desk: Desk): App {
  const app = router()
  const { store, knowledge } = desk
  app.openapi(out, async (context) => {
    const { format, ...asked } = context.req.valid("query")
    const hxl = asked.hxl === "true"
    const withheld = asked.withheld === "true"
    if (hxl && !isTable(format)) throw new Problem(400, `query.hxl: tags go with columns, and ${format} has none`)
    if (withheld && !callerMay(context, "see-withheld")) throw new Problem(403, 'this needs the right "see-withheld"')
    const question = questionOf(asked, knowledge)
    const dossier = await exportedFrom(store, actorOf(context), {
      question: { ...question, words: `${question.words ?? ""} ${asked.q}` },
      format,
      looking: lookingOf(context, desk),
      withheld,
    }).catch((error: unknown) => {
      throw error instanceof NotToBeAsked ? new Problem(403, error.message) : error
    })
    context.header("content-disposition", `attachment; filename="incidents.${ENDINGS[format]}"`)
    return context.text(exported(dossier, format, knowledge, hxl), 200)
  })
  return app
}

const ENDINGS: Readonly<Record<ExportFormat, string>> = {
  "csv-claims": "csv",
  "csv-incidents": "csv",
  geojson: "geojson",
  jsonl: "jsonl",
  acled: "csv",
  "ucdp-ged": "csv",
}
