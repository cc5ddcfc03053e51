import { connect } from "node:net"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { sql } from "kysely"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { send } from "../../src/record/database/door/frames.ts"
import { doorIn } from "../../src/record/database/door/lend.ts"
import { openStore, type Store, type StoreOptions } from "../../src/record/store.ts"
import { verifyStore } from "../../src/record/verify/verify-store.ts"
import { erasureAsked, found } from "./erasing.ts"
import { folderHome, type Home } from "./homes.ts"
import { keep } from "./reports.ts"

describe("a folder whose owner lends it", () => {
  let home: Home
  let options: StoreOptions
  let owner: Store
  beforeAll(async () => {
    home = await folderHome()
    options = await home.newStore()
    owner = await openStore({ ...options, lends: true })
  })
  afterAll(async () => {
    await owner.close()
    await home.close()
  })

  test("is worked on by both, and both see what the other has done", async () => {
    const borrower = await openStore(options)
    await Promise.all([keep(owner, "hajin"), keep(borrower, "raqqa"), keep(owner, "idlib"), keep(borrower, "again")])
    for (const store of [owner, borrower]) {
      for (const name of ["hajin", "raqqa", "idlib", "again"])
        expect(await store.contents().find("report", name)).not.toBeNull()
    }
    await borrower.close()
    await owner.settle()
    const verdict = await verifyStore(owner, [], () => undefined)
    expect(verdict.findings).toEqual([])
  })

  test("gives every kind of value as the owner gets it", async () => {
    const borrower = await openStore(options)
    const query = sql`select 'ß→ع'::text as words, null::text as nothing, 12345678901::bigint as number, 1.5::float8 as part,
      true as yes, '\\x00ff10'::bytea as bytes, array['a','b']::text[] as list, '(3,4)'::point as spot,
      ${Buffer.from([1, 0, 255])}::bytea as sent, ${[1, 2]}::bigint[] as numbers, ${null}::text as empty,
      '2018-11-14T10:00:00Z'::timestamptz as at`
    expect((await query.execute(borrower.database)).rows).toEqual((await query.execute(owner.database)).rows)
    await expect(sql`select 1 from no_such_table`.execute(borrower.database)).rejects.toMatchObject({ code: "42P01" })
    await borrower.close()
  })

  test("is free again when a borrower dies in the middle of a change", async () => {
    const socket = connect(doorIn(options.keys))
    socket.on("error", () => undefined)
    for (const words of ["begin", "delete from posting", "select pg_sleep(0)"])
      send(socket, { sql: words, parameters: [] })
    await new Promise((resolve) => setTimeout(resolve, 300))
    socket.destroy()
    await keep(owner, "witness")
    expect((await verifyStore(owner, [], () => undefined)).findings).toEqual([])
  })

  test("is searched by its owner without a gap while a borrower erases", async () => {
    const borrower = await openStore(options)
    let isErased = false
    const agree = await erasureAsked(borrower)
    const erasing = agree().finally(() => {
      isErased = true
    })
    while (!isErased) {
      expect(await found(owner, "Idlib")).toEqual(["idlib"])
      // Lets the borrower's messages through, which here come by the same process.
      await pause(5)
    }
    await erasing
    expect(await found(owner, "Raqqa")).toEqual(["raqqa"])
    expect((await verifyStore(owner, [], () => undefined)).findings).toEqual([])
    await borrower.close()
  })

  test("is not lent under another folder's name, and has one owner", async () => {
    const elsewhere = {
      ...options,
      place: { folder: join("folder" in options.place ? options.place.folder : "", "x") },
    }
    await expect(openStore(elsewhere)).rejects.toThrow(/these keys are in use for the store in/)
    await expect(openStore({ ...options, lends: true })).rejects.toThrow(/is in use by process/)
  })

  test("is told to be lost when its owner ends, and what the owner left behind stops nobody", async () => {
    const other = await home.newStore()
    const lender = await openStore({ ...other, lends: true })
    const borrower = await openStore(other)
    await keep(borrower, "hajin")
    await lender.close()
    await expect(keep(borrower, "raqqa")).rejects.toThrow(/the connection to the database was lost/)
    const after = await openStore(other)
    expect(await after.contents().find("report", "hajin")).not.toBeNull()
    await after.close()
  })
})
