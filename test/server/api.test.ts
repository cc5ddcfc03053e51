import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { z } from "zod"
import { reportOf } from "../../src/intake/given-report.ts"
import { sha256 } from "../../src/intake/sha256.ts"
import type { Role } from "../../src/model/access.ts"
import { read } from "../../src/reading/read.ts"
import { provesConsistency } from "../../src/record/log/merkle.ts"
import { openHead } from "../../src/record/log/note.ts"
import { checkProof, Proof } from "../../src/record/proof.ts"
import { Happening, happenings } from "../../src/recording/happenings.ts"
import { HOMES, type Home } from "../record/homes.ts"
import { REPORTS } from "../record/reports.ts"
import { type TestDesk, testDesk } from "./desk.ts"

const Page = z.object({ items: z.array(z.looseObject({ id: z.string() })), cursor: z.string().nullable() })
const Added = z.object({ reports: z.array(z.object({ report: z.string(), status: z.string() })) })
const List = z.object({ items: z.array(z.unknown()) })
const Head = z.object({ size: z.int(), note: z.string() })
const Path = z.object({ path: z.array(z.string()) })
const Document = z.object({ openapi: z.string(), paths: z.record(z.string(), z.unknown()) })

describe.each(HOMES)("the interface over $name", ({ isThere, open }) => {
  describe.skipIf(!isThere)("answers", () => {
    let home: Home
    let desk: TestDesk

    beforeAll(async () => {
      home = await open()
      desk = await testDesk(home, ["hajin", "raqqa", "again", "idlib", "witness"])
    })
    afterAll(async () => {
      expect(desk.faults).toEqual([])
      await desk.close()
      await home.close()
    })

    const body = async (role: Role, path: string): Promise<unknown> => (await desk.ask(role, path)).json()
    const page = async (query: string) => Page.parse(await body("recorder", `/api/v1/incidents${query}`))

    test("incidents that fit, latest first, a page at a time", async () => {
      const all = await page("")
      const first = await page("?limit=1")
      const second = await page(`?limit=1&cursor=${first.cursor}`)
      const ids = ({ items }: z.infer<typeof Page>) => items.map(({ id }) => id)
      expect([...ids(first), ...ids(second)]).toEqual(ids(all).slice(0, 2))
      expect(all.cursor).toBeNull()
      expect(ids(await page("?near=Hajin&type=air-strike"))).toEqual(["air-strike-2018-11-14-hajin"])
    })

    test.each([
      ["reports?outlet=&q=Hajin&from=2018-11-01", { report: { id: "again" } }],
      ["claims?stance=denies", { claim: { stance: "denies" } }],
      ["parties?q=coalition", { id: "us-led-coalition" }],
      ["places?q=Haj", { name: "Hajin" }],
    ])("%s is looked for as well", async (query, found) => {
      const { items } = List.parse(await body("recorder", `/api/v1/${query}`))
      expect(items[0]).toMatchObject(found)
    })

    test.each([
      ["/api/v1/incidents?limit=0", 400, /query\.limit/],
      ["/api/v1/incidents?from=soon", 400, /query\.from/],
      ["/api/v1/incidents?cursor=nonsense", 400, /query\.cursor/],
      ["/api/v1/incidents?near=Nowhereton", 400, /no place "Nowhereton"/],
      ["/api/v1/incidents/a%00b", 400, /zero character/],
      ["/api/v1/reports/a%00b/original", 400, /zero character/],
      ["/api/v1/incidents/no-such", 404, /no incident "no-such"/],
      ["/api/v1/reports/no-such/reading", 404, /no report "no-such"/],
      ["/api/v1/notices", 404, /this installation is a record/],
      ["/api/v1/no-such-thing", 404, /nothing at/],
    ])("%s is a problem in RFC 9457 form", async (path, status, detail) => {
      const response = await desk.ask("recorder", path)
      expect(response.status).toBe(status)
      expect(response.headers.get("content-type")).toBe("application/problem+json")
      const problem = await response.json()
      expect(problem).toMatchObject({ status, type: "about:blank", detail: expect.stringMatching(detail) })
    })

    test.each<[Role, string]>([
      ["reader", "incidents"],
      ["recorder", "incidents"],
      ["recorder", "reports"],
      ["recorder", "claims"],
      ["recorder", "parties"],
      ["recorder", "persons"],
      ["recorder", "places"],
      ["recorder", "proposals"],
    ])("to a %s, a cursor that somebody made up is none in %s", async (role, list) => {
      const made = [
        [1e300, "x"],
        [99_999_999_999, "x"],
        [1.5, "x"],
        ["a", "b"],
        [1, 2, 3],
        [5, "a", "b", 1e300],
        {},
        null,
      ]
      for (const value of made) {
        const cursor = Buffer.from(JSON.stringify(value)).toString("base64url")
        const response = await desk.ask(role, `/api/v1/${list}?cursor=${cursor}`)
        expect({ value, status: response.status }).toEqual({ value, status: 400 })
      }
      const zero = Buffer.from(JSON.stringify([17850, "a\u0000"])).toString("base64url")
      expect((await desk.ask(role, `/api/v1/${list}?cursor=${zero}`)).status).toBe(400)
    })

    test("nobody in particular sees nothing, and who may not is refused", async () => {
      const nobody = await desk.ask(null, "/api/v1/incidents")
      expect(nobody.status).toBe(401)
      expect(nobody.headers.get("www-authenticate")).toMatch(/^Bearer/)
      const reader = await desk.ask("reader", "/api/v1/reports", {
        method: "POST",
        headers: { "content-type": "text/plain" },
        body: "Shells fell on Idlib on Friday.",
      })
      expect(reader.status).toBe(403)
    })

    test("a document is kept once, whatever comes of the first answer", async () => {
      const send = (key: string, text: string) =>
        desk.ask("recorder", "/api/v1/reports?outlet=Example%20Wire&published=2019-03-02", {
          method: "POST",
          headers: { "content-type": "text/plain", "idempotency-key": key },
          body: text,
        })
      const text = "Shelling killed four people in Maarat al-Numan on Friday, a resident said."
      const first = await send("k1", text)
      const answer = await first.json()
      expect(answer).toMatchObject({ reports: [{ status: "added" }], incidents: { opened: 1 } })
      expect(await (await send("k1", text)).json()).toEqual(answer)
      expect(await (await send("k2", text)).json()).toMatchObject({ reports: [{ status: "known" }] })
      const other = await send("k1", `${text} Nobody else did.`)
      expect(other.status).toBe(422)
      expect(await other.json()).toMatchObject({ type: "/api/v1/problems#used-key" })
      const reading = await body("recorder", `/api/v1/reports/${Added.parse(answer).reports[0]?.report}/reading`)
      expect(reading).toMatchObject({ text, report: { outlet: "Example Wire", published: "2019-03-02" } })
    })

    test("reports that were read elsewhere are kept with their readings, all or none", async () => {
      const text = "Gunmen shot two shepherds near Jisr al-Shughur, the agency said."
      const report = reportOf({ text, id: "made-elsewhere", published: "2019-04-01" })
      const made = read(report, desk.knowledge)
      const reading = { ...made, report: { ...made.report, sha256: sha256(text) } }
      const send = (...items: unknown[]) =>
        desk.ask("recorder", "/api/v1/readings", {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ items }),
        })
      const item = { source: "by hand", original: Buffer.from(text).toString("base64"), reading }
      const wrong = [
        { ...item, original: Buffer.from("other words").toString("base64") },
        {
          ...item,
          reading: {
            ...reading,
            text: `${text} `,
            claims: [{ ...reading.claims[0], evidence: { start: 0, end: 3, text: "Gun-" } }],
          },
        },
        { ...item, reading: { ...reading, claims: "none" } },
      ]
      for (const one of wrong) expect((await send(one)).status).toBe(400)
      expect((await send(item, item)).status).toBe(400)
      expect((await desk.ask("recorder", "/api/v1/reports/made-elsewhere/reading")).status).toBe(404)
      expect(await (await send(item)).json()).toMatchObject({
        reports: [{ report: "made-elsewhere", status: "added" }],
      })
      expect(await body("recorder", "/api/v1/reports/made-elsewhere/reading")).toMatchObject({
        text,
        claims: reading.claims,
      })
    })

    test("an original comes back byte for byte, and runs nowhere", async () => {
      const response = await desk.ask("recorder", "/api/v1/reports/witness/original")
      expect(Buffer.from(await response.arrayBuffer()).toString()).toBe(REPORTS.witness.text)
      expect(response.headers.get("content-disposition")).toBe("attachment")
      expect(response.headers.get("x-content-type-options")).toBe("nosniff")
    })

    test("what is not read is said to be so", async () => {
      const send = (type: string, text: string) =>
        desk.ask("recorder", "/api/v1/reports", { method: "POST", headers: { "content-type": type }, body: text })
      expect((await send("image/png", "x")).status).toBe(415)
      expect((await send("text/plain", "")).status).toBe(422)
      expect(await (await send("application/jsonl", '{"text": 1}')).json()).toMatchObject({ status: 422 })
    })

    test("the document of the interface names every route", async () => {
      const document = Document.parse(await body("reader", "/api/v1/openapi.json"))
      expect(document.openapi).toBe("3.1.0")
      const paths = new Set(desk.app.routes.filter(({ method }) => method !== "ALL").map(({ path }) => path))
      const documented = Object.keys(document.paths).map((path) => path.replaceAll(/\{(\w+)\}/g, ":$1"))
      expect([...paths].filter((path) => path.startsWith("/api/") && !path.endsWith("openapi.json")).sort()).toEqual(
        documented.sort(),
      )
    })

    test("what happens is told as it happens, and from where a listener left off", async () => {
      const listen = async (role: Role, last: string) => {
        const leaving = new AbortController()
        const response = await desk.ask(role, "/api/v1/events", {
          headers: { "last-event-id": last },
          signal: leaving.signal,
        })
        const reader = response.body?.getReader()
        let words = ""
        while (reader !== undefined && !words.includes("\nid: 6\n")) {
          const { value, done } = await reader.read()
          if (done) break
          words += Buffer.from(value).toString()
        }
        await reader?.cancel()
        return [...words.matchAll(/data: (.*)\n/g)].map(([, data = ""]) => Happening.parse(JSON.parse(data)))
      }
      const all = await listen("recorder", "0")
      expect(all.slice(0, 6).map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6])
      expect(all).toContainEqual(expect.objectContaining({ kind: "report.added", about: "hajin" }))
      expect((await listen("recorder", "3"))[0]).toEqual(all[3])
      expect((await desk.ask("reader", "/api/v1/events", { headers: { "last-event-id": "99999" } })).status).toBe(400)
      const { items } = await happenings(desk.store, 0, false)
      expect(new Set(items.map(({ kind, about }) => `${kind} ${about}`))).toEqual(new Set(["incident.composed null"]))
    })

    test("two heads of the log are shown to be of one history", async () => {
      await desk.store.settle()
      const { size, note } = Head.parse(await body("reader", "/api/v1/log/head"))
      const earlier = Head.parse(await body("reader", "/api/v1/log/heads/1"))
      const { path } = Path.parse(await body("reader", `/api/v1/log/consistency?earlier=1&later=${size}`))
      const [before, after] = [earlier.note, note].map((one) => openHead(one, desk.store.key))
      const hashes = path.map((one) => Buffer.from(one, "base64"))
      expect(before !== undefined && after !== undefined && provesConsistency(before, after, hashes)).toBe(true)
      expect((await desk.ask("reader", "/api/v1/log/consistency?earlier=5&later=2")).status).toBe(400)
      expect((await desk.ask("reader", "/api/v1/log/entries/0/proof")).status).toBe(403)
      expect(checkProof(Proof.parse(await body("administrator", "/api/v1/log/entries/0/proof"))).size).toBe(size)
    })

    test("a name that is not the server's is refused, so that no page can rebind one to it", async () => {
      const response = await desk.ask("recorder", "http://evil.example/api/v1/incidents")
      expect(response.status).toBe(400)
    })
  })
})
