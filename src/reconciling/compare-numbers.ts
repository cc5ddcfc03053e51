import type { Reason } from "./compare.ts"
import type { Figure, MentionSummary } from "./mention.ts"
import { NUMBERS } from "./weights.ts"

/** How well the numbers of killed and injured agree, with room for a toll that grows; null where one has none. */
export function compareNumbers(a: MentionSummary, b: MentionSummary): Reason | null {
  if (a.figures.length === 0 || b.figures.length === 0) return null
  const equal = equalOf(a, b)
  if (equal !== null) return equal.number >= NUMBERS.many ? EQUAL_MANY : equal.number >= NUMBERS.few ? EQUAL_FEW : EQUAL
  const totals = totalsOf(a, b)
  if (totals === null) return null
  const [low, high] = [Math.min(totals.x.number, totals.y.number), Math.max(totals.x.number, totals.y.number)]
  if (high <= low * NUMBERS.nearRatio) return NEAR
  return high > low * NUMBERS.apartRatio && high - low > NUMBERS.apartBy ? APART : null
}

function equalOf(a: MentionSummary, b: MentionSummary): Figure | null {
  for (const x of a.figures) for (const y of b.figures) if (x.number === y.number && x.facet === y.facet) return x
  return null
}

/** The largest figures of both for one kind of harm, dead before injured. */
function totalsOf(a: MentionSummary, b: MentionSummary): { x: Figure; y: Figure } | null {
  for (const facet of FACETS) {
    const [x, y] = [largest(a, facet), largest(b, facet)]
    if (x !== null && y !== null) return { x, y }
  }
  return null
}

const FACETS = ["killed", "injured"] as const

function largest({ figures }: MentionSummary, facet: Figure["facet"]): Figure | null {
  for (const figure of figures) if (figure.facet === facet) return figure
  return null
}

const equalWords: Reason["words"] = (a, b) => {
  const equal = equalOf(a, b)
  return `both say ${equal?.number} ${equal?.facet}`
}

/** `12 and 15 killed`, the smaller one first. */
function totalsInWords(a: MentionSummary, b: MentionSummary): string {
  const totals = totalsOf(a, b)
  const numbers = totals === null ? [] : [totals.x.number, totals.y.number].sort((x, y) => x - y)
  return `${numbers.join(" and ")} ${totals?.x.facet}`
}

const EQUAL: Reason = { weight: NUMBERS.equalSmall, words: equalWords }
const EQUAL_FEW: Reason = { weight: NUMBERS.equalFew, words: equalWords }
const EQUAL_MANY: Reason = { weight: NUMBERS.equalMany, words: equalWords }
const NEAR: Reason = { weight: NUMBERS.near, words: (a, b) => `${totalsInWords(a, b)} are near each other` }
const APART: Reason = { weight: NUMBERS.apart, words: (a, b) => `${totalsInWords(a, b)} are far apart` }
