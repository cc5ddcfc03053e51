import { HTTPException } from "hono/http-exception"
import { secureHeaders } from "hono/secure-headers"
import { hindranceOf } from "../record/hindrance.ts"
import type { Identify } from "./access/caller.ts"
import { guardForms } from "./access/forms.ts"
import type { Desk } from "./desk.ts"
import { checkHost, guardLimits, type Limits } from "./limits.ts"
import { entrancePages } from "./pages/entrance.ts"
import { pageRoutes } from "./pages/routes.ts"
import { Problem, problemResponse } from "./problem.ts"
import { type App, router } from "./router.ts"
import { accountRoutes } from "./routes/accounts.ts"
import { arrivalRoutes } from "./routes/arrivals.ts"
import { decisionRoutes } from "./routes/decisions.ts"
import { erasureRoutes } from "./routes/erasures.ts"
import { eventRoutes } from "./routes/events.ts"
import { exportRoutes } from "./routes/exports.ts"
import { gradeRoutes } from "./routes/grades.ts"
import { incidentRoutes } from "./routes/incidents.ts"
import { logRoutes } from "./routes/log.ts"
import { openApiRoutes } from "./routes/open-api.ts"
import { otherInstallation } from "./routes/other-installation.ts"
import { proposalRoutes } from "./routes/proposals.ts"
import { readingRoutes } from "./routes/readings.ts"
import { releaseRoutes } from "./routes/releases.ts"
import { reportRoutes } from "./routes/reports.ts"
import { searchRoutes } from "./routes/search.ts"
import { type Entrance, sessionRoutes } from "./routes/sessions.ts"
import { tokenRoutes } from "./routes/tokens.ts"

export interface AppOptions {
  readonly identify: Identify
  /** Where people sign in; null where nobody does. */
  readonly entrance: Entrance | null
  readonly limits: Limits
  /** Names that the server may be called by; anything else in `Host` is refused, so that no page elsewhere can rebind a name to us. */
  readonly hosts: readonly string[]
  /** Told of what went wrong within, with the number that whoever asked was given. */
  readonly fault: (error: unknown, number: string) => void
}

/** The server without its sockets: a request in, an answer out. */
export function createApp(desk: Desk, { identify, entrance, limits, hosts, fault }: AppOptions): App {
  const app = router()
  app.use(
    secureHeaders({
      xFrameOptions: "DENY",
      // Under "no-referrer" browsers send forms with the origin "null", even to ourselves.
      referrerPolicy: "same-origin",
      // Only a proxy in front knows whether it is reached by TLS.
      strictTransportSecurity: false,
    }),
  )
  app.use(checkHost(hosts))
  app.use(async (context, next) => {
    context.header("cache-control", "no-store")
    context.header("content-security-policy", "default-src 'none'; frame-ancestors 'none'; base-uri 'none'")
    context.set("caller", await identify(context))
    await next()
  })
  app.use(guardLimits(limits, desk.now))
  app.use(guardForms)
  for (const routes of [...(desk.installation === "record" ? OF_A_RECORD : []), ...OF_BOTH])
    app.route("/api/v1", routes(desk))
  if (entrance !== null) {
    app.route("/api/v1", sessionRoutes(entrance))
    app.route("/", entrancePages(entrance))
  }
  app.route("/api/v1", openApiRoutes(app, desk.installation))
  app.route("/", pageRoutes(desk, app))
  app.route("/", otherInstallation(desk.installation))
  app.notFound((context) => problemResponse(context, new Problem(404, `there is nothing at ${context.req.path}`)))
  app.onError((error, context) => {
    if (error instanceof Problem) return problemResponse(context, error)
    if (error instanceof HTTPException) return problemResponse(context, new Problem(400, error.message))
    if (isNoText(error))
      return problemResponse(context, new Problem(400, "a text of the request holds a zero character"))
    const number = crypto.randomUUID()
    fault(error, number)
    const hindrance = hindranceOf(error)
    if (hindrance !== null) return problemResponse(context, hindered(hindrance.what))
    return problemResponse(context, new Problem(500, `a fault of the program, told to who runs it as ${number}`))
  })
  return app
}

const OF_A_RECORD = [
  reportRoutes,
  arrivalRoutes,
  readingRoutes,
  incidentRoutes,
  searchRoutes,
  decisionRoutes,
  gradeRoutes,
  proposalRoutes,
  releaseRoutes,
  exportRoutes,
  erasureRoutes,
]
const OF_BOTH = [tokenRoutes, accountRoutes, logRoutes, eventRoutes]

/** Whoever asked can do nothing about it but wait; whether a change came through before the connection broke, nobody knows. */
function hindered(what: string): Problem {
  const words = `${what}: ask again later, a write under its Idempotency-Key, since it may have been done`
  return new Problem(503, words, { retryAfter: HINDERED_SECONDS })
}
const HINDERED_SECONDS = 10

/** What PostgreSQL answers to a text with a zero character in it (character_not_in_repertoire). */
const isNoText = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "22021"
