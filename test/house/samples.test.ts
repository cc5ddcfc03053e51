import { join } from "node:path"
import { beforeAll, expect, test } from "vitest"
import { intake, type Outcome } from "../../src/intake/intake.ts"
import type { Knowledge } from "../../src/knowledge/knowledge.ts"
import { loadKnowledge } from "../../src/knowledge/load.ts"
import type { Report } from "../../src/model/report.ts"
import { ROOT } from "./repository.ts"

const INVENTED_COUNTRY = "XZ"
const outcomes: Outcome[] = []
let reports: Report[] = []
let knowledge: Knowledge

beforeAll(async () => {
  knowledge = await loadKnowledge({ packs: [join(ROOT, "samples/pack")] })
  for await (const outcome of intake([join(ROOT, "samples/reports")], NOTHING_GIVEN)) outcomes.push(outcome)
  reports = outcomes.flatMap((outcome) => ("report" in outcome ? [outcome.report] : []))
})

test("every sample is taken in, without a word to say about it", () => {
  expect(outcomes.filter((outcome) => !("report" in outcome))).toEqual([])
  expect(reports).toHaveLength(13)
})

test("every sample is dated and in English, and its outlet is a party of the pack", () => {
  expect(reports.filter(({ dated, language }) => dated.date === null || language !== "en")).toEqual([])
  const outlets = new Set(reports.map(({ outlet }) => outlet ?? "none"))
  expect([...outlets].filter((outlet) => !knowledge.parties.has(outlet))).toEqual([])
})

test.each(["Aldrava", "Upper Vey", "Port Aldra", "Brennick", "Tolvane", "Sollow", "Marisk", "River Vey"])(
  "%s is a place of the invented country, and of no other",
  (name) => {
    expect(knowledge.gazetteer.find(name).map(({ country }) => country)).toEqual(
      expect.arrayContaining([INVENTED_COUNTRY]),
    )
    expect(new Set(knowledge.gazetteer.find(name).map(({ country }) => country)).size).toBe(1)
  },
)

const NOTHING_GIVEN = {
  published: null,
  outlet: null,
  encoding: null,
  as: null,
  columns: new Map(),
  stdin: process.stdin,
}
