import { join } from "node:path"
import { sql } from "kysely"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import {
  accountNamed,
  allAccounts,
  changeAccount,
  changing,
  insertAccount,
  kept,
} from "../../src/record/access/account.ts"
import { dropSessions, endSession, insertSession, sessionWith, touchSession } from "../../src/record/access/session.ts"
import { insertToken, revokeTokens, tokensOf, tokenWith, touchToken } from "../../src/record/access/token.ts"
import { restoreBackup } from "../../src/record/bundle/restore.ts"
import { writeBundle } from "../../src/record/bundle/write.ts"
import { createStore, openStore, receiveStore, type Store, type StoreOptions } from "../../src/record/store.ts"
import { verifyStore } from "../../src/record/verify/verify-store.ts"
import { BY, HOMES, type Home } from "./homes.ts"

const NOW = Date.parse("2026-03-01T08:00:00Z")
const HOUR = 3_600_000
const digest = (letter: string) => letter.repeat(64)
const token = (account: string, letter: string) => ({
  name: "nightly",
  account,
  scopes: ["read"] as const,
  digest: digest(letter),
  lastFour: "wxyz",
  made: "2026-03-01T08:00:00.000Z",
  expires: "2027-03-01T08:00:00.000Z",
})
const findings = async (store: Store) => (await verifyStore(store, [], () => undefined)).findings

describe.each(HOMES)("accounts of a store in $name", ({ isThere, open }) => {
  describe.skipIf(!isThere)("are kept", () => {
    let home: Home
    let options: StoreOptions & { readonly path: string }
    let store: Store
    let ines = ""

    beforeAll(async () => {
      home = await open()
      options = await home.newStore()
      store = await openStore(options)
      ines = await store.change(BY, (work) =>
        insertAccount(work, { name: "Ines.Vardo", displayName: "Ines Vardo" }, "recorder", {
          password: "$old$",
          code: null,
        }),
      )
    })
    afterAll(async () => {
      await store.close()
      await home.close()
    })

    test("an account is found by its name in any letters, and no name stands in the tables or the log", async () => {
      const wanted = { number: ines, name: "Ines.Vardo", displayName: "Ines Vardo", role: "recorder", disabled: false }
      expect(await accountNamed(kept(store), " INES.vardo")).toMatchObject(wanted)
      expect(await accountNamed(kept(store), "ines")).toBeNull()
      for (const table of ["account", "entry"]) {
        const { rows } = await sql<{ row: string }>`select ${sql.table(table)}::text as row from ${sql.table(
          table,
        )}`.execute(store.database)
        expect(rows.map(({ row }) => row).join("\n")).not.toMatch(/ines\.vardo/i)
      }
    })

    test("two accounts never have one name", async () => {
      const again = store.change(BY, (work) =>
        insertAccount(work, { name: "INES.VARDO", displayName: "Another" }, "reader", { password: null, code: null }),
      )
      await expect(again).rejects.toThrow(/unique/)
      expect(await allAccounts(kept(store))).toHaveLength(1)
    })

    test("a change takes the old credentials away, and leaves the rest", async () => {
      await store.change(BY, async (work) => {
        const account = await accountNamed(changing(work), "ines.vardo")
        if (account === null) throw new Error("no account")
        await changeAccount(work, account, "password", { credentials: { password: "$new$", code: null } })
        await changeAccount(work, account, "role", { role: "assessor" })
      })
      expect(await accountNamed(kept(store), "ines.vardo")).toMatchObject({
        role: "assessor",
        displayName: "Ines Vardo",
        credentials: { password: "$new$", code: null },
      })
      await store.settle()
      expect(await findings(store)).toEqual([])
    })

    test("a session is found by its digest until it is ended or has run out", async () => {
      const until = NOW + 24 * HOUR
      await store.change(BY, async (work) => {
        for (const letter of ["a", "b", "c"]) await insertSession(work, ines, digest(letter), { now: NOW, until })
      })
      await touchSession(store, digest("a"), NOW + HOUR)
      expect(await sessionWith(store, digest("a"))).toMatchObject({
        account: { number: ines },
        until,
        used: NOW + HOUR,
      })
      await store.change(BY, async (work) => {
        await endSession(work, digest("b"), "signed out")
        await dropSessions(work, { usedBefore: NOW + 1, endedBefore: NOW })
      })
      expect(await Promise.all(["b", "c", "d"].map((letter) => sessionWith(store, digest(letter))))).toEqual([
        null,
        null,
        null,
      ])
      expect(await findings(store)).toEqual([])
    })

    test("a token is found by its digest until it is revoked", async () => {
      const [one, other] = await store.change(BY, async (work) => [
        await insertToken(work, token(ines, "1")),
        await insertToken(work, token(ines, "2")),
      ])
      expect(await tokenWith(kept(store), digest("1"))).toMatchObject({
        token: { number: one, scopes: ["read"], lastFour: "wxyz" },
        account: { number: ines, role: "assessor" },
      })
      await store.change(BY, (work) => revokeTokens(work, [other ?? ""]))
      expect(await tokenWith(kept(store), digest("2"))).toBeNull()
      expect((await tokensOf(kept(store), ines)).map(({ number }) => number)).toEqual([one])
      expect(await findings(store)).toEqual([])
    })

    test("when a token was used is noted once an hour, without an entry of the log", async () => {
      const count = async () => (await store.database.selectFrom("entry").select("id").execute()).length
      const before = await count()
      const used = async () => {
        const found = await tokenWith(kept(store), digest("1"))
        if (found === null) throw new Error("no token")
        return found.token
      }
      expect((await used()).lastUsed).toBeNull()
      for (const [later, noted] of [
        [0, 0],
        [HOUR - 1, 0],
        [HOUR, HOUR],
        [HOUR - 5, HOUR],
        [9 * HOUR, 9 * HOUR],
      ] as const) {
        await touchToken(store, await used(), NOW + later)
        expect((await used()).lastUsed).toBe(new Date(NOW + noted).toISOString())
      }
      expect(await count()).toBe(before)
      expect(await findings(store)).toEqual([])
    })

    test.each([
      ["account", "role"],
      ["token", "mark"],
      ["session", "until"],
    ])("%s cannot be changed without an entry", async (table, column) => {
      const statement = `update ${table} set ${column} = ${column}`
      await expect(sql.raw(statement).execute(store.database)).rejects.toThrow(/only together with an entry/)
    })

    test("a restored store has its accounts and tokens, and no sessions; what was taken back stays so", async () => {
      const revoked = await store.change(BY, (work) => insertToken(work, token(ines, "3")))
      const file = join(options.path, "backup")
      await writeBundle(store, file, { kind: "backup" })
      await store.change(BY, async (work) => {
        const account = await accountNamed(changing(work), "ines.vardo")
        if (account === null) throw new Error("no account")
        await changeAccount(work, account, "password", { credentials: { password: "$newest$", code: null } })
        await revokeTokens(work, [revoked])
      })
      await store.settle()
      const restored = await receiveStore(await home.emptyPlace(options.keys))
      try {
        await restoreBackup(restored, file, BY)
        expect(await accountNamed(kept(restored), "ines.vardo")).toMatchObject({ role: "assessor", credentials: null })
        expect(await tokenWith(kept(restored), digest("1"))).not.toBeNull()
        expect(await tokenWith(kept(restored), digest("3"))).toBeNull()
        expect(await sessionWith(restored, digest("a"))).toBeNull()
        expect(await findings(restored)).toEqual([])
      } finally {
        await restored.close()
      }
    })

    test("who writes into the tables without the store's key gets nobody in, and is found", async () => {
      const other = await home.newStore()
      const first = await openStore(other)
      await first.change(BY, async (work) => {
        const number = await insertAccount(work, { name: "oren", displayName: "Oren" }, "reader", {
          password: null,
          code: null,
        })
        await insertSession(work, number, digest("e"), { now: NOW, until: NOW + HOUR })
      })
      await first.close()
      await home.tamper(
        other,
        `insert into session select sha256('session ${digest("f")}'), account, until, used from session;
         update account set role = 'administrator'`,
      )
      const open = await openStore(other)
      try {
        expect(await sessionWith(open, digest("f"))).toBeNull()
        expect((await findings(open)).map(({ problem }) => problem)).toEqual([
          expect.stringMatching(/column role is not/),
          expect.stringMatching(/no entry began it/),
        ])
      } finally {
        await open.close()
      }
    })

    test("a record is not opened as a line", async () => {
      const other = await home.newStore()
      await expect(openStore({ ...other, installation: "line" })).rejects.toThrow(
        /this store is a record, and a line is asked for/,
      )
      await (await openStore({ ...other, installation: "record" })).close()
    })

    test("a line is a line from its making, and is not opened as a record", async () => {
      const place = await home.emptyPlace(join(options.path, "line-keys"))
      const line = await createStore({ ...place, installation: "line" }, BY)
      expect(line.installation).toBe("line")
      expect(await findings(line)).toEqual([])
      await line.close()
      await expect(openStore({ ...place, installation: "record" })).rejects.toThrow(/is a line/)
    })
  })
})
