import { createRoute } from "@hono/zod-openapi"
import type { Context } from "hono"
import { z } from "zod"
import { GRADES, GradeSuggestion, Grading } from "../../model/grade.ts"
import { gradeIncident, type NewGrade } from "../../recording/grade.ts"
import { actorOf, type Env, needs } from "../access/caller.ts"
import { body, CHANGE_HEADERS, json, PROBLEM, SIGNED_IN } from "../answers.ts"
import { asDecisionProblem, Why } from "../decided.ts"
import type { Desk } from "../desk.ts"
import { etagHeld, etagOf, ifMatch } from "../etag.ts"
import { once } from "../once.ts"
import { type App, router } from "../router.ts"
import { numberShown, shown } from "../shown.ts"

const Named = z.object({ id: z.string().min(1).max(300) })
const Graded = z
  .object({
    incident: z.string(),
    suggested: GradeSuggestion.nullable().meta({ description: "What follows from the claims; it settles nothing" }),
    graded: z.array(Grading).meta({ description: "What persons set, the incident's own first" }),
  })
  .meta({ id: "Graded" })

const look = createRoute({
  method: "get",
  path: "/incidents/{id}/grade",
  tags: ["Grades"],
  summary: "The grade that is suggested, and what persons set, with reasons and history for who may see them",
  security: SIGNED_IN,
  middleware: [needs("read")] as const,
  request: { params: Named },
  responses: { 200: json(Graded, "The grades; the ETag is that of the incident"), ...PROBLEM },
})

const set = createRoute({
  method: "post",
  path: "/incidents/{id}/grade",
  tags: ["Grades"],
  summary: "Set the grade of an incident as it stands; what was set before stays in its history",
  security: SIGNED_IN,
  middleware: [needs("assess")] as const,
  request: {
    params: Named,
    headers: CHANGE_HEADERS,
    body: body(
      z.strictObject({
        grade: z.enum(GRADES),
        why: Why,
        forReaders: z.boolean().default(false).meta({ description: "Readers may see the reason, too" }),
      }),
    ),
  },
  responses: { 200: json(Graded, "The grades as they are now"), ...PROBLEM },
})

const withdraw = createRoute({
  method: "post",
  path: "/incidents/{id}/grade/withdraw",
  tags: ["Grades"],
  summary: "Take back the grade of an incident; it stays in its history",
  security: SIGNED_IN,
  middleware: [needs("assess")] as const,
  request: { params: Named, headers: CHANGE_HEADERS, body: body(z.strictObject({ why: Why })) },
  responses: { 200: json(Graded, "The grades as they are now"), ...PROBLEM },
})

/** Grades of incidents: suggested by the program, set by persons alone. */
export function gradeRoutes(desk: Desk): App {
  const app = router()
  const gradesOf = async (context: Context<Env>, number: string): Promise<z.infer<typeof Graded>> => {
    const { incidents } = await shown(context, desk, [number])
    const [{ id = "", grade = null, graded = [] } = {}] = incidents
    const etag = await etagOf(desk.store.database, number)
    if (etag !== null) context.header("etag", etag)
    return { incident: id, suggested: grade, graded }
  }
  const change = (context: Context<Env>, id: string, why: string, made: NewGrade) => {
    return once(context, desk.store, async (store) => {
      const number = await numberShown(context, desk, id)
      const guarded = ifMatch(context, store, number, etagHeld)
      const names = await desk.store.contents().names([number])
      const by = { store: guarded, by: actorOf(context), why }
      await gradeIncident(by, names.get(number) ?? id, made).catch(asDecisionProblem)
      return context.json(await gradesOf(context, number), 200)
    })
  }
  app.openapi(look, async (context) => {
    const number = await numberShown(context, desk, context.req.valid("param").id)
    return context.json(await gradesOf(context, number), 200)
  })
  app.openapi(set, (context) => {
    const { why, ...made } = context.req.valid("json")
    return change(context, context.req.valid("param").id, why, made)
  })
  app.openapi(withdraw, (context) => {
    const { why } = context.req.valid("json")
    return change(context, context.req.valid("param").id, why, { grade: null, forReaders: false })
  })
  return app
}
