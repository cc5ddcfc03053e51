import { forEachCandidate } from "./blocking.ts"
import { type Grounds, score } from "./compare.ts"
import { LONG_DAYS } from "./compare-times.ts"
import type { Edge } from "./grouping.ts"
import type { MentionSummary } from "./mention.ts"
import { JOIN_AT } from "./weights.ts"
import { length } from "./windows.ts"

/**
 * What one walk over the candidates finds: pairs that reach the score to join at, and pairs of which one tells of a
 * stretch that is too long to be the rough date of an event, so that it may include the other. By place in the list.
 */
export interface Survey {
  readonly edges: readonly Edge[]
  readonly stretches: readonly (readonly [stretch: number, other: number])[]
}

export function survey(mentions: readonly MentionSummary[], grounds: Grounds): Survey {
  const edges: Edge[] = []
  const stretches: [number, number][] = []
  forEachCandidate(mentions, (a, b) => {
    const [x, y] = [mentions[a], mentions[b]]
    if (x === undefined || y === undefined) return
    const reached = score(x, y, grounds, JOIN_AT)
    if (reached >= JOIN_AT) edges.push({ a, b, score: reached })
    if (isLong(x)) stretches.push([a, b])
    if (isLong(y)) stretches.push([b, a])
  })
  return { edges, stretches }
}

const isLong = ({ window }: MentionSummary) => window !== null && !window.open && length(window) > LONG_DAYS
