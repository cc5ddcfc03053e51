import type { Knowledge } from "../knowledge/knowledge.ts"
import { compareActors } from "./compare-actors.ts"
import { compareDetails } from "./compare-details.ts"
import { compareNumbers } from "./compare-numbers.ts"
import { comparePlaces } from "./compare-places.ts"
import { compareTimes } from "./compare-times.ts"
import { compareTypes } from "./compare-types.ts"
import type { MentionSummary } from "./mention.ts"
import { createNames, type Names } from "./names.ts"
import { createSides, type Sides } from "./sides.ts"
import { ACTORS, DETAILS, NUMBERS, PLACE } from "./weights.ts"

/** One thing that speaks for or against two mentions being one event, with its weight. */
export interface Reason {
  readonly weight: number
  readonly words: () => string
}

/** What the comparison of two mentions needs to know of the world. */
export interface Grounds {
  readonly names: Names
  readonly sides: Sides
  readonly knowledge: Knowledge
}

export function groundsOf(knowledge: Knowledge): Grounds {
  return { names: createNames(knowledge.gazetteer), sides: createSides(knowledge), knowledge }
}

/** Every reason for and against `a` and `b` being one event. The same for (b, a), up to the order within a phrase. */
export function compare(a: MentionSummary, b: MentionSummary, grounds: Grounds): Reason[] {
  return [...coreReasons(a, b, grounds), ...otherReasons(a, b, grounds)]
}

/**
 * The sum of the weights of all reasons. Where place, time and type leave no hope of reaching `enough`, the rest is not
 * looked at and a sum without it is given, which is below `enough` too: most candidates end here.
 */
export function score(a: MentionSummary, b: MentionSummary, grounds: Grounds, enough: number): number {
  const most = MOST_FROM_OTHERS + (a.victims.length > 0 && b.victims.length > 0 ? DETAILS.victim : 0)
  const early = compareTimes(a, b).weight + compareTypes(a, b).weight
  if (early + PLACE.same + most < enough) return early
  const core = early + comparePlaces(a, b, grounds.names).weight
  return core + most < enough ? core : core + sum(otherReasons(a, b, grounds))
}

function coreReasons(a: MentionSummary, b: MentionSummary, { names }: Grounds): Reason[] {
  return [comparePlaces(a, b, names), compareTypes(a, b), compareTimes(a, b)]
}

function otherReasons(a: MentionSummary, b: MentionSummary, grounds: Grounds): Reason[] {
  const reasons = [compareActors(a, b, grounds), compareNumbers(a, b), ...compareDetails(a, b)]
  return reasons.filter((reason) => reason !== null)
}

const MOST_FROM_OTHERS = ACTORS.same + NUMBERS.equalMany + DETAILS.target + DETAILS.main

const sum = (reasons: readonly Reason[]) => reasons.reduce((total, { weight }) => total + weight, 0)

/** Reasons in words and numbers, weightiest first: `the same place, Hajin (+3)`. */
export function inWords(reasons: readonly Reason[]): string[] {
  return [...reasons]
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .map(({ weight, words }) => `${words()} (${weight < 0 ? "−" : "+"}${round(Math.abs(weight))})`)
}

/** One digit after the point: weights are not more exact than that. */
export const round = (n: number): number => Math.round(n * 10) / 10
