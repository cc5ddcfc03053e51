import { readFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { indexState } from "../../src/record/search/renew-index.ts"
import { openStore, type Store, type StoreOptions } from "../../src/record/store.ts"
import { verifyStore } from "../../src/record/verify/verify-store.ts"
import { erasureAsked, found } from "./erasing.ts"
import { HAS_SERVER, serverHome } from "./homes.ts"
import { type LossyWay, lossyWay } from "./lossy-way.ts"
import { keep, WITNESS } from "./reports.ts"

const keyIn = ({ keys }: StoreOptions) => readFileSync(join(keys, "search.key"))

describe.skipIf(!HAS_SERVER)("an erasure that breaks off (skipped where there is no PostgreSQL)", () => {
  let home: Awaited<ReturnType<typeof serverHome>>
  beforeAll(async () => {
    home = await serverHome()
  })
  afterAll(() => home.close())

  /** A store with a witness whose erasure was asked for, and a process at it by a way that can be broken. */
  async function begun() {
    const way = await lossyWay(home.server.url("postgres"))
    const options = await home.newStore()
    const url = "url" in options.place ? options.place.url : ""
    const eraser = await openStore({ ...options, place: { url: way.through(url) } })
    await keep(eraser, "hajin", "raqqa", "witness")
    return { way, options, eraser, agree: await erasureAsked(eraser), before: keyIn(options) }
  }

  async function isFinished(store: Store, { options, before }: { options: StoreOptions; before: Buffer }) {
    expect(keyIn(options).equals(before)).toBe(false)
    expect((await indexState(store.database)).outgoing).toBeNull()
    expect((await verifyStore(store, [], () => undefined)).findings).toEqual([])
    expect(await found(store, WITNESS)).toEqual([])
    expect(await found(store, "Raqqa")).toEqual(["raqqa"])
  }

  test.each([
    ["when it is kept, and nobody is told", (way) => way.loseAnswerTo("erasure.done")],
    ["right after the search key was replaced", (way) => way.cutBefore("delete from claim")],
    ["when the new index is kept, and nobody is told", (way) => way.loseAnswerTo('insert into "setting"')],
    ["before the old index is cleaned away", (way) => way.cutBefore("vacuum full")],
  ] satisfies [string, (way: LossyWay) => Promise<void>][])(
    "%s: everybody finds what is there all along, and the same process finishes it",
    async (_name, breaks) => {
      const at = await begun()
      const { way, eraser, agree, options } = at
      const other = await openStore(options)
      const broken = breaks(way)
      await expect(agree()).rejects.toThrow(/connection/i)
      await broken
      for (const store of [eraser, other]) {
        expect(await found(store, WITNESS)).toEqual([])
        expect(await found(store, "Raqqa")).toEqual(["raqqa"])
      }
      await keep(eraser, "idlib")
      await keep(other, "again")
      for (const store of [eraser, other]) {
        expect(await found(store, "Idlib")).toEqual(["idlib"])
        expect(await found(store, "Hajin")).toEqual(["again", "hajin"])
      }
      await Promise.all([eraser.settle(), other.settle()])
      await isFinished(eraser, at)
      await isFinished(other, at)
      await Promise.all([eraser.close(), other.close()])
      await way.close()
    },
  )

  /** Breaks off once the search key was replaced, by a process that does not come back. */
  async function leftAlone({ way, eraser, agree }: Awaited<ReturnType<typeof begun>>) {
    const broken = way.cutBefore("delete from claim")
    await expect(agree()).rejects.toThrow(/connection/i)
    await broken
    await way.close()
    return () => eraser.close().catch(() => undefined)
  }

  test("with its process: another one that is at the store finishes it, with nothing to do", async () => {
    const at = await begun()
    const other = await openStore(at.options)
    const close = await leftAlone(at)
    await expect.poll(async () => (await indexState(other.database)).outgoing, { timeout: 10_000 }).toBeNull()
    await isFinished(other, at)
    await other.close()
    await close()
  })

  test("with its process: who verifies the store then finds nothing wrong", async () => {
    const at = await begun()
    const close = await leftAlone(at)
    const store = await openStore({ ...at.options, untouched: true })
    await isFinished(store, at)
    await store.close()
    await close()
  })
})
