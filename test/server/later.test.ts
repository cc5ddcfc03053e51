import { type ChildProcess, spawn } from "node:child_process"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Role } from "../../src/model/access.ts"
import type { Entry } from "../../src/record/log/entry.ts"
import { verifyStore } from "../../src/record/verify/verify-store.ts"
import type { Arrival } from "../../src/server/routes/arrivals.ts"
import { MAIN } from "../cli/command.ts"
import { folderHome, HAS_SERVER, type Home, serverHome } from "../record/homes.ts"
import { type TestDesk, testDesk } from "./desk.ts"

const STRIKE = "Air strikes hit a bakery in Hajin on 14 November 2018 and killed nine civilians, residents said."
const LATER = { prefer: "wait=10, Respond-Async" }

const posting = (desk: TestDesk, body: string, headers: Record<string, string>, role: Role = "recorder") =>
  desk.ask(role, "/api/v1/reports", { method: "POST", headers: { "content-type": "text/plain", ...headers }, body })

describe.skipIf(!HAS_SERVER)("a document that is read later (skipped where there is no PostgreSQL)", () => {
  let home: Home
  let desk: TestDesk
  let worker: ChildProcess | null = null
  beforeAll(async () => {
    home = await serverHome()
    const options = await home.newStore()
    desk = await testDesk({ ...home, newStore: async () => options }, [])
    const env = { ...process.env, DATABASE_URL: "url" in options.place ? options.place.url : "" }
    start = () => {
      worker = spawn(process.execPath, [MAIN, "worker", "--keys", options.keys], { env, stdio: "ignore" })
    }
  })
  let start = () => {}
  afterAll(async () => {
    const ended = new Promise((resolve) => (worker === null ? resolve(null) : worker.on("close", resolve)))
    worker?.kill("SIGTERM")
    await ended
    await desk.close()
    await home.close()
  })

  const at = async (path: string, role: Role = "recorder") => {
    const response = await desk.ask(role, path)
    return {
      status: response.status,
      again: response.headers.get("retry-after"),
      body: (await response.json()) as Arrival,
    }
  }
  const ended = async (path: string): Promise<Arrival> => {
    for (;;) {
      const { body, again } = await at(path)
      if (again === null) return body
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }

  test("is kept and told where to ask, waits, is read by a worker, and leads to its reading", async () => {
    const sent = await posting(desk, STRIKE, LATER)
    const path = sent.headers.get("location") ?? ""
    expect({ status: sent.status, applied: sent.headers.get("preference-applied"), path }).toEqual({
      status: 202,
      applied: "respond-async",
      path: expect.stringMatching(/^\/api\/v1\/arrivals\/[0-9a-f-]{36}$/),
    })
    expect(await at(path)).toMatchObject({ status: 200, again: "1", body: { state: "waiting", reports: [] } })
    const broken = await posting(desk, "no PDF", { ...LATER, "content-type": "application/pdf" })
    start()
    const read = await ended(path)
    expect(read).toMatchObject({ state: "read", reports: [{}], problems: [] })
    const reading = await desk.ask("recorder", read.reports[0]?.reading ?? "")
    expect(await reading.json()).toMatchObject({ text: STRIKE })
    const refused = await ended(broken.headers.get("location") ?? "")
    expect(refused).toMatchObject({ state: "problems", reports: [], problems: [{}] })
    await desk.store.settle()
    expect((await verifyStore(desk.store, [], () => undefined)).findings).toEqual([])
  })

  test("under one key waits once, and the answer is the same", async () => {
    const headers = { ...LATER, "idempotency-key": "twice" }
    const answers = [await posting(desk, `${STRIKE} Twice.`, headers), await posting(desk, `${STRIKE} Twice.`, headers)]
    const [first, second] = answers.map(({ status, headers: told }) => [
      status,
      told.get("location"),
      told.get("preference-applied"),
    ])
    expect(first).toEqual([202, expect.stringMatching(/arrivals/), "respond-async"])
    expect(second).toEqual(first)
    expect(await posting(desk, `${STRIKE} Thrice.`, headers)).toMatchObject({ status: 422 })
  })

  test("under a key that came without the wish gets the answer that was given then", async () => {
    const key = { "idempotency-key": "at-once" }
    const text = `${STRIKE} At once.`
    expect((await posting(desk, text, key)).status).toBe(200)
    const again = await posting(desk, text, { ...key, ...LATER })
    expect([again.status, again.headers.get("location")]).toEqual([200, null])
  })

  test("sent by many at once waits once for each key, under the name of whoever sent it", async () => {
    const names = Array.from({ length: 40 }, (_, i) => `many-${i}`)
    const sending = names.flatMap((key, i) => {
      const send = (body: string) => posting(desk, body, { ...LATER, "idempotency-key": key, "x-name": `sender ${i}` })
      return [send(`${STRIKE} ${key}.`), send(`${STRIKE} ${key}.`), send(`${STRIKE} ${key}, changed.`)]
    })
    const answers = await Promise.all(sending)
    const told = answers.map(({ status, headers }) => ({ status, path: headers.get("location") }))
    for (let i = 0; i < told.length; i += 3) {
      expect(told[i]).toEqual({ status: 202, path: expect.stringMatching(/arrivals/) })
      expect(told[i + 1]).toEqual(told[i])
      expect(told[i + 2]).toEqual({ status: 422, path: null })
    }
    const paths = names.map((_, i) => told[3 * i]?.path ?? "")
    expect(new Set(paths).size).toBe(names.length)
    const senders = await sendersOf(desk, paths)
    expect(senders).toEqual(names.map((_, i) => `sender ${i}`))
    await desk.store.settle()
    expect((await verifyStore(desk.store, [], () => undefined)).findings).toEqual([])
  })

  test("is for who may add, and is not there for who asks for another one", async () => {
    expect((await posting(desk, STRIKE, LATER, "reader")).status).toBe(403)
    const path = "/api/v1/arrivals/00000000-0000-4000-8000-000000000000"
    expect([(await at(path)).status, (await at(path, "reader")).status]).toEqual([404, 403])
    expect((await at("/api/v1/arrivals/1")).status).toBe(400)
  })

  test("without the wish is read at once", async () => {
    const sent = await posting(desk, `${STRIKE} Now.`, { prefer: "return=minimal" })
    expect([sent.status, sent.headers.get("preference-applied")]).toEqual([200, null])
  })
})

/** Who brought the documents at these paths, by the log; each has to have one entry. */
async function sendersOf({ store }: TestDesk, paths: readonly string[]): Promise<string[]> {
  const rows = await store.database.selectFrom("entry").select("body").execute()
  const entries = rows.map(({ body }) => JSON.parse(body) as Entry).filter(({ kind }) => kind === "document.arrived")
  return paths.flatMap((path) => entries.filter(({ about }) => path.endsWith(about ?? "-")).map(({ by }) => by.name))
}

test("in a folder, which has no workers, a document is read at once, whatever is preferred", async () => {
  const home = await folderHome()
  const desk = await testDesk(home, [])
  const sent = await posting(desk, STRIKE, LATER)
  expect([sent.status, sent.headers.get("preference-applied"), sent.headers.get("location")]).toEqual([200, null, null])
  expect(await sent.json()).toMatchObject({ reports: [{ status: "added" }] })
  await desk.close()
  await home.close()
})
