import type { Decision } from "../model/decision.ts"
import type { Grounds } from "../reconciling/compare.ts"
import { linkScore } from "../reconciling/matching/links.ts"
import { createNeighbourhood } from "../reconciling/matching/neighbourhood.ts"
import { JOIN_AT } from "../reconciling/weights.ts"
import type { KeptDecision } from "../record/decision.ts"
import type { HeldWork } from "./hold.ts"
import { lookKeys } from "./keys.ts"
import { placeKey, type Summaries, type Told } from "./told.ts"

/** What has to be grouped as one: mentions, whole incidents of them, and what persons decided on them. */
export interface Core {
  readonly told: readonly Told[]
  readonly decisions: readonly Decision[]
}

/**
 * So many mentions are grouped together at most, but for whole incidents. A town that is struck daily for years hangs
 * together for years; what lies further along such a chain stays as it is.
 */
export const MOST_TOGETHER = 2_000

/**
 * All that hangs together with some mentions: by pairs that score enough to join, by being of one incident until now, or by
 * decisions. Nothing outside can change how it is grouped, as long as the bound is not reached. It is held from here on.
 */
export async function coreAround(
  work: HeldWork,
  seeds: readonly Told[],
  summaries: Summaries,
  grounds: Grounds,
): Promise<Core> {
  const core = new Map<string, Told>()
  const decisions = new Map<string, KeptDecision>()
  let next = seeds
  while (next.length > 0 && core.size < MOST_TOGETHER) {
    const fresh = await wholeIncidents(work, next, summaries)
    const added = fresh.filter((one) => !core.has(placeKey(one)))
    for (const one of added) core.set(placeKey(one), one)
    const ruled = await ruledWith(work, added, decisions, summaries)
    const met = await summaries.of(await work.contents.met(added.flatMap(({ mention }) => lookKeys(mention))))
    next = [...ruled, ...linked(added, met, grounds)].filter((one) => !core.has(placeKey(one)))
  }
  return { told: [...core.values()], decisions: inOrder([...decisions.values()]) }
}

/** Mentions with all others of their incidents, read again once nobody else can change them. */
async function wholeIncidents(work: HeldWork, some: readonly Told[], summaries: Summaries): Promise<Told[]> {
  await work.hold(some.map(({ mention }) => mention))
  const loose = some.filter(({ incident }) => incident === null)
  const reports = [...new Set(some.map(({ report }) => report))]
  const asked = new Set(some.map(placeKey))
  const now = (await work.contents.mentions({ reports })).filter((one) => asked.has(placeKey(one)))
  const incidents = [...new Set(now.flatMap(({ incident }) => incident ?? []))]
  const whole = await summaries.of(await work.contents.mentions({ incidents }))
  await work.hold(whole.map(({ mention }) => mention))
  const placed = new Set(whole.map(placeKey))
  return [...whole, ...loose.filter((one) => !placed.has(placeKey(one)))]
}

/** Takes in what persons decided on the mentions; gives the other mentions of those decisions. */
async function ruledWith(
  { contents }: HeldWork,
  added: readonly Told[],
  decisions: Map<string, KeptDecision>,
  summaries: Summaries,
): Promise<Told[]> {
  const made = (await contents.decisionsOn(added)).filter(({ number }) => !decisions.has(number))
  for (const one of made) decisions.set(one.number, one)
  const ruled = made.flatMap(({ mentions }) => mentions)
  const asked = new Set(ruled.map(placeKey))
  const there = await contents.mentions({ reports: [...new Set(ruled.map(({ report }) => report))] })
  return summaries.of(there.filter((one) => asked.has(placeKey(one))))
}

function linked(added: readonly Told[], met: readonly Told[], grounds: Grounds): Told[] {
  const neighbourhood = createNeighbourhood<Told>()
  for (const one of met) neighbourhood.put(one.mention, one)
  const found = new Set<Told>()
  for (const { mention } of added) {
    for (const block of neighbourhood.near(mention)) {
      for (const other of block) {
        if (found.has(other)) continue
        if ((linkScore(mention, other.mention, grounds) ?? 0) >= JOIN_AT) found.add(other)
      }
    }
  }
  return [...found]
}

const inOrder = (made: readonly KeptDecision[]): Decision[] =>
  made.map(({ decision }) => decision).sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1))
