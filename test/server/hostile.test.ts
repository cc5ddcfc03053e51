import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { z } from "zod"
import { mulberry32 } from "../../bench/mulberry32.ts"
import {
  type HostileRequest,
  hostileRequest,
  type Operation,
  operationsOf,
} from "../../bench/server/hostile-requests.ts"
import { ROLES, type Role } from "../../src/model/access.ts"
import { verifyStore } from "../../src/record/verify/verify-store.ts"
import { folderHome, HAS_SERVER, type Home, serverHome } from "../record/homes.ts"
import { WITNESS } from "../record/reports.ts"
import { type TestDesk, testDesk } from "./desk.ts"

const HOMES = [
  { name: "a folder", isThere: true, open: folderHome, requests: 600 },
  { name: "a PostgreSQL server (skipped where there is none)", isThere: HAS_SERVER, open: serverHome, requests: 400 },
]
const Document = z.object({ paths: z.record(z.string(), z.unknown()) })
/** What only stands in the reports of who may see what is withheld, and in the program itself. */
const LEAKS = [WITNESS, "Quillfeather", "node_modules", "at async", "kysely", "returning"]

describe.each(HOMES)("requests that mean no good, over $name", ({ isThere, open, requests }) => {
  describe.skipIf(!isThere)("do no harm", () => {
    let home: Home
    let desk: TestDesk
    let operations: Operation[]

    beforeAll(async () => {
      home = await open()
      const generous = { most: 1e9, seconds: 1 }
      desk = await testDesk(home, ["hajin", "raqqa", "again", "idlib", "witness"], {
        limits: { known: generous, unknown: generous, body: 100_000 },
      })
      const document = await (await desk.ask("reader", "/api/v1/openapi.json")).json()
      operations = operationsOf(Document.parse(document).paths).filter(({ path }) => !path.endsWith("/events"))
    })
    afterAll(async () => {
      await desk.close()
      await home.close()
    })

    const send = async (role: Role | null, { method, path, headers, body }: HostileRequest) => {
      const response = await desk.ask(role, path, { method, headers, ...(body !== null && { body }) })
      return { status: response.status, answer: await response.text() }
    }

    const state = async () => {
      await desk.store.settle()
      const head = await desk.store.database
        .selectFrom("head")
        .select("size")
        .orderBy("size", "desc")
        .executeTakeFirst()
      return head?.size
    }

    test("whatever is sent by whomever: no fault, nothing told that is withheld, and the log stands", async () => {
      const random = mulberry32(2026)
      const seen = new Set<string>()
      const wrong: string[] = []
      for (let i = 0; i < requests; i++) {
        const request = hostileRequest(operations, random)
        const role = random() < 0.2 ? null : (ROLES[Math.floor(random() * ROLES.length)] ?? null)
        const { status, answer } = await send(role, request)
        seen.add(`${request.method} ${status}`)
        const told = role === "recorder" || role === "assessor" ? [] : LEAKS.filter((leak) => answer.includes(leak))
        if (status >= 500 || told.length > 0)
          wrong.push(`${status} ${told.join()} ${JSON.stringify({ role, ...request }).slice(0, 600)}`)
      }
      expect(desk.faults.map((f) => (f instanceof Error ? f.stack : f))).toEqual([])
      expect(wrong).toEqual([])
      expect(desk.faults).toEqual([])
      expect([...seen].filter((one) => one.startsWith("GET 2")).length).toBeGreaterThan(0)
      await desk.store.settle()
      expect((await verifyStore(desk.store, [], () => undefined)).findings).toEqual([])
    })

    test("who has no right to write writes nothing", async () => {
      const before = await state()
      const random = mulberry32(7)
      const idle: (Role | null)[] = [null, "reader", "coordinator"]
      const writes = operations.filter(({ method, path }) => method !== "GET" && !path.includes("/session"))
      for (let i = 0; i < 150; i++) {
        const request = hostileRequest(writes, random)
        if (request.method === "GET" || request.method === "HEAD") continue
        const { status } = await send(idle[i % idle.length] ?? null, request)
        expect([400, 401, 403, 404, 413]).toContain(status)
      }
      expect(await state()).toBe(before)
    })

    test("a body that is too large is refused before it is read", async () => {
      const response = await desk.ask("recorder", "/api/v1/reports", {
        method: "POST",
        headers: { "content-type": "text/plain" },
        body: "x".repeat(100_001),
      })
      expect(response.status).toBe(413)
    })
  })
})
