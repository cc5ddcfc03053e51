import type { Installation } from "../../model/access.ts"
import { type App, router } from "../router.ts"

/** `/openapi.json`: the document of the interface (OpenAPI 3.1), made from the schemas that requests are checked by. */
export function openApiRoutes(whole: App, installation: Installation): App {
  const app = router()
  let document: string | null = null
  app.get("/openapi.json", (context) => {
    document ??= JSON.stringify(openApiDocument(whole, installation))
    return context.body(document, 200, { "content-type": "application/json" })
  })
  return app
}

/** The document of the interface. */
export function openApiDocument(whole: App, installation: Installation) {
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
