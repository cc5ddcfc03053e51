import { existsSync } from "node:fs"
import { join } from "node:path"
import type { Knowledge } from "#src/knowledge/knowledge"
import type { Reading } from "#src/model/reading"
import type { Report } from "#src/model/report"
import { read } from "#src/reading/read"
import { reconcile } from "#src/reconciling/reconcile"
import { reportsOf } from "../reports.ts"
import { aligned } from "./aligned.ts"
import { goldReadings } from "./gold-readings.ts"
import { printGrouping } from "./grouping-table.ts"
import { groupsOf } from "./groups.ts"
import { mentionKey, simpleGroupings } from "./simple-groupings.ts"

const GOLD = "../shared/gold"
const SETS = { dev: ["dev"], contested: ["contested"], combined: ["dev", "contested"] } as const

/** Groups the mentions of the gold readings: from those readings themselves, and from what we read in their reports. */
export async function benchGold(knowledge: Knowledge): Promise<void> {
  if (!existsSync(GOLD)) {
    console.log(`\nReconciling is not scored on gold readings here: it needs ${GOLD}`)
    return
  }
  for (const [name, files] of Object.entries(SETS)) {
    const { readings, truth } = goldReadings(files.map((file) => join(GOLD, `${file}.jsonl`)))
    const simple = simpleGroupings(readings)
    const groups = groupsOf(reconcile(readings, knowledge))
    printGrouping(`Gold readings, ${name}`, truth, groups, simple, "0.050 ahead")
    const reports = (await Promise.all(files.map((file) => reportsOf(join(GOLD, `${file}-reports.jsonl`))))).flat()
    const printOwn = (heading: string, reports: readonly Report[], toReach: string) => {
      const own = reports.map((report) => read(report, knowledge))
      const inGold = inTermsOf(readings, own, groupsOf(reconcile(own, knowledge)))
      const simple = simpleGroupings(own).map(([rule, of]) => [rule, inTermsOf(readings, own, of)] as const)
      printGrouping(`${heading}, ${name}`, truth, inGold, simple, toReach)
    }
    printOwn("Our own readings of the same reports", reports, "0.750")
    printOwn("The same, every second report without its date", reports.map(undatedIfOdd), "")
  }
}

/** What is told of one place over years, told without dates, tells joins that go too far. */
const undatedIfOdd = (report: Report, i: number): Report =>
  i % 2 === 0 ? report : { ...report, published: null, dated: { date: null, basis: "unknown" } }

/** A grouping of our mentions as one of the gold mentions that they are; a gold mention that we did not read has none. */
function inTermsOf(
  gold: readonly Reading[],
  own: readonly Reading[],
  groups: ReadonlyMap<string, string>,
): Map<string, string> {
  const byReport = new Map(own.map((reading) => [reading.report.id, reading]))
  return new Map(
    gold.flatMap((reading) => {
      const ours = byReport.get(reading.report.id)
      const found = ours === undefined ? [] : [...aligned(reading, ours)]
      return found.flatMap(([theirs, mine]) => {
        const group = groups.get(mentionKey(reading.report.id, mine))
        return group === undefined ? [] : [[mentionKey(reading.report.id, theirs), group] as const]
      })
    }),
  )
}
