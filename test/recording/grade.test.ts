import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Incident } from "../../src/model/incident.ts"
import { restoreBackup } from "../../src/record/bundle/restore.ts"
import { writeBundle } from "../../src/record/bundle/write.ts"
import { askErasure } from "../../src/record/erase.ts"
import type { Question } from "../../src/record/search/question.ts"
import { openStore, receiveStore, type Store, type StoreOptions } from "../../src/record/store.ts"
import { verifyStore } from "../../src/record/verify/verify-store.ts"
import { mergeIncidents, splitIncident, undoDecision } from "../../src/recording/decide.ts"
import { eraseReport } from "../../src/recording/erase.ts"
import { find } from "../../src/recording/find.ts"
import { gradeIncident } from "../../src/recording/grade.ts"
import type { Found } from "../../src/recording/query.ts"
import { searchShown } from "../../src/recording/search-shown.ts"
import { BY, HOMES, type Home } from "../record/homes.ts"
import { KNOWLEDGE, keep, WITNESS } from "../record/reports.ts"

const HAJIN = "air-strike-2018-11-14-hajin"
const RAQQA = "shelling-2017-03-03-raqqa"
const IDLIB = "explosion-2019-06-09-idlib"

describe.each(HOMES)("in $name", ({ isThere, open }) => {
  describe.skipIf(!isThere)("the grade that persons set", () => {
    let home: Home
    let options: StoreOptions & { readonly path: string }
    let store: Store
    const deciding = (why: string) => ({ store, by: BY, knowledge: KNOWLEDGE, why })
    const grade = (incident: string, to: Parameters<typeof gradeIncident>[2]["grade"], why: string, by = BY) =>
      gradeIncident({ store, by, why }, incident, { grade: to, forReaders: false })

    beforeAll(async () => {
      home = await open()
      options = await home.newStore()
      store = await openStore(options)
      await keep(store, "hajin", "raqqa", "idlib", "witness")
    })
    afterAll(async () => {
      await store.settle()
      expect((await verifyStore(store, [], () => undefined)).findings).toEqual([])
      await store.close()
      await home.close()
    })

    const finder = (of: Store) => ({ store: of, parties: KNOWLEDGE.parties })
    async function found(question: Question, of = store): Promise<string[]> {
      const ids: string[] = []
      for (let after: string | null = null; ; ) {
        const page: Found<Incident> = await find("incidents", finder(of), { words: "", question }, { limit: 1, after })
        ids.push(...page.items.map(({ id }) => id))
        if (page.cursor === null) return ids
        after = page.cursor
      }
    }
    async function shownFound(question: Question): Promise<string[]> {
      const page = await searchShown(store, question, KNOWLEDGE, 100, null)
      const names = await store.contents().names(page.numbers)
      return page.numbers.map((number) => names.get(number) ?? "")
    }
    async function incident(id: string, of = store): Promise<Incident> {
      const page = await find("incidents", finder(of), { words: "", question: {} }, { limit: 100, after: null })
      const one = page.items.find((item) => item.id === id)
      if (one === undefined) throw new Error(`expected ${id}, got ${page.items.map((item) => item.id).join(", ")}`)
      return one
    }
    const graded = async (id: string, of = store) => (await incident(id, of)).graded ?? []

    test("is none until somebody sets it, whatever is suggested; and is changed and taken back with its history", async () => {
      expect((await incident(HAJIN)).grade?.grade).toBe("weak")
      expect(await graded(HAJIN)).toEqual([])
      expect(await found({ grades: ["none"] })).toEqual([IDLIB, HAJIN, RAQQA])
      await grade(HAJIN, "fair", "Two survivors were spoken to.")
      await grade(HAJIN, "contested", "The coalition names a battery.", { ...BY, name: "Tomas Rell" })
      expect(await graded(HAJIN)).toMatchObject([
        {
          relation: "own",
          incident: HAJIN,
          since: null,
          acts: [
            { grade: "fair", by: "Ines Vardo", why: "Two survivors were spoken to.", suggestion: { grade: "weak" } },
            { grade: "contested", by: "Tomas Rell", why: "The coalition names a battery." },
          ],
        },
      ])
      expect(await found({ grades: ["contested"] })).toEqual([HAJIN])
      expect(await found({ grades: ["fair"] })).toEqual([])
      await grade(HAJIN, null, "Entered for another strike.")
      expect((await graded(HAJIN))[0]?.acts.map((act) => act.grade)).toEqual(["fair", "contested", null])
      expect(await found({ grades: ["any"] })).toEqual([])
      await expect(grade(HAJIN, null, "Again.")).rejects.toThrow(`nobody has graded ${HAJIN}`)
    })

    test("is searched for beside what is suggested, and with everything else", async () => {
      await grade(HAJIN, "fair", "Two origins.")
      await grade(IDLIB, "discounted", "A gas bottle.")
      for (const search of [found, shownFound]) {
        expect(await search({ grades: ["any"] })).toEqual([IDLIB, HAJIN])
        expect(await search({ grades: ["fair", "none"] })).toEqual([HAJIN, RAQQA])
        expect(await search({ grades: ["fair", "discounted"], type: "explosion" })).toEqual([IDLIB])
        expect(await search({ suggested: ["weak"], grades: ["fair"] })).toEqual([HAJIN])
        expect(await search({ suggested: ["weak", "fair"], grades: ["none"] })).toEqual([RAQQA])
        expect(await search({ suggested: ["none"] })).toEqual([])
        expect(await search({ outdated: true })).toEqual([])
      }
      expect(await search("claims", { grades: ["discounted"] })).toBe(2)
      expect(await search("reports", { grades: ["fair"] })).toBe(1)
    })
    const search = async (kind: "claims" | "reports", question: Question) =>
      (await find(kind, finder(store), { words: "", question }, { limit: 100, after: null })).items.length

    test("wants another look when a report comes, and until somebody grades anew", async () => {
      await keep(store, "again")
      expect(await graded(HAJIN)).toMatchObject([{ since: { came: ["again"], went: [] } }])
      for (const search of [found, shownFound]) expect(await search({ outdated: true })).toEqual([HAJIN])
      expect(await found({ grades: ["fair"] })).toEqual([HAJIN])
      await grade(HAJIN, "fair", "Residents say the same.")
      expect(await graded(HAJIN)).toMatchObject([{ since: null }])
      expect(await found({ outdated: true })).toEqual([])
    })

    test("stays with its own incident when it becomes part of another, is told there, and comes back", async () => {
      const merged = await mergeIncidents(deciding("One blast."), [HAJIN, IDLIB])
      expect(merged.dissolved).toEqual([IDLIB])
      const [own, other] = await graded(HAJIN)
      expect(own).toMatchObject({ relation: "own", since: { came: ["idlib"], went: [] } })
      expect(other).toMatchObject({ relation: "joined", incident: IDLIB, answered: false })
      expect(other?.acts.at(-1)?.grade).toBe("discounted")
      expect(await found({ grades: ["discounted"] })).toEqual([])
      expect(await found({ outdated: true })).toEqual([HAJIN])
      await grade(HAJIN, "contested", "With what was told of Idlib.")
      expect(await graded(HAJIN)).toMatchObject([{ since: null }, { relation: "joined", answered: true }])
      expect(await found({ outdated: true })).toEqual([])
      await undoDecision(deciding("It was not."), merged.decision.id)
      expect(await graded(IDLIB)).toMatchObject([
        { relation: "own", since: null },
        { relation: "parted", incident: HAJIN, answered: false },
      ])
      expect(await found({ grades: ["discounted"] })).toEqual([IDLIB])
      expect(await graded(HAJIN)).toMatchObject([{ relation: "own", since: { came: [], went: ["idlib"] } }])
    })

    test("is told at what was split off, which has none of its own", async () => {
      await grade(RAQQA, "fair", "Two reports.")
      const split = await splitIncident(deciding("Another street."), RAQQA, ["witness"])
      const [off = ""] = split.opened
      expect(await graded(off)).toMatchObject([{ relation: "parted", incident: RAQQA, since: { went: ["raqqa"] } }])
      expect(await found({ outdated: true, type: "shelling" })).toEqual(expect.arrayContaining([RAQQA, off]))
      expect(await found({ grades: ["fair"], type: "shelling" })).toEqual([RAQQA])
      await grade(RAQQA, "weak", "One report is left.")
      expect(await found({ outdated: true, type: "shelling" })).toEqual([off])
      await grade(off, null, "Nobody has looked into it.")
      expect(await found({ outdated: true, type: "shelling" })).toEqual([])
      await undoDecision(deciding("A slip."), split.decision.id)
      expect((await graded(RAQQA)).map(({ relation }) => relation).sort()).toEqual(["joined", "own"])
    })

    test.each<[string, () => Promise<unknown>, RegExp]>([
      ["an incident that is not there", () => grade("nowhere", "fair", "So."), /no incident "nowhere"/],
      ["no reason", () => grade(HAJIN, "fair", " "), /say why/],
    ])("%s is refused, and nothing is kept of it", async (_name, make, words) => {
      const count = async () => (await store.database.selectFrom("entry").select("id").execute()).length
      const before = await count()
      await expect(make()).rejects.toThrow(words)
      expect(await count()).toBe(before)
    })

    test("two who grade at once both stand in the history, and one counts", async () => {
      await Promise.all([grade(IDLIB, "weak", "One voice."), grade(IDLIB, "fair", "Two voices.")])
      const [own] = await graded(IDLIB)
      expect(
        own?.acts
          .slice(-2)
          .map((act) => act.grade)
          .sort(),
      ).toEqual(["fair", "weak"])
      expect(await found({ grades: [own?.acts.at(-1)?.grade ?? ""], type: "explosion" })).toEqual([IDLIB])
    })

    test("comes back from a backup as it was, and its rows are checked", async () => {
      const file = join(options.path, "backup")
      await writeBundle(store, file, { kind: "backup" })
      const restored = await receiveStore(await home.emptyPlace(options.keys))
      try {
        await restoreBackup(restored, file, BY)
        for (const id of [HAJIN, RAQQA, IDLIB]) expect(await graded(id, restored)).toEqual(await graded(id))
        expect((await verifyStore(restored, [], () => undefined)).findings).toEqual([])
      } finally {
        await restored.close()
      }
    })

    test("loses its reason with a report that it was set on, and wants another look", async () => {
      await grade(RAQQA, "confirmed", `${WITNESS} was believed.`)
      const report = (await store.contents().find("report", "witness")) ?? ""
      await store.change(BY, (work) => askErasure(work, report, { by: BY.name, reason: "asked to be forgotten" }))
      const erased = await eraseReport(store, { ...BY, name: "Tomas Rell" }, report, KNOWLEDGE)
      expect(erased.grades).toBeGreaterThan(0)
      const own = (await graded(RAQQA)).find(({ relation }) => relation === "own")
      expect(own?.acts.at(-1)).toMatchObject({ grade: "confirmed", by: "Ines Vardo", why: null })
      expect(own?.since).toEqual({ came: [], went: [report] })
      expect(JSON.stringify(await incident(RAQQA))).not.toMatch(/zebulon|quillfeather/i)
      expect(await found({ grades: ["confirmed"] })).toEqual([RAQQA])
      expect(await found({ outdated: true, type: "shelling" })).toEqual([RAQQA])
      expect((await verifyStore(store, [], () => undefined)).findings).toEqual([])
    })

    test("a grade that is set while a report is erased keeps no reason that was given with the report", async () => {
      const report = (await store.contents().find("report", "again")) ?? ""
      await store.change(BY, (work) => askErasure(work, report, { by: BY.name, reason: "asked to be forgotten" }))
      await Promise.all([
        eraseReport(store, { ...BY, name: "Tomas Rell" }, report, KNOWLEDGE),
        ...["One.", "Two.", "Three."].map((why) => grade(HAJIN, "weak", why)),
      ])
      const kept = await store.contents().gradesOn({ reports: [report] })
      expect(kept.length).toBeGreaterThan(0)
      expect(kept.filter(({ act }) => act.why !== null)).toEqual([])
    })

    test("a grade that was altered past the store is named", async () => {
      await store.settle()
      const { id } = await store.database
        .selectFrom("grade")
        .select("id")
        .where("grade", "=", "confirmed")
        .executeTakeFirstOrThrow()
      await store.close()
      await home.tamper(options, `update grade set grade = 'fair' where id = '${id}'`)
      store = await openStore(options)
      expect((await verifyStore(store, [], () => undefined)).findings).toMatchObject([
        { what: expect.stringMatching(/^grade /), problem: "its column grade is not what its contents give" },
      ])
      await store.close()
      await home.tamper(options, `update grade set grade = 'confirmed' where id = '${id}'`)
      store = await openStore(options)
    })
  })
})
