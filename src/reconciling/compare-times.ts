import type { Reason } from "./compare.ts"
import type { MentionSummary } from "./mention.ts"
import { TIME } from "./weights.ts"
import { gap, inWords, length } from "./windows.ts"

/** No two reports of one event are further apart than this, in days; the search for candidates goes no further either. */
export const MOST_DRIFT = 2

/** A stretch of more days than this is a period, not the rough date of an event. */
export const LONG_DAYS = 4

/** How well the days agree. */
export function compareTimes(a: MentionSummary, b: MentionSummary): Reason {
  const [x, y] = [a.window, b.window]
  if (x === null || y === null) return { weight: TIME.unknown, words: () => "no day is known" }
  const days = gap(x, y)
  if (days > MOST_DRIFT) return { weight: Number.NEGATIVE_INFINITY, words: () => `${days} days apart` }
  if (days > 0) {
    const weight = days === 1 ? TIME.dayApart : TIME.twoDaysApart
    return { weight, words: () => `${days} ${days === 1 ? "day" : "days"} apart: ${inWords(x)}, ${inWords(y)}` }
  }
  if (x.open || y.open) return { weight: TIME.open, words: () => "one leaves the day open; it can be the same" }
  if (x.from === y.from && x.to === y.to) return { weight: TIME.same, words: () => `the same date, ${inWords(x)}` }
  const longs = [x, y].filter((window) => length(window) > LONG_DAYS).length
  const weight = [TIME.meets, TIME.withinLong, TIME.longMeets][longs] ?? TIME.meets
  return { weight, words: () => `dates that meet: ${inWords(x)}, ${inWords(y)}` }
}
