import type { Decision, Proposal } from "../model/decision.ts"
import type { Grounds } from "../reconciling/compare.ts"
import { compareText } from "../reconciling/matching/order.ts"
import { tellingsOf } from "../reconciling/matching/standing.ts"
import type { MentionSummary } from "../reconciling/mention.ts"
import { type Related, relatedOf } from "../reconciling/related.ts"
import type { OpenIncident } from "../record/contents.ts"
import type { Former } from "../record/former.ts"
import type { Composed } from "../record/incident.ts"
import type { HeldWork } from "./hold.ts"
import type { Named } from "./named.ts"
import { proposedAround, type Tellings } from "./proposed.ts"
import { type Standing, standingAround, standingAs } from "./standing.ts"
import type { Summaries } from "./told.ts"

/** What lies around incidents that have changed. */
export interface Around {
  relatedOf(changed: Named): Related[]
  /** Incidents that have not changed but for their links to those that have. */
  readonly linked: readonly Composed[]
  /** What is proposed now, for each incident that it may have changed for, by its name; null where nothing is. */
  readonly proposed: ReadonlyMap<string, Proposal | null>
  /** Numbers of the incidents around, by their names. */
  readonly numbers: ReadonlyMap<string, string>
}

/** What has changed and what has not, among incidents that were grouped anew, and what went with a report. */
export interface Changes {
  readonly changed: readonly Named[]
  readonly same: readonly Named[]
  readonly dissolved: readonly Former[]
  /** Mentions that were taken out of the store. */
  readonly gone: readonly MentionSummary[]
  /** What persons decided on the mentions of all of these. */
  readonly decisions: readonly Decision[]
}

/** Looks around the incidents that have changed. What it gives to be written is held. */
export async function lookAround(
  work: HeldWork,
  changes: Changes,
  summaries: Summaries,
  grounds: Grounds,
): Promise<Around> {
  const { changed, same, dissolved, gone } = changes
  const own = new Map(changed.map((one) => [one, standingAs(one.number, one.name, one.told)]))
  const regrouped = new Set([
    ...[...changed, ...same].flatMap(({ number, told }) => [
      number ?? "",
      ...told.map(({ incident }) => incident ?? ""),
    ]),
    ...dissolved.map(({ number }) => number),
  ])
  const around = await standingAround(
    work,
    changed.flatMap(({ told }) => told),
    gone,
    regrouped,
    summaries,
  )
  const others = [...same.map(({ number, name, told }) => standingAs(number, name, told)), ...around]
  const all = [...own.values(), ...others]
  const tellings = tellingsOf(
    all.map(({ matched }) => matched),
    grounds,
  )
  const nameOf = (mention: MentionSummary) => tellings(mention)?.incident?.id ?? ""
  const names = new Set([...changed, ...dissolved].map(({ name }) => name))
  const linksOf = (one: Standing) =>
    relatedOf(
      kinOf(one, tellings).filter(([, other]) => names.has(nameOf(other))),
      nameOf,
      grounds,
    )
  const linked = new Map(others.map((one) => [one, linksOf(one)]))
  const touched = others.filter((one) => gone.length > 0 || (linked.get(one)?.length ?? 0) > 0)
  const { held, proposed, numbers } = await proposedAround(
    work,
    { ...changes, own: [...own.values()], others, touched, tellings },
    summaries,
    grounds,
  )
  return {
    relatedOf: (one) =>
      relatedOf(kinOf(own.get(one) ?? standingAs(null, one.name, one.told), tellings), nameOf, grounds),
    linked: touched.flatMap((one) => relinked(held.get(one.number ?? ""), linked.get(one) ?? [], names)),
    proposed,
    numbers,
  }
}

function kinOf({ matched }: Standing, tellings: Tellings): [MentionSummary, MentionSummary][] {
  return matched.members.flatMap((mention) =>
    (tellings(mention)?.kin ?? []).flatMap((other): [MentionSummary, MentionSummary][] =>
      other.incident === matched ? [] : [[mention, other.mention]],
    ),
  )
}

/** An incident whose links to those of these names are others now; the rest of its links stays. */
function relinked(open: OpenIncident | undefined, links: readonly Related[], names: ReadonlySet<string>): Composed[] {
  if (open === undefined) return []
  const { number, state, mentions } = open
  const stays = state.incident.related.filter(({ incident }) => !names.has(incident))
  const related = [...stays, ...links].sort((a, b) => compareText(a.incident, b.incident))
  if (JSON.stringify(related) === JSON.stringify(state.incident.related)) return []
  return [{ number, state: { ...state, incident: { ...state.incident, related } }, mentions }]
}
