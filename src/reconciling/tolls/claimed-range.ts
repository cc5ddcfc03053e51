import { COUNTED, type Count, type Counted, GROUPS, type Group } from "../../model/claim.ts"
import type { Toll } from "../../model/toll.ts"
import { groupBy } from "../group-by.ts"
import type { Counting } from "./counting.ts"
import type { Standing } from "./figures.ts"
import { type Part, tollOf } from "./tally.ts"

/**
 * The toll under the rule `claimed-range`: for each facet and group, from the lowest to the highest figure that stands.
 * - One figure an account (see `figuresOf`); "none were killed" is a figure of 0.
 * - An end that one account leaves open stays open: "at least 10" beside "12" gives 10 and more.
 * - Words without a number ("dozens") move no end; they are kept where nobody gives a number.
 * - `people` where nobody gives a total: an account that counts civilians, combatants or both stands for at least their
 *   sum, upper end open. Where others give totals, such a sum enters only if it exceeds them all, so that no total is
 *   shown below the groups within it.
 */
export function claimedRange(counting: Counting): Toll {
  const parts = COUNTED.flatMap((facet) => {
    const figures = counting.figures.standing.filter((figure) => figure.facet === facet)
    if (figures.length === 0) return []
    return GROUPS.flatMap((group) => partsOf(figures, facet, group))
  })
  return tollOf({ rule: "claimed-range", parts, named: "people", facets: COUNTED }, counting)
}

function partsOf(figures: readonly Standing[], facet: Counted, group: Group): Part[] {
  const stated = figures
    .filter((figure) => figure.group === group)
    .map(({ statement }): Part => ({ facet, group, ...endsOf(statement.claim.value), from: [statement] }))
  if (group !== "people") return stated
  const totals = new Set(stated.flatMap(({ from }) => from.map(({ account }) => account)))
  const bare = figures.filter(({ account }) => !totals.has(account))
  const sums = [...groupBy(bare, ({ account }) => account).values()].flatMap((own) => sumOfGroups(own, facet))
  if (stated.some(isNumbered)) return [...stated, ...sums.filter((sum) => stated.every((total) => exceeds(sum, total)))]
  return sums.length > 0 ? sums : stated
}

const endsOf = ({ min, max, vague }: Count) => ({ low: min, high: max, ...(vague !== undefined && { vague }) })
const isNumbered = ({ low, high }: Part) => low !== null || high !== null
const exceeds = (sum: Part, total: Part) => (sum.low ?? 0) > (total.high ?? Number.POSITIVE_INFINITY)

/** At least the civilians and combatants that one account counts; upwards it leaves room for people of neither group. */
function sumOfGroups(own: readonly Standing[], facet: Counted): Part[] {
  const counted = own.filter(({ group, statement }) => SUMMED.has(group) && (statement.claim.value.min ?? 0) > 0)
  const low = counted.reduce((sum, { statement }) => sum + (statement.claim.value.min ?? 0), 0)
  return low === 0 ? [] : [{ facet, group: "people", low, high: null, from: counted.map(({ statement }) => statement) }]
}

/** Nobody is of both; children, women, medics and others can be counted among the civilians. */
const SUMMED: ReadonlySet<Group> = new Set(["civilians", "combatants"])
