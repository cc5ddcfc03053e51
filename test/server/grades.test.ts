import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { z } from "zod"
import type { Role } from "../../src/model/access.ts"
import { Incident } from "../../src/model/incident.ts"
import { verifyStore } from "../../src/record/verify/verify-store.ts"
import { happenings } from "../../src/recording/happenings.ts"
import { HOMES, type Home } from "../record/homes.ts"
import { WITNESS } from "../record/reports.ts"
import { type TestDesk, testDesk } from "./desk.ts"

const RAQQA = "shelling-2017-03-03-raqqa"
const HAJIN = "air-strike-2018-11-14-hajin"
const Page = z.object({ items: z.array(Incident), cursor: z.string().nullable() })

describe.each(HOMES)("grades over $name", ({ isThere, open }) => {
  describe.skipIf(!isThere)("are set by who may, on what they have looked at", () => {
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

    const seen = async (role: Role, path: string) => (await desk.ask(role, `/api/v1/${path}`)).json()
    const etag = async (id: string) =>
      (await desk.ask("assessor", `/api/v1/incidents/${id}`)).headers.get("etag") ?? "none"

    test("a grade is refused without, and with an outdated, state; set once for its key; and then the state is another", async () => {
      const path = `incidents/${RAQQA}/grade`
      const asked = { grade: "fair", why: `${WITNESS} and a hospital say the same.` }
      expect((await desk.send("assessor", path, asked)).status).toBe(428)
      expect((await desk.send("assessor", path, asked, { "if-match": '"an older one"' })).status).toBe(412)
      const before = await etag(RAQQA)
      for (const role of ["reader", "recorder", "administrator"] as const)
        expect((await desk.send(role, path, asked, { "if-match": before })).status).toBe(403)
      const headers = { "if-match": before, "idempotency-key": "grade-1" }
      const first = await desk.send("assessor", path, asked, headers)
      expect(first.status).toBe(200)
      const made = await first.json()
      expect(made).toMatchObject({
        incident: RAQQA,
        suggested: { grade: expect.any(String) },
        graded: [{ relation: "own", acts: [{ grade: "fair", by: "the assessor", why: asked.why }] }],
      })
      expect(await (await desk.send("assessor", path, asked, headers)).json()).toEqual(made)
      expect((await desk.send("assessor", path, { ...asked, grade: "weak" }, { "if-match": before })).status).toBe(412)
      expect(await etag(RAQQA)).not.toBe(before)
      expect((await desk.ask("assessor", `/api/v1/${path}`)).headers.get("etag")).toBe(await etag(RAQQA))
    })

    test.each([
      ["no such grade", { grade: "certain", why: "So." }, 400],
      ["no reason", { grade: "fair", why: " " }, 400],
      ["the machine's word for it", { grade: null, why: "So." }, 400],
    ])("%s is refused", async (_name, asked, status) => {
      expect(
        (await desk.send("assessor", `incidents/${RAQQA}/grade`, asked, { "if-match": await etag(RAQQA) })).status,
      ).toBe(status)
    })

    test("a reader sees which grade stands since when, and neither who set it nor why, unless it is for readers", async () => {
      const reading = await seen("reader", `incidents/${RAQQA}/grade`)
      expect(reading).toMatchObject({
        graded: [{ relation: "own", acts: [{ grade: "fair", by: null, why: null, suggestion: null }] }],
      })
      expect(JSON.stringify(reading)).not.toContain("Quillfeather")
      expect(JSON.stringify(await seen("recorder", `incidents/${RAQQA}`))).toContain(`${WITNESS} and a hospital`)
      const path = `incidents/${RAQQA}/grade`
      const open = { grade: "weak", why: "The hospital took it back.", forReaders: true }
      expect((await desk.send("assessor", path, open, { "if-match": await etag(RAQQA) })).status).toBe(200)
      expect(await seen("reader", path)).toMatchObject({ graded: [{ acts: [{ grade: "weak", why: open.why }] }] })
      const named = { ...open, why: `${WITNESS} took it back.` }
      expect((await desk.send("assessor", path, named, { "if-match": await etag(RAQQA) })).status).toBe(200)
      expect(JSON.stringify(await seen("reader", path))).not.toContain("Quillfeather")
      const exported = await desk.ask("reader", "/api/v1/export?format=jsonl")
      expect(await exported.text()).not.toContain("Quillfeather")
    })

    test.each(["assessor", "reader"] as const)(
      "incidents are found by their grades by a %s, page by page",
      async (role) => {
        const of = async (query: string) => Page.parse(await seen(role, `incidents?${query}`))
        const first = await of("grade=none&limit=1")
        const second = await of(`grade=none&limit=1&cursor=${first.cursor}`)
        expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(["explosion-2019-06-09-idlib", HAJIN])
        const { items } = await of("grade=weak&grade=confirmed&type=shelling")
        expect(items.map(({ id, graded = [] }) => [id, graded[0]?.acts.at(-1)?.grade])).toEqual([[RAQQA, "weak"]])
        expect((await of("grade=any&suggested=none")).items).toEqual([])
        expect((await of("outdated-grade=true")).items).toEqual([])
        expect((await desk.ask(role, "/api/v1/incidents?grade=sure")).status).toBe(400)
      },
    )

    test("a grade is taken back once, and its history stays; all of it is in the log, without its words", async () => {
      const path = `incidents/${RAQQA}/grade/withdraw`
      expect((await desk.send("recorder", path, { why: "x" }, { "if-match": await etag(RAQQA) })).status).toBe(403)
      const done = await desk.send("assessor", path, { why: "Too early." }, { "if-match": await etag(RAQQA) })
      expect(await done.json()).toMatchObject({ graded: [{ acts: [{ grade: "fair" }, {}, {}, { grade: null }] }] })
      expect((await desk.send("assessor", path, { why: "Again." }, { "if-match": await etag(RAQQA) })).status).toBe(422)
      expect(await seen("reader", `incidents/${RAQQA}/grade`)).toMatchObject({ graded: [] })
      await desk.store.settle()
      const of = async (all: boolean) =>
        (await happenings(desk.store, 0, all)).items.flatMap(({ kind, about }) =>
          kind.startsWith("grade.") ? [`${kind} ${about}`] : [],
        )
      expect(await of(true)).toEqual([...Array(3).fill(`grade.set ${RAQQA}`), `grade.withdrawn ${RAQQA}`])
      expect(await of(false)).toEqual([...Array(3).fill("grade.set null"), "grade.withdrawn null"])
      const entries = await desk.store.database.selectFrom("entry").select("body").execute()
      expect(entries.filter(({ body }) => /Quillfeather|hospital/.test(body))).toEqual([])
    })
  })
})
