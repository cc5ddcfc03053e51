import type { Count } from "../../model/claim.ts"

/**
 * The numbers that ACLED codes for words: 10 for "tens", 12 for "dozens", 100 for "hundreds" (ACLED, "Fatalities",
 * 27 February 2023, "How does ACLED code fatalities?"). "Thousands" goes on in the same manner; a score and a couple are numbers.
 */
const CODES: readonly (readonly [RegExp, number])[] = [
  [/thousand/i, 1000],
  [/hundred/i, 100],
  [/dozen/i, 12],
  [/\bscores?\b/i, 20],
  [/\btens\b/i, 10],
  [/\b(couple|pair)\b/i, 2],
]

/**
 * What ACLED codes where dead are reported without a number, in an attack of limited scope; in a significant one it is 10
 * (acledR 0.1.0, "Fatalities").
 */
export const UNKNOWN_DEAD = 3

/** The least that "several" or "many" mean, for rules that code no words. */
export const LEAST_SEVERAL = 2

/**
 * A count as one conservative number: its lower end; else the number its words are coded as (`coded` is then true), never
 * more than its upper end.
 */
export function conservative({ min, max, vague }: Count, unknown: number): { number: number; coded: boolean } {
  if (min !== null) return { number: min, coded: false }
  const code = vague === undefined ? unknown : (CODES.find(([word]) => word.test(vague))?.[1] ?? unknown)
  return { number: max === null ? code : Math.min(code, max), coded: true }
}
