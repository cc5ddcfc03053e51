import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { reportsForRounds, whatIsLeft } from "../../bench/record/kill-rounds.ts"
import { indexState } from "../../src/record/search/renew-index.ts"
import type { StoreOptions } from "../../src/record/store.ts"
import { verifyStore } from "../../src/record/verify/verify-store.ts"
import { run } from "../cli/command.ts"
import { type TestDesk, testDesk } from "../server/desk.ts"
import { HAS_SERVER, type Home, serverHome } from "./homes.ts"
import { type LossyWay, lossyWay } from "./lossy-way.ts"

/** Nobody may be told that nothing was kept: it was. */
const UNSURE = /the connection to the database was lost.*what was under way may be, too; .*do it again/
const REPORTS = 12

describe.skipIf(!HAS_SERVER)("a commit whose answer does not come back (skipped where there is no PostgreSQL)", () => {
  let home: Awaited<ReturnType<typeof serverHome>>
  let way: LossyWay
  beforeAll(async () => {
    home = await serverHome()
    way = await lossyWay(home.server.url("postgres"))
  })
  afterAll(async () => {
    await way.close()
    await home.close()
  })
  const byTheWay: Home["newStore"] = async () => {
    const made = await home.newStore()
    return { ...made, place: { url: way.through(urlOf(made)) } }
  }

  test("of init: the store is there, and so are its keys", async () => {
    const { place } = await home.emptyPlace("")
    const env = { DATABASE_URL: way.through("url" in place ? place.url : "") }
    const keys = join(home.path, "init-keys")
    const lost = way.loseAnswerTo("store.created")
    const made = await run(["init", "--keys", keys], { env })
    await lost
    expect(made).toMatchObject({ code: 0, stderr: "" })
    expect(await run(["verify", "--keys", keys], { env })).toMatchObject({ code: 0 })
  })

  test("of add: that is told, and doing it again adds nothing twice", async () => {
    const options = await byTheWay()
    const env = { DATABASE_URL: urlOf(options) }
    const file = join(options.path, "some.jsonl")
    writeFileSync(file, reportsForRounds(REPORTS))
    const lost = way.loseAnswerTo("report.added")
    const told = await run(["add", file, "--keys", options.keys], { env })
    await lost
    expect(told).toEqual({ code: 2, stdout: "", stderr: expect.stringMatching(UNSURE) })
    expect(await whatIsLeft(options, new Set(), 0)).toMatchObject({ kept: REPORTS, wrong: [] })
    const again = await run(["add", file, "--keys", options.keys], { env })
    expect(again).toMatchObject({ code: 0, stdout: expect.stringMatching(`^0 reports added, ${REPORTS} there before`) })
    expect(await whatIsLeft(options, new Set(), 0)).toMatchObject({ kept: REPORTS, wrong: [] })
  })

  test("of a report that a program sends: it is told so, then by its key that it was done", async () => {
    const desk = await testDesk({ ...home, newStore: byTheWay }, [])
    const post = (key: Record<string, string>) =>
      answerOf(
        desk.ask("recorder", "/api/v1/reports?name=strike", {
          method: "POST",
          headers: { "content-type": "text/plain", ...key },
          body: "An air strike on Hajin killed four people on 14 November 2018, residents said.",
        }),
      )
    const key = { "idempotency-key": "strike" }
    const lost = way.loseAnswerTo("report.added")
    expect(await post(key)).toMatchObject({
      status: 503,
      body: { detail: expect.stringMatching(/may have been done/) },
    })
    await lost
    expect(await post(key)).toMatchObject({ status: 409, body: { detail: expect.stringMatching(/was done.*look/) } })
    expect(await post({})).toMatchObject({ status: 200, body: { reports: [{ status: "known" }] } })
    await verifies(desk)
    await desk.close()
  })

  test("of a decision: it is made once, whether it comes again with its key or without", async () => {
    const desk = await testDesk({ ...home, newStore: byTheWay }, ["hajin", "raqqa"])
    const ids = await incidentsOf(desk)
    const [first = "", second = ""] = ids
    const { headers } = await answerOf(desk.ask("recorder", `/api/v1/incidents/${first}`))
    const merge = (more: Record<string, string>) =>
      answerOf(
        desk.send(
          "recorder",
          `incidents/${first}/merge`,
          { with: [second], why: "one event, told twice" },
          { "if-match": headers.get("etag") ?? "", ...more },
        ),
      )
    const key = { "idempotency-key": "merge" }
    const lost = way.loseAnswerTo("decision.made")
    expect(await merge(key)).toMatchObject({
      status: 503,
      body: { detail: expect.stringMatching(/may have been done/) },
    })
    await lost
    // The incident that it was asked of is part of the other one now.
    expect(await incidentsOf(desk)).toEqual([second])
    expect(await merge(key)).toMatchObject({ status: 409, body: { detail: expect.stringMatching(/was done.*look/) } })
    expect(await merge({})).toMatchObject({ status: 404 })
    expect(await desk.store.database.selectFrom("decision").select("id").execute()).toHaveLength(1)
    await verifies(desk)
    await desk.close()
  })

  test("of an erasure: by its key it is told to be done, and the words are gone", async () => {
    const desk = await testDesk({ ...home, newStore: byTheWay }, ["raqqa", "witness"])
    await desk.send("recorder", "reports/witness/erasure", { reason: "asked to be forgotten" })
    const agree = () =>
      answerOf(desk.send("administrator", "reports/witness/erasure/agreement", {}, { "idempotency-key": "agree" }))
    const lost = way.loseAnswerTo("erasure.done")
    expect(await agree()).toMatchObject({ status: 503, body: { detail: expect.stringMatching(/may have been done/) } })
    await lost
    expect(await agree()).toMatchObject({ status: 409, body: { detail: expect.stringMatching(/was done.*look/) } })
    await verifies(desk)
    expect(await desk.store.database.selectFrom("item").select("id").where("sealed", "is", null).execute()).toEqual([])
    expect((await indexState(desk.store.database)).outgoing).toBeNull()
    await desk.close()
  })
})

const urlOf = ({ place }: StoreOptions) => ("url" in place ? place.url : "")

async function incidentsOf(desk: TestDesk): Promise<string[]> {
  const { body } = await answerOf(desk.ask("recorder", "/api/v1/incidents"))
  return (body as { items: { id: string }[] }).items.map(({ id }) => id)
}

async function verifies(desk: TestDesk): Promise<void> {
  await desk.store.settle()
  expect((await verifyStore(desk.store, [], () => undefined)).findings).toEqual([])
}

async function answerOf(asking: ReturnType<TestDesk["ask"]>) {
  const response = await asking
  return { status: response.status, headers: response.headers, body: (await response.json()) as unknown }
}
