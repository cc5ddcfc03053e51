import { type Grounds, score } from "../compare.ts"
import type { MentionSummary } from "../mention.ts"
import { PROPOSE_AT } from "../weights.ts"
import { inOrder } from "./order.ts"

/** One mention that another comes close to, with the score of the two. */
export interface Link<T> {
  readonly to: T
  readonly score: number
}

/** What a link leads to: anything that carries its mention. */
export interface Carrier {
  readonly mention: MentionSummary
}

/**
 * A mention keeps so many of its best links. An event that is told a hundred times hangs together by far fewer, and the
 * cost of a busy district stays that of its mentions, not of their pairs.
 */
export const MOST_LINKS = 16

/** The score of two mentions of different reports, or null where they come too far from joining even to ask a person. */
export function linkScore(a: MentionSummary, b: MentionSummary, grounds: Grounds): number | null {
  if (a.report === b.report) return null
  const [first, second] = inOrder(a, b) <= 0 ? [a, b] : [b, a]
  const reached = score(first, second, grounds, PROPOSE_AT)
  return reached < PROPOSE_AT ? null : reached
}

/**
 * A list of the best links with one more put in, best first, of equals the one in front by order; and the link that had to
 * go: the worst of the list, the new one itself, or null where there was room.
 */
export function withBest<T extends Carrier>(
  best: readonly Link<T>[],
  link: Link<T>,
): { best: readonly Link<T>[]; dropped: Link<T> | null } {
  let at = best.length
  while (at > 0 && isBefore(link, best[at - 1])) at--
  if (at === MOST_LINKS) return { best, dropped: link }
  const dropped = best[MOST_LINKS - 1] ?? null
  // Copied to size: most mentions have a link or two, and a list that grows in place is given room for sixteen more.
  return { best: best.toSpliced(at, 0, link).slice(0, MOST_LINKS), dropped }
}

function isBefore<T extends Carrier>(a: Link<T>, b: Link<T> | undefined): boolean {
  return b === undefined || a.score > b.score || (a.score === b.score && inOrder(a.to.mention, b.to.mention) < 0)
}
