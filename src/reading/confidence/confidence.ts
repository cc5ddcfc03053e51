import { WEIGHTS } from "./weights.ts"

/** Nothing is certain or hopeless: the fit has seen too little to say more. */
const LEAST = 0.05
const MOST = 0.97

/**
 * How likely a careful person would make the same claim (right in facet, value, speaker and stance), 0.05 to 0.97 in
 * hundredths: a logistic model over the features of the claim. `npm run fit` makes the weights.
 */
export function confidenceOf(features: readonly string[], weights: Readonly<Record<string, number>> = WEIGHTS): number {
  const weight = (feature: string) => (Object.hasOwn(weights, feature) ? (weights[feature] ?? 0) : 0)
  const score = features.reduce((sum, feature) => sum + weight(feature), weight("always"))
  const chance = 1 / (1 + Math.exp(-score))
  return Math.round(100 * Math.min(MOST, Math.max(LEAST, chance))) / 100
}
