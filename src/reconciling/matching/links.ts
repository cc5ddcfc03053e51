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
 * Puts a link into a list of the best, best first, of equals the one in front by order. Gives the link that had to go:
 * the worst of the list, the new one itself, or null where there was room.
 */
export function keepBest<T extends Carrier>(best: Link<T>[], link: Link<T>): Link<T> | null {
  let at = best.length
  while (at > 0 && isBefore(link, best[at - 1])) at--
  best.splice(at, 0, link)
  return best.length > MOST_LINKS ? (best.pop() ?? null) : null
}

function isBefore<T extends Carrier>(a: Link<T>, b: Link<T> | undefined): boolean {
  return b === undefined || a.score > b.score || (a.score === b.score && inOrder(a.to.mention, b.to.mention) < 0)
}
