import type { Toll } from "../../model/toll.ts"
import { accountTotals, isNone, numberOf } from "./account-totals.ts"
import type { Counting } from "./counting.ts"
import { type Part, tollOf } from "./tally.ts"

/**
 * The toll after UCDP GED: low, best and high numbers of dead: of people, civilians and combatants. Low and high are the
 * lowest and the highest figure that is given; best is that of the most reliable source, and of several as reliable the
 * lower. A source is the more reliable the nearer it is to the place (`rankOf`: what the project says of its access), and
 * any source outside the alleged attacker's side before one within. What that side says of none is no estimate where
 * others count dead. See docs/tolls.md for the sources.
 */
export function ucdpLike(counting: Counting): Toll {
  const totals = accountTotals("killed", counting)
  const groups = counting.figures.standing
    .filter(({ facet, group }) => facet === "killed" && (group === "civilians" || group === "combatants"))
    .map((figure) => numberOf(figure))
  const all = [...totals, ...groups]
  const isInterested = (part: Part) =>
    isNone(part) &&
    part.from.some(({ account }) => counting.attackers.isInside(account)) &&
    all.some((other) => other.group === part.group && !isNone(other))
  const rank = (part: Part) => Math.max(...part.from.map(({ account }) => counting.rankOf(account)))
  return tollOf(
    {
      rule: "ucdp-like",
      parts: all.filter((part) => !isInterested(part)).map((part) => ({ ...part, rank: rank(part) })),
      aside: all
        .filter(isInterested)
        .flatMap(({ from }) => from.map((statement) => ({ statement, use: "none-beside-dead" as const }))),
      named: "people",
      facets: ["killed"],
      hasBest: true,
      wordsGiveWay: true,
    },
    counting,
  )
}
