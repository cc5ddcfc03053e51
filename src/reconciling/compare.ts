import type { Knowledge } from "../knowledge/knowledge.ts"
import { compareActors } from "./compare-actors.ts"
import { compareDetails } from "./compare-details.ts"
import { compareNumbers } from "./compare-numbers.ts"
import { comparePlaces } from "./compare-places.ts"
import { compareTimes } from "./compare-times.ts"
import { compareTypes } from "./compare-types.ts"
import type { MentionSummary } from "./mention.ts"
import type { Names } from "./names.ts"

/** One thing that speaks for or against two mentions being one event, with its weight. */
export interface Reason {
  readonly weight: number
  readonly words: () => string
}

/** What the comparison of two mentions needs to know of the world. */
export interface Grounds {
  readonly names: Names
  readonly knowledge: Knowledge
}

/** Every reason for and against `a` and `b` being one event. The same for (b, a), up to the order within a phrase. */
export function compare(a: MentionSummary, b: MentionSummary, grounds: Grounds): Reason[] {
  return [
    comparePlaces(a, b, grounds.names),
    compareTimes(a, b),
    compareTypes(a, b),
    compareActors(a, b, grounds.knowledge),
    compareNumbers(a, b),
    ...compareDetails(a, b),
  ].filter((reason) => reason !== null)
}

/** The sum of the weights of all reasons. */
export function scoreOf(reasons: readonly Reason[]): number {
  return reasons.reduce((sum, { weight }) => sum + weight, 0)
}

/** Reasons in words and numbers, weightiest first: `the same place, Hajin (+3)`. */
export function inWords(reasons: readonly Reason[]): string[] {
  return [...reasons]
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .map(({ weight, words }) => `${words()} (${weight < 0 ? "−" : "+"}${round(Math.abs(weight))})`)
}

/** One digit after the point: weights are not more exact than that. */
export const round = (n: number): number => Math.round(n * 10) / 10
