import { sql } from "kysely"
import { describe, expect, test } from "vitest"
import { endIndexing, NotYet, searchShown } from "../../src/recording/search-shown.ts"
import { HAS_SERVER, serverHome } from "../record/homes.ts"
import { testDesk } from "./desk.ts"

describe.skipIf(!HAS_SERVER)("while what readers find by is being made (skipped where there is no PostgreSQL)", () => {
  test("who may not see all is told how far it is, and to ask again; who may see all finds everything", async () => {
    const home = await serverHome()
    const desk = await testDesk(home, ["hajin", "raqqa"])
    const { store, knowledge } = desk
    try {
      const held = await store.database.transaction().execute(async (transaction) => {
        await sql`lock table withdrawal in access exclusive mode`.execute(transaction)
        await expect(searchShown(store, {}, knowledge, 10, null, 0)).rejects.toThrow(NotYet)
        const [reader, recorder] = await Promise.all([
          desk.ask("reader", "/api/v1/incidents"),
          desk.ask("recorder", "/api/v1/incidents"),
        ])
        return { reader, found: ((await recorder.json()) as { items: unknown[] }).items.length }
      })
      expect(held.reader.status).toBe(503)
      expect(Number(held.reader.headers.get("retry-after"))).toBeGreaterThan(0)
      expect(await held.reader.json()).toMatchObject({
        detail: expect.stringMatching(/made anew: 0 of \d+ incidents are done; ask again later/),
      })
      expect(held.found).toBeGreaterThan(0)
      const later = await desk.ask("reader", "/api/v1/incidents")
      expect(later.status).toBe(200)
      expect(((await later.json()) as { items: unknown[] }).items).toHaveLength(held.found)
      expect(desk.faults).toEqual([])
    } finally {
      await desk.close()
      await home.close()
    }
  })

  test("a server that ends makes no more of it, and tells who waits", async () => {
    const home = await serverHome()
    const { store, knowledge, close } = await testDesk(home, ["hajin", "raqqa"])
    const search = () => searchShown(store, {}, knowledge, 10, null)
    try {
      const outcomes = await store.database.transaction().execute(async (transaction) => {
        await sql`lock table withdrawal in access exclusive mode`.execute(transaction)
        return { all: Promise.allSettled([search(), search(), endIndexing(store)]) }
      })
      expect((await outcomes.all).map(({ status }) => status)).toEqual(["rejected", "rejected", "fulfilled"])
      await expect(search()).rejects.toThrow(NotYet)
    } finally {
      await close()
      await home.close()
    }
  })
})
