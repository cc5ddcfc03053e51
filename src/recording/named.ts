import type { MatchedIncident } from "../reconciling/matching/matched-incident.ts"
import { compareText, inOrder } from "../reconciling/matching/order.ts"
import type { Contents } from "../record/contents.ts"
import type { Placed } from "../record/incident.ts"
import { placeKey, type Told } from "./told.ts"

/** Mentions that were grouped together. */
export interface Grouped {
  readonly matched: MatchedIncident
  readonly told: readonly Told[]
}

/** An incident that is there, or was once: its number and name, and the mentions that it was told in. */
export interface Known {
  readonly number: string
  readonly name: string
  readonly mentions: readonly Placed[]
  /** Whether it is one until now. */
  readonly standing: boolean
}

/** A group under the number and the name that it has in the store; a new one has no number yet. */
export interface Named extends Grouped {
  readonly number: string | null
  readonly name: string
}

/**
 * Gives each group its name, so that names last: that of the incident whose mentions come closest to its own, also of one
 * that had become part of another and is parted from it again; else a name of its own that nothing ever had.
 */
export async function named(contents: Contents, known: readonly Known[], groups: readonly Grouped[]): Promise<Named[]> {
  const successor = successors(known, groups)
  const fresh = groups.filter((group) => !successor.has(group))
  const taken = await contents.taken(fresh.map(({ matched }) => matched.id))
  const all: Named[] = []
  for (const group of groups) {
    const earlier = successor.get(group)
    const { id } = group.matched
    const name = earlier?.name ?? (taken.has(id) ? await freeSpelling(id, fresh.length + 1, taken, contents) : id)
    if (earlier === undefined) taken.add(name)
    all.push({ ...group, number: earlier?.number ?? null, name })
  }
  return all
}

/** Others in the store may have the name, or had it, or have just been given it: then it gets a number. */
async function freeSpelling(id: string, most: number, given: ReadonlySet<string>, contents: Contents): Promise<string> {
  const spellings = Array.from({ length: most + MOST_NAMESAKES }, (_, i) => `${id}-${i + 2}`)
  const taken = await contents.taken(spellings)
  return spellings.find((spelling) => !taken.has(spelling) && !given.has(spelling)) ?? id
}

/** A group, an incident that it could be, and what part of the mentions of both they share. */
interface Pair {
  readonly group: Grouped
  readonly earlier: Known
  readonly share: number
}

function successors(known: readonly Known[], groups: readonly Grouped[]): Map<Grouped, Known> {
  const told = new Map(groups.flatMap(({ told }) => told.map((one) => [placeKey(one), one])))
  const firstOf = new Map(known.map((one) => [one, firstAmong(one.mentions, told)]))
  const chosen = new Map<Grouped, Known>()
  const used = new Set<Known>()
  const pairs = pairsOf(known, groups).sort(
    (a, b) =>
      b.share - a.share ||
      Number(b.earlier.standing) - Number(a.earlier.standing) ||
      byOrder(a.group.told[0], b.group.told[0]) ||
      byOrder(firstOf.get(a.earlier), firstOf.get(b.earlier)) ||
      compareText(a.earlier.number, b.earlier.number),
  )
  for (const { group, earlier } of pairs) {
    if (chosen.has(group) || used.has(earlier)) continue
    chosen.set(group, earlier)
    used.add(earlier)
  }
  return chosen
}

function pairsOf(known: readonly Known[], groups: readonly Grouped[]): Pair[] {
  const owners = new Map<string, Known[]>()
  for (const one of known) {
    for (const mention of one.mentions) {
      const key = placeKey(mention)
      owners.set(key, [...(owners.get(key) ?? []), one])
    }
  }
  return groups.flatMap((group) => {
    const shared = new Map<Known, number>()
    for (const one of group.told)
      for (const owner of owners.get(placeKey(one)) ?? []) shared.set(owner, (shared.get(owner) ?? 0) + 1)
    return [...shared].map(([earlier, count]) => ({
      group,
      earlier,
      share: count / (group.told.length + earlier.mentions.length - count),
    }))
  })
}

function firstAmong(mentions: readonly Placed[], told: ReadonlyMap<string, Told>): Told | undefined {
  return mentions.flatMap((one) => told.get(placeKey(one)) ?? []).sort(byOrder)[0]
}

function byOrder(a: Told | undefined, b: Told | undefined): number {
  return a === undefined || b === undefined ? 0 : inOrder(a.mention, b.mention)
}

/** Incidents of one kind, day and place that were kept apart; a battle has some dozens. */
const MOST_NAMESAKES = 100
