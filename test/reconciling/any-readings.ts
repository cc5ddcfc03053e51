import fc from "fast-check"
import type { Decision } from "../../src/model/decision.ts"
import type { Reading } from "../../src/model/reading.ts"
import { atLeast, exactly, knowledgeOf, party, readingOf, type Said, vaguely } from "./make-reading.ts"

export const KNOWLEDGE = knowledgeOf([
  party("north", "military", ["Northern Army"]),
  party("south", "armed-group", ["Southern Front"]),
  party("watch", "monitor", ["The Watch"]),
  party("residents", "people", ["residents"]),
])

export const day = fc.integer({ min: 1, max: 6 }).map((n) => `2020-05-0${n}`)
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

export interface MadeMention {
  readonly type: "air-strike" | "shelling" | "explosion" | "armed-clash"
  readonly from: string | null
  readonly place: string
  readonly statements: readonly MadeStatement[]
}

/** Over few places and days, so that many could be one event. */
export const ambiguous: fc.Arbitrary<MadeMention> = fc.record({
  type: fc.constantFrom("air-strike", "shelling", "explosion", "armed-clash"),
  from: fc.option(day, { freq: 4 }),
  place: fc.constantFrom("Marisk/Upper Vey", "Tolvane/Upper Vey", "Upper Vey", "Mariske/Upper Vey", "Sollow"),
  statements: fc.array(statement, { maxLength: 5 }),
})

/** One event a place. */
export const plain: fc.Arbitrary<MadeMention> = fc.record({
  type: fc.constant("shelling"),
  from: fc.constant("2020-05-01"),
  place: fc.constantFrom("Marisk", "Tolvane", "Sollow", "Brennick", "Port Aldra"),
  statements: fc.array(statement, { maxLength: 5 }),
})

/** Reports with up to three incidents each. */
export function reports(mention: fc.Arbitrary<MadeMention>): fc.Arbitrary<Reading[]> {
  const mentions = fc.uniqueArray(mention, { minLength: 1, maxLength: 3, selector: ({ place }) => place })
  return fc
    .array(fc.record({ date: day, mentions }), { minLength: 1, maxLength: 12 })
    .map((list) => list.map(({ date, mentions }, i) => reportOf(i, date, mentions)))
}

export function reportOf(i: number, date: string, mentions: readonly MadeMention[]): Reading {
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

/** Decisions on mentions of the readings, with times in any order. */
export function decisionsOn(readings: readonly Reading[]): fc.Arbitrary<Decision[]> {
  const mentions = readings.flatMap(({ report, incidents }) =>
    incidents.map(({ id }) => ({ report: report.id, incident: id })),
  )
  const mention = fc.constantFrom(...mentions)
  const kind = fc.oneof(
    fc.record({ kind: fc.constantFrom("accept" as const, "refuse" as const), mention, with: mention }),
    fc.record({ kind: fc.constant("merge" as const), mentions: fc.array(mention, { minLength: 2, maxLength: 4 }) }),
    fc.record({
      kind: fc.constant("split" as const),
      mentions: fc.array(mention, { minLength: 1, maxLength: 2 }),
      from: fc.array(mention, { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant("move" as const),
      mention,
      from: fc.array(mention, { maxLength: 2 }),
      to: fc.array(mention, { minLength: 1, maxLength: 2 }),
    }),
    fc.record({ kind: fc.constant("undo" as const), decision: fc.constantFrom("d0", "d1", "d2", "d3") }),
  )
  return fc.array(fc.tuple(kind, fc.integer({ min: 0, max: 23 })), { maxLength: 6 }).map((list) =>
    list.map(([made, hour], i): Decision => {
      const at = `2021-04-01T${String(hour).padStart(2, "0")}:00:00Z`
      return { id: `d${i}`, by: "a recorder", at, why: "It shows in the pictures.", ...made }
    }),
  )
}
