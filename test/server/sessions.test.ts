import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { z } from "zod"
import { loadKnowledge } from "../../src/knowledge/load.ts"
import type { Act } from "../../src/model/access.ts"
import { openStore, type Store } from "../../src/record/store.ts"
import { verifyStore } from "../../src/record/verify/verify-store.ts"
import { type First, firstCode } from "../../src/server/access/first-account.ts"
import { openGate } from "../../src/server/access/gate.ts"
import { identifyBy } from "../../src/server/access/identify.ts"
import { newSecret } from "../../src/server/access/secret.ts"
import { createApp } from "../../src/server/app.ts"
import { LIMITS } from "../../src/server/limits.ts"
import type { App } from "../../src/server/router.ts"
import { type BY, HOMES, type Home } from "../record/homes.ts"

const PASSWORD = "four words on a river"
const EXPIRES = "2026-04-01T00:00:00Z"
const Code = z.object({ id: z.string(), code: z.string() })
const NewToken = z.object({ id: z.string(), token: z.string() })
const Who = z.object({ account: z.string(), name: z.string(), role: z.string(), form: z.string().nullable() })

/** A person's browser: it keeps its cookie, and the page's form token. */
interface Browser {
  cookie: string
  form: string
}

describe.each(HOMES)("signing in to a server over $name", ({ isThere, open }) => {
  describe.skipIf(!isThere)("by HTTP", () => {
    let home: Home
    let store: Store
    let app: App
    let first: First | null
    let at = Date.parse("2026-03-01T08:00:00Z")
    const faults: unknown[] = []
    let ada: Browser
    let ines: Browser

    beforeAll(async () => {
      home = await open()
      store = await openStore(await home.newStore())
      ;({ app, first } = await serverOf(store, true))
    })
    afterAll(async () => {
      expect(faults).toEqual([])
      await store.settle()
      expect((await verifyStore(store, [], () => undefined)).findings).toEqual([])
      await store.close()
      await home.close()
    })

    async function serverOf(of: Store, secure: boolean): Promise<{ app: App; first: First | null }> {
      const now = () => new Date(at)
      const gate = openGate(of, now)
      const code = await firstCode(gate)
      const desk = { store: of, knowledge: await loadKnowledge(), installation: of.installation, now }
      const reached = { secure }
      const served = createApp(desk, {
        identify: identifyBy(gate, reached),
        entrance: { gate, reached, first: code, addressOf: () => "192.0.2.1" },
        limits: LIMITS,
        hosts: ["localhost"],
        fault: (error) => faults.push(error),
      })
      return { app: served, first: code }
    }

    const send = (method: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
      app.request(`/api/v1${path}`, {
        method,
        headers: { "content-type": "application/json", ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
    const as = (who: Browser) => ({ cookie: who.cookie, "x-deconflict-form": who.form })
    const status = async (response: Promise<Response> | Response) => (await response).status
    const get = (path: string, headers: Record<string, string>) => send("GET", path, undefined, headers)

    async function browserOf(response: Response): Promise<Browser> {
      expect(response.status, await response.clone().text()).toBe(200)
      const cookie = response.headers.get("set-cookie")?.split(";")[0] ?? ""
      return { cookie, form: Who.parse(await response.json()).form ?? "" }
    }
    async function personOf(name: string, role: string): Promise<Browser> {
      const made = await send("POST", "/accounts", { name, displayName: name, role }, as(ada))
      const { code } = Code.parse(await made.json())
      return browserOf(await send("POST", "/session/code", { name, code, password: PASSWORD }))
    }
    async function tokenOf(who: Browser, scopes: readonly Act[]): Promise<{ id: string; token: string }> {
      at += 60_000
      const made = await send("POST", "/tokens", { name: "feeder", scopes, expires: EXPIRES }, as(who))
      return NewToken.parse(await made.json())
    }
    const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

    test("the first administrator comes with the code of the terminal; the cookie is for this server alone", async () => {
      const claim = { code: first?.code ?? "", name: "ada", displayName: "Ada Lume", password: PASSWORD }
      expect(await status(send("POST", "/session/first", { ...claim, code: newSecret("code").secret }))).toBe(401)
      const response = await send("POST", "/session/first", claim)
      expect(response.headers.get("set-cookie")).toMatch(
        /^__Host-deconflict=dcs_[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
      )
      ada = await browserOf(response)
      expect(await status(send("POST", "/session/first", { ...claim, name: "eve" }))).toBe(401)
      expect(await (await get("/session", as(ada))).json()).toMatchObject({ name: "ada", role: "administrator" })
    })

    test("an account is made, and its person sets the password once", async () => {
      const made = await send("POST", "/accounts", { name: "ines", displayName: "Ines", role: "recorder" }, as(ada))
      expect(made.status).toBe(201)
      const { id, code } = Code.parse(await made.json())
      const enter = () => send("POST", "/session/code", { name: "ines", code, password: PASSWORD })
      ines = await browserOf(await enter())
      expect(await status(enter())).toBe(401)
      const listed = (await (await get("/accounts", as(ada))).json()) as { items: unknown[] }
      expect(listed.items).toContainEqual({
        id,
        name: "ines",
        displayName: "Ines",
        role: "recorder",
        disabled: false,
        hasPassword: true,
      })
    })

    test("an unknown name, a wrong password and a shut account get one answer", async () => {
      const shut = await personOf("shut", "reader")
      const { account } = Who.parse(await (await get("/session", as(shut))).json())
      expect(await status(send("PATCH", `/accounts/${account}`, { disabled: true }, as(ada)))).toBe(200)
      expect(await status(get("/session", as(shut)))).toBe(401)
      const answers = await Promise.all(
        [
          { name: "nobody", password: PASSWORD },
          { name: "ines", password: "not the right words" },
          { name: "shut", password: PASSWORD },
        ].map(async (body) => {
          const answer = await send("POST", "/session", body)
          return { status: answer.status, cookie: answer.headers.get("set-cookie"), body: await answer.text() }
        }),
      )
      expect(answers[0]).toMatchObject({ status: 401, cookie: null })
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    })

    test.each<[string, Record<string, string>]>([
      ["no form token", { "x-deconflict-form": "" }],
      ["the form token of another session", { "x-deconflict-form": "theirs" }],
      ["another site's page", { origin: "https://evil.example" }],
      ["a page in a sandbox", { origin: "null" }],
      ["a page of a neighbour", { "sec-fetch-site": "same-site" }],
      ["another site, without an origin", { "sec-fetch-site": "cross-site" }],
    ])("a write with %s is refused", async (_name, headers) => {
      const theirs = headers["x-deconflict-form"] === "theirs" ? { "x-deconflict-form": ada.form } : headers
      const body = { name: "x", scopes: ["read"], expires: EXPIRES }
      expect(await status(send("POST", "/tokens", body, { ...as(ines), ...theirs }))).toBe(403)
    })

    test("a write of our own page is let through, and another site's page cannot sign anybody in", async () => {
      const own = { origin: "http://localhost", "sec-fetch-site": "same-origin" }
      const body = { name: "x", scopes: ["read"], expires: EXPIRES }
      expect(await status(send("POST", "/tokens", body, { ...as(ines), ...own }))).toBe(201)
      const credentials = { name: "ines", password: PASSWORD }
      expect(await status(send("POST", "/session", credentials, { origin: "https://evil.example" }))).toBe(403)
    })

    test("a form's field does as well as the header", async () => {
      const post = (form: string) =>
        app.request("/api/v1/no-such-thing", {
          method: "POST",
          headers: { cookie: ines.cookie, "content-type": "application/x-www-form-urlencoded" },
          body: new URLSearchParams({ form }).toString(),
        })
      expect([await status(post(ines.form)), await status(post(ada.form))]).toEqual([404, 403])
    })

    test.each([
      ["made up", () => `__Host-deconflict=${newSecret("session").secret}`],
      ["of another form", () => "__Host-deconflict=admin"],
      ["altered", () => `${ines.cookie.slice(0, -1)}${ines.cookie.endsWith("A") ? "B" : "A"}`],
      ["of a server without TLS", () => ines.cookie.replace("__Host-", "")],
      ["a token in place of a session", () => `__Host-deconflict=${newSecret("token").secret}`],
    ])("a cookie that is %s is nobody's", async (_name, cookie) => {
      const response = await get("/session", { cookie: cookie() })
      expect(response.status).toBe(401)
      expect(response.headers.get("content-type")).toBe("application/problem+json")
    })

    test("a token does what it was made for, and neither makes another nor works beside a session", async () => {
      const { token } = await tokenOf(ines, ["read"])
      expect(await status(get("/log/head", bearer(token)))).toBe(200)
      const document = {
        method: "POST",
        headers: { ...bearer(token), "content-type": "text/plain" },
        body: "Shells fell.",
      }
      expect(await status(app.request("/api/v1/reports", document))).toBe(403)
      const another = { name: "x", scopes: ["read"], expires: EXPIRES }
      expect(await status(send("POST", "/tokens", another, bearer(token)))).toBe(403)
      expect(await status(get("/session", { ...bearer(token), ...as(ines) }))).toBe(400)
      expect(await status(send("POST", "/tokens", { ...another, scopes: ["administer"] }, as(ines)))).toBe(422)
    })

    test("a list of tokens says when each was last used", async () => {
      const { id, token } = await tokenOf(ines, ["read"])
      const Listed = z.object({ items: z.array(z.object({ id: z.string(), lastUsed: z.string().nullable() })) })
      const lastUsed = async () =>
        Listed.parse(await (await get("/tokens", as(ines))).json()).items.find((one) => one.id === id)?.lastUsed
      expect(await lastUsed()).toBeNull()
      expect(await status(get("/log/head", bearer(token)))).toBe(200)
      const first = new Date(at).toISOString()
      expect(await lastUsed()).toBe(first)
      at += 60_000
      expect(await status(get("/log/head", bearer(token)))).toBe(200)
      expect(await lastUsed()).toBe(first)
    })

    test("tokens that were revoked, have run out, are of another store or no tokens at all are refused", async () => {
      const { id, token } = await tokenOf(ines, ["read"])
      expect(await status(send("DELETE", `/tokens/${id}`, undefined, as(await personOf("rell", "reader"))))).toBe(404)
      expect(await status(send("DELETE", `/tokens/${id}`, undefined, as(ines)))).toBe(204)
      const other = await openStore(await home.newStore())
      try {
        const there = await serverOf(other, true)
        const claim = { code: there.first?.code ?? "", name: "ada", displayName: "Ada", password: PASSWORD }
        const here = app
        app = there.app
        const eve = await browserOf(await send("POST", "/session/first", claim))
        const foreign = await tokenOf(eve, ["administer"])
        expect(await status(get("/accounts", bearer(foreign.token)))).toBe(200)
        app = here
        for (const one of [token, foreign.token, newSecret("token").secret, "dct_", "", "x y"])
          expect(await status(get("/session", bearer(one))), one).toBe(401)
        expect(await status(get("/session", { cookie: eve.cookie }))).toBe(401)
        expect(await status(get("/session", { authorization: "Basic YWRhOmFkYQ==" }))).toBe(401)
      } finally {
        await other.close()
      }
      const { token: old } = await tokenOf(ines, ["read"])
      const before = at
      at = Date.parse(EXPIRES)
      expect(await status(get("/session", bearer(old)))).toBe(401)
      at = before
    })

    test("who may not administer sees and changes no account, whatever they say they are", async () => {
      const { account } = Who.parse(await (await get("/session", as(ines))).json())
      const headers = { ...as(ines), "x-role": "administrator", "x-deconflict-by": "ada", "x-deconflict-command": "x" }
      const attempts = [
        get("/accounts", headers),
        send("POST", "/accounts", { name: "eve", displayName: "Eve", role: "administrator" }, headers),
        send("PATCH", `/accounts/${account}`, { role: "administrator" }, headers),
        send("POST", `/accounts/${account}/code`, undefined, headers),
      ]
      expect(await Promise.all(attempts.map(status))).toEqual([403, 403, 403, 403])
      expect(await (await get("/session", as(ines))).json()).toMatchObject({ role: "recorder" })
    })

    test("another role counts from the next request on", async () => {
      const person = await personOf("tomas", "recorder")
      const { account } = Who.parse(await (await get("/session", as(person))).json())
      const { token } = await tokenOf(person, ["read", "add"])
      await send("PATCH", `/accounts/${account}`, { role: "reader" }, as(ada))
      const who = { name: "tomas", role: "reader" }
      expect(await (await get("/session", as(person))).json()).toMatchObject({ ...who, may: ["read", "export"] })
      expect(await (await get("/session", bearer(token))).json()).toMatchObject({ ...who, may: ["read"] })
      const own = Who.parse(await (await get("/session", as(ada))).json()).account
      expect(await status(send("PATCH", `/accounts/${own}`, { role: "reader" }, as(ada)))).toBe(409)
    })

    test("who signs out, or changes the password, is out with the old cookie", async () => {
      at += 3_600_000
      const change = (old: string) =>
        send("PUT", "/session/password", { old, password: "other words on a hill" }, as(ines))
      expect(await status(change("not the right words"))).toBe(403)
      const next = await browserOf(await change(PASSWORD))
      expect([await status(get("/session", as(ines))), await status(get("/session", as(next)))]).toEqual([401, 200])
      const left = await send("DELETE", "/session", undefined, as(next))
      expect(left.headers.get("set-cookie")).toMatch(/^__Host-deconflict=; Max-Age=0; Path=\/; HttpOnly; Secure/)
      expect(await status(get("/session", as(next)))).toBe(401)
    })

    test("a person signs in by the page, is led on within this server alone, and signs out", async () => {
      at += 3_600_000
      const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
        app.request(path, {
          method: "POST",
          headers: { "content-type": "application/x-www-form-urlencoded", origin: "http://localhost", ...headers },
          body: new URLSearchParams(fields).toString(),
        })
      const wrong = await post("/sign-in", { name: "ada", password: "<b>not this</b>", to: "/incidents" })
      expect([wrong.status, await wrong.text()]).toEqual([401, expect.stringContaining("the password is not right")])
      for (const [to, led] of [
        ["/incidents?q=x", "/incidents?q=x"],
        ["//evil.example/x", "/"],
        ["/\\evil.example", "/"],
        ["https://evil.example", "/"],
        ["javascript:alert(1)", "/"],
      ] as const) {
        const entered = await post("/sign-in", { name: "ada", password: PASSWORD, to })
        expect([entered.status, entered.headers.get("location")], to).toEqual([303, led])
      }
      const elsewhere = { origin: "https://evil.example" }
      expect(await status(post("/sign-in", { name: "ada", password: PASSWORD, to: "/" }, elsewhere))).toBe(403)
      const entered = await post("/sign-in", { name: "ada", password: PASSWORD, to: "/" }, { cookie: ada.cookie })
      const cookie = entered.headers.get("set-cookie")?.split(";")[0] ?? ""
      const { form } = Who.parse(await (await get("/session", { cookie })).json())
      expect(await status(post("/sign-out", {}, { cookie }))).toBe(403)
      expect(await status(post("/sign-out", { form: form ?? "" }, { cookie }))).toBe(303)
      expect(await status(get("/session", { cookie }))).toBe(401)
    })

    test("on this machine alone, without TLS, the cookie has a plain name", async () => {
      const plain = await serverOf(store, false)
      const response = await plain.app.request("/api/v1/session", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ name: "ada", password: PASSWORD }),
      })
      expect(response.headers.get("set-cookie")).toMatch(
        /^deconflict=dcs_[^;]+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Strict$/,
      )
    })

    test("every act is in the log by the name of who did it", async () => {
      const entries = await store.database.selectFrom("entry").select("body").execute()
      const acts = new Set(
        entries.map(({ body }) => {
          const { by, kind } = JSON.parse(body) as { by: typeof BY; kind: string }
          return `${by.name}: ${kind}`
        }),
      )
      for (const act of ["ada: account.made", "ada: account.changed", "ines: session.begun", "ines: token.made"])
        expect(acts).toContain(act)
      for (const act of ["ines: token.revoked", "ines: session.ended", "ines: account.changed"])
        expect(acts).toContain(act)
    })
  })
})
