import type { Knowledge } from "../knowledge/knowledge.ts"
import { compareActors } from "./compare-actors.ts"
import { compareMain, compareTargets, compareVictims, compareWholes } from "./compare-details.ts"
import { compareNumbers } from "./compare-numbers.ts"
import { comparePlaces } from "./compare-places.ts"
import { compareTimes } from "./compare-times.ts"
import { compareTypes } from "./compare-types.ts"
import type { MentionSummary } from "./mention.ts"
import { createNames, type Names } from "./names.ts"
import { createSides, type Sides } from "./sides.ts"
import { ACTORS, DETAILS, NUMBERS, PLACE } from "./weights.ts"

/**
 * One thing that speaks for or against two mentions being one event, with its weight. `words` says it of the two that it
 * was found in. Comparing is what matching does most, millions of times for each time that it says why: so a reason is
 * mostly a constant, and its words are made only when asked for.
 */
export interface Reason {
  readonly weight: number
  readonly words: Words
}

export type Words = (a: MentionSummary, b: MentionSummary, grounds: Grounds) => string

/** Looks at one thing about two mentions; null where it says nothing. */
export type Comparison = (a: MentionSummary, b: MentionSummary, grounds: Grounds) => Reason | null

/** What the comparison of two mentions needs to know of the world. */
export interface Grounds {
  readonly names: Names
  readonly sides: Sides
  readonly knowledge: Knowledge
}

export function groundsOf(knowledge: Knowledge): Grounds {
  return { names: createNames(knowledge.gazetteer), sides: createSides(knowledge), knowledge }
}

/** What is looked at once place, time and type leave hope. */
const FURTHER: readonly Comparison[] = [
  compareActors,
  compareNumbers,
  compareTargets,
  compareVictims,
  compareWholes,
  compareMain,
]
const ALL: readonly Comparison[] = [comparePlaces, compareTypes, compareTimes, ...FURTHER]

/**
 * Every reason for and against `a` and `b` being one event, in words and numbers, weightiest first: `the same place,
 * Hajin (+3)`. The same for (b, a), up to the order within a phrase.
 */
export function compare(a: MentionSummary, b: MentionSummary, grounds: Grounds): string[] {
  return ALL.flatMap((comparison) => comparison(a, b, grounds) ?? [])
    .sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight))
    .map(({ weight, words }) => `${words(a, b, grounds)} (${weight < 0 ? "−" : "+"}${round(Math.abs(weight))})`)
}

/**
 * The sum of the weights of all reasons. Where place, time and type leave no hope of reaching `enough`, the rest is not
 * looked at and a sum without it is given, which is below `enough` too: most candidates end here.
 */
export function score(a: MentionSummary, b: MentionSummary, grounds: Grounds, enough: number): number {
  const most = MOST_FROM_OTHERS + (a.victims.length > 0 && b.victims.length > 0 ? DETAILS.victim : 0)
  const early = compareTimes(a, b).weight + compareTypes(a, b).weight
  if (early + PLACE.same + most < enough) return early
  const core = early + comparePlaces(a, b, grounds).weight
  if (core + most < enough) return core
  let others = 0
  for (const comparison of FURTHER) others += comparison(a, b, grounds)?.weight ?? 0
  return core + others
}

const MOST_FROM_OTHERS = ACTORS.same + NUMBERS.equalMany + DETAILS.target + DETAILS.main

/** One digit after the point: weights are not more exact than that. */
export const round = (n: number): number => Math.round(n * 10) / 10
