import { Hono, type MiddlewareHandler } from "hono"
import { callerOf, type Env, needs } from "../access/caller.ts"
import { Asked } from "../asked.ts"
import type { Desk } from "../desk.ts"
import { decisionsAsked, incidentsAsked } from "../looked.ts"
import { invalid, Problem } from "../problem.ts"
import type { App } from "../router.ts"
import { documentOf } from "../routes/open-api.ts"
import { numberShown, shown } from "../shown.ts"
import { decisionsPage } from "./decisions-page.ts"
import { PAGE_POLICY } from "./frame.ts"
import { gradeOnPage, pageOfIncident } from "./graded-page.ts"
import { incidentsPage, wronglyAsked } from "./incidents-page.ts"
import { interfacePage } from "./interface-page.ts"

/** The pages that a person sees. Who is not signed in is led to where one does. */
export function pageRoutes(desk: Desk, whole: App): Hono<Env> {
  const app = new Hono<Env>()
  const { knowledge, installation } = desk
  const start = installation === "record" ? "/incidents" : "/interface"
  app.get("/", (context) => context.redirect(start, 303))
  app.get("/interface", toSignIn, needs("read"), (context) => {
    const document = documentOf(whole, installation)
    return context.html(interfacePage(callerOf(context), document), 200, HEADERS)
  })
  if (installation === "line") return app
  app.get("/incidents", toSignIn, needs("read"), async (context) => {
    const caller = callerOf(context)
    const given = Object.fromEntries(
      Object.entries(context.req.queries()).flatMap(([name, [first = "", ...more]]) =>
        first === ""
          ? []
          : [
              [
                name,
                name === "party"
                  ? first.split(/\s+/).filter((one) => one !== "")
                  : more.length > 0
                    ? [first, ...more]
                    : first,
              ],
            ],
      ),
    )
    const parsed = Asked.safeParse(given)
    if (!parsed.success) {
      return context.html(wronglyAsked(caller, given, invalid("the form", parsed.error).message), 400, HEADERS)
    }
    try {
      const page = await incidentsAsked(context, desk, parsed.data)
      const dossier = await shown(context, desk, page.numbers)
      return context.html(incidentsPage(caller, parsed.data, { dossier, cursor: page.cursor }, knowledge), 200, HEADERS)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      return context.html(wronglyAsked(caller, parsed.data, error.message), 400, HEADERS)
    }
  })
  app.get("/decisions", toSignIn, needs("see-withheld"), async (context) => {
    const setAside = context.req.query("set-aside") === "true"
    const found = await decisionsAsked(desk, DECISIONS_A_PAGE, context.req.query("cursor"), setAside)
    return context.html(decisionsPage(callerOf(context), found, setAside), 200, HEADERS)
  })
  app.get("/incidents/:id", toSignIn, needs("read"), async (context) => {
    const number = await numberShown(context, desk, context.req.param("id"))
    return context.html(await pageOfIncident(context, desk, number), 200, HEADERS)
  })
  app.post("/incidents/:id/grade", toSignIn, needs("assess"), (context) => gradeOnPage(context, desk))
  return app
}

const DECISIONS_A_PAGE = 50

const HEADERS = { "content-security-policy": PAGE_POLICY }

/** Leads a person who is not signed in to the page where one does, and back afterwards. */
const toSignIn: MiddlewareHandler<Env> = async (context, next) => {
  if (context.get("caller") !== null) return next()
  const { pathname, search } = new URL(context.req.url)
  return context.redirect(`/sign-in?to=${encodeURIComponent(pathname + search)}`, 303)
}
