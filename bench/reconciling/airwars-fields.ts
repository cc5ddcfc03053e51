import type { Knowledge } from "#src/knowledge/knowledge"
import type { Claim } from "#src/model/claim"
import type { Incident } from "#src/model/incident"
import { dayOfIso } from "#src/space/day"
import { foldName } from "#src/space/fold"
import { printTable } from "../table.ts"
import { isCounted, type Recorded } from "./airwars-records.ts"

/** An incident of the experts and the one of ours in which most of its sources are. */
export interface Pair {
  readonly record: Recorded
  readonly ours: Incident | null
}

/** Prints how what we say of incidents agrees with the experts' records of them. */
export function printFields(heading: string, pairs: readonly Pair[], claims: Claims, knowledge: Knowledge): void {
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
  const isTold = (incident: Incident) => civiliansKilled(incident) !== null
  printTable(`Against the experts' records: ${heading}`, [
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
    field("civilians killed, minimum", isCounted, isTold, ({ deathsMin }, i) => civiliansKilled(i)?.min === deathsMin),
    field("civilians killed, maximum", isCounted, isTold, ({ deathsMax }, i) => civiliansKilled(i)?.max === deathsMax),
  ])
  const ranges = pairs.flatMap(({ record, ours }) => {
    const range = ours === null ? null : civiliansKilled(ours)
    if (!isCounted(record) || range?.min == null || range.max === null) return []
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
export function civiliansKilled({ tolls }: Incident): { min: number | null; max: number | null } | null {
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

/** By report and claim. */
export type Claims = ReadonlyMap<string, Claim>

function idsOf({ belligerents }: Recorded, knowledge: Knowledge): string[] {
  return belligerents.map((name) => {
    const folded = foldName(name)
    const found = [...knowledge.parties.values()].find(({ id, names }) =>
      [id.replaceAll("-", " "), ...Object.values(names).flat()].some((spelling) => foldName(spelling) === folded),
    )
    return found?.id ?? name
  })
}
