import type { Installation } from "../../model/access.ts"
import { type App, router } from "../router.ts"

/** `/openapi.json`: the document of the interface (OpenAPI 3.1), made from the schemas that requests are checked by. */
export function openApiRoutes(whole: App, installation: Installation): App {
  const app = router()
  app.get("/openapi.json", (context) => context.json(documentOf(whole, installation), 200))
  return app
}

type Document = ReturnType<App["getOpenAPI31Document"]>
const MADE = new WeakMap<App, Document>()

/** The document of the interface; it is made once, when all routes are there. */
export function documentOf(whole: App, installation: Installation): Document {
  const made = MADE.get(whole) ?? makeDocument(whole, installation)
  MADE.set(whole, made)
  return made
}

function makeDocument(whole: App, installation: Installation): Document {
  const registry = whole.openAPIRegistry
  registry.registerComponent("securitySchemes", "token", { type: "http", scheme: "bearer" })
  registry.registerComponent("securitySchemes", "session", { type: "apiKey", in: "cookie", name: "deconflict" })
  return whole.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: installation === "record" ? "Deconflict: the record" : "Deconflict: the line",
      version: "1",
      description:
        "Problems come as problem details (RFC 9457). Times are ISO 8601 in UTC, places longitude and latitude in WGS 84 with a precision in metres, offsets in UTF-16 units.",
    },
    servers: [{ url: "/" }],
  })
}
