import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { checkProof, proofOf } from "../../src/record/proof.ts"
import { type Question, search } from "../../src/record/search/search.ts"
import { openStore, type Store, type StoreOptions } from "../../src/record/store.ts"
import { verifyStore } from "../../src/record/verify/verify-store.ts"
import { dayOfIso } from "../../src/space/day.ts"
import { BY, HOMES, type Home } from "./homes.ts"
import { keep, REPORTS } from "./reports.ts"

describe.each(HOMES)("a store in $name", ({ isThere, open }) => {
  describe.skipIf(!isThere)("keeps, finds and proves", () => {
    let home: Home
    let options: StoreOptions
    let store: Store

    beforeAll(async () => {
      home = await open()
      options = await home.newStore()
      store = await openStore(options)
      await keep(store, "hajin", "raqqa")
      await keep(store, "again", "idlib", "witness")
      await store.settle()
    })
    afterAll(async () => {
      await store.close()
      await home.close()
    })

    const found = async (question: Question) => {
      const { numbers } = await search(store.database, question, store.hide(), 100, null)
      const incidents = new Map(
        (await store.contents().incidents(numbers)).map((one) => [one.number, one.state.incident]),
      )
      return numbers.flatMap((number) => incidents.get(number) ?? [])
    }

    test("the same bytes twice are one report, and change nothing", async () => {
      const entries = await count(store, "entry")
      const outcomes = await keep(store, "hajin", "raqqa")
      expect(outcomes.map(({ status, report }) => ({ status, report }))).toEqual([
        { status: "known", report: "hajin" },
        { status: "known", report: "raqqa" },
      ])
      expect(await count(store, "entry")).toBe(entries)
    })

    test("a report that comes later joins the incident that is there, which keeps its name", async () => {
      const incidents = await found({ words: "Hajin" })
      const reports = incidents.map(({ id, mentions }) => [id, ...mentions.map(({ report }) => report).sort()])
      expect(reports).toEqual([["air-strike-2018-11-14-hajin", "again", "hajin"]])
    })

    test("an original comes back byte for byte", async () => {
      const number = (await store.contents().find("report", "witness")) ?? ""
      expect((await store.contents().original(number)).toString()).toBe(REPORTS.witness.text)
    })

    test.each<[string, Question, string[]]>([
      ["a word as it stands", { words: "bakery" }, ["raqqa"]],
      ["another form of the word", { words: "BAKERIES" }, ["raqqa"]],
      ["an accent more or less", { words: "hájin" }, ["hajin"]],
      ["all words, in one report", { words: "coalition denies strike" }, ["hajin"]],
      ["words of two reports", { words: "coalition bakery" }, []],
      ["a word that is nowhere", { words: "submarine" }, []],
      ["around a place", { near: { lat: 34.69, lon: 40.83, radius: 20_000 } }, ["hajin"]],
      ["around nothing", { near: { lat: 0, lon: 179.99, radius: 50_000 } }, []],
      ["around everything", { near: { lat: 35, lon: 39, radius: 500_000 } }, ["idlib", "hajin", "raqqa"]],
      ["from a day on", { from: dayOfIso("2018-11-14") ?? 0 }, ["idlib", "hajin"]],
      ["up to a day", { to: dayOfIso("2018-11-13") ?? 0 }, ["raqqa"]],
      ["a party", { parties: ["us-led-coalition"] }, ["hajin"]],
      ["a party that has no part", { parties: ["russia"] }, []],
      ["a facet", { facets: ["injured"] }, ["idlib"]],
      ["any dispute", { disputes: [] }, ["hajin", "raqqa"]],
      ["a kind of dispute", { disputes: ["counts-apart"] }, ["raqqa"]],
      ["a type and a day", { type: "explosion", to: dayOfIso("2018-01-01") ?? 0 }, []],
    ])("finds by %s", async (_name, question, wanted) => {
      expect((await found(question)).map(({ id }) => id.split("-").at(-1))).toEqual(wanted)
    })

    test("the pages of a search put together are the whole, once each", async () => {
      const whole = await search(store.database, {}, store.hide(), 100, null)
      const numbers: string[] = []
      for (let cursor: string | null = null; ; ) {
        const page = await search(store.database, {}, store.hide(), 1, cursor)
        numbers.push(...page.numbers)
        cursor = page.cursor
        if (cursor === null) break
      }
      expect(numbers).toEqual(whole.numbers)
      expect(whole.numbers.length).toBe(3)
      await expect(search(store.database, {}, store.hide(), 1, "no cursor")).rejects.toThrow(/is no cursor/)
    })

    test("verifies, with every entry under a head", async () => {
      const verdict = await verifyStore(store, [], () => undefined)
      expect(verdict).toMatchObject({ findings: [], entries: await count(store, "entry"), unopened: 0 })
      expect(verdict.items).toBe(await count(store, "item"))
    })

    test("every entry is proved without the others, and a proof of one proves no other", async () => {
      const entries = await count(store, "entry")
      for (let position = 0; position < entries; position++) {
        const proof = await proofOf(store, position)
        if (proof === null) throw new Error(`no proof of ${position}`)
        expect(checkProof(proof).size).toBe(entries)
        expect(() => checkProof({ ...proof, position: (position + 1) % entries })).toThrow(/does not lead/)
        expect(() => checkProof({ ...proof, entry: proof.entry.replace(/"at":"20/, '"at":"19') })).toThrow(
          /does not lead/,
        )
      }
      expect(await proofOf(store, entries)).toBeNull()
    })

    test.each(["item", "report", "incident", "mention", "posting"])(
      "%s cannot be changed without an entry",
      async (table) => {
        const column = { item: "key", report: "name", incident: "type", mention: "number", posting: "number" }[table]
        await expect(sqlOn(store, `update ${table} set ${column} = ${column}`)).rejects.toThrow(
          /only together with an entry/,
        )
        await expect(sqlOn(store, `delete from ${table}`)).rejects.toThrow(/only together with an entry/)
      },
    )

    test.each(["entry", "leaf", "subtree", "head"])("%s is only ever added to", async (table) => {
      await expect(sqlOn(store, `delete from ${table}`)).rejects.toThrow(/only ever added to/)
      await expect(sqlOn(store, `truncate ${table} cascade`)).rejects.toThrow(/deconflict/)
    })

    test("a change that fails leaves nothing behind", async () => {
      const before = [await count(store, "entry"), await count(store, "item"), await count(store, "incident")]
      await expect(
        store.change(BY, async ({ change }) => {
          await change.write([
            { kind: "report.added", about: null, contents: [{ role: "original", bytes: Buffer.from("half") }] },
          ])
          throw new Error("the power of persuasion failed")
        }),
      ).rejects.toThrow(/persuasion/)
      expect([await count(store, "entry"), await count(store, "item"), await count(store, "incident")]).toEqual(before)
      expect((await verifyStore(store, [], () => undefined)).findings).toEqual([])
    })

    test("many changes at once all get their places, each once", async () => {
      const before = await count(store, "entry")
      await Promise.all(
        Array.from({ length: 40 }, (_, i) =>
          store.change(BY, ({ change }) => change.write([{ kind: "log.exported", about: null, detail: { run: i } }])),
        ),
      )
      await store.settle()
      expect(await count(store, "leaf")).toBe(before + 40)
      expect((await verifyStore(store, [], () => undefined)).findings).toEqual([])
    })
  })
})

async function count(store: Store, table: string): Promise<number> {
  return (await sqlOn(store, `select count(*) as count from ${table}`))[0]?.["count"] as number
}

async function sqlOn({ database }: Store, text: string): Promise<Record<string, unknown>[]> {
  const { sql } = await import("kysely")
  return (await sql.raw<Record<string, unknown>>(text).execute(database)).rows
}
