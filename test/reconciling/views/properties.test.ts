import fc from "fast-check"
import { expect, test } from "vitest"
import type { Claim } from "../../../src/model/claim.ts"
import { Incident } from "../../../src/model/incident.ts"
import type { Reading } from "../../../src/model/reading.ts"
import type { Range, Rule } from "../../../src/model/toll.ts"
import { personsOf } from "../../../src/reconciling/persons/persons.ts"
import { reconcile } from "../../../src/reconciling/reconcile.ts"
import { KNOWLEDGE, type Line, type Told, tellings } from "./strike.ts"

const count = fc.record({
  min: fc.option(fc.integer({ min: 0, max: 30 })),
  more: fc.option(fc.integer({ min: 0, max: 20 })),
  group: fc.constantFrom("people", "civilians", "children", "women", "combatants", "medics"),
  vague: fc.option(fc.constantFrom("dozens", "several", "hundreds")),
})
const value = count.map(({ min, more, group, vague }) => ({
  min,
  max: more === null ? null : (min ?? 0) + more,
  group,
  ...(min === null && vague !== null ? { vague } : {}),
}))
const person = fc.record({
  name: fc.constantFrom("Ilan Korve", "Mara Dessin", "Orsen Pell", "Ilan K. Korve", "Ilane Korve", "Tessa Vorn"),
  status: fc.constantFrom("killed", "injured", "missing", "found"),
  age: fc.constantFrom(9, 40),
})
const stance = fc.constantFrom<NonNullable<Line[3]>[]>(
  "asserts",
  "asserts",
  "asserts",
  "suggests",
  "denies",
  "withholds",
)
const by = fc.constantFrom("outlet", "army", "state-news", "watch", "rescue", "residents", "front", "unattributed")
const line: fc.Arbitrary<Line> = fc
  .tuple(
    by,
    fc.oneof(
      fc.tuple(fc.constantFrom("killed", "killed", "injured", "missing"), value),
      fc.tuple(fc.constant("victim"), person),
      fc.tuple(fc.constant("civilian-harm"), fc.record({ harmed: fc.boolean() })),
      fc.tuple(fc.constant("responsibility"), fc.record({ actor: fc.constantFrom("army", "front") })),
    ),
    stance,
  )
  .map(([who, [facet, what], how]): Line => [who, facet, what, how])
const reports = fc.array(
  fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.array(line, { maxLength: 7 }))
    .map(([day, lines]): Told => [day, ...lines]),
  { minLength: 1, maxLength: 6 },
)

const isExplained = ({ facet }: Claim) => ["killed", "injured", "missing", "victim", "civilian-harm"].includes(facet)
const keyOf = (report: string, claim: string) => `${report} ${claim}`

const incidentsOf = (readings: readonly Reading[]) => reconcile(readings, KNOWLEDGE)

test("every count, named victim and claim on civilian harm is explained exactly once under each rule", () => {
  fc.assert(
    fc.property(reports, (told) => {
      const readings = tellings(told)
      const wanted = readings
        .flatMap(({ report, claims }) => claims.filter(isExplained).map(({ id }) => keyOf(report.id, id)))
        .sort()
      const incidents = incidentsOf(readings)
      for (const rule of ["claimed-range", "acled-like", "ucdp-like", "airwars-like"]) {
        const explained = incidents.flatMap(({ tolls }) =>
          (tolls.find((toll) => toll.rule === rule)?.explanation ?? []).map(({ claim }) =>
            keyOf(claim.report, claim.claim),
          ),
        )
        expect(explained.sort()).toEqual(wanted)
      }
    }),
  )
})

test("low is no more than best, and best no more than high; incidents keep to their schema", () => {
  fc.assert(
    fc.property(reports, (told) => {
      const incidents = incidentsOf(tellings(told))
      for (const incident of incidents) expect(Incident.parse(incident)).toEqual(incident)
      const tolls = incidents.flatMap((incident) => incident.tolls)
      expect(tolls.flatMap(({ ranges }) => ranges).filter((range) => !isInOrder(range))).toEqual([])
      const numbered = tolls.filter(({ rule }) => rule !== "claimed-range").flatMap(({ ranges }) => ranges)
      expect(numbered.filter(({ min, max }) => min === null || max === null)).toEqual([])
    }),
  )
})

function isInOrder({ min, best, max }: Range): boolean {
  const [low, high] = [min ?? 0, max ?? Number.POSITIVE_INFINITY]
  return low <= (best ?? low) && (best ?? low) <= high
}

test("no toll of dead is below the distinct names of those killed", () => {
  fc.assert(
    fc.property(reports, (told) => {
      const asserted = told.map(([day, ...lines]): Told => [day, ...lines.filter((one) => one[3] === "asserts")])
      const readings = tellings(asserted)
      for (const incident of incidentsOf(readings)) {
        const dead = personsOf([incident], readings).filter(({ status }) => status === "killed").length
        const tolls = incident.tolls.map(({ rule, ranges }) => ({ rule, dead: deadIn(ranges, rule) }))
        expect(tolls.filter(({ dead: [least, most] }) => least < dead || most < dead)).toEqual([])
      }
    }),
  )
})

/** The fewest and the most dead in the range that names hold up. */
function deadIn(ranges: readonly Range[], rule: Rule): [number, number] {
  const group = rule === "airwars-like" ? "civilians" : "people"
  const range = ranges.find((one) => one.facet === "killed" && one.group === group)
  return range === undefined ? [0, 0] : [range.min ?? 0, range.max ?? Number.POSITIVE_INFINITY]
}

test("a report that is printed again under another name changes no toll and no grade", () => {
  const withCopy = reports.chain((told) => fc.tuple(fc.constant(told), fc.nat(told.length - 1)))
  fc.assert(
    fc.property(withCopy, ([told, at]) => {
      const readings = tellings(told)
      const original = readings[at]
      if (original === undefined) return
      const date = "2021-03-06"
      const meta = { ...original.report, id: "s-copy", outlet: "copyist", published: date }
      const copy = { ...original, report: { ...meta, dated: { date, basis: "given" as const } } }
      const views = (list: readonly Reading[]) =>
        incidentsOf(list).map(({ tolls, grade }) => ({
          ranges: tolls.map(({ ranges }) => ranges.map(({ claims: _, ...range }) => range)),
          grade: grade === null ? null : [grade.grade, grade.reasons.map(({ code, words }) => [code, words])],
        }))
      expect(views([...readings, copy])).toEqual(views(readings))
    }),
  )
})
