import type { SetAside } from "../model/decision.ts"
import type { Grounds } from "../reconciling/compare.ts"
import { groupBy } from "../reconciling/group-by.ts"
import { joinsOf } from "../reconciling/joins.ts"
import { keyOf } from "../reconciling/matching/order.ts"
import { matched } from "../reconciling/reconcile.ts"
import type { OpenIncident } from "../record/contents.ts"
import { type Former, formerOf } from "../record/former.ts"
import type { Core } from "./core.ts"
import type { HeldWork } from "./hold.ts"
import { type Grouped, type Known, type Named, named } from "./named.ts"
import { placeKey } from "./told.ts"

/** What mentions that hang together come to, beside what they came to before. */
export interface Regrouped {
  /** Incidents that are new, or told in other mentions, or joined by other reasons. */
  readonly changed: readonly Named[]
  readonly same: readonly Named[]
  /** Incidents that are none any more, with those of their mentions that are still there. */
  readonly dissolved: readonly Former[]
  /** Names that incidents had before they became part of another, by the name of that. */
  readonly formerly: ReadonlyMap<string, readonly string[]>
  readonly setAside: readonly SetAside[]
}

/** Groups the mentions of a core anew. `emptied`: incidents that have lost all their mentions, or may have. */
export async function regroup(
  work: HeldWork,
  core: Core,
  emptied: readonly string[],
  grounds: Grounds,
): Promise<Regrouped> {
  const tellings = groupBy(
    core.told.map(({ mention }) => mention),
    ({ report }) => report,
  )
  const matching = matched([...tellings.values()], core.decisions, grounds)
  const told = new Map(core.told.map((one) => [keyOf(one.mention), one]))
  const groups = matching
    .settle()
    .map((one): Grouped => ({ matched: one, told: one.members.flatMap((member) => told.get(keyOf(member)) ?? []) }))
  const numbers = new Set([...core.told.flatMap(({ incident }) => incident ?? []), ...emptied])
  const before = await work.contents.incidents([...numbers])
  const former = await formerOf(work.change.queries, core.told)
  const all = await named(
    work.contents,
    [...before.map(knownOf), ...former.map((one) => ({ ...one, standing: false }))],
    groups,
  )

  const open = new Map(before.map((one) => [one.number, one]))
  const same = all.filter((one) => isAsItWas(one, open.get(one.number ?? ""), grounds))
  const stays = new Set(all.map(({ number }) => number))
  const there = new Set(core.told.map(placeKey))
  const dissolved = before
    .filter(({ number }) => !stays.has(number))
    .map(knownOf)
    .map(({ number, name, mentions }) => ({
      number,
      name,
      mentions: mentions.filter((one) => there.has(placeKey(one))),
    }))
  return {
    changed: all.filter((one) => !same.includes(one)),
    same,
    dissolved,
    formerly: leadsTo([...former.filter(({ number }) => !stays.has(number)), ...dissolved], all),
    setAside: matching.setAside(),
  }
}

const knownOf = ({ number, state, mentions }: OpenIncident): Known => ({
  number,
  name: state.incident.id,
  mentions,
  standing: true,
})

function isAsItWas({ matched, told }: Named, open: OpenIncident | undefined, grounds: Grounds): boolean {
  if (open === undefined || open.mentions.length !== told.length) return false
  const mentions = new Set(open.mentions.map(placeKey))
  if (!told.every((one) => mentions.has(placeKey(one)))) return false
  return JSON.stringify(joinsOf(matched, grounds)) === JSON.stringify(open.state.incident.joins)
}

/** A former incident leads to the one that holds most of its mentions, of equals to the one with the first of them. */
function leadsTo(former: readonly Former[], all: readonly Named[]): Map<string, string[]> {
  const nameOf = new Map(all.flatMap(({ name, told }) => told.map((one) => [placeKey(one), name])))
  const formerly = new Map<string, string[]>()
  for (const { name, mentions } of former) {
    const shares = groupBy(
      mentions.flatMap((one) => nameOf.get(placeKey(one)) ?? []),
      (leads) => leads,
    )
    const [most] = [...shares.values()].sort((a, b) => b.length - a.length)
    const to = most?.[0]
    if (to !== undefined) formerly.set(to, [...(formerly.get(to) ?? []), name].sort())
  }
  return formerly
}
