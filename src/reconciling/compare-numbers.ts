import type { Reason } from "./compare.ts"
import type { Figure, MentionSummary } from "./mention.ts"
import { NUMBERS } from "./weights.ts"

/** How well the numbers of killed and injured agree, with room for a toll that grows; null where one has none. */
export function compareNumbers(a: MentionSummary, b: MentionSummary): Reason | null {
  const equal = a.figures.find((x) => b.figures.some((y) => x.facet === y.facet && x.number === y.number))
  if (equal !== undefined) return { weight: weightOfEqual(equal.number), words: () => `both say ${inWords(equal)}` }
  for (const facet of ["killed", "injured"] as const) {
    const x = a.figures.find((figure) => figure.facet === facet)
    const y = b.figures.find((figure) => figure.facet === facet)
    if (x !== undefined && y !== undefined) return compareTotals(x, y)
  }
  return null
}

function compareTotals(x: Figure, y: Figure): Reason | null {
  const [low, high] = x.number < y.number ? [x.number, y.number] : [y.number, x.number]
  if (high <= low * NUMBERS.nearRatio) {
    return { weight: NUMBERS.near, words: () => `${low} and ${high} ${x.facet} are near each other` }
  }
  if (high > low * NUMBERS.apartRatio && high - low > NUMBERS.apartBy) {
    return { weight: NUMBERS.apart, words: () => `${low} and ${high} ${x.facet} are far apart` }
  }
  return null
}

function weightOfEqual(number: number): number {
  if (number >= NUMBERS.many) return NUMBERS.equalMany
  return number >= NUMBERS.few ? NUMBERS.equalFew : NUMBERS.equalSmall
}

const inWords = (figure: Figure) => `${figure.number} ${figure.facet}`
