import { sql } from "kysely"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { accountNamed, kept } from "../../src/record/access/account.ts"
import { openStore, type Store } from "../../src/record/store.ts"
import { verifyStore } from "../../src/record/verify/verify-store.ts"
import {
  CODE_HOURS,
  changeRole,
  disableAccount,
  enableAccount,
  giveCode,
  makeAccount,
} from "../../src/server/access/accounts.ts"
import { claimFirstAccount, firstCode } from "../../src/server/access/first-account.ts"
import { countTry, type Gate, openGate } from "../../src/server/access/gate.ts"
import { changePassword, enterWithCode } from "../../src/server/access/own-password.ts"
import { newSecret } from "../../src/server/access/secret.ts"
import { callerOfSession, IDLE_MS, LONGEST_MS, signIn, signOut } from "../../src/server/access/sign-in.ts"
import { callerOfToken, listTokens, makeToken, revokeToken } from "../../src/server/access/tokens.ts"
import { BY, HOMES, type Home } from "../record/homes.ts"

const HOUR = 3_600_000
const PASSWORD = "four words on a river"
const NEW_PASSWORD = "other words on a hill"
const REFUSED = { status: 401, message: "the name or the password is not right" }
const CODE_REFUSED = { status: 401, message: "the name or the code is not right, or the code has run out" }

describe.each(HOMES)("who comes into a store in $name", ({ isThere, open }) => {
  describe.skipIf(!isThere)("is known", () => {
    let home: Home
    let store: Store
    let gate: Gate
    let at = Date.parse("2026-03-01T08:00:00Z")
    const now = () => new Date(at)
    /** Some time goes by, so that tries of one test do not count in the next. */
    const wait = (ms: number) => {
      at += ms
    }
    const enter = (name: string, password: string, before: string | null = null) =>
      signIn(gate, { name, password, address: "192.0.2.1", before })
    const claim = { name: "ada", displayName: "Ada Lume", password: PASSWORD, address: null }
    const numberOf = async (name: string) => (await accountNamed(kept(store), name))?.number ?? ""

    beforeAll(async () => {
      home = await open()
      store = await openStore(await home.newStore())
      gate = openGate(store, now)
    })
    afterAll(async () => {
      await gate.refusals.flush()
      await store.settle()
      expect((await verifyStore(store, [], () => undefined)).findings).toEqual([])
      await store.close()
      await home.close()
    })

    test("the first account is made with the code of this process, within an hour, once", async () => {
      const first = await firstCode(gate)
      const other = await firstCode(gate)
      if (first === null || other === null) throw new Error("no code, though there is no account")
      await expect(claimFirstAccount(gate, first, { ...claim, code: other.code })).rejects.toMatchObject(CODE_REFUSED)
      await expect(claimFirstAccount(gate, null, { ...claim, code: first.code })).rejects.toMatchObject(CODE_REFUSED)
      await expect(
        claimFirstAccount(gate, first, { ...claim, code: first.code, password: "short" }),
      ).rejects.toMatchObject({ status: 422 })
      const late = { ...first, until: now() }
      await expect(claimFirstAccount(gate, late, { ...claim, code: first.code })).rejects.toMatchObject(CODE_REFUSED)
      const claims = await Promise.allSettled([
        claimFirstAccount(gate, first, { ...claim, code: first.code }),
        claimFirstAccount(gate, other, { ...claim, code: other.code }),
      ])
      expect(claims.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
      const [made] = claims.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []))
      expect(made?.caller).toMatchObject({ role: "administrator", scopes: null })
      expect(await callerOfSession(gate, made?.session ?? "")).toEqual(made?.caller)
      expect(await firstCode(gate)).toBeNull()
    })

    test("a person enters with a code once, and sets the password with it", async () => {
      wait(HOUR)
      const { code, until } = await makeAccount(
        store,
        BY,
        { name: "Ines", displayName: "Ines Vardo", role: "recorder" },
        now(),
      )
      expect(Date.parse(until) - at).toBe(CODE_HOURS * HOUR)
      const entering = { name: "INES", password: PASSWORD, address: null, before: null }
      await expect(enterWithCode(gate, { ...entering, code: newSecret("code").secret })).rejects.toMatchObject(
        CODE_REFUSED,
      )
      await expect(enterWithCode(gate, { ...entering, name: "nobody", code })).rejects.toMatchObject(CODE_REFUSED)
      await expect(enter("ines", PASSWORD)).rejects.toMatchObject(REFUSED)
      const { session } = await enterWithCode(gate, { ...entering, code })
      expect(await callerOfSession(gate, session)).toMatchObject({ name: "Ines", role: "recorder" })
      await expect(enterWithCode(gate, { ...entering, code })).rejects.toMatchObject(CODE_REFUSED)
    })

    test("a new code holds for three days beside the old password, and ends with it", async () => {
      wait(HOUR)
      const number = await numberOf("ines")
      const { code: late } = await giveCode(store, BY, number, now())
      wait(CODE_HOURS * HOUR)
      const entering = { name: "ines", password: NEW_PASSWORD, address: null, before: null }
      await expect(enterWithCode(gate, { ...entering, code: late })).rejects.toMatchObject(CODE_REFUSED)
      const { code } = await giveCode(store, BY, number, now())
      const { session: before } = await enter("ines", PASSWORD)
      await enterWithCode(gate, { ...entering, code })
      expect(await callerOfSession(gate, before)).toBeNull()
      await expect(enter("ines", PASSWORD)).rejects.toMatchObject(REFUSED)
      await enter("ines", NEW_PASSWORD)
    })

    test("names that will not do, that are taken, and roles of the other installation are refused", async () => {
      const make = (name: string, role: "reader" | "coordinator" = "reader", displayName = "Somebody") =>
        makeAccount(store, BY, { name, displayName, role }, now())
      for (const name of ["", "x", "two words", "<b>", "-a", "a".repeat(65)])
        await expect(make(name), name).rejects.toMatchObject({ status: 422 })
      await expect(make("oren", "reader", " ")).rejects.toMatchObject({ status: 422 })
      await expect(make("oren", "coordinator")).rejects.toMatchObject({
        status: 422,
        message: expect.stringMatching(/a record has no/),
      })
      await expect(make("iNeS")).rejects.toMatchObject({ status: 409 })
      await expect(make("إيناس")).resolves.toMatchObject({ code: expect.stringMatching(/^dcc_/) })
    })

    test("unknown name, wrong password and disabled account are refused in the same words", async () => {
      wait(HOUR)
      await makeAccount(store, BY, { name: "oren", displayName: "Oren", role: "reader" }, now())
      await disableAccount(store, BY, await numberOf("oren"))
      for (const [name, password] of [
        ["nobody", PASSWORD],
        ["ines", "not the right words"],
        ["oren", PASSWORD],
      ] as const)
        await expect(enter(name, password)).rejects.toMatchObject({ ...REFUSED, retryAfter: null, fields: undefined })
    })

    test("whoever guesses is made to wait, for a name that nobody has as well, and the log is not filled", async () => {
      wait(HOUR)
      await gate.refusals.flush()
      const before = await refusedEntries()
      const ines = await numberOf("ines")
      for (const name of ["ines", "nobody"]) {
        await expect(enter(name, "not the right words")).rejects.toMatchObject(REFUSED)
        for (let i = 1; i < 10; i++) {
          countTry(gate, { name, address: null })
          gate.refusals.note(name === "ines" ? ines : null)
        }
        await expect(enter(name, "not the right words")).rejects.toMatchObject({ status: 429 })
      }
      await expect(enter("ines", NEW_PASSWORD)).rejects.toMatchObject({ status: 429, retryAfter: expect.any(Number) })
      await gate.refusals.flush()
      const entries = (await refusedEntries()).slice(before.length)
      expect(entries.length).toBeLessThanOrEqual(2)
      const counts = entries.flatMap(({ refused }) => refused)
      const sum = (of: string | null) => counts.filter(([one]) => one === of).reduce((all, [, n]) => all + n, 0)
      expect([sum(ines), sum(null)]).toEqual([10, 10])
      wait(HOUR)
      await enter("ines", NEW_PASSWORD)
    })

    test("a session ends when it is not used, when it is old, when it is signed out, and when another takes its place", async () => {
      wait(HOUR)
      const { session: idle } = await enter("ines", NEW_PASSWORD)
      wait(IDLE_MS - 1)
      expect(await callerOfSession(gate, idle)).not.toBeNull()
      wait(IDLE_MS - 1)
      expect(await callerOfSession(gate, idle)).not.toBeNull()
      wait(IDLE_MS)
      expect(await callerOfSession(gate, idle)).toBeNull()

      const { session: old } = await enter("ines", NEW_PASSWORD)
      const end = at + LONGEST_MS
      while (at + IDLE_MS - 1 < end) {
        wait(IDLE_MS - 1)
        expect(await callerOfSession(gate, old)).not.toBeNull()
      }
      at = end
      expect(await callerOfSession(gate, old)).toBeNull()

      const { session: first } = await enter("ines", NEW_PASSWORD)
      const { session: second, caller } = await enter("ines", NEW_PASSWORD, first)
      expect(second).not.toBe(first)
      expect(await callerOfSession(gate, first)).toBeNull()
      await signOut(gate, caller)
      expect(await callerOfSession(gate, second)).toBeNull()
    })

    test("a change of password ends all sessions and gives a new one; tokens stay", async () => {
      wait(HOUR)
      const { session: elsewhere } = await enter("ines", NEW_PASSWORD)
      const { session: here, caller } = await enter("ines", NEW_PASSWORD)
      const { secret } = await makeToken(store, BY, tokenOf(caller.account, at), now())
      const change = (old: string) => changePassword(gate, caller, { old, password: PASSWORD, address: null })
      await expect(change("not the right words")).rejects.toMatchObject({ status: 403 })
      const { session } = await change(NEW_PASSWORD)
      expect(await Promise.all([elsewhere, here].map((one) => callerOfSession(gate, one)))).toEqual([null, null])
      expect(await callerOfSession(gate, session)).toMatchObject({ name: "Ines" })
      expect(await callerOfToken(store, secret, now())).toMatchObject({ name: "Ines", session: null })
      await enter("ines", PASSWORD)
    })

    test("a token does what its scopes say, until it runs out or is revoked", async () => {
      wait(HOUR)
      const account = await numberOf("ines")
      const { secret, number } = await makeToken(store, BY, tokenOf(account, at), now())
      expect(await callerOfToken(store, secret, now())).toMatchObject({ account, role: "recorder", scopes: ["add"] })
      expect(JSON.stringify(await listTokens(store, account))).not.toContain("digest")
      expect(await callerOfToken(store, secret, new Date(at + 24 * HOUR))).toBeNull()
      await expect(revokeToken(store, BY, number, await numberOf("ada"))).rejects.toMatchObject({ status: 404 })
      await revokeToken(store, BY, number, account)
      expect(await callerOfToken(store, secret, now())).toBeNull()
      await expect(revokeToken(store, BY, number, account)).rejects.toMatchObject({ status: 404 })
    })

    test.each([
      ["what its role may not do", { scopes: ["administer"] as const }, /recorder may not: administer/],
      ["nothing", { scopes: [] }, /at least one/],
      ["what is over", { expires: new Date(0) }, /ends after now/],
      ["what never ends", { expires: new Date("2126-01-01") }, /within \d+ days/],
      ["nobody", { account: "00000000-0000-4000-8000-000000000000" }, /no such account/],
    ])("a token for %s is refused", async (_name, change, message) => {
      const token = { ...tokenOf(await numberOf("ines"), at), ...change }
      await expect(makeToken(store, BY, token, now())).rejects.toThrow(message)
    })

    test("who is disabled is out at once, by session, token and code, and comes back only by the password", async () => {
      wait(HOUR)
      const account = await numberOf("ines")
      const { session } = await enter("ines", PASSWORD)
      const { secret } = await makeToken(store, BY, tokenOf(account, at), now())
      const { code } = await giveCode(store, BY, account, now())
      await disableAccount(store, BY, account)
      const isOut = async () => {
        expect(await callerOfSession(gate, session)).toBeNull()
        expect(await callerOfToken(store, secret, now())).toBeNull()
        const entering = { name: "ines", code, password: NEW_PASSWORD, address: null, before: null }
        await expect(enterWithCode(gate, entering)).rejects.toMatchObject(CODE_REFUSED)
      }
      await isOut()
      await expect(makeToken(store, BY, tokenOf(account, at), now())).rejects.toMatchObject({ status: 409 })
      await enableAccount(store, BY, account)
      await isOut()
      await enter("ines", PASSWORD)
    })

    test("the last administrator stays one", async () => {
      wait(HOUR)
      const ada = await numberOf("ada")
      const { code } = await makeAccount(store, BY, { name: "ben", displayName: "Ben", role: "administrator" }, now())
      const ben = await numberOf("ben")
      for (const last of [() => disableAccount(store, BY, ada), () => changeRole(store, BY, ada, "reader")])
        await expect(last()).rejects.toMatchObject({
          status: 409,
          message: expect.stringMatching(/last administrator/),
        })
      await enterWithCode(gate, { name: "ben", code, password: PASSWORD, address: null, before: null })
      const both = await Promise.allSettled([
        changeRole(store, BY, ada, "reader"),
        changeRole(store, BY, ben, "reader"),
      ])
      expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
    })

    test("secrets of another store are unknown here", async () => {
      const other = await openStore(await home.newStore())
      try {
        const there = openGate(other, now)
        const first = await firstCode(there)
        const { session, caller } = await claimFirstAccount(there, first, { ...claim, code: first?.code ?? "" })
        const token = { ...tokenOf(caller.account, at), scopes: ["read"] as const }
        const { secret } = await makeToken(other, BY, token, now())
        expect(await callerOfSession(there, session)).not.toBeNull()
        expect(await callerOfToken(other, secret, now())).not.toBeNull()
        expect(await callerOfSession(gate, session)).toBeNull()
        expect(await callerOfToken(store, secret, now())).toBeNull()
      } finally {
        await other.close()
      }
    })

    test("no secret and no password stands in the database", async () => {
      wait(HOUR)
      const { code } = await giveCode(store, BY, await numberOf("ines"), now())
      const { session, caller } = await enter("ines", PASSWORD)
      const { secret } = await makeToken(store, BY, tokenOf(caller.account, at), now())
      const { rows: tables } = await sql<{ name: string }>`
        select table_name as name from information_schema.tables where table_schema = 'public'`.execute(store.database)
      for (const { name } of tables) {
        const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(name)} t`.execute(
          store.database,
        )
        const text = rows.map(({ row }) => row).join("\n")
        for (const one of [code, session, secret, PASSWORD, "$scrypt$"]) expect(text).not.toContain(one)
      }
    })

    async function refusedEntries(): Promise<{ refused: [string | null, number][] }[]> {
      const { rows } = await sql<{ detail: { refused: [string | null, number][] } }>`
        select body::jsonb->'detail' as detail from entry where body like '%"kind":"login.refused"%' order by id`.execute(
        store.database,
      )
      return rows.map(({ detail }) => detail)
    }
  })
})

const tokenOf = (account: string, at: number) => ({
  name: "feeder",
  account,
  scopes: ["add"] as const,
  expires: new Date(at + 24 * HOUR),
})
