import type { Comparison, Reason } from "./compare.ts"
import type { MentionSummary } from "./mention.ts"
import { DETAILS } from "./weights.ts"

/** A word in common in what was hit. */
export const compareTargets: Comparison = (a, b) => (shared(a.targets, b.targets) === undefined ? null : TARGET)

/** A named victim in common. */
export const compareVictims: Comparison = (a, b) => (shared(a.victims, b.victims) === undefined ? null : VICTIM)

/** A total over several events, beside one event. */
export const compareWholes: Comparison = (a, b) => (a.whole === b.whole ? null : TOTAL)

/** Whether both reports are mainly about it. */
export const compareMain: Comparison = (a, b) => (a.main === b.main ? MAIN : null)

const shared = (some: readonly string[], others: readonly string[]): string | undefined =>
  some.length === 0 || others.length === 0 ? undefined : some.find((one) => others.includes(one))

const TARGET: Reason = {
  weight: DETAILS.target,
  words: (a, b) => `both say that ${shared(a.targets, b.targets)} was hit`,
}
const VICTIM: Reason = {
  weight: DETAILS.victim,
  words: (a, b) => `both name ${shared(a.victims, b.victims)} among the victims`,
}
const TOTAL: Reason = { weight: DETAILS.total, words: () => "one is a total over several events" }
const MAIN: Reason = {
  weight: DETAILS.main,
  words: ({ main }: MentionSummary) => (main ? "both reports are about it" : "both mention it in passing"),
}
