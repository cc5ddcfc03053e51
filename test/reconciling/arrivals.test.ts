import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Decision } from "../../src/model/decision.ts"
import type { Mention } from "../../src/model/mention.ts"
import type { Reading } from "../../src/model/reading.ts"
import { groundsOf } from "../../src/reconciling/compare.ts"
import { createMatching, type Matching } from "../../src/reconciling/matching/matching.ts"
import { foundUnder, looksUnder, partitionsOf, type Search } from "../../src/reconciling/matching/search.ts"
import { type MentionSummary, summarise } from "../../src/reconciling/mention.ts"
import { ambiguous, decisionsOn, KNOWLEDGE, type MadeMention, reportOf, reports } from "./any-readings.ts"

const GROUNDS = groundsOf(KNOWLEDGE)

/** More reports of one town than a mention keeps links. */
const crowded: fc.Arbitrary<Reading[]> = fc
  .array(
    fc.record({
      date: fc.constantFrom("2020-05-02", "2020-05-03", "2020-05-05"),
      type: fc.constantFrom<MadeMention["type"]>("air-strike", "shelling", "explosion"),
      from: fc.constantFrom("2020-05-01", "2020-05-02", "2020-05-03", "2020-05-04"),
      place: fc.constantFrom("Marisk", "Mariske", "Marisk/Upper Vey", "Upper Vey"),
      killed: fc.integer({ min: 1, max: 6 }),
    }),
    { minLength: 25, maxLength: 60 },
  )
  .map((list) =>
    list.map(({ date, type, from, place, killed }, i) => {
      const value = { min: killed, max: killed, group: "people" }
      const statements: MadeMention["statements"] = [
        { by: "watch", stance: "asserts", said: { facet: "killed", value } },
      ]
      return reportOf(i, date, [{ type, from, place, statements }])
    }),
  )

const many = fc.oneof(reports(ambiguous), crowded)

/** What a decision says of pairs of mentions, by identity: the generator names each mention by one object. */
function ruledBy(decision: Decision): [a: Mention, b: Mention, isTogether: boolean][] {
  switch (decision.kind) {
    case "merge":
      return decision.mentions.flatMap((a) => decision.mentions.map((b): [Mention, Mention, boolean] => [a, b, true]))
    case "split":
      return decision.mentions.flatMap((a) => decision.from.map((b): [Mention, Mention, boolean] => [a, b, false]))
    case "accept":
    case "refuse":
      return [[decision.mention, decision.with, decision.kind === "accept"]]
    default:
      return []
  }
}

function groupsOf(matching: Matching): string[] {
  return [...matching.incidents()]
    .map(({ members }) => members.map((m) => `${m.report} ${m.incident}`).join(", "))
    .sort()
}

function matchingOf(readings: readonly Reading[], decisions: readonly Decision[] = []): Matching {
  const matching = createMatching(GROUNDS)
  for (const reading of readings) matching.add(summarise(reading, GROUNDS.names))
  matching.decide(decisions)
  matching.settle()
  return matching
}

describe("as reports come in", () => {
  test("their order, and when it is settled, change no group and no proposal", () => {
    const arriving = many.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray(list, { minLength: list.length }),
        fc.array(fc.boolean(), { minLength: list.length, maxLength: list.length }),
        decisionsOn(list),
        fc.nat(list.length - 1),
      ),
    )
    fc.assert(
      fc.property(arriving, ([list, shuffled, pauses, decisions, decidedAfter]) => {
        const live = createMatching(GROUNDS)
        shuffled.forEach((reading, i) => {
          live.add(summarise(reading, GROUNDS.names))
          if (i === decidedAfter) live.decide(decisions)
          if (pauses[i] === true) live.settle()
        })
        live.settle()
        const at_once = matchingOf(list, decisions)
        expect(groupsOf(live)).toEqual(groupsOf(at_once))
        const asked = (matching: Matching) =>
          matching
            .proposals()
            .map(({ incident: _, ...rest }) => rest.id)
            .sort()
        expect(asked(live)).toEqual(asked(at_once))
        expect(live.setAside()).toEqual(at_once.setAside())
      }),
    )
  })

  test("every mention stays in one incident, and every id that there ever was leads to one", () => {
    const arriving = many.chain((list) => fc.tuple(fc.constant(list), decisionsOn(list)))
    fc.assert(
      fc.property(arriving, ([list, decisions]) => {
        const live = createMatching(GROUNDS)
        const ids = new Set<string>()
        for (const [i, reading] of list.entries()) {
          live.add(summarise(reading, GROUNDS.names))
          if (i % 3 === 2) live.decide(decisions.slice(0, i))
          live.settle()
          for (const { id } of live.incidents()) ids.add(id)
        }
        const all = [...live.incidents()]
        expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
        expect(all.flatMap(({ members }) => members)).toHaveLength(list.flatMap(({ incidents }) => incidents).length)
        for (const id of ids) {
          const found = live.find(id)
          expect([found?.id, ...(found?.formerly ?? [])]).toContain(id)
        }
      }),
      { numRuns: 50 },
    )
  })

  test("undoing restores the groups and their ids, whatever else was decided", () => {
    const arriving = many.chain((list) => fc.tuple(fc.constant(list), decisionsOn(list), decisionsOn(list)))
    fc.assert(
      fc.property(arriving, ([list, before, after]) => {
        const late = after.map((decision, i): Decision => {
          const made = decision.kind === "undo" ? { ...decision, decision: `late${i - 1}` } : decision
          return { ...made, id: `late${i}`, at: `2021-05-01T0${i}:00:00Z` }
        })
        const undone = [...late].reverse().map((decision, i): Decision => {
          const at = `2021-06-01T0${i}:00:00Z`
          return { id: `undo${i}`, by: "a recorder", at, why: "A slip.", kind: "undo", decision: decision.id }
        })
        const live = matchingOf(list, before)
        const named = () => [...live.incidents()].map(({ id, members }) => [id, members])
        const first = named()
        live.decide([...before, ...late])
        live.settle()
        live.decide([...before, ...late, ...undone])
        live.settle()
        expect(named()).toEqual(first)
      }),
    )
  })

  test("what persons decided last holds", () => {
    const arriving = many.chain((list) => fc.tuple(fc.constant(list), decisionsOn(list)))
    fc.assert(
      fc.property(arriving, ([list, decisions]) => {
        const late = decisions.filter(({ kind }) => kind !== "undo" && kind !== "move").at(-1)
        if (late === undefined) return
        const last = { ...late, id: "last", at: "2021-06-01T00:00:00Z" }
        const live = matchingOf(list, [...decisions, last])
        for (const [a, b, isTogether] of ruledBy(last)) {
          if (a !== b) expect([a, b, live.incidentOf(a) === live.incidentOf(b)]).toEqual([a, b, isTogether])
        }
      }),
    )
  })
})

test("who finds another is found by it", () => {
  const meets = (x: Search, y: Search) =>
    x.names.some((name) => y.names.includes(name)) && x.days.from <= y.days.to && y.days.from <= x.days.to
  fc.assert(
    fc.property(many, (list) => {
      const mentions = list.flatMap((reading) => summarise(reading, GROUNDS.names))
      for (const a of mentions)
        for (const b of mentions) expect(meets(foundUnder(a), looksUnder(b))).toBe(meets(foundUnder(b), looksUnder(a)))
    }),
    { numRuns: 20 },
  )
})

test("those who may meet have a partition in common in which one of them is alone", () => {
  const meets = (x: Search, y: Search) =>
    (x.names.some((name) => y.names.includes(name)) && x.days.from <= y.days.to && y.days.from <= x.days.to) ||
    x.always.some((name) => y.always.includes(name))
  fc.assert(
    fc.property(many, (list) => {
      const named = (mention: MentionSummary, i: number) =>
        i % 3 === 0 ? { ...mention, victims: ["rana haddad"] } : mention
      const mentions = list.flatMap((reading) => summarise(reading, GROUNDS.names)).map(named)
      for (const a of mentions) {
        const own = new Map(partitionsOf(a).map(({ name, alone }) => [name, alone]))
        for (const b of mentions.filter((other) => meets(foundUnder(a), looksUnder(other)))) {
          const bars = partitionsOf(b).some(({ name, alone }) => own.has(name) && (alone || own.get(name) === true))
          expect(bars, JSON.stringify([a, b])).toBe(true)
        }
      }
    }),
    { numRuns: 20 },
  )
})
