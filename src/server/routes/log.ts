import { createRoute } from "@hono/zod-openapi"
import { z } from "zod"
import { verifierLine } from "../../record/log/note.ts"
import { consistencyOf, Proof, proofOf } from "../../record/proof.ts"
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

const of = createRoute({
  method: "get",
  path: "/log/heads/{size}",
  tags: ["Log"],
  summary: "The head that was signed over so many entries",
  security: SIGNED_IN,
  middleware: [needs("read")] as const,
  request: { params: z.object({ size: z.coerce.number().int().nonnegative() }) },
  responses: { 200: json(Head, "The head"), ...PROBLEM },
})

const consistency = createRoute({
  method: "get",
  path: "/log/consistency",
  tags: ["Log"],
  summary: "The hashes that show that an earlier log is the beginning of a later one (RFC 9162, 2.1.4)",
  security: SIGNED_IN,
  middleware: [needs("read")] as const,
  request: {
    query: z.object({
      earlier: z.coerce.number().int().nonnegative().meta({ description: "Entries of the earlier log" }),
      later: z.coerce.number().int().nonnegative().meta({ description: "Entries of the later log" }),
    }),
  },
  responses: { 200: json(z.object({ path: z.array(z.base64()) }), "The hashes in base64"), ...PROBLEM },
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
  app.openapi(of, async (context) => {
    const { size } = context.req.valid("param")
    const head = await store.database.selectFrom("head").selectAll().where("size", "=", size).executeTakeFirst()
    if (head === undefined) throw new Problem(404, `no head was signed over ${size} entries`)
    return context.json(head, 200)
  })
  app.openapi(consistency, async (context) => {
    const { earlier, later } = context.req.valid("query")
    try {
      return context.json({ path: await consistencyOf(store, earlier, later) }, 200)
    } catch (error) {
      if (error instanceof RangeError) throw new Problem(400, error.message)
      throw error
    }
  })
  app.openapi(proof, async (context) => {
    const found = await proofOf(store, context.req.valid("param").position)
    if (found === null) throw new Problem(404, "no entry is at that position")
    return context.json(found, 200)
  })
  return app
}
