import { createRoute } from "@hono/zod-openapi"
import { z } from "zod"
import { verifierLine } from "../../record/log/note.ts"
import { Proof, proofOf } from "../../record/proof.ts"
import { needs } from "../access/caller.ts"
import { json, PROBLEM, SIGNED_IN } from "../answers.ts"
import type { Desk } from "../desk.ts"
import { Problem } from "../problem.ts"
import { type App, router } from "../router.ts"

const Head = z
  .object({ size: z.int(), note: z.string().meta({ description: "A signed note (c2sp.org/tlog-checkpoint)" }) })
  .meta({ id: "Head" })

const key = createRoute({
  method: "get",
  path: "/log/key",
  tags: ["Log"],
  summary: "The key that heads are checked with, as one line NAME+ID+BASE64",
  security: SIGNED_IN,
  middleware: [needs("read")] as const,
  responses: { 200: json(z.object({ key: z.string() }), "The key"), ...PROBLEM },
})

const latest = createRoute({
  method: "get",
  path: "/log/head",
  tags: ["Log"],
  summary: "The latest signed head of the log",
  security: SIGNED_IN,
  middleware: [needs("read")] as const,
  responses: { 200: json(Head, "The head"), ...PROBLEM },
})

const proof = createRoute({
  method: "get",
  path: "/log/entries/{position}/proof",
  tags: ["Log"],
  summary: "The entry at a position, with the path that proves it to be in the log; it shows no other entry",
  security: SIGNED_IN,
  middleware: [needs("administer")] as const,
  request: { params: z.object({ position: z.coerce.number().int().nonnegative() }) },
  responses: { 200: json(Proof, "The proof"), ...PROBLEM },
})

/** The log: its heads, and proofs to hand out. */
export function logRoutes({ store }: Desk): App {
  const app = router()
  app.openapi(key, (context) => context.json({ key: verifierLine(store.key) }, 200))
  app.openapi(latest, async (context) => {
    const head = await store.database.selectFrom("head").selectAll().orderBy("size", "desc").limit(1).executeTakeFirst()
    if (head === undefined) throw new Problem(404, "no head was signed yet")
    return context.json(head, 200)
  })
  app.openapi(proof, async (context) => {
    const found = await proofOf(store, context.req.valid("param").position)
    if (found === null) throw new Problem(404, "no entry is at that position")
    return context.json(found, 200)
  })
  return app
}
