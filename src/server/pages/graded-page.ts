import type { Context } from "hono"
import { z } from "zod"
import { GRADES } from "../../model/grade.ts"
import { gradeIncident } from "../../recording/grade.ts"
import { actorOf, callerMay, callerOf, type Env } from "../access/caller.ts"
import { asDecisionProblem, Why } from "../decided.ts"
import type { Desk } from "../desk.ts"
import { etagHeld, etagOf, matching } from "../etag.ts"
import { invalid, Problem } from "../problem.ts"
import { numberShown, shown } from "../shown.ts"
import { PAGE_POLICY } from "./frame.ts"
import { type GradeForm, TAKE_BACK } from "./grade-form.ts"
import { incidentPage } from "./incident-page.ts"

const Entered = z.object({
  state: z.string().max(200),
  grade: z.enum([...GRADES, TAKE_BACK]),
  why: Why,
  forReaders: z.literal("yes").optional(),
})

/** The page of an incident, with the form to grade it for who may; `refused`: what could not be done, and why. */
export async function pageOfIncident(
  context: Context<Env>,
  desk: Desk,
  number: string,
  refused: Omit<GradeForm, "state"> = { wrong: null, entered: null },
): Promise<string> {
  const state = (await etagOf(desk.store.database, number)) ?? ""
  const dossier = await shown(context, desk, [number])
  return incidentPage(callerOf(context), dossier, desk.knowledge, {
    shared: !callerMay(context, "see-withheld"),
    grading: callerMay(context, "assess") ? { state, ...refused } : null,
  })
}

/** Does what the form on the page of an incident asks for, and leads back to the page; or shows what is wrong. */
export async function gradeOnPage(context: Context<Env>, desk: Desk): Promise<Response> {
  const id = context.req.param("id") ?? ""
  const number = await numberShown(context, desk, id)
  const form = await context.req.parseBody()
  try {
    const parsed = Entered.safeParse(form)
    if (!parsed.success) throw invalid("form", parsed.error)
    const { state, grade, why, forReaders } = parsed.data
    const names = await desk.store.contents().names([number])
    const store = matching(desk.store, number, state, etagHeld)
    await gradeIncident({ store, by: actorOf(context), why }, names.get(number) ?? id, {
      grade: grade === TAKE_BACK ? null : grade,
      forReaders: forReaders !== undefined,
    }).catch(asDecisionProblem)
    return context.redirect(`/incidents/${encodeURIComponent(id)}`, 303)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const entered = {
      grade: String(form["grade"] ?? ""),
      why: String(form["why"] ?? ""),
      forReaders: form["forReaders"] === "yes",
    }
    const page = await pageOfIncident(context, desk, number, { wrong: error.message, entered })
    return context.html(page, error.status, { "content-security-policy": PAGE_POLICY })
  }
}
