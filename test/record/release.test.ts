import { join } from "node:path"
import { sql } from "kysely"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type ExportFormat, exported, FORMATS } from "../../src/exchange/export.ts"
import { restoreBackup } from "../../src/record/bundle/restore.ts"
import { writeBundle } from "../../src/record/bundle/write.ts"
import { askErasure } from "../../src/record/erase.ts"
import { outdateSearchKey } from "../../src/record/search/renew-index.ts"
import { openStore, receiveStore, type Store, type StoreOptions } from "../../src/record/store.ts"
import { verifyStore } from "../../src/record/verify/verify-store.ts"
import { disclosedOf, findShown } from "../../src/recording/disclosed.ts"
import { eraseReport } from "../../src/recording/erase.ts"
import { exportedFrom } from "../../src/recording/export.ts"
import { type Listed, release, thingOf, withdraw, withheldOf } from "../../src/recording/release.ts"
import { searchShown } from "../../src/recording/search-shown.ts"
import { verifyShown } from "../../src/recording/verify-shown.ts"
import { BY, HOMES, type Home } from "./homes.ts"
import { CHILD, keepPrivate, NAMING, OTHER, PHONE, PRIVATE_SPEAKER, SPOT, VICTIM } from "./private-reports.ts"
import { KNOWLEDGE } from "./reports.ts"

const READER = { knowledge: KNOWLEDGE, seesWithheld: false }
const CONSENT = { by: "Amal Fernquist, sister", how: "signed form", on: "2019-01-02", guardian: false }
const GROUNDS = { consent: CONSENT, reason: "the family wants her remembered" }

describe.each(HOMES)("what is withheld in $name", ({ isThere, open }) => {
  describe.skipIf(!isThere)("unless it is released", () => {
    let home: Home
    let options: StoreOptions & { readonly path: string }
    let store: Store

    beforeAll(async () => {
      home = await open()
      options = await home.newStore()
      store = await openStore(options)
      await keepPrivate(store, NAMING)
    })
    afterAll(async () => {
      await store.close()
      await home.close()
    })

    const incident = async (of = store): Promise<string> => {
      const [number = ""] = await of
        .contents()
        .incidentsOf((await of.contents().find("report", NAMING.report.id)) ?? "")
      return number
    }
    const shown = async (of = store) => JSON.stringify(await disclosedOf(of.contents(), [await incident(of)], READER))
    const found = async (words: string) =>
      (await searchShown(store, { words }, KNOWLEDGE, 10, null)).numbers.includes(await incident())
    const listed = async () => withheldOf(store.contents(), await incident(), KNOWLEDGE)
    const thing = async (what: string, words: string): Promise<Listed> => {
      const found = (await listed()).find((one) => one.what === what && one.words.includes(words))
      if (found === undefined) throw new Error(`${what} ${words} is not listed`)
      return found
    }
    const letOut = async (what: string, words: string, grounds = GROUNDS) => {
      const { number } = await thing(what, words)
      const about = await incident()
      return store.change(BY, async (work) => release(work, BY, await thingOf(work, about, number, KNOWLEDGE), grounds))
    }
    const readersFindings = async () => (await verifyShown(store, KNOWLEDGE, 10)).findings.map(({ problem }) => problem)
    const takeBack = async (what: string, words: string) => {
      const found = await thing(what, words)
      await store.change(BY, (work) => withdraw(work, BY, found, "asked to"))
    }

    test("nothing of it is in what a reader sees, nor the report's id, digest or exact spot", async () => {
      const out = await shown()
      expect(out).toContain("Shells hit the village of Hajin")
      for (const secret of [
        "Ottoline",
        "Fernquist",
        "Peregrine",
        "Lysander",
        "Moonpenny",
        "moonpenny",
        PHONE,
        "34.69453",
        "40.83127",
        NAMING.report.sha256,
      ])
        expect(out).not.toContain(secret)
    })

    test.each([
      ["a victim's name", { words: "Ottoline" }, false],
      ["a family name", { words: "fernquist" }, false],
      ["a speaker's name", { words: "Moonpenny" }, false],
      ["a private speaker's words", { said: "guns" }, false],
      ["a telephone number", { words: PHONE }, false],
      ["a private party", { parties: ["residents"] }, false],
      ["a facet of which nothing is shown", { facets: ["victim"] }, false],
      ["a radius finer than what is shown", { near: { ...SPOT, radius: 50 } }, false],
      ["what is shown", { words: "shells village" }, true],
      ["a public party", { parties: ["sohr"] }, true],
      ["a radius as it is shown", { near: { ...SPOT, radius: 1000 } }, true],
      ["a facet that is shown", { facets: ["killed"] }, true],
      ["the name of a place finer than a village", { place: "Hajin" }, false],
      ["type and day", { type: "shelling", from: 17_849, to: 17_849 }, true],
    ] as const)("%s: found as far as it is shown", async (_, question, isFound) => {
      const { numbers } = await searchShown(store, question, KNOWLEDGE, 10, null)
      expect(numbers).toEqual(isFound ? [await incident()] : [])
    })

    test.each([
      ["words", "(select words from report limit 1)", /found by \d+ words that are withheld/],
      ["parties", "(select parties from incident limit 1)", /found by \d+ parties that are withheld/],
      ["facets", "(select facets from incident limit 1)", /found by \d+ facets that are withheld/],
      ["places", "(select places from incident limit 1)", /found by \d+ names of places that are withheld/],
      ["spot", "(select spot from incident limit 1)", /found by another spot than they are shown/],
      ["words", "'{}'", /not found by \d+ words that they are shown/],
    ])("that readers would find it by its %s set to %s is named", async (column, from, problem) => {
      expect(await found("shells")).toBe(true)
      expect(await readersFindings()).toEqual([])
      await sql.raw(`update shown set ${column} = ${from}`).execute(store.database)
      expect(await readersFindings()).toContainEqual(expect.stringMatching(problem))
      await sql`delete from shown`.execute(store.database)
      // Whoever searches next makes it anew, once something was done to the store.
      await store.change(BY, ({ change }) => change.write([{ kind: "keys.copied", about: null, detail: { to: "x" } }]))
      expect(await verifyShown(store, KNOWLEDGE, 10)).toEqual({ checked: 0, rows: 0, findings: [] })
    })

    test("readers find it all the same once the index was made anew under another key", async () => {
      expect(await found("shells")).toBe(true)
      await outdateSearchKey(store.database, store.secrets())
      await store.settle()
      expect(await found("shells")).toBe(true)
      expect(await readersFindings()).toEqual([])
    })

    test("what may be withheld cannot be asked for", async () => {
      for (const question of [{ person: "" }, { person: "Ottoline" }, { speakers: ["residents"] }, { outlet: "x" }])
        await expect(searchShown(store, question, KNOWLEDGE, 10, null)).rejects.toThrow(/may see what is withheld/)
      await expect(searchShown(store, {}, KNOWLEDGE, 10, "WzFd")).rejects.toThrow(RangeError)
    })

    test("it is listed, each thing by a number, with why", async () => {
      const things = await listed()
      expect(things.map(({ what, words }) => [what, words])).toEqual(
        expect.arrayContaining([
          ["place", `Hajin ${SPOT.lat}, ${SPOT.lon}`],
          ["speaker", PRIVATE_SPEAKER],
          ["contact", PHONE],
          ["person", VICTIM],
          ["person", CHILD],
        ]),
      )
      expect(new Set(things.map(({ number }) => number)).size).toBe(things.length)
      expect(things.every(({ why, released }) => why !== "" && released === null)).toBe(true)
    })

    test("a name is out once it is released, and the family name of the other stays in", async () => {
      await letOut("person", VICTIM)
      const out = await shown()
      expect(out).toContain(`"name":"${VICTIM}"`)
      expect(out).toContain(`Among them was ${VICTIM}, 34`)
      expect(out).not.toContain("Peregrine")
      expect(out).not.toContain(CHILD)
      expect(await found("Ottoline")).toBe(true)
      expect(await found("Peregrine")).toBe(false)
      expect((await thing("person", VICTIM)).released?.release.consent).toEqual(CONSENT)
      await expect(letOut("person", VICTIM)).rejects.toThrow(/released it before/)
    })

    test("it stays out in the same incident put together anew, also where another report has it", async () => {
      await keepPrivate(store, OTHER)
      const dossier = await disclosedOf(store.contents(), [await incident()], READER)
      expect(dossier.readings).toHaveLength(2)
      expect(JSON.stringify(dossier.readings)).toContain(`It, too, counted ${VICTIM} among the dead.`)
      expect(dossier.persons?.map(({ name }) => name)).toEqual([VICTIM])
    })

    test("a minor's name needs a guardian", async () => {
      await expect(letOut("person", CHILD)).rejects.toThrow(/guardian/)
      await letOut("person", CHILD, { ...GROUNDS, consent: { ...CONSENT, guardian: true } })
      expect(await shown()).toContain(`"name":"${CHILD}"`)
      expect(await found("Peregrine")).toBe(true)
      await takeBack("person", CHILD)
      expect(await found("Peregrine")).toBe(false)
      expect(await shown()).not.toContain("Peregrine")
      await expect(takeBack("person", CHILD)).rejects.toThrow(/not released/)
    })

    test("a speaker, a number and a spot come out one by one", async () => {
      expect(await shown()).not.toContain("Moonpenny")
      await letOut("speaker", PRIVATE_SPEAKER)
      expect(await shown()).toContain(`"person":"${PRIVATE_SPEAKER}"`)
      expect(await shown()).not.toContain(PHONE)
      await letOut("contact", PHONE)
      expect(await shown()).toContain(PHONE)
      expect(await shown()).not.toContain(String(SPOT.lat))
      await letOut("place", "Hajin")
      expect(await shown()).toContain(String(SPOT.lat))
      const near = { near: { ...SPOT, radius: 50 }, place: "Hajin", words: "Moonpenny" }
      expect((await searchShown(store, near, KNOWLEDGE, 10, null)).numbers).toEqual([await incident()])
    })

    test("an incident is found by what its id tells, or by its number", async () => {
      const number = await incident()
      const [one] = (await disclosedOf(store.contents(), [number], READER)).incidents
      expect(await findShown(store.contents(), one?.id ?? "", READER)).toBe(number)
      expect(await findShown(store.contents(), number, READER)).toBe(number)
      expect(await findShown(store.contents(), "shelling-2018-11-14-nowhere", READER)).toBeNull()
    })

    test("an export holds what is shown and no more, unless all is asked for, and is in the log", async () => {
      const asked = { question: { from: 17_849 }, looking: { knowledge: KNOWLEDGE, seesWithheld: true } }
      const written = async (format: ExportFormat, withheld: boolean) =>
        exported(await exportedFrom(store, BY, { ...asked, format, withheld }), format, KNOWLEDGE)
      for (const format of FORMATS) {
        const text = await written(format, false)
        for (const secret of ["Peregrine", NAMING.report.id, NAMING.report.sha256]) expect(text).not.toContain(secret)
      }
      expect(await written("csv-claims", false)).toContain(VICTIM)
      expect(await written("csv-claims", true)).toContain(CHILD)
      await expect(
        exportedFrom(store, BY, { question: {}, looking: READER, format: "jsonl", withheld: true }),
      ).rejects.toThrow(/may see it/)
      const { rows } = await sql<{ detail: object }>`
        select body::jsonb->'detail' as detail from entry where body like '%"kind":"export.made"%' order by id`.execute(
        store.database,
      )
      expect(rows).toHaveLength(FORMATS.length + 2)
      expect(rows.at(-1)?.detail).toEqual({ format: "csv-claims", filters: ["from"], withheld: true, incidents: 1 })
    })

    test("the log verifies, and a restored backup shows the same", async () => {
      const verdict = await verifyStore(store, [], () => undefined)
      expect(verdict).toMatchObject({ findings: [], unopened: 0 })
      const backup = join(options.path, "backup")
      await writeBundle(store, backup, { kind: "backup" })
      const other = await receiveStore(await home.emptyPlace(options.keys))
      await restoreBackup(other, backup, BY)
      expect(await shown(other)).toBe(await shown())
      expect(await verifyStore(other, [], () => undefined)).toMatchObject({ findings: [], unopened: 0 })
      await other.close()
    })

    test("an erased report takes what was released of it along", async () => {
      const report = (await store.contents().find("report", NAMING.report.id)) ?? ""
      await store.change(BY, (work) => askErasure(work, report, { by: BY.name, reason: "asked to be forgotten" }))
      await eraseReport(store, { ...BY, name: "Tomas Rell" }, report, KNOWLEDGE)
      await store.settle()
      expect(await store.contents().releasesOn([report])).toEqual([])
      expect(await verifyStore(store, [], () => undefined)).toMatchObject({ findings: [] })
    })
  })
})
