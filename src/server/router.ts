import { OpenAPIHono } from "@hono/zod-openapi"
import type { Env } from "./access/caller.ts"
import { invalid } from "./problem.ts"

export type App = OpenAPIHono<Env>

/** Routes with the house's answer to a request that its schema refuses. */
export function router(): App {
  return new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (!result.success) throw invalid(result.target, result.error)
    },
  })
}
