import { createRoute } from "@hono/zod-openapi"
import type { z } from "zod"
import { FoundClaim, FoundParty, FoundPlace, FoundReport, type Kind } from "../../model/found.ts"
import { Person } from "../../model/person.ts"
import type { Answers, Found } from "../../recording/query.ts"
import { needs } from "../access/caller.ts"
import { json, PROBLEM, SIGNED_IN } from "../answers.ts"
import { Asked } from "../asked.ts"
import type { Desk } from "../desk.ts"
import { looked } from "../looked.ts"
import { pageOf } from "../paging.ts"
import { type App, router } from "../router.ts"

const listOf = <P extends string, S extends z.ZodType>(path: P, tag: string, summary: string, item: S) =>
  createRoute({
    method: "get",
    path,
    tags: [tag],
    summary,
    security: SIGNED_IN,
    middleware: [needs("see-withheld")] as const,
    request: { query: Asked },
    responses: { 200: json(pageOf(item), "A page"), ...PROBLEM },
  })

const reports = listOf("/reports", "Reports", "Reports that fit, latest first", FoundReport)
const claims = listOf("/claims", "Claims", "Claims that fit, latest first", FoundClaim)
const parties = listOf("/parties", "Parties", "Who speaks or is named as having done it, most claims first", FoundParty)
const persons = listOf("/persons", "Persons", "Named dead, injured and missing", Person)
const places = listOf("/places", "Places", "Where incidents are, most incidents first", FoundPlace)

/** Everything besides incidents that can be looked for. */
export function searchRoutes(desk: Desk): App {
  const app = router()
  const page = async <K extends Kind>(kind: K, asked: Asked) => pageFrom(await looked(desk, kind, asked))
  app.openapi(reports, async (context) => context.json(await page("reports", context.req.valid("query")), 200))
  app.openapi(claims, async (context) => context.json(await page("claims", context.req.valid("query")), 200))
  app.openapi(parties, async (context) => context.json(await page("parties", context.req.valid("query")), 200))
  app.openapi(persons, async (context) => context.json(await page("persons", context.req.valid("query")), 200))
  app.openapi(places, async (context) => context.json(await page("places", context.req.valid("query")), 200))
  return app
}

const pageFrom = <K extends Kind>({ items, cursor }: Found<Answers[K]>) => ({ items: [...items], cursor })
