import { existsSync } from "node:fs"
import { join } from "node:path"
import type { Knowledge } from "#src/knowledge/knowledge"
import type { Reading } from "#src/model/reading"
import { read } from "#src/reading/read"
import { createNames } from "#src/reconciling/names"
import { reconcile } from "#src/reconciling/reconcile"
import { reportsOf } from "../reports.ts"
import { printCeiling } from "./airwars-ceiling.ts"
import { type Pair, printFields } from "./airwars-fields.ts"
import { AIRWARS, type Filed, filings, type Half, halfOf, type Recorded, records } from "./airwars-records.ts"
import { printGrouping } from "./grouping-table.ts"
import { groupsOf } from "./groups.ts"
import { mentionKey, simpleGroupings } from "./simple-groupings.ts"

/**
 * Groups the English sources as the experts did, and compares what comes out with the experts' records: of all, and of
 * the half of the incidents that was read while rules were made and the half that was held back.
 */
export async function benchAirwars(knowledge: Knowledge): Promise<void> {
  if (!existsSync(AIRWARS)) {
    console.log(`\nReconciling is not scored against experts here: it needs ${AIRWARS}`)
    return
  }
  const readings = (await reportsOf(join(AIRWARS, "reports-en.jsonl"))).map((report) => read(report, knowledge))
  const mentions = mentionsFiled(filings("en"), readings, records())
  const incidents = reconcile(readings, knowledge)
  const groups = groupsOf(incidents)
  const simple = simpleGroupings(readings)
  const byId = new Map(incidents.map((incident) => [incident.id, incident]))
  const claims = new Map(
    readings.flatMap((r) => r.claims.map((claim) => [`${r.report.id} ${claim.id}`, claim] as const)),
  )
  const pairsOf = (own: readonly Mention[]) =>
    [...new Set(own.map(({ record }) => record))].map((record): Pair => {
      const found = own.flatMap((one) => (one.record === record ? (groups.get(one.mention ?? "") ?? []) : []))
      return { record, ours: byId.get(mostOf(found) ?? "") ?? null }
    })
  for (const half of [null, "read", "held back"] as const) {
    const own = mentions.filter(({ record }) => half === null || halfOf(record) === half)
    printGrouping(
      `Sources filed by experts, ${NAMES[half ?? "all"]}`,
      new Map(own.map(({ item, record }) => [item, record.id])),
      asItems(own, groups),
      simple.map(([rule, of]) => [rule, asItems(own, of)] as const),
      half === null ? "0.050 ahead" : "",
    )
    printFields(NAMES[half ?? "all"], pairsOf(own), claims, knowledge)
  }
  const unread = mentions.filter(({ mention }) => mention === null).length
  console.log(`\n${unread} of ${mentions.length} filings are of sources in which no incident was read`)
  printCeiling(mentions, pairsOf(mentions), readings, createNames(knowledge.gazetteer))
}

const NAMES: Readonly<Record<Half | "all", string>> = {
  all: "all",
  read: "the half that was read",
  "held back": "the half held back",
}

interface Mention {
  readonly item: string
  readonly report: string
  readonly record: Recorded
  /** The incident of the reading; null where there is none. */
  readonly mention: string | null
}

/** A source under each incident it is filed under: its main mention for the first, further mentions for the others. */
function mentionsFiled(
  filed: readonly Filed[],
  readings: readonly Reading[],
  records: ReadonlyMap<string, Recorded>,
): Mention[] {
  const byReport = new Map(readings.map((reading) => [reading.report.id, reading]))
  return filed.flatMap(({ id, incidents }) => {
    const told = byReport.get(id)?.incidents ?? []
    const mainFirst = [...told.filter(({ main }) => main), ...told.filter(({ main }) => !main)]
    return incidents.flatMap((event, i): Mention[] => {
      const [mention, record] = [mainFirst[i], records.get(event)]
      if (record === undefined) return []
      const key = mention === undefined ? null : mentionKey(id, mention.id)
      return [{ item: `${id} ${event}`, report: id, record, mention: key }]
    })
  })
}

function asItems(mentions: readonly Mention[], groups: ReadonlyMap<string, string>): Map<string, string> {
  return new Map(
    mentions.flatMap(({ item, mention }) => {
      const group = groups.get(mention ?? "")
      return group === undefined ? [] : [[item, group] as const]
    }),
  )
}

function mostOf(ids: readonly string[]): string | undefined {
  const count = (id: string) => ids.filter((other) => other === id).length
  return [...ids].sort((a, b) => count(b) - count(a))[0]
}
