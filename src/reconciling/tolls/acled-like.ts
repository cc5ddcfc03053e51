import type { Toll } from "../../model/toll.ts"
import { accountTotals, isNone } from "./account-totals.ts"
import { UNKNOWN_DEAD } from "./coded-words.ts"
import type { Counting } from "./counting.ts"
import { type Part, tollOf } from "./tally.ts"

/**
 * The toll after ACLED: one number of dead, the most conservative that anybody gives; "dozens" is 12, "hundreds" 100, an
 * unknown number 3 (or 10 where the project says so). Neither injuries nor groups of the dead are
 * counted. "None" is no estimate where others count dead. See docs/tolls.md for the sources.
 */
export function acledLike(counting: Counting): Toll {
  const totals = accountTotals("killed", counting, counting.project?.rules?.unknown ?? UNKNOWN_DEAD)
  const dead = totals.filter((total) => !isNone(total))
  const used = dead.length > 0 ? dead : totals
  const least = Math.min(...used.map(({ low }) => low ?? 0))
  const statements = (parts: readonly Part[], use: "within" | "none-beside-dead") =>
    parts.flatMap(({ from }) => from.map((statement) => ({ statement, use })))
  return tollOf(
    {
      rule: "acled-like",
      parts: used.filter(({ low }) => low === least).map((part) => ({ ...part, high: least })),
      aside: [
        ...statements(
          used.filter(({ low }) => low !== least),
          "within",
        ),
        ...statements(dead.length > 0 ? totals.filter(isNone) : [], "none-beside-dead"),
      ],
      named: "people",
      facets: ["killed"],
      hasBest: true,
    },
    counting,
  )
}
