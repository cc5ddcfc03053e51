import type { Reason } from "./compare.ts"
import { compareNamedDays } from "./compare-named-days.ts"
import type { MentionSummary } from "./mention.ts"
import { TIME } from "./weights.ts"
import { gap, inWords, LONG_DAYS, length, MOST_DRIFT, type Window } from "./windows.ts"

/** How well the days agree. */
export function compareTimes(a: MentionSummary, b: MentionSummary): Reason {
  const [x, y] = [a.window, b.window]
  if (x === null || y === null) return compareNamedDays(a, b)
  const days = gap(x, y)
  if (days > MOST_DRIFT) return TOO_FAR
  if (days > 0) return days === 1 ? DAY_APART : TWO_DAYS_APART
  if (x.open || y.open) return OPEN
  if (x.from === y.from && x.to === y.to) return SAME
  const [isLong, isOtherLong] = [length(x) > LONG_DAYS, length(y) > LONG_DAYS]
  if (isLong && isOtherLong) return LONGS_MEET
  return isLong || isOtherLong ? WITHIN_LONG : MEETS
}

const known = (a: MentionSummary, b: MentionSummary): Window[] => [a, b].flatMap(({ window }) => window ?? [])
const dates = (a: MentionSummary, b: MentionSummary) => known(a, b).map(inWords).join(", ")
const daysApart: Reason["words"] = (a, b) => {
  const [x, y] = known(a, b)
  const days = x === undefined || y === undefined ? 0 : gap(x, y)
  return `${days} ${days === 1 ? "day" : "days"} apart: ${dates(a, b)}`
}
const datesMeet: Reason["words"] = (a, b) => `dates that meet: ${dates(a, b)}`

const TOO_FAR: Reason = { weight: TIME.tooFar, words: daysApart }
const DAY_APART: Reason = { weight: TIME.dayApart, words: daysApart }
const TWO_DAYS_APART: Reason = { weight: TIME.twoDaysApart, words: daysApart }
const OPEN: Reason = { weight: TIME.open, words: () => "one leaves the day open; it can be the same" }
const SAME: Reason = { weight: TIME.same, words: (a, b) => `the same date, ${known(a, b).slice(0, 1).map(inWords)}` }
const MEETS: Reason = { weight: TIME.meets, words: datesMeet }
const WITHIN_LONG: Reason = { weight: TIME.withinLong, words: datesMeet }
const LONGS_MEET: Reason = { weight: TIME.longMeets, words: datesMeet }
