import { confidenceOf } from "#src/reading/confidence/confidence"
import { crossJudged } from "../confidence/folds.ts"
import { labelled } from "../confidence/labelled.ts"
import {
  average,
  bins,
  brier,
  calibrationError,
  calibrationErrorByChance,
  type Judged,
  ranking,
} from "../confidence/reliability.ts"
import { GOLD } from "./gold.ts"
import type { Figure, Measure } from "./measure.ts"

/**
 * How far a claim's confidence is borne out, on claims that the weights were not fitted to: the contested reports whole, and
 * the development reports each by weights fitted on the others. The yardstick gives every claim the share right of the
 * development reports.
 */
export const confidence: Measure = {
  name: "confidence",
  needs: [GOLD],
  figures: async () => {
    const dev = await labelled("dev")
    const contested = await labelled("contested")
    const rate = average(dev.map(({ right }) => (right ? 1 : 0)))
    const crossed = crossJudged(dev, (weights, features) => confidenceOf(features, weights))
    return [...table("contested", contested, rate), ...table("dev, cross-validated", crossed, rate)]
  },
}

function table(set: string, judged: readonly Judged[], rate: number): Figure[] {
  const constant = judged.map(({ right }) => ({ right, confidence: rate }))
  const byChance = calibrationErrorByChance(judged)
  const of = `${judged.length} claims`
  return [
    ...bins(judged).map(({ from, to, count, mean, right }) => ({
      what: `${set}, ${from.toFixed(1)} to ${to.toFixed(1)}: mean, share right`,
      here: count === 0 ? "-" : `${mean.toFixed(2)}, ${right.toFixed(2)}`,
      of: `${count} claims`,
    })),
    {
      what: `${set}, Brier score`,
      here: brier(judged).toFixed(3),
      of,
      others: `constant rate ${brier(constant).toFixed(3)}`,
    },
    {
      what: `${set}, calibration error`,
      here: calibrationError(judged).toFixed(3),
      of,
      others: `constant rate ${calibrationError(constant).toFixed(3)}; by chance, if borne out exactly, ${byChance.mean.toFixed(3)} (one in twenty above ${byChance.high.toFixed(3)})`,
    },
    { what: `${set}, right above wrong`, here: ranking(judged).toFixed(2), of, others: "constant rate 0.50" },
  ]
}
