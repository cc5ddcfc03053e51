import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Incident } from "../../src/model/incident.ts"
import { Incident as IncidentSchema } from "../../src/model/incident.ts"
import type { Reading } from "../../src/model/reading.ts"
import { reconcile } from "../../src/reconciling/reconcile.ts"
import { atLeast, exactly, knowledgeOf, party, readingOf, type Said, vaguely } from "./make-reading.ts"

const KNOWLEDGE = knowledgeOf([
  party("north", "military", ["Northern Army"]),
  party("south", "armed-group", ["Southern Front"]),
  party("watch", "monitor", ["The Watch"]),
  party("residents", "people", ["residents"]),
])

const day = fc.integer({ min: 1, max: 6 }).map((n) => `2020-05-0${n}`)
const count = fc.oneof(
  fc.integer({ min: 0, max: 40 }).map((n) => exactly(n)),
  fc.integer({ min: 1, max: 40 }).map((n) => atLeast(n, "civilians")),
  fc.constant(vaguely("dozens", "combatants")),
)
const statement = fc.record({
  by: fc.constantFrom("outlet", "north", "south", "watch", "residents", "unattributed"),
  stance: fc.constantFrom<NonNullable<Said["stance"]>[]>("asserts", "denies", "suggests", "withholds"),
  said: fc.oneof(
    fc.record({ facet: fc.constantFrom("killed", "injured"), value: count }),
    fc.record({ facet: fc.constant("responsibility"), value: fc.record({ actor: fc.constantFrom("north", "south") }) }),
    fc.record({ facet: fc.constant("civilian-harm"), value: fc.record({ harmed: fc.boolean() }) }),
    fc.record({ facet: fc.constant("target"), value: fc.record({ what: fc.constantFrom("a school", "a depot") }) }),
  ),
})
type MadeStatement = typeof statement extends fc.Arbitrary<infer T> ? T : never

interface MadeMention {
  readonly type: "air-strike" | "shelling" | "explosion" | "armed-clash"
  readonly from: string | null
  readonly place: string
  readonly statements: readonly MadeStatement[]
}

/** Over few places and days, so that many could be one event. */
const ambiguous: fc.Arbitrary<MadeMention> = fc.record({
  type: fc.constantFrom("air-strike", "shelling", "explosion", "armed-clash"),
  from: fc.option(day, { freq: 4 }),
  place: fc.constantFrom("Marisk/Upper Vey", "Tolvane/Upper Vey", "Upper Vey", "Mariske/Upper Vey", "Sollow"),
  statements: fc.array(statement, { maxLength: 5 }),
})

/** One event a place. */
const plain: fc.Arbitrary<MadeMention> = fc.record({
  type: fc.constant("shelling"),
  from: fc.constant("2020-05-01"),
  place: fc.constantFrom("Marisk", "Tolvane", "Sollow", "Brennick", "Port Aldra"),
  statements: fc.array(statement, { maxLength: 5 }),
})

/** Reports with up to three incidents each. */
function reports(mention: fc.Arbitrary<MadeMention>): fc.Arbitrary<Reading[]> {
  const mentions = fc.uniqueArray(mention, { minLength: 1, maxLength: 3, selector: ({ place }) => place })
  return fc
    .array(fc.record({ date: day, mentions }), { minLength: 1, maxLength: 12 })
    .map((list) => list.map(({ date, mentions }, i) => reportOf(i, date, mentions)))
}

function reportOf(i: number, date: string, mentions: readonly MadeMention[]): Reading {
  const said = mentions.flatMap(({ statements }, m) =>
    statements.map(({ by, stance, said }, s) => {
      return { incident: `m${m}`, by, stance, ...said, words: `Statement ${s} on event ${m} as report ${i} has it.` }
    }),
  )
  return readingOf(
    {
      id: `r${i}`,
      outlet: `outlet ${i % 4}`,
      date,
      more: `Told by report ${i} in words that none has but ${i * 7919}.`,
    },
    mentions.map(({ type, from, place }, m) => ({ id: `m${m}`, type, from, places: place.split("/") })),
    said,
  )
}

describe("whatever is put in", () => {
  test("the order of arrival does not change the result", () => {
    const shuffled = reports(ambiguous).chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    )
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(reconcile(other, KNOWLEDGE)).toEqual(reconcile(list, KNOWLEDGE))
      }),
    )
  })

  test("every mention and every claim is in exactly one incident, and one report's incidents stay apart", () => {
    fc.assert(
      fc.property(reports(ambiguous), (list) => {
        const incidents = reconcile(list, KNOWLEDGE)
        const mentions = incidents.flatMap((incident) => incident.mentions.map((m) => `${m.report} ${m.incident}`))
        expect(mentions.sort()).toEqual(list.flatMap((r) => r.incidents.map((i) => `${r.report.id} ${i.id}`)).sort())
        const claims = incidents.flatMap(({ accounts }) =>
          accounts.flatMap((a) => a.claims.map((c) => `${c.report} ${c.claim}`)),
        )
        expect(claims.sort()).toEqual(list.flatMap((r) => r.claims.map((c) => `${r.report.id} ${c.id}`)).sort())
        for (const incident of incidents) {
          const reports = incident.mentions.map(({ report }) => report)
          expect(new Set(reports).size).toBe(reports.length)
          expect(incident.joins.length).toBe(reports.length - 1)
        }
        expect(new Set(incidents.map(({ id }) => id)).size).toBe(incidents.length)
      }),
    )
  })

  test("incidents keep to their schema, ranges are ranges, and disputes are between accounts of the incident", () => {
    fc.assert(
      fc.property(reports(ambiguous), (list) => {
        for (const incident of reconcile(list, KNOWLEDGE)) {
          expect(IncidentSchema.parse(incident)).toEqual(incident)
          const accounts = incident.accounts.map(({ id }) => id)
          expect(accounts).toEqual(expect.arrayContaining(incident.disputes.flatMap((dispute) => dispute.accounts)))
          for (const { min, max, origins } of incident.toll.ranges) {
            expect(origins).toBeGreaterThan(0)
            expect(min ?? 0).toBeLessThanOrEqual(max ?? Number.POSITIVE_INFINITY)
          }
        }
      }),
    )
  })

  test("printing a report again under another name changes no toll, no dispute and no number of origins", () => {
    const withOne = reports(plain).chain((list) => fc.tuple(fc.constant(list), fc.nat(list.length - 1), day))
    fc.assert(
      fc.property(withOne, ([list, at, date]) => {
        const original = list[at]
        if (original === undefined || date < (original.report.published ?? "")) return
        const meta = { ...original.report, id: "s-copy", outlet: "copyist", published: date }
        const copy = { ...original, report: { ...meta, dated: { date, basis: "given" as const } } }
        const told = (incidents: readonly Incident[]) =>
          incidents.map(({ toll, disputes, origins }) => [
            toll.ranges.map(({ claims: _, ...r }) => r),
            disputes.length,
            origins.length,
          ])
        expect(told(reconcile([...list, copy], KNOWLEDGE))).toEqual(told(reconcile(list, KNOWLEDGE)))
      }),
    )
  })

  test("a report that comes in twice is refused by name", () => {
    const [first] = fc.sample(reports(ambiguous), { numRuns: 1, seed: 1 })[0] ?? []
    if (first === undefined) throw new Error("expected a report")
    expect(() => reconcile([first, first], KNOWLEDGE)).toThrow("r0 twice")
  })
})
