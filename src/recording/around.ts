import type { Grounds } from "../reconciling/compare.ts"
import type { MatchedIncident } from "../reconciling/matching/matched-incident.ts"
import { compareText } from "../reconciling/matching/order.ts"
import { tellingsOf } from "../reconciling/matching/standing.ts"
import type { MentionSummary } from "../reconciling/mention.ts"
import { type Related, relatedOf } from "../reconciling/related.ts"
import type { Composed } from "../record/incident.ts"
import type { HeldWork } from "./hold.ts"
import { lookKeys } from "./keys.ts"
import type { Named } from "./named.ts"
import type { Summaries, Told } from "./told.ts"

/** What lies around incidents that have changed: their links to others, and those others whose links change with them. */
export interface Around {
  relatedOf(changed: Named): Related[]
  readonly linked: readonly Composed[]
}

/** What has changed and what has not, among incidents that were grouped anew, and what went with a report. */
export interface Changes {
  readonly changed: readonly Named[]
  readonly same: readonly Named[]
  /** Names that stand for nothing any more. */
  readonly dissolved: ReadonlySet<string>
  /** Mentions that were taken out of the store. */
  readonly gone: readonly MentionSummary[]
}

/** Looks around the incidents that have changed. What it gives to be written is held. */
export async function lookAround(
  work: HeldWork,
  { changed, same, dissolved, gone }: Changes,
  summaries: Summaries,
  grounds: Grounds,
): Promise<Around> {
  const others = await standingAround(work, changed, same, gone, summaries)
  const own = new Map(changed.map((one) => [one, matchedAs(one.name, one.told)]))
  const standing = [...own.values(), ...others.map(({ matched }) => matched)]
  const tellingOf = tellingsOf(standing, grounds)
  const kinOf = (one: MatchedIncident) =>
    one.members.flatMap((mention) =>
      (tellingOf(mention)?.kin ?? []).flatMap((other): [MentionSummary, MentionSummary][] =>
        other.incident === one ? [] : [[mention, other.mention]],
      ),
    )
  const nameOf = (mention: MentionSummary) => tellingOf(mention)?.incident?.id ?? ""
  const names = new Set([...changed.map(({ name }) => name), ...dissolved])
  const linked = others.flatMap(({ number, matched }) => {
    const links = relatedOf(
      kinOf(matched).filter(([, other]) => names.has(nameOf(other))),
      nameOf,
      grounds,
    )
    return links.length > 0 || gone.length > 0 ? [{ number, links }] : []
  })
  return {
    relatedOf: (one) => relatedOf(kinOf(own.get(one) ?? matchedAs(one.name, one.told)), nameOf, grounds),
    linked: await relinked(work, linked, names),
  }
}

/** An incident that stands and has not changed, with its number. */
interface Standing {
  readonly number: string
  readonly matched: MatchedIncident
}

/** Incidents with a mention that meets one of those that changed or went, or that is of one report with it. */
async function standingAround(
  { contents }: HeldWork,
  changed: readonly Named[],
  same: readonly Named[],
  gone: readonly MentionSummary[],
  summaries: Summaries,
): Promise<Standing[]> {
  const told = changed.flatMap((one) => one.told)
  const met = await contents.met([...told.map(({ mention }) => mention), ...gone].flatMap(lookKeys))
  const siblings = await contents.mentions({ reports: [...new Set(told.map(({ report }) => report))] })
  const regrouped = new Set([...changed, ...same].flatMap((one) => one.told.flatMap(({ incident }) => incident ?? [])))
  const numbers = new Set([...met, ...siblings].flatMap(({ incident }) => incident ?? []))
  const others = [...numbers].filter((number) => !regrouped.has(number))
  const members = await summaries.of(await contents.mentions({ incidents: others }))
  const names = await contents.names(others)
  return [
    ...same.flatMap(({ number, name, told }) => (number === null ? [] : [{ number, matched: matchedAs(name, told) }])),
    ...others.map((number) => ({
      number,
      matched: matchedAs(
        names.get(number) ?? "",
        members.filter(({ incident }) => incident === number),
      ),
    })),
  ]
}

const matchedAs = (id: string, told: readonly Told[]): MatchedIncident => ({
  id,
  formerly: [],
  members: told.map(({ mention }) => mention),
  edges: [],
})

/** Incidents whose links to those of these names are others now; the rest of their links stays. */
async function relinked(
  { contents }: HeldWork,
  linked: readonly { readonly number: string; readonly links: readonly Related[] }[],
  names: ReadonlySet<string>,
): Promise<Composed[]> {
  const open = await contents.incidentsHeld(linked.map(({ number }) => number))
  return open.flatMap(({ number, state, mentions }) => {
    const links = linked.find((one) => one.number === number)?.links ?? []
    const stays = state.incident.related.filter(({ incident }) => !names.has(incident))
    const related = [...stays, ...links].sort((a, b) => compareText(a.incident, b.incident))
    if (JSON.stringify(related) === JSON.stringify(state.incident.related)) return []
    return [{ number, state: { ...state, incident: { ...state.incident, related } }, mentions }]
  })
}
