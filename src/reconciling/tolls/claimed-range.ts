import { COUNTED, type Count, type Counted, GROUPS, type Group } from "../../model/claim.ts"
import type { Range, Toll } from "../../model/incident.ts"
import { groupBy } from "../group-by.ts"
import type { Statement } from "../statement.ts"
import type { Standing } from "./figures.ts"

/** The name of the first rule: from the lowest that anybody claims to the highest. */
export const CLAIMED_RANGE = "claimed-range"

/**
 * The toll under the rule `claimed-range`: for each facet and group, from the lowest to the highest figure that stands.
 * - One figure an account (see `standingFigures`); "none were killed" is a figure of 0.
 * - An end that one account leaves open stays open: "at least 10" beside "12" gives 10 and more.
 * - Words without a number ("dozens") move no end; they are kept where nobody gives a number.
 * - `people` where nobody gives a total: an account that counts civilians, combatants or both stands for at least their
 *   sum, upper end open. Where others give totals, such a sum enters only if it exceeds them all, so that no total is
 *   shown below the groups within it.
 * - `origins` counts voices, not accounts: a copy adds none.
 */
export function claimedRange(figures: readonly Standing[], originOf: (statement: Statement) => string): Toll {
  const ranges = COUNTED.flatMap((facet) => {
    const ofFacet = figures.filter((figure) => figure.facet === facet)
    return GROUPS.flatMap((group) => rangeOf(facet, group, endsOf(ofFacet, group), originOf))
  })
  return { rule: CLAIMED_RANGE, ranges }
}

/** One account's figure for a group, as it goes into the range. */
interface Ends {
  readonly min: number | null
  readonly max: number | null
  readonly vague: string | undefined
  readonly from: readonly Standing[]
}

function endsOf(figures: readonly Standing[], group: Group): Ends[] {
  const stated = figures
    .filter((figure) => figure.group === group)
    .map((figure) => ({ ...endsOfCount(figure.statement.claim.value), from: [figure] }))
  if (group !== "people") return stated
  const totals = new Set(stated.flatMap(({ from }) => from.map(({ account }) => account)))
  const bare = figures.filter(({ account }) => !totals.has(account))
  const sums = [...groupBy(bare, ({ account }) => account).values()].flatMap(sumOfGroups)
  if (stated.some(isNumbered)) return [...stated, ...sums.filter((sum) => stated.every((total) => exceeds(sum, total)))]
  return sums.length > 0 ? sums : stated
}

const endsOfCount = ({ min, max, vague }: Count) => ({ min, max, vague })
const isNumbered = ({ min, max }: Ends) => min !== null || max !== null
const exceeds = (sum: Ends, total: Ends) => (sum.min ?? 0) > (total.max ?? Number.POSITIVE_INFINITY)

/** At least the civilians and combatants that one account counts; upwards it leaves room for people of neither group. */
function sumOfGroups(own: readonly Standing[]): Ends[] {
  const from = own.filter(({ group, statement }) => SUMMED.has(group) && (statement.claim.value.min ?? 0) > 0)
  const min = from.reduce((sum, { statement }) => sum + (statement.claim.value.min ?? 0), 0)
  return min === 0 ? [] : [{ min, max: null, vague: undefined, from }]
}

/** Nobody is of both; children, women, medics and others can be counted among the civilians. */
const SUMMED: ReadonlySet<Group> = new Set(["civilians", "combatants"])

function rangeOf(facet: Counted, group: Group, ends: readonly Ends[], originOf: (s: Statement) => string): Range[] {
  const numbered = ends.filter(isNumbered)
  const used = numbered.length > 0 ? numbered : ends
  const [first] = used
  if (first === undefined) return []
  const statements = used.flatMap(({ from }) => from.map(({ statement }) => statement))
  return [
    {
      facet,
      group,
      min: lowest(used.map(({ min }) => min)),
      max: highest(used.map(({ max }) => max)),
      ...(numbered.length === 0 && first.vague !== undefined ? { vague: first.vague } : {}),
      origins: new Set(statements.map(originOf)).size,
      claims: statements.map(({ ref }) => ref),
    },
  ]
}

const lowest = (ends: readonly (number | null)[]) => (ends.includes(null) ? null : Math.min(...ends.map(Number)))
const highest = (ends: readonly (number | null)[]) => (ends.includes(null) ? null : Math.max(...ends.map(Number)))
