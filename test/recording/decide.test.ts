import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { StandingDecision } from "../../src/model/decision.ts"
import type { Incident } from "../../src/model/incident.ts"
import { search } from "../../src/record/search/search.ts"
import { openStore, type Store } from "../../src/record/store.ts"
import { verifyStore } from "../../src/record/verify/verify-store.ts"
import { mergeIncidents, moveReport, splitIncident, undoDecision } from "../../src/recording/decide.ts"
import { listDecisions } from "../../src/recording/decisions.ts"
import type { Found } from "../../src/recording/query.ts"
import { BY, HOMES, type Home } from "../record/homes.ts"
import { KNOWLEDGE, keep } from "../record/reports.ts"

const HAJIN = "air-strike-2018-11-14-hajin"
const RAQQA = "shelling-2017-03-03-raqqa"
const IDLIB = "explosion-2019-06-09-idlib"

describe.each(HOMES)("in $name", ({ isThere, open }) => {
  describe.skipIf(!isThere)("what persons decide", () => {
    let home: Home
    let store: Store
    const deciding = (why: string) => ({ store, by: BY, knowledge: KNOWLEDGE, why })

    beforeAll(async () => {
      home = await open()
      store = await openStore(await home.newStore())
      await keep(store, "hajin", "raqqa", "idlib", "witness")
    })
    afterAll(async () => {
      await store.settle()
      expect((await verifyStore(store, [], () => undefined)).findings).toEqual([])
      await store.close()
      await home.close()
    })

    async function incidents(): Promise<Incident[]> {
      const { numbers } = await search(store.database, {}, store.hide(), 100, null)
      return (await store.contents().incidents(numbers)).map(({ state }) => state.incident)
    }
    const grouped = async () =>
      (await incidents()).map(({ id, mentions }) => [id, ...mentions.map(({ report }) => report).sort()]).sort()
    const APART = [
      [HAJIN, "hajin"],
      [IDLIB, "idlib"],
      [RAQQA, "raqqa", "witness"],
    ].sort()

    test("two incidents become one, the reason is told, and undoing gives back both under their names", async () => {
      expect(await grouped()).toEqual(APART)
      const before = await incidents()
      const merged = await mergeIncidents(deciding("One blast was told twice."), [HAJIN, IDLIB])
      expect(merged).toMatchObject({ opened: [], changed: [HAJIN], dissolved: [IDLIB], setAside: [] })
      expect(await grouped()).toEqual(
        [
          [HAJIN, "hajin", "idlib"],
          [RAQQA, "raqqa", "witness"],
        ].sort(),
      )
      const [hajin] = (await incidents()).filter(({ id }) => id === HAJIN)
      expect(hajin?.formerly).toEqual([IDLIB])
      expect(hajin?.joins[0]?.reasons[0]).toMatch(/put here by Ines Vardo on .*: One blast was told twice\./)
      const undone = await undoDecision(deciding("It was not."), merged.decision.id)
      expect(undone).toMatchObject({ opened: [], dissolved: [] })
      expect(await incidents()).toEqual(before)
      await expect(undoDecision(deciding("Again."), merged.decision.id)).rejects.toThrow(/was undone already, by d/)
      const again = await undoDecision(deciding("It was one after all."), undone.decision.id)
      expect(await grouped()).toEqual(
        [
          [HAJIN, "hajin", "idlib"],
          [RAQQA, "raqqa", "witness"],
        ].sort(),
      )
      await undoDecision(deciding("No."), again.decision.id)
      expect(await incidents()).toEqual(before)
    })

    test("what was split stays apart when more is told of it, and a former name says what became of it", async () => {
      const split = await splitIncident(deciding("Another street."), RAQQA, ["witness"])
      expect(split).toMatchObject({ changed: [RAQQA], dissolved: [] })
      const [other = ""] = split.opened
      expect(await grouped()).toEqual(
        [
          [HAJIN, "hajin"],
          [IDLIB, "idlib"],
          [RAQQA, "raqqa"],
          [other, "witness"],
        ].sort(),
      )
      await keep(store, "again")
      const moved = await moveReport(deciding("It is about Raqqa."), "again", HAJIN, other)
      expect(moved.changed.toSorted()).toEqual([HAJIN, other].sort())
      await undoDecision(deciding("A slip."), moved.decision.id)
      await undoDecision(deciding("A slip."), split.decision.id)
      expect(await store.contents().whatBecameOf(other)).toEqual([RAQQA])
      await expect(mergeIncidents(deciding("So."), [other, HAJIN])).rejects.toThrow(
        `${other} is no incident any more: look at ${RAQQA}`,
      )
    })

    test("all decisions are listed, latest first and page by page, with what was undone and what is set aside", async () => {
      const list = (limit: number, after: string | null = null, setAside = false) =>
        listDecisions(store.contents(), { limit, after }, setAside)
      const merged = await mergeIncidents(deciding("They are one."), [HAJIN, IDLIB])
      const parted = await splitIncident(deciding("They are two."), HAJIN, ["idlib"])
      const { items } = await list(100)
      expect(items.slice(0, 2)).toEqual([
        { decision: parted.decision, undoneBy: null, setAside: [], incidents: [HAJIN, IDLIB] },
        {
          decision: merged.decision,
          undoneBy: null,
          setAside: [{ decision: merged.decision.id, reason: expect.any(String), against: [parted.decision.id] }],
          incidents: [HAJIN, IDLIB],
        },
      ])
      const times = items.map(({ decision }) => decision.at)
      expect(times).toEqual([...times].sort().reverse())
      const paged: unknown[] = []
      for (let after: string | null = null; ; ) {
        const page: Found<StandingDecision> = await list(2, after)
        paged.push(...page.items)
        if (page.cursor === null) break
        after = page.cursor
      }
      expect(paged).toEqual(items)
      const aside = await list(1, null, true)
      expect(aside.items.map(({ decision }) => decision.id)).toEqual([merged.decision.id])
      const undone = await undoDecision(deciding("It was one."), parted.decision.id)
      expect((await list(1, null, true)).items).toEqual([])
      const [, first] = (await list(2)).items
      expect(first).toMatchObject({ decision: parted.decision, undoneBy: undone.decision.id })
      await undoDecision(deciding("A slip."), merged.decision.id)
      expect(await grouped()).toEqual(
        [
          [HAJIN, "again", "hajin"],
          [IDLIB, "idlib"],
          [RAQQA, "raqqa", "witness"],
        ].sort(),
      )
      await expect(list(1, "no cursor")).rejects.toThrow(RangeError)
      await expect(list(1, Buffer.from('[1e300,"d0"]').toString("base64url"))).rejects.toThrow(RangeError)
    })

    test.each<[string, () => Promise<unknown>, RegExp]>([
      [
        "an incident that is not there",
        () => mergeIncidents(deciding("So."), [HAJIN, "nowhere"]),
        /no incident "nowhere"/,
      ],
      ["one incident with itself", () => mergeIncidents(deciding("So."), [HAJIN, HAJIN]), /two incidents or more/],
      ["no reason", () => mergeIncidents(deciding(" "), [HAJIN, IDLIB]), /say why/],
      ["all reports of an incident", () => splitIncident(deciding("So."), IDLIB, ["idlib"]), /no other reports/],
      [
        "a report of another incident",
        () => splitIncident(deciding("So."), HAJIN, ["raqqa"]),
        /not told of in raqqa; it is in/,
      ],
      ["to where it is", () => moveReport(deciding("So."), "hajin", HAJIN, HAJIN), /another incident/],
      ["what was never decided", () => undoDecision(deciding("So."), "d0"), /no decision "d0"/],
    ])("%s is refused, and nothing is kept of it", async (_name, make, words) => {
      const count = async () => (await store.database.selectFrom("entry").select("id").execute()).length
      const before = await count()
      await expect(make()).rejects.toThrow(words)
      expect(await count()).toBe(before)
    })
  })
})
