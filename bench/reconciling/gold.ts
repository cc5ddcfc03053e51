import { existsSync } from "node:fs"
import { join } from "node:path"
import type { Knowledge } from "#src/knowledge/knowledge"
import type { Reading } from "#src/model/reading"
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
    const own = await ownReadings(files, knowledge)
    const inGold = inTermsOf(readings, own, groupsOf(reconcile(own, knowledge)))
    const ownSimple = simpleGroupings(own).map(([rule, of]) => [rule, inTermsOf(readings, own, of)] as const)
    printGrouping(`Our own readings of the same reports, ${name}`, truth, inGold, ownSimple, "0.750")
  }
}

async function ownReadings(files: readonly string[], knowledge: Knowledge): Promise<Reading[]> {
  const reports = await Promise.all(files.map((file) => reportsOf(join(GOLD, `${file}-reports.jsonl`))))
  return reports.flat().map((report) => read(report, knowledge))
}

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
