import { type Grounds, score } from "../compare.ts"
import type { MentionSummary } from "../mention.ts"
import { JOIN_AT } from "../weights.ts"
import type { Constraints } from "./constraints.ts"
import type { Ruling } from "./effective.ts"
import { keyOf } from "./order.ts"

/** Two mentions, by their place in the list, that were taken for one event; by a person where there is a decision. */
export interface Edge {
  readonly a: number
  readonly b: number
  readonly score: number
  readonly decision?: Ruling
}

/** Mentions of one event, in the order of the list, and the edges that hold them together (one fewer than members). */
export interface Group {
  readonly members: readonly number[]
  readonly edges: readonly Edge[]
}

/**
 * Puts mentions of one event together, best pair first. Two clusters become one only if their members agree on the whole,
 * not just at one link; if no report has a mention in both, since its reader kept those apart; and if no person did.
 * What persons put together is one group in the end, but its clusters go on taking in mentions each by its own measure.
 * `mentions` must come in order, ties go to the earlier; so the result depends on the set of mentions and decisions alone.
 * Groups come out by first member.
 */
export function group(
  mentions: readonly MentionSummary[],
  edges: readonly Edge[],
  { bonds, apart }: Pick<Constraints, "bonds" | "apart">,
  grounds: Grounds,
): Group[] {
  const tied = boundEdges(mentions, bonds, grounds)
  const wholes = barriers(mentions, tied, apart)
  const clusterOf = mentions.map(
    (mention, at): Cluster => ({ members: [at], edges: [], reports: new Set([mention.report]) }),
  )
  for (const edge of [...edges].sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)) {
    const [x, y] = [clusterOf[edge.a], clusterOf[edge.b]]
    if (x === undefined || y === undefined || x === y || shareReport(x, y) || wholes?.bar(edge) === true) continue
    if (meanScore(x, y, edge, mentions, grounds) < JOIN_AT) continue
    wholes?.join(edge)
    join(x, y, edge, clusterOf)
  }
  for (const edge of tied) {
    const [x, y] = [clusterOf[edge.a], clusterOf[edge.b]]
    if (x !== undefined && y !== undefined && x !== y) join(x, y, edge, clusterOf)
  }
  return [...new Set(clusterOf)].map(({ members, edges }) => ({ members: members.sort((a, b) => a - b), edges }))
}

/** How well two groups agree on the whole: the mean over pairs of members that speak for them. */
export function agreement(
  x: readonly number[],
  y: readonly number[],
  mentions: readonly MentionSummary[],
  grounds: Grounds,
): number {
  const [left, right] = [spread(x), spread(y)]
  let sum = 0
  for (const a of left) for (const b of right) sum += Math.max(between(a, b, mentions, grounds), WORST)
  return sum / (left.length * right.length)
}

interface Cluster {
  members: number[]
  edges: Edge[]
  reports: Set<string>
}

function join(x: Cluster, y: Cluster, edge: Edge, clusterOf: Cluster[]): void {
  const [large, small] = x.members.length >= y.members.length ? [x, y] : [y, x]
  large.members.push(...small.members)
  large.edges.push(...small.edges, edge)
  for (const report of small.reports) large.reports.add(report)
  for (const member of small.members) clusterOf[member] = large
}

function shareReport(x: Cluster, y: Cluster): boolean {
  const [small, large] = x.reports.size <= y.reports.size ? [x.reports, y.reports] : [y.reports, x.reports]
  for (const report of small) if (large.has(report)) return true
  return false
}

function meanScore(x: Cluster, y: Cluster, edge: Edge, mentions: readonly MentionSummary[], grounds: Grounds): number {
  if (x.members.length === 1 && y.members.length === 1) return edge.score
  return agreement(x.members, y.members, mentions, grounds)
}

function between(a: number, b: number, mentions: readonly MentionSummary[], grounds: Grounds): number {
  const [x, y] = [mentions[Math.min(a, b)], mentions[Math.max(a, b)]]
  return x === undefined || y === undefined ? WORST : score(x, y, grounds, Number.NEGATIVE_INFINITY)
}

/** So many members speak for a group: enough to outvote a stray, few enough that a great incident stays cheap. */
const SPEAKERS = 8

/** One impossible pair (dates drift along a chain) weighs against a join, but does not forbid it. */
const WORST = -6

function spread(members: readonly number[]): readonly number[] {
  if (members.length <= SPEAKERS) return members
  const sorted = [...members].sort((a, b) => a - b)
  return Array.from({ length: SPEAKERS }, (_, i) => sorted[Math.floor((i * sorted.length) / SPEAKERS)] ?? 0)
}

/** The edges by which persons tie mentions of the list together, latest decision first. */
function boundEdges(mentions: readonly MentionSummary[], bonds: Constraints["bonds"], grounds: Grounds): Edge[] {
  if (bonds.size === 0) return []
  const at = new Map(mentions.map((mention, i) => [keyOf(mention), i]))
  return [...at].flatMap(([key, a]) =>
    (bonds.get(key) ?? []).flatMap((bond): Edge[] => {
      const b = bond.a === key ? at.get(bond.b) : undefined
      return b === undefined ? [] : [{ a, b, score: between(a, b, mentions, grounds), decision: bond.decision }]
    }),
  )
}

/** Keeps apart what persons keep apart, whatever their other decisions tie to either side; null where nobody did. */
function barriers(mentions: readonly MentionSummary[], tied: readonly Edge[], apart: Constraints["apart"]) {
  const keys = mentions.map(keyOf)
  if (!keys.some((key) => apart.has(key))) return null
  const wholeOf = keys.map((key) => new Set([key]))
  const join = ({ a, b }: Edge) => {
    const [x, y] = [wholeOf[a], wholeOf[b]]
    if (x === undefined || y === undefined || x === y) return
    for (const key of y) x.add(key)
    wholeOf.forEach((whole, at) => {
      if (whole === y) wholeOf[at] = x
    })
  }
  for (const edge of tied) join(edge)
  return {
    join,
    bar({ a, b }: Edge): boolean {
      const [x, y] = [wholeOf[a], wholeOf[b]]
      if (x === undefined || y === undefined || x === y) return false
      return [...x].some((key) => [...(apart.get(key) ?? [])].some((other) => y.has(other)))
    },
  }
}
