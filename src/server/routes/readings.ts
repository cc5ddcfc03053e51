import { createRoute } from "@hono/zod-openapi"
import { z } from "zod"
import { madeReading } from "../../intake/made-reading.ts"
import { sha256 } from "../../intake/sha256.ts"
import { Reading } from "../../model/reading.ts"
import { keepBatch, type Read } from "../../recording/keep.ts"
import { actorOf, needs } from "../access/caller.ts"
import { json, PROBLEM, SIGNED_IN } from "../answers.ts"
import type { Desk } from "../desk.ts"
import { once } from "../once.ts"
import { Problem } from "../problem.ts"
import { type App, router } from "../router.ts"
import { Taken } from "../taken.ts"

/** So many are kept in one change. */
const MOST_READINGS = 200

const Made = z
  .object({
    source: z.string().min(1).max(1000).meta({ description: "What the report is called in messages" }),
    original: z.base64().meta({ description: "The bytes that the report came as; their SHA-256 is `report.sha256`" }),
    reading: Reading,
  })
  .meta({ id: "MadeReading" })

const add = createRoute({
  method: "post",
  path: "/readings",
  tags: ["Reports"],
  summary: "Keep reports that were read elsewhere, all or none: each with its original and its reading",
  security: SIGNED_IN,
  middleware: [needs("add")] as const,
  request: {
    headers: z.object({ "idempotency-key": z.string().optional() }),
    body: {
      required: true,
      content: { "application/json": { schema: z.object({ items: z.array(Made).min(1).max(MOST_READINGS) }) } },
    },
  },
  responses: { 200: json(Taken, "What became of them; what it says is added is kept"), ...PROBLEM },
})

/** Readings that come with their reports. */
export function readingRoutes(desk: Desk): App {
  const app = router()
  app.openapi(add, async (context) => {
    const reads = context.req.valid("json").items.map(readOf)
    refuseTwins(reads)
    return once(context, desk.store, async (store) => {
      const { outcomes, opened, changed } = await keepBatch(store, actorOf(context), reads, desk.knowledge)
      return context.json({ reports: [...outcomes], problems: [], notes: [], incidents: { opened, changed } }, 200)
    })
  })
  return app
}

function refuseTwins(reads: readonly Read[]): void {
  for (const key of ["id", "sha256"] as const) {
    const seen = new Map<string, number>()
    for (const [i, { reading }] of reads.entries()) {
      const before = seen.get(reading.report[key])
      if (before !== undefined)
        throw new Problem(400, `json.items.${i}.reading.report.${key}: the same as in item ${before}`)
      seen.set(reading.report[key], i)
    }
  }
}

function readOf({ source, original, reading }: z.infer<typeof Made>, i: number): Read {
  const bytes = Buffer.from(original, "base64")
  const made = madeReading(reading)
  if ("wrong" in made) throw new Problem(400, `json.items.${i}.reading: ${made.wrong}`)
  const { report } = made.reading
  if (sha256(bytes) !== report.sha256)
    throw new Problem(
      400,
      `json.items.${i}.original: its SHA-256 is ${sha256(bytes)}, and the reading's is ${report.sha256}`,
    )
  return { source, bytes, reading: made.reading }
}
