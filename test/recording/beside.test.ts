import { createHash } from "node:crypto"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Reading } from "../../src/model/reading.ts"
import { groundsOf } from "../../src/reconciling/compare.ts"
import { summarise } from "../../src/reconciling/mention.ts"
import { openStore, type Store, type StoreOptions } from "../../src/record/store.ts"
import { verifyStore } from "../../src/record/verify/verify-store.ts"
import { changeHolding } from "../../src/recording/hold.ts"
import { keepBatch } from "../../src/recording/keep.ts"
import { exactly, readingOf } from "../reconciling/make-reading.ts"
import { BY, HAS_SERVER, type Home, serverHome } from "../record/homes.ts"
import { KNOWLEDGE } from "../record/reports.ts"

const TOWNS = [
  { place: "Hajin", spot: { lon: 40.83, lat: 34.69, precision: 2000 } },
  { place: "Idlib", spot: { lon: 36.63, lat: 35.93, precision: 3000 } },
]

/** Twelve reports of one strike in each town, of the day itself and the day after. */
const READINGS = TOWNS.flatMap(({ place, spot }) =>
  Array.from({ length: 12 }, (_, i): Reading => {
    const reading = readingOf(
      { id: `${place}-${i}`, outlet: `outlet ${i}`, date: "2018-11-16", more: `Told by ${i} of ${place}.` },
      [{ id: "i1", type: "air-strike", from: `2018-11-1${4 + (i % 2)}`, places: [place], spot }],
      [{ incident: "i1", by: "sohr", facet: "killed", value: exactly(12), words: `Twelve died, said report ${i}.` }],
    )
    const sha256 = createHash("sha256").update(reading.text).digest("hex")
    return { ...reading, report: { ...reading.report, sha256 } }
  }),
)
const keep = (store: Store, readings: readonly Reading[]) =>
  keepBatch(
    store,
    BY,
    readings.map((reading) => ({ bytes: Buffer.from(reading.text), source: reading.report.id, reading })),
    KNOWLEDGE,
  )

describe.skipIf(!HAS_SERVER)("writers beside each other on a PostgreSQL server (skipped where there is none)", () => {
  let home: Home
  let options: StoreOptions
  let one: Store
  let two: Store

  beforeAll(async () => {
    home = await serverHome()
    options = await home.newStore()
    one = await openStore(options)
    two = await openStore(options)
  })
  afterAll(async () => {
    await one.close()
    await two.close()
    await home.close()
  })

  async function told(store: Store): Promise<string[]> {
    const rows = await store.database.selectFrom("incident").select("id").execute()
    const open = await store.contents().incidents(rows.map(({ id }) => id))
    // An incident is named after the report that came first, and lasts under that name.
    return open.map(({ state: { incident } }) => JSON.stringify({ ...incident, id: "", formerly: [] })).sort()
  }

  test("what two keep at once comes to what one keeps after the other", async () => {
    const kept = await Promise.all(
      READINGS.map((reading, i) =>
        keep(i % 2 === 0 ? one : two, [reading, READINGS[(i + 1) % READINGS.length] ?? reading]),
      ),
    )
    const outcomes = kept.flatMap(({ outcomes }) => outcomes.map(({ status }) => status))
    expect(outcomes.filter((status) => status === "added")).toHaveLength(READINGS.length)
    const alone = await openStore(await home.newStore())
    for (const reading of READINGS) await keep(alone, [reading])
    expect(await told(one)).toEqual(await told(alone))
    await alone.close()
    await one.settle()
    await two.settle()
    expect((await verifyStore(one, [], () => undefined)).findings).toEqual([])
  })

  test("far places do not wait for each other, and near ones do", async () => {
    const { names } = groundsOf(KNOWLEDGE)
    const [hajin = [], idlib = [], again = []] = [READINGS[0], READINGS[12], READINGS[1]].map((reading) =>
      reading === undefined ? [] : summarise(reading, names),
    )
    const order: string[] = []
    await changeHolding(one, BY, async (work) => {
      await work.hold(hajin)
      await changeHolding(two, BY, (other) => other.hold(idlib))
      order.push("far")
      waiting = changeHolding(two, BY, async (other) => {
        await other.hold(again)
        order.push("near")
      })
      await work.change.queries.selectFrom("setting").selectAll().execute()
      await new Promise((resolve) => setTimeout(resolve, 200))
      order.push("ended")
    })
    await waiting
    expect(order).toEqual(["far", "ended", "near"])
  })

  test("who waits for one place keeps nobody from another that it needs as well", async () => {
    const { names } = groundsOf(KNOWLEDGE)
    const [hajin = [], idlib = [], again = []] = [READINGS[0], READINGS[12], READINGS[1]].map((reading) =>
      reading === undefined ? [] : summarise(reading, names),
    )
    const order: string[] = []
    await changeHolding(one, BY, async (work) => {
      await work.hold(hajin)
      waiting = changeHolding(two, BY, async (other) => {
        await other.hold([...again, ...idlib])
        order.push("both")
      })
      await new Promise((resolve) => setTimeout(resolve, 200))
      await changeHolding(two, BY, (other) => other.hold(idlib))
      order.push("the other")
    })
    await waiting
    expect(order).toEqual(["the other", "both"])
  })
  let waiting: Promise<void> = Promise.resolve()
})
