import { WEIGHTS } from "./weights.ts"

/** Nothing is certain or hopeless: the fit has seen too little to say more. */
const LEAST = 0.05
const MOST = 0.97

/**
 * How likely a careful person would make the same claim (right in facet, value, speaker and stance), 0.05 to 0.97 in
 * hundredths: a logistic model over the features of the claim. `npm run fit` makes the weights.
 */
export function confidenceOf(features: readonly string[], weights: Readonly<Record<string, number>> = WEIGHTS): number {
  const known = tableOf(weights)
  let score = known.get("always") ?? 0
  for (const feature of features) score += known.get(feature) ?? 0
  const chance = 1 / (1 + Math.exp(-score))
  return Math.round(100 * Math.min(MOST, Math.max(LEAST, chance))) / 100
}

const tables = new WeakMap<Readonly<Record<string, number>>, ReadonlyMap<string, number>>()

/** Weights as a table, made once: a feature may be called like something that every object has. */
function tableOf(weights: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  const table = tables.get(weights) ?? new Map(Object.entries(weights))
  tables.set(weights, table)
  return table
}
