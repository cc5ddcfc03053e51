import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { z } from "zod"
import type { Role } from "../../src/model/access.ts"
import { verifyStore } from "../../src/record/verify/verify-store.ts"
import { happenings } from "../../src/recording/happenings.ts"
import { HOMES, type Home } from "../record/homes.ts"
import { WITNESS } from "../record/reports.ts"
import { type TestDesk, testDesk } from "./desk.ts"

const HAJIN = "air-strike-2018-11-14-hajin"
const Decided = z.object({ decision: z.object({ id: z.string() }), opened: z.array(z.string()) })
const Things = z.object({ items: z.array(z.object({ number: z.int(), what: z.string(), words: z.string() })) })
const Shown = z.object({ incidents: z.array(z.object({ id: z.string(), mentions: z.array(z.unknown()) })) })

describe.each(HOMES)("changes over $name", ({ isThere, open }) => {
  describe.skipIf(!isThere)("are made once, by who may, on what they have looked at", () => {
    let home: Home
    let desk: TestDesk
    beforeAll(async () => {
      home = await open()
      desk = await testDesk(home, ["hajin", "raqqa", "again", "idlib", "witness"])
    })
    afterAll(async () => {
      expect(desk.faults).toEqual([])
      expect((await verifyStore(desk.store, [], () => undefined)).findings).toEqual([])
      await desk.close()
      await home.close()
    })

    const etag = async (id: string) =>
      (await desk.ask("recorder", `/api/v1/incidents/${id}`)).headers.get("etag") ?? "none"
    const mentions = async (id: string) => {
      const { incidents } = Shown.parse(await (await desk.ask("recorder", `/api/v1/incidents/${id}`)).json())
      return incidents[0]?.mentions.length
    }

    test("a split is refused without, and with an outdated, state; made once for its key; and undone", async () => {
      const asked = { reports: ["again"], why: "another strike, two hours later" }
      const path = `incidents/${HAJIN}/split`
      expect((await desk.send("recorder", path, asked)).status).toBe(428)
      expect((await desk.send("recorder", path, asked, { "if-match": '"an older one"' })).status).toBe(412)
      expect((await desk.send("reader", path, asked, { "if-match": await etag(HAJIN) })).status).toBe(403)
      const headers = { "if-match": await etag(HAJIN), "idempotency-key": "split-1" }
      const first = await desk.send("recorder", path, asked, headers)
      const made = await first.json()
      const { decision, opened } = Decided.parse(made)
      expect(opened).toHaveLength(1)
      expect(await mentions(HAJIN)).toBe(1)
      expect(await (await desk.send("recorder", path, asked, headers)).json()).toEqual(made)
      expect((await desk.send("recorder", path, asked, { "if-match": headers["if-match"] })).status).toBe(412)
      expect(
        (await desk.send("recorder", `decisions/${decision.id}/undo`, { why: "it was the same one" })).status,
      ).toBe(200)
      expect(await mentions(HAJIN)).toBe(2)
      expect((await desk.send("recorder", `decisions/${decision.id}/undo`, { why: "again" })).status).toBe(422)
    })

    test("a merge and a move say what they cannot do", async () => {
      const headers = { "if-match": await etag(HAJIN) }
      const merge = await desk.send("recorder", `incidents/${HAJIN}/merge`, { with: ["no-such"], why: "one" }, headers)
      expect(merge.status).toBe(422)
      const move = { report: "hajin", to: HAJIN, why: "it belongs there" }
      expect((await desk.send("recorder", `incidents/${HAJIN}/move`, move, headers)).status).toBe(422)
      expect((await desk.send("recorder", `incidents/${HAJIN}/merge`, { with: ["x"], why: " " }, headers)).status).toBe(
        400,
      )
    })

    test("a name is withheld from a reader until it is released, and again when that is withdrawn", async () => {
      const id = "shelling-2017-03-03-raqqa"
      const seen = async () => (await desk.ask("reader", `/api/v1/incidents/${id}`)).text()
      expect(await seen()).not.toContain(WITNESS)
      const { items } = Things.parse(await (await desk.ask("recorder", `/api/v1/incidents/${id}/withheld`)).json())
      const speaker = items.find(({ what }) => what === "speaker")
      const path = `incidents/${id}/withheld/${speaker?.number}`
      const consent = { by: WITNESS, how: "signed form", on: "2017-05-01", guardian: false }
      const released = await desk.send(
        "recorder",
        `${path}/release`,
        { consent, reason: "asked to be named" },
        { "if-match": await etag(id) },
      )
      expect(await released.json()).toMatchObject({ released: { by: "the recorder" } })
      expect(await seen()).toContain("zebulon-quillfeather")
      expect(
        (await desk.send("assessor", `${path}/withdraw`, { reason: "x" }, { "if-match": await etag(id) })).status,
      ).toBe(403)
      expect(
        (
          await desk.send(
            "recorder",
            `${path}/withdraw`,
            { reason: "changed her mind" },
            { "if-match": await etag(id) },
          )
        ).status,
      ).toBe(200)
      expect(await seen()).not.toContain("zebulon-quillfeather")
    })

    test("what leaves the house is logged, and has no withheld name but for who may see it", async () => {
      const out = async (role: Role, query: string) => desk.ask(role, `/api/v1/export?${query}`)
      const table = await out("reader", "format=csv-incidents&from=2017-01-01")
      expect(table.headers.get("content-disposition")).toMatch(/attachment; filename="incidents\.csv"/)
      expect((await table.text()).split("\n").length).toBeGreaterThan(3)
      expect(await (await out("recorder", "format=jsonl")).text()).not.toContain(WITNESS)
      expect(await (await out("recorder", "format=jsonl&withheld=true")).text()).toContain(WITNESS)
      expect((await out("reader", "format=jsonl&withheld=true")).status).toBe(403)
      expect((await out("reader", "format=geojson&hxl=true")).status).toBe(400)
      await desk.store.settle()
      const { items } = await happenings(desk.store, 0, true)
      expect(items.filter(({ kind }) => kind === "export.made")).toHaveLength(3)
    })

    test("a join that waits is answered once", async () => {
      const list = await desk.ask("recorder", "/api/v1/proposals?limit=5")
      expect(await list.json()).toMatchObject({ items: expect.any(Array), cursor: null })
      expect((await desk.ask("reader", "/api/v1/proposals")).status).toBe(403)
      expect((await desk.send("recorder", "proposals/no-such/answer", { accept: true, why: "the same" })).status).toBe(
        422,
      )
    })

    test("what was decided is listed for who may see all, page by page, and on a page", async () => {
      const Listed = z.object({
        items: z.array(z.object({ decision: z.object({ kind: z.string() }), undoneBy: z.string().nullable() })),
        cursor: z.string().nullable(),
      })
      const of = async (query: string) =>
        Listed.parse(await (await desk.ask("assessor", `/api/v1/decisions?${query}`)).json())
      const first = await of("limit=1")
      expect(first).toMatchObject({ items: [{ decision: { kind: "undo" } }], cursor: expect.any(String) })
      const second = await of(`limit=1&cursor=${first.cursor}`)
      expect(second).toMatchObject({ items: [{ decision: { kind: "split" }, undoneBy: expect.stringMatching(/^d/) }] })
      expect((await of("set-aside=true")).items).toEqual([])
      expect((await desk.ask("reader", "/api/v1/decisions")).status).toBe(403)
      expect((await desk.ask("recorder", "/api/v1/decisions?cursor=nonsense")).status).toBe(400)
      const page = await (await desk.ask("recorder", "/decisions")).text()
      expect(page).toContain("another strike, two hours later")
      expect(page).toContain(`href="/incidents/${HAJIN}"`)
      expect((await desk.ask("reader", "/decisions")).status).toBe(403)
    })

    test("erasing takes two persons, and then nothing is left to be seen", async () => {
      const reason = { reason: "the witness withdrew" }
      expect((await desk.send("assessor", "reports/witness/erasure", reason)).status).toBe(403)
      expect((await desk.send("recorder", "reports/witness/erasure", reason)).status).toBe(200)
      expect((await desk.send("recorder", "reports/witness/erasure/agreement", {})).status).toBe(422)
      expect(await (await desk.send("administrator", "reports/witness/erasure/agreement", {})).json()).toMatchObject({
        status: "erased",
      })
      expect((await desk.ask("recorder", "/api/v1/reports/witness/original")).status).toBe(404)
      expect(await (await desk.ask("recorder", "/api/v1/claims?limit=200")).text()).not.toContain(WITNESS)
    })
  })
})
