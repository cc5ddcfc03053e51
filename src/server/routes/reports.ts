import { createRoute } from "@hono/zod-openapi"
import { z } from "zod"
import { takenIn } from "../../intake/intake.ts"
import type { Format, Source } from "../../intake/sources.ts"
import { Reading } from "../../model/reading.ts"
import { circumstancesOf } from "../../recording/file-documents.ts"
import { takeIn } from "../../recording/take-in.ts"
import { actorOf, needs } from "../access/caller.ts"
import { json, PROBLEM, SIGNED_IN } from "../answers.ts"
import type { Desk } from "../desk.ts"
import { once } from "../once.ts"
import { Problem } from "../problem.ts"
import { type App, router } from "../router.ts"
import { reportNumber } from "../shown.ts"
import { allTaken, Taken } from "../taken.ts"
import { Arrival, fileForLater, prefersLater } from "./arrivals.ts"

/** Formats by the media types that they come under. */
const FORMATS: Readonly<Record<string, Format>> = {
  "text/plain": "text",
  "text/markdown": "markdown",
  "text/html": "html",
  "text/csv": "csv",
  "application/json": "json",
  "application/jsonl": "jsonl",
  "application/x-ndjson": "jsonl",
  "application/pdf": "pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "message/rfc822": "mail",
  "application/warc": "warc",
  "application/wacz": "wacz",
  "application/rss+xml": "feed",
  "application/atom+xml": "feed",
  "application/feed+json": "feed",
  "application/xml": "feed",
  "text/xml": "feed",
}

const Named = z.object({ id: z.string().min(1).max(300).meta({ description: "The report's id" }) })
const Word = z.string().min(1).max(500).optional()
const Given = z.object({
  name: Word.meta({ description: "What the document is called in messages" }),
  outlet: Word,
  published: z.iso
    .date()
    .optional()
    .meta({ description: "Counts above what the document says, and below a date printed in its text" }),
})

const add = createRoute({
  method: "post",
  path: "/reports",
  tags: ["Reports"],
  summary: "Keep a document: one report, or a file of many. The same bytes twice are one report",
  security: SIGNED_IN,
  middleware: [needs("add")] as const,
  request: {
    query: Given,
    headers: z.object({
      "idempotency-key": z.string().optional(),
      prefer: z.string().optional().meta({
        description:
          "`respond-async`: keep it now and have it read by a worker later (RFC 7240). Where there are no workers, for a store in a folder, it is read at once all the same, and `Preference-Applied` stays away",
      }),
    }),
    body: {
      required: true,
      description: "The document as it is, under its media type",
      content: Object.fromEntries(
        Object.keys(FORMATS)
          .filter((type) => type !== "application/json")
          .map((type) => [type, { schema: { type: "string", format: "binary" } }]),
      ),
    },
  },
  responses: {
    200: json(Taken, "What became of it; what it says is added is kept"),
    202: {
      ...json(Arrival, "It is kept, and waits to be read"),
      headers: z.object({
        location: z.string().meta({ description: "Where it is told how it stands with it" }),
        "preference-applied": z.literal("respond-async"),
      }),
    },
    ...PROBLEM,
  },
})

const reading = createRoute({
  method: "get",
  path: "/reports/{id}/reading",
  tags: ["Reports"],
  summary: "What was read in a report: its incidents and claims with their spans of its text",
  security: SIGNED_IN,
  middleware: [needs("see-withheld")] as const,
  request: { params: Named },
  responses: { 200: json(Reading, "The reading"), ...PROBLEM },
})

const original = createRoute({
  method: "get",
  path: "/reports/{id}/original",
  tags: ["Reports"],
  summary: "The bytes that a report came as",
  security: SIGNED_IN,
  middleware: [needs("see-withheld")] as const,
  request: { params: Named },
  responses: {
    200: { description: "The bytes", content: { "application/octet-stream": { schema: z.string() } } },
    ...PROBLEM,
  },
})

/** Reports: taken in, and looked into. */
export function reportRoutes(desk: Desk): App {
  const app = router()
  app.openapi(add, async (context) => {
    const { name = "the request", outlet = null, published = null } = context.req.valid("query")
    const { format, encoding } = mediaType(context.req.header("content-type"))
    const bytes = new Uint8Array(await context.req.arrayBuffer())
    const source: Source = { name, folder: null, file: "-", format, size: bytes.length, bytes: () => pieces(bytes) }
    const options = { outlet, published, encoding, as: null, columns: new Map() }
    if (prefersLater(context) && desk.store.isShared) {
      return fileForLater(context, desk.store, { bytes, circumstances: circumstancesOf(source, options) })
    }
    return once(context, desk.store, async (store) => {
      const taken = await allTaken(takeIn(store, actorOf(context), takenIn(pieces(source), options), desk.knowledge))
      if (taken.reports.length === 0) {
        throw new Problem(
          422,
          `nothing was read in it${taken.problems[0] === undefined ? "" : `: ${taken.problems[0].message}`}`,
          {
            fields: taken.problems.map(({ where, message }) => ({ field: where, message })),
          },
        )
      }
      return context.json(taken, 200)
    })
  })
  app.openapi(reading, async (context) => {
    const number = await reportNumber(desk, context.req.valid("param").id)
    const [report] = await desk.store.contents().reports([number])
    if (report === undefined) throw new Problem(404, "the report was erased meanwhile")
    return context.json(report.reading, 200)
  })
  app.openapi(original, async (context) => {
    const number = await reportNumber(desk, context.req.valid("param").id)
    const bytes = await desk.store.contents().original(number)
    return context.body(new Uint8Array(bytes), 200, {
      "content-type": "application/octet-stream",
      "content-disposition": "attachment",
    })
  })
  return app
}

async function* pieces<T>(one: T): AsyncGenerator<T> {
  yield one
}

/** The format and encoding that a `Content-Type` names. Throws a `Problem` where it names none that is read. */
function mediaType(header: string | undefined): { format: Format; encoding: string | null } {
  const [type = "", ...parameters] = (header ?? "").toLowerCase().split(";")
  const format = FORMATS[type.trim()]
  if (format === undefined) throw new Problem(415, `Content-Type: expected one of ${Object.keys(FORMATS).join(", ")}`)
  const charset = parameters
    .map((one) => /^\s*charset="?([\w-]+)"?\s*$/.exec(one)?.[1])
    .find((one) => one !== undefined)
  return { format, encoding: charset ?? null }
}
