import { describe, expect, test } from "vitest"
import { Decision } from "../../src/model/decision.ts"
import type { Incident } from "../../src/model/incident.ts"
import type { Reading } from "../../src/model/reading.ts"
import { answering, merging, moving, splitting, undoing } from "../../src/reconciling/deciding.ts"
import { type Reconciled, reconciled } from "../../src/reconciling/reconcile.ts"
import { exactly, knowledgeOf, readingOf } from "./make-reading.ts"

const NOBODY = knowledgeOf([])

/** A report on shelling on one day, with or without a toll. */
function tell(id: string, place: string, date: string, killed?: number): Reading {
  const words = `Report ${id} has its own words for it.`
  return readingOf(
    { id, outlet: `paper ${id}`, date, more: `Printed as ${id}.` },
    [{ id: "e", type: "shelling", from: date, places: [place] }],
    killed === undefined ? [] : [{ incident: "e", by: "outlet", facet: "killed", value: exactly(killed), words }],
  )
}

/** Two incidents of two reports each, and a lonely one. */
const READINGS = [
  tell("a1", "Marisk", "2021-03-03", 9),
  tell("a2", "Marisk", "2021-03-03", 9),
  tell("b1", "Tolvane", "2021-03-03", 4),
  tell("b2", "Tolvane", "2021-03-03", 4),
  tell("c1", "Sollow", "2021-03-09"),
]

const run = (decisions: readonly Decision[] = [], readings = READINGS) => reconciled(readings, NOBODY, decisions)
const groups = ({ incidents }: Reconciled) =>
  incidents.map(({ mentions }) => mentions.map(({ report }) => report).join(" ")).sort()
const mention = (report: string) => ({ report, incident: "e" })
function of(report: string, { incidents }: Reconciled): Incident {
  const found = incidents.find(({ mentions }) => mentions.some((m) => m.report === report))
  if (found === undefined) throw new Error(`no incident has ${report}`)
  return found
}

let hour = 0
const decided = (id: string, why = "The craters are the same.") => {
  hour += 1
  return { id, by: "Ines Vardo", at: `2021-04-01T${String(hour % 24).padStart(2, "0")}:00:00Z`, why }
}

const bare = run()

describe("what a person decides", () => {
  test("two incidents are one; the reasons name who said so, and the old id leads there", () => {
    hour = 0
    const merged = run([merging([of("a1", bare), of("b1", bare)], decided("d1"))])
    expect(groups(merged)).toEqual(["a1 a2 b1 b2", "c1"])
    const one = of("a1", merged)
    expect(one.id).toBe(of("a1", bare).id)
    expect(one.formerly).toEqual([of("b1", bare).id])
    const reasons = one.joins.find(({ mention }) => mention.report === "b1")?.reasons
    expect(reasons?.[0]).toBe("put here by Ines Vardo on 2021-04-01 (d1): The craters are the same.")
    expect(one.accounts.flatMap(({ claims }) => claims)).toHaveLength(4)
  })

  test("an incident is two", () => {
    const split = run([splitting(of("a1", bare), [mention("a2")], decided("d1"))])
    expect(groups(split)).toEqual(["a1", "a2", "b1 b2", "c1"])
    expect(of("a1", split).id).toBe(of("a1", bare).id)
    expect(of("a2", split).id).not.toBe(of("a1", bare).id)
  })

  test("a report goes from one incident to another, and nothing goes with it", () => {
    const moved = run([moving(mention("a2"), of("a1", bare), of("b1", bare), decided("d1"))])
    expect(groups(moved)).toEqual(["a1", "a2 b1 b2", "c1"])
  })

  test("what comes later goes where it fits, and overturns nothing", () => {
    const later = [...READINGS, tell("a3", "Marisk", "2021-03-03", 9), tell("b3", "Tolvane", "2021-03-03", 4)]
    const merge = merging([of("a1", bare), of("b1", bare)], decided("d1"))
    const split = splitting(of("a1", bare), [mention("a2")], decided("d2"))
    expect(groups(run([merge], later))).toEqual(["a1 a2 a3 b1 b2 b3", "c1"])
    const parts = groups(run([split], later)).filter((group) => group.includes("a"))
    expect(parts).toEqual(["a1 a3", "a2"])
  })

  test("a decision on reports that are not there waits for them", () => {
    const merge = merging([of("a1", bare), of("c1", bare)], decided("d1"))
    const { setAside, ...without } = run([merge], READINGS.slice(0, 4))
    expect(groups({ setAside, ...without })).toEqual(["a1 a2", "b1 b2"])
    expect(setAside).toEqual([
      { decision: "d1", reason: "it waits for incident e of report c1, which is not there", against: [] },
    ])
  })

  test("decisions keep to their schema", () => {
    const all = [
      merging([of("a1", bare), of("b1", bare)], decided("d1")),
      splitting(of("a1", bare), [mention("a2")], decided("d2")),
      moving(mention("a2"), of("a1", bare), of("b1", bare), decided("d3")),
    ]
    for (const decision of [...all, undoing(all[0] as Decision, decided("d4"))])
      expect(Decision.parse(decision)).toEqual(decision)
  })
})

describe("undoing", () => {
  hour = 0
  const merge = merging([of("a1", bare), of("b1", bare)], decided("d1"))
  const undo = undoing(merge, decided("d2"))

  test("restores exactly", () => expect(run([merge, undo])).toEqual(bare))
  test("can itself be undone", () => expect(run([merge, undo, undoing(undo, decided("d3"))])).toEqual(run([merge])))
  test("of what was never decided is told", () => {
    expect(run([{ ...undo, decision: "d9" }] as Decision[]).setAside).toEqual([
      { decision: "d2", reason: "there is no earlier decision d9", against: [] },
    ])
  })
})

describe("decisions that contradict each other", () => {
  const pair = (kind: "accept" | "refuse", a: string, b: string, id: string): Decision => ({
    ...decided(id),
    kind,
    mention: mention(a),
    with: mention(b),
  })

  test("the later one holds, and the earlier is told", () => {
    hour = 0
    const merge = pair("accept", "a1", "b1", "d1")
    const split = pair("refuse", "a1", "b1", "d2")
    const { setAside, ...rest } = run([merge, split])
    expect(groups({ setAside, ...rest })).toEqual(groups(bare))
    expect(setAside).toEqual([
      { decision: "d1", reason: "it does not hold where it contradicts a later decision: d2", against: ["d2"] },
    ])
    hour = 0
    expect(groups(run([pair("refuse", "a1", "b1", "d1"), pair("accept", "a1", "b1", "d2")]))).toEqual([
      "a1 a2 b1 b2",
      "c1",
    ])
  })

  test("also where the contradiction goes round a corner", () => {
    hour = 0
    const decisions = [
      pair("accept", "a1", "b1", "d1"),
      pair("accept", "b1", "c1", "d2"),
      pair("refuse", "a1", "c1", "d3"),
    ]
    const told = run(decisions)
    expect(told.setAside).toMatchObject([{ decision: "d1", against: ["d3"] }])
    expect(groups(told)).toEqual(["a1 a2", "b1 b2 c1"])
  })

  test("two merges never join what a person keeps apart, not even through the machine", () => {
    hour = 0
    // a1 and a2 are one event to the machine; c1 goes with one of them, b1 with the other, and those two are apart.
    const decisions = [
      pair("refuse", "b1", "c1", "d1"),
      pair("accept", "a1", "b1", "d2"),
      pair("accept", "a2", "c1", "d3"),
    ]
    const told = run(decisions)
    expect(told.setAside).toEqual([])
    expect(of("b1", told).id).not.toBe(of("c1", told).id)
    expect(of("a1", told).id).toBe(of("b1", told).id)
    expect(of("a2", told).id).toBe(of("c1", told).id)
  })
})

describe("joins that come close", () => {
  /** The same place and act, a day apart, with nothing else to tell by. */
  const close = [tell("p1", "Marisk", "2021-03-03"), tell("p2", "Marisk", "2021-03-04")]
  const asked = reconciled(close, NOBODY)
  const [proposal] = asked.proposals

  test("are proposed with their score and reasons", () => {
    expect(groups(asked)).toEqual(["p1", "p2"])
    expect(asked.proposals).toHaveLength(1)
    expect(proposal).toMatchObject({ mention: mention("p2"), with: mention("p1"), incident: of("p1", asked).id })
    expect(proposal?.reasons.join("; ")).toMatch(/the same place, Marisk .*1 day apart/)
  })

  test("are made when accepted, and not asked again when refused", () => {
    if (proposal === undefined) throw new Error("expected a proposal")
    const accepted = reconciled(close, NOBODY, [answering(proposal, true, decided("d1"))])
    expect([groups(accepted), accepted.proposals]).toEqual([["p1 p2"], []])
    const refused = reconciled(close, NOBODY, [answering(proposal, false, decided("d1"))])
    expect([groups(refused), refused.proposals]).toEqual([["p1", "p2"], []])
  })

  test("are not proposed of two events that one report tells apart", () => {
    const both = readingOf(
      { id: "q", outlet: "paper q", date: "2021-03-04" },
      [
        { id: "one", type: "shelling", from: "2021-03-03", places: ["Marisk"] },
        { id: "two", type: "shelling", from: "2021-03-04", places: ["Marisk"] },
      ],
      [],
    )
    expect(reconciled([both], NOBODY).proposals).toEqual([])
  })
})
