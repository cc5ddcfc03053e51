import { createRoute } from "@hono/zod-openapi"
import { type SSEStreamingApi, streamSSE } from "hono/streaming"
import { z } from "zod"
import { treeSize } from "../../record/log/stored-tree.ts"
import { Happening, happenings } from "../../recording/happenings.ts"
import { callerMay, needs } from "../access/caller.ts"
import { PROBLEM, SIGNED_IN } from "../answers.ts"
import type { Desk } from "../desk.ts"
import { Problem } from "../problem.ts"
import { type App, router } from "../router.ts"

/** Entries get their places within a second; looking oftener shows nothing sooner. */
const LOOK_MS = 1_000
/** Proxies cut off a line that is silent for a minute. */
const SIGN_OF_LIFE_MS = 15_000
/** A listener has to come back after this, with its last event, so that who lost their rights hears no more. */
const LONGEST_MS = 300_000
/** Each listener asks the database once a second. */
const MOST_LISTENERS = 200

const events = createRoute({
  method: "get",
  path: "/events",
  tags: ["Events"],
  summary: "What happens, as it happens (server-sent events); each event's id is its place in the log",
  security: SIGNED_IN,
  middleware: [needs("read")] as const,
  request: {
    headers: z.object({
      "last-event-id": z
        .string()
        .regex(/^\d{1,15}$/)
        .optional()
        .meta({ description: "Goes on after this event; without it, from now on" }),
    }),
  },
  responses: {
    200: {
      description: "A stream of events, one JSON object each",
      content: { "text/event-stream": { schema: Happening } },
    },
    ...PROBLEM,
  },
})

/** Live events. Nothing is lost between two connections: the log is what is read. */
export function eventRoutes({ store }: Desk): App {
  const app = router()
  let listeners = 0
  app.openapi(events, async (context) => {
    const last = context.req.valid("header")["last-event-id"]
    const size = await treeSize(store.database)
    if (last !== undefined && Number(last) >= size)
      throw new Problem(400, `header.last-event-id: the log has ${size} entries`)
    if (listeners >= MOST_LISTENERS) throw new Problem(503, "too many are listening", { retryAfter: 60 })
    const seesAll = callerMay(context, "see-withheld")
    return streamSSE(context, async (stream) => {
      listeners++
      try {
        await tellOn(stream, last === undefined ? size : Number(last) + 1, (from) => happenings(store, from, seesAll))
      } finally {
        listeners--
      }
    })
  })
  return app
}

/** Tells what happens from a place in the log on, until the listener goes or has to show again who it is. */
async function tellOn(
  stream: SSEStreamingApi,
  start: number,
  look: (from: number) => ReturnType<typeof happenings>,
): Promise<void> {
  const end = Date.now() + LONGEST_MS
  let from = start
  let told = Date.now()
  while (!stream.aborted && !stream.closed && Date.now() < end) {
    const { items, next } = await look(from)
    for (const item of items)
      await stream.writeSSE({ id: String(item.position), event: item.kind, data: JSON.stringify(item) })
    if (items.length > 0) told = Date.now()
    else if (Date.now() - told > SIGN_OF_LIFE_MS) {
      await stream.write(": still here\n\n")
      told = Date.now()
    }
    if (next === from) await stream.sleep(LOOK_MS)
    from = next
  }
}
