import type { MatchedIncident } from "../reconciling/matching/matched-incident.ts"
import type { MentionSummary } from "../reconciling/mention.ts"
import type { HeldWork } from "./hold.ts"
import { lookKeys } from "./keys.ts"
import type { Summaries, Told } from "./told.ts"

/** An incident as matching sees it; one that is new has no number in the store yet. */
export interface Standing {
  readonly number: string | null
  readonly matched: MatchedIncident
  readonly told: readonly Told[]
}

/** An incident under its name. Its borders are looked at, not its joins. */
export function standingAs(number: string | null, name: string, told: readonly Told[]): Standing {
  const members = told.map(({ mention }) => mention)
  return { number, told, matched: { id: name, formerly: [], members, edges: [] } }
}

/**
 * Incidents with a mention that meets one of those that were `told`, or of `gone` ones, or that is of one report with
 * it; but for those of `known` numbers.
 */
export async function standingAround(
  { contents }: HeldWork,
  told: readonly Told[],
  gone: readonly MentionSummary[],
  known: ReadonlySet<string>,
  summaries: Summaries,
): Promise<Standing[]> {
  const met = await contents.met([...told.map(({ mention }) => mention), ...gone].flatMap(lookKeys))
  const siblings = await contents.mentions({ reports: [...new Set(told.map(({ report }) => report))] })
  const numbers = [...new Set([...met, ...siblings].flatMap(({ incident }) => incident ?? []))]
  const others = numbers.filter((number) => !known.has(number))
  const members = await summaries.of(await contents.mentions({ incidents: others }))
  const names = await contents.names(others)
  return others.map((number) => {
    const own = members.filter(({ incident }) => incident === number)
    return standingAs(number, names.get(number) ?? "", own)
  })
}
