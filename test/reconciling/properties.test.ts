import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Decision } from "../../src/model/decision.ts"
import type { Incident } from "../../src/model/incident.ts"
import { Incident as IncidentSchema } from "../../src/model/incident.ts"
import { reconcile, reconciled } from "../../src/reconciling/reconcile.ts"
import { ambiguous, day, decisionsOn, KNOWLEDGE, plain, reports } from "./any-readings.ts"

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

  test("whatever persons decide, every claim is in exactly one account, and undoing all of it restores exactly", () => {
    const decided = reports(ambiguous).chain((list) => fc.tuple(fc.constant(list), decisionsOn(list)))
    fc.assert(
      fc.property(decided, ([list, decisions]) => {
        const { incidents } = reconciled(list, KNOWLEDGE, decisions)
        const claims = incidents.flatMap(({ accounts }) =>
          accounts.flatMap((a) => a.claims.map((c) => `${c.report} ${c.claim}`)),
        )
        expect(claims.sort()).toEqual(list.flatMap((r) => r.claims.map((c) => `${r.report.id} ${c.id}`)).sort())
        for (const incident of incidents) expect(incident.joins).toHaveLength(incident.mentions.length - 1)
        const undone = decisions
          .filter(({ kind }) => kind !== "undo")
          .map((decision, i): Decision => {
            const at = `2021-06-01T0${i}:00:00Z`
            return { id: `undo${i}`, by: "a recorder", at, why: "A slip.", kind: "undo", decision: decision.id }
          })
        const once = [...decisions.filter(({ kind }) => kind !== "undo"), ...undone]
        expect(reconciled(list, KNOWLEDGE, once)).toEqual(reconciled(list, KNOWLEDGE))
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
