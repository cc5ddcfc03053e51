import { describe, expect, test } from "vitest"
import { loadKnowledge } from "../../../src/knowledge/load.ts"
import type { Reading } from "../../../src/model/reading.ts"
import type { Report } from "../../../src/model/report.ts"
import { read } from "../../../src/reading/read.ts"
import { CONGO } from "./congo.ts"
import { ETHIOPIA } from "./ethiopia.ts"
import { GAZA_LEBANON } from "./gaza-lebanon.ts"
import { INVENTED_WAR } from "./invented-war.ts"
import { KARABAKH } from "./karabakh.ts"
import { KNOWN_MISSES } from "./known-misses.ts"
import { linesListed, linesRead } from "./lines-of.ts"
import { MYANMAR } from "./myanmar.ts"
import { SUDAN } from "./sudan.ts"
import { UKRAINE } from "./ukraine.ts"
import type { WarReport } from "./war-report.ts"
import { YEMEN } from "./yemen.ts"

const WARS: Readonly<Record<string, readonly WarReport[]>> = {
  Ukraine: UKRAINE,
  "Gaza and Lebanon": GAZA_LEBANON,
  Sudan: SUDAN,
  Yemen: YEMEN,
  Myanmar: MYANMAR,
  Ethiopia: ETHIOPIA,
  Congo: CONGO,
  "Nagorno-Karabakh": KARABAKH,
  "an invented war": INVENTED_WAR,
}

const REPORTS = Object.entries(WARS).flatMap(([war, reports]) =>
  reports.map((report) => ({ ...report, id: `${war}: ${report.name}` })),
)

const knowledge = await loadKnowledge()

describe("short reports of other wars, read exactly", () => {
  test.each(REPORTS)("$id", (report) => {
    const reading = readingOf(report)
    const { missed = [], extra = [] } = KNOWN_MISSES[report.id] ?? {}
    const expected = linesListed(report.reads)
    expect(expected).toEqual(expect.arrayContaining([...missed]))
    expect(linesRead(reading)).toEqual([...without(expected, missed), ...extra].sort())
    for (const { evidence } of reading.claims)
      expect(reading.text.slice(evidence.start, evidence.end)).toBe(evidence.text)
  })

  test("known misses are of reports in the tables", () => {
    expect(REPORTS.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(KNOWN_MISSES)))
  })

  test("a denial is never read as an assertion, not even in what is known to be read wrongly", () => {
    for (const report of REPORTS) {
      const denied = linesListed(report.reads).filter((line) => line.includes(" denies: "))
      const read = linesRead(readingOf(report))
      expect(denied.map((line) => line.replace(" denies: ", ": ")).filter((line) => read.includes(line))).toEqual([])
    }
  })
})

function without(lines: readonly string[], some: readonly string[]): string[] {
  const left = [...lines]
  for (const line of some) left.splice(left.indexOf(line), 1)
  return left
}

function readingOf({ id, published, outlet, title, text }: WarReport & { id: string }): Reading {
  const report: Report = {
    ...{ id, url: null, language: "en", published, sha256: "0".repeat(64), source: id, inferred: [] },
    outlet: outlet ?? null,
    title: title ?? null,
    dated: { date: published, basis: "given" },
    text: title === undefined ? text : `${title}\n\n${text}`,
  }
  return read(report, knowledge)
}
