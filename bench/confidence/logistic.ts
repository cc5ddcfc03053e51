/** Features of one claim by name, and whether a careful person made the same claim. */
export interface Example {
  readonly features: readonly string[]
  readonly right: boolean
}

export type Weights = Readonly<Record<string, number>>

/** A feature that fewer examples have tells more of them than of claims. */
const SELDOM = 6
/** Strength of the pull towards nought: the one of 1, 2, 4, 8, 16 with the least log loss over folds of the development reports. */
export const PULL = 8
/** Steps of gradient descent; the loss moves by less than a millionth after some 400. */
const STEPS = 600
const RATE = 0.5

/**
 * A logistic model with a pull of its weights towards nought (L2; the constant "always" is free), by gradient descent with
 * steps that shrink for each weight (AdaGrad). The same examples in the same order give the same weights.
 */
export function logistic(examples: readonly Example[], pull = PULL): Weights {
  const names = ["always", ...kept(examples)]
  const index = new Map(names.map((name, k) => [name, k]))
  const rows = examples.map(({ features }) => [0, ...new Set(features.flatMap((name) => index.get(name) ?? []))])
  const weights = new Float64Array(names.length)
  const travelled = new Float64Array(names.length).fill(1e-8)
  for (let step = 0; step < STEPS; step++) {
    const slope = Float64Array.from(weights, (weight, k) => (k === 0 ? 0 : pull * weight))
    rows.forEach((row, i) => {
      const miss = chance(row.reduce((sum, k) => sum + (weights[k] ?? 0), 0)) - (examples[i]?.right ? 1 : 0)
      for (const k of row) slope[k] = (slope[k] ?? 0) + miss
    })
    slope.forEach((by, k) => {
      travelled[k] = (travelled[k] ?? 0) + by * by
      weights[k] = (weights[k] ?? 0) - (RATE * by) / Math.sqrt(travelled[k] ?? 1)
    })
  }
  return Object.fromEntries(names.map((name, k) => [name, Math.round(1000 * (weights[k] ?? 0)) / 1000]))
}

const chance = (score: number) => 1 / (1 + Math.exp(-score))

function kept(examples: readonly Example[]): string[] {
  const counts = new Map<string, number>()
  for (const { features } of examples)
    for (const name of new Set(features)) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].flatMap(([name, count]) => (count >= SELDOM && count < examples.length ? [name] : [])).sort()
}
