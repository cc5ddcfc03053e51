import type { Labelled } from "./labelled.ts"
import { logistic, type Weights } from "./logistic.ts"
import type { Judged } from "./reliability.ts"

/** Parts into which the reports are dealt in turn; each is judged by weights fitted on the others. */
const FOLDS = 9

/** Claims judged by weights that their own report had no part in. */
export function crossJudged(
  claims: readonly Labelled[],
  judge: (weights: Weights, features: readonly string[]) => number,
): Judged[] {
  const reports = [...new Set(claims.map(({ report }) => report))]
  const foldOf = new Map(reports.map((report, k) => [report, k % FOLDS]))
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const own = claims.filter(({ report }) => foldOf.get(report) === fold)
    const weights = logistic(claims.filter(({ report }) => foldOf.get(report) !== fold))
    return own.map(({ features, right }) => ({ confidence: judge(weights, features), right }))
  })
}
