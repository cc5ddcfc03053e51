import { mulberry32 } from "../mulberry32.ts"

/** Claims whose confidence lies in one stretch: how sure they were on average, and how many were right. */
export interface Bin {
  readonly from: number
  readonly to: number
  readonly count: number
  readonly mean: number
  readonly right: number
}

export interface Judged {
  readonly confidence: number
  readonly right: boolean
}

const EDGES = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 1]

export function bins(judged: readonly Judged[]): Bin[] {
  return EDGES.slice(1).map((to, k) => {
    const from = EDGES[k] ?? 0
    const inside = judged.filter(({ confidence }) => confidence >= from && (confidence < to || to === 1))
    return {
      from,
      to,
      count: inside.length,
      mean: average(inside.map(({ confidence }) => confidence)),
      right: average(inside.map(({ right }) => (right ? 1 : 0))),
    }
  })
}

/** Mean squared distance of confidence from what was right (Brier 1950): nought is best. */
export const brier = (judged: readonly Judged[]): number =>
  average(judged.map(({ confidence, right }) => (confidence - (right ? 1 : 0)) ** 2))

/** Expected calibration error: how far confidence and share right lie apart over the bins, each by its claims. */
export const calibrationError = (judged: readonly Judged[]): number =>
  bins(judged).reduce((sum, { count, mean, right }) => sum + (count * Math.abs(mean - right)) / judged.length, 0)

/**
 * The calibration error that these confidences would show by chance if each were exactly how often such claims are right:
 * the mean over draws, and the value that one draw in twenty exceeds. With few claims in a bin it is far from nought.
 */
export function calibrationErrorByChance(judged: readonly Judged[]): { readonly mean: number; readonly high: number } {
  const random = mulberry32(1)
  const draws = Array.from({ length: DRAWS }, () =>
    calibrationError(judged.map(({ confidence }) => ({ confidence, right: random() < confidence }))),
  ).sort((a, b) => a - b)
  return { mean: average(draws), high: draws[Math.floor(DRAWS * 0.95)] ?? 0 }
}
const DRAWS = 500

/** How often of a right and a wrong claim the right one is the surer (area under the ROC curve; ties count half). */
export function ranking(judged: readonly Judged[]): number {
  const right = judged.filter((one) => one.right)
  const wrong = judged.filter((one) => !one.right)
  const wins = right.flatMap((a) =>
    wrong.map((b) => (a.confidence > b.confidence ? 1 : a.confidence === b.confidence ? 0.5 : 0)),
  )
  return average(wins)
}

export const average = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
