import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { z } from "zod"
import type { Knowledge } from "#src/knowledge/knowledge"
import type { Claim } from "#src/model/claim"
import type { Incident } from "#src/model/incident"
import type { Reading } from "#src/model/reading"
import { read } from "#src/reading/read"
import { reconcile } from "#src/reconciling/reconcile"
import { dayOfIso } from "#src/space/day"
import { foldName } from "#src/space/fold"
import { reportsOf } from "../reports.ts"
import { printTable } from "../table.ts"
import { printGrouping } from "./grouping-table.ts"
import { groupsOf } from "./groups.ts"
import { mentionKey, simpleGroupings } from "./simple-groupings.ts"

/** Sources that experts of Airwars filed under incidents of the war in Syria, and their records of those. Measuring only. */
const FOLDER = "../shared/data/airwars"

const Filed = z.object({ id: z.string(), incidents: z.array(z.string()) })
const Recorded = z.object({
  id: z.string(),
  date: z.string(),
  governorate: z.string().nullable(),
  deathsMin: z.number().nullable(),
  deathsMax: z.number().nullable(),
  belligerents: z.array(z.string()),
})
type Recorded = z.infer<typeof Recorded>

/** Groups the English sources as the experts did, and compares what comes out with the experts' records. */
export async function benchAirwars(knowledge: Knowledge): Promise<void> {
  if (!existsSync(FOLDER)) {
    console.log(`\nReconciling is not scored against experts here: it needs ${FOLDER}`)
    return
  }
  const readings = (await reportsOf(join(FOLDER, "reports-en.jsonl"))).map((report) => read(report, knowledge))
  const filed = linesOf("gold-en.jsonl", Filed)
  const mentions = mentionsFiled(filed, readings)
  const incidents = reconcile(readings, knowledge)
  const truth = new Map(mentions.map(({ item, event }) => [item, event]))
  const asItems = (groups: ReadonlyMap<string, string>) =>
    new Map(
      mentions.flatMap(({ item, mention }) => {
        const group = mention === null ? undefined : groups.get(mention)
        return group === undefined ? [] : [[item, group] as const]
      }),
    )
  const groups = asItems(groupsOf(incidents))
  const simple = simpleGroupings(readings).map(([rule, of]) => [rule, asItems(of)] as const)
  printGrouping(`Sources filed by experts, ${readings.length} posts and articles`, truth, groups, simple)
  const unread = mentions.filter(({ mention }) => mention === null).length
  console.log(`${unread} of ${mentions.length} filings are of sources in which no incident was read`)
  const byId = new Map(incidents.map((incident) => [incident.id, incident]))
  const records = new Map(linesOf("incidents.jsonl", Recorded).map((record) => [record.id, record]))
  const pairs = [...new Set(truth.values())].flatMap((event) => {
    const record = records.get(event)
    const ours = mostOf([...truth].filter(([, of]) => of === event).flatMap(([item]) => groups.get(item) ?? []))
    return record === undefined ? [] : [{ record, ours: byId.get(ours ?? "") ?? null }]
  })
  const claims = new Map(
    readings.flatMap((r) => r.claims.map((claim) => [`${r.report.id} ${claim.id}`, claim] as const)),
  )
  printFields(pairs, claims, knowledge)
}

interface Pair {
  readonly record: Recorded
  readonly ours: Incident | null
}

/** A source under each incident it is filed under: its main mention for the first, further mentions for the others. */
function mentionsFiled(filed: readonly z.infer<typeof Filed>[], readings: readonly Reading[]) {
  const byReport = new Map(readings.map((reading) => [reading.report.id, reading]))
  return filed.flatMap(({ id, incidents }) => {
    const told = byReport.get(id)?.incidents ?? []
    const mainFirst = [...told.filter(({ main }) => main), ...told.filter(({ main }) => !main)]
    return incidents.map((event, i) => {
      const mention = mainFirst[i]
      return { item: `${id} ${event}`, event, mention: mention === undefined ? null : mentionKey(id, mention.id) }
    })
  })
}

function mostOf(ids: readonly string[]): string | undefined {
  const count = (id: string) => ids.filter((other) => other === id).length
  return [...ids].sort((a, b) => count(b) - count(a))[0]
}

function printFields(pairs: readonly Pair[], claims: Claims, knowledge: Knowledge): void {
  const field = (
    name: string,
    inRecord: (r: Recorded) => boolean,
    ours: (i: Incident) => boolean,
    right: (p: Recorded, i: Incident) => boolean,
  ) => {
    const asked = pairs.filter(({ record }) => inRecord(record))
    const told = asked.flatMap(({ record, ours: incident }) =>
      incident !== null && ours(incident) ? [{ record, incident }] : [],
    )
    const hits = told.filter(({ record, incident }) => right(record, incident)).length
    return [
      name,
      String(asked.length),
      String(told.length),
      String(hits),
      percent(hits, told.length),
      percent(hits, asked.length),
    ]
  }
  const counted = ({ deathsMin, deathsMax }: Recorded) => deathsMin !== null && deathsMax !== null
  const isTold = (incident: Incident) => civiliansKilled(incident) !== null
  printTable("Against the experts' records", [
    ["", "in record", "of these told by us", "right", "right of told", "right of record"],
    field(
      "date within a day",
      () => true,
      ({ when }) => when.from !== null,
      isNearDay,
    ),
    field(
      "governorate",
      ({ governorate }) => governorate !== null,
      ({ place }) => (place?.admin1 ?? null) !== null,
      ({ governorate }, { place }) => foldName(governorate ?? "") === foldName(place?.admin1 ?? ""),
    ),
    field(
      "belligerent",
      ({ belligerents }) => belligerents.length > 0,
      (i) => blamed(i, claims).length > 0,
      (record, i) => blamed(i, claims).some((id) => idsOf(record, knowledge).includes(id)),
    ),
    field("civilians killed, minimum", counted, isTold, ({ deathsMin }, i) => civiliansKilled(i)?.min === deathsMin),
    field("civilians killed, maximum", counted, isTold, ({ deathsMax }, i) => civiliansKilled(i)?.max === deathsMax),
  ])
  const ranges = pairs.flatMap(({ record, ours }) => {
    const range = ours === null ? null : civiliansKilled(ours)
    if (!counted(record) || range?.min == null || range.max === null) return []
    return [{ theirs: (record.deathsMax ?? 0) - (record.deathsMin ?? 0), ours: range.max - range.min }]
  })
  const mean = (widths: readonly number[]) => widths.reduce((sum, width) => sum + width, 0) / widths.length
  const [ours, theirs] = [mean(ranges.map((range) => range.ours)), mean(ranges.map((range) => range.theirs))]
  console.log(
    `mean width of the range over ${ranges.length} incidents with one: ${ours.toFixed(2)}, the experts' ${theirs.toFixed(2)} (to reach: at most 1.5 times theirs)`,
  )
}

const percent = (part: number, whole: number) => (whole === 0 ? "-" : `${((100 * part) / whole).toFixed(0)} %`)

function isNearDay({ date }: Recorded, { when }: Incident): boolean {
  const [day, from, to] = [dayOfIso(date), dayOfIso(when.from ?? ""), dayOfIso(when.to ?? when.from ?? "")]
  return day !== null && from !== null && to !== null && from - 1 <= day && day <= to + 1 && to - from <= 2
}

/** Killed civilians under the rule that follows Airwars. */
function civiliansKilled({ tolls }: Incident): { min: number | null; max: number | null } | null {
  const ranges = tolls.find(({ rule }) => rule === "airwars-like")?.ranges ?? []
  return ranges.find(({ facet, group }) => facet === "killed" && group === "civilians") ?? null
}

/** Parties that anybody names as the culprit, firmly or not. */
function blamed({ accounts }: Incident, claims: Claims): string[] {
  const said = accounts.flatMap((account) =>
    account.claims.flatMap(({ report, claim }) => claims.get(`${report} ${claim}`) ?? []),
  )
  return said.flatMap((claim) =>
    claim.facet === "responsibility" && (claim.stance === "asserts" || claim.stance === "suggests")
      ? [claim.value.actor]
      : [],
  )
}

type Claims = ReadonlyMap<string, Claim>

function idsOf({ belligerents }: Recorded, knowledge: Knowledge): string[] {
  return belligerents.map((name) => {
    const folded = foldName(name)
    const found = [...knowledge.parties.values()].find(({ id, names }) =>
      [id.replaceAll("-", " "), ...Object.values(names).flat()].some((spelling) => foldName(spelling) === folded),
    )
    return found?.id ?? name
  })
}

function linesOf<T>(name: string, schema: z.ZodType<T>): T[] {
  const lines = readFileSync(join(FOLDER, name), "utf8").split("\n").filter(Boolean)
  return lines.map((line) => schema.parse(JSON.parse(line)))
}
