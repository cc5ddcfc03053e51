import { type Grounds, score } from "./compare.ts"
import type { MentionSummary } from "./mention.ts"
import { JOIN_AT } from "./weights.ts"

/** Two mentions, by their place in the list, that were taken for one event. */
export interface Edge {
  readonly a: number
  readonly b: number
  readonly score: number
}

/** Mentions of one event, in the order of the list, and the joins that hold them together (one fewer than members). */
export interface Group {
  readonly members: readonly number[]
  readonly edges: readonly Edge[]
}

/**
 * Puts mentions of one event together, best pair first. Two groups become one only if their members agree on the whole,
 * not just at one link, and if no report has a mention in both: its reader kept those apart. The result depends on the
 * scores alone; `mentions` must come in a fixed order (ties go to the earlier), and groups come out by first member.
 */
export function group(mentions: readonly MentionSummary[], edges: readonly Edge[], grounds: Grounds): Group[] {
  const between = (a: number, b: number) => {
    const [x, y] = [mentions[a], mentions[b]]
    return x === undefined || y === undefined ? WORST : score(x, y, grounds, Number.NEGATIVE_INFINITY)
  }
  const groupOf = mentions.map(
    (_, at): Growing => ({ members: [at], edges: [], reports: new Set([mentions[at]?.report]) }),
  )
  for (const edge of [...edges].sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)) {
    const x = groupOf[edge.a]
    const y = groupOf[edge.b]
    if (x === undefined || y === undefined || x === y || shareReport(x, y)) continue
    if (meanScore(x, y, between) < JOIN_AT) continue
    const [large, small] = x.members.length >= y.members.length ? [x, y] : [y, x]
    large.members.push(...small.members)
    large.edges.push(...small.edges, edge)
    for (const report of small.reports) large.reports.add(report)
    for (const member of small.members) groupOf[member] = large
  }
  return [...new Set(groupOf)].map(({ members, edges }) => ({ members: members.sort((a, b) => a - b), edges }))
}

interface Growing {
  members: number[]
  edges: Edge[]
  reports: Set<string | undefined>
}

function shareReport(x: Growing, y: Growing): boolean {
  const [small, large] = x.reports.size <= y.reports.size ? [x.reports, y.reports] : [y.reports, x.reports]
  for (const report of small) if (large.has(report)) return true
  return false
}

/** So many members speak for a group: enough to outvote a stray, few enough that a great incident stays cheap. */
const SPEAKERS = 8

function meanScore(x: Growing, y: Growing, between: (a: number, b: number) => number): number {
  const left = spread(x.members)
  const right = spread(y.members)
  let sum = 0
  for (const a of left) for (const b of right) sum += Math.max(between(a, b), WORST)
  return sum / (left.length * right.length)
}

/** One impossible pair (dates drift along a chain) weighs against a join, but does not forbid it. */
const WORST = -6

function spread(members: readonly number[]): readonly number[] {
  if (members.length <= SPEAKERS) return members
  const sorted = [...members].sort((a, b) => a - b)
  return Array.from({ length: SPEAKERS }, (_, i) => sorted[Math.floor((i * sorted.length) / SPEAKERS)] ?? 0)
}
