import type { ClaimOf, Count, Counted, Group } from "../../model/claim.ts"
import type { ClaimRef } from "../../model/incident.ts"
import { groupBy } from "../group-by.ts"
import { isCount, isPositive, type Statement } from "../statement.ts"
import { VAGUE_FLOORS } from "../words.ts"

type CountStatement = Statement<ClaimOf<Counted>>

/** What one account holds in the end about one group: the figure that stands, and the earlier ones that it revises. */
export interface Standing {
  readonly account: string
  readonly facet: Counted
  readonly group: Group
  readonly statement: CountStatement
  readonly revises: readonly { earlier: ClaimRef; later: ClaimRef }[]
}

/**
 * The figures that stand, one for each account, facet and group.
 * - Numbers before words: where an account gives a number, its "dozens" says no more.
 * - Asserted before suggested; what is denied or withheld is no figure.
 * - In one report the highest figure of a speaker is the total, the others are parts of it ("43, among them 36 ...").
 * - A speaker's figure in a report of a later day takes the place of the earlier one. Reports of one day keep no order:
 *   there the highest stands. Voices without a name (`isManyVoices`) are different people and revise nobody.
 * - "None" beside harm to the same group in the same report ("several were injured, no adviser among them") is about some
 *   of them. A figure below the speaker's own for a group within it is no total either. Both are left out.
 */
export function standingFigures(
  statements: readonly Statement[],
  isManyVoices: (account: string) => boolean,
): Standing[] {
  const all = statements.filter(isFigure)
  const counts = all.filter((statement) => !isAboutOthers(statement, all))
  const lists = groupBy(counts, ({ account, claim }) => `${account}|${claim.facet}|${claim.value.group}`)
  const standing = [...lists.values()].flatMap((list) => latest(best(list), isManyVoices))
  return standing.filter((figure) => !isBelowOwnPart(figure, standing))
}

/** The least number of people that a count can mean; "several" is more than one. */
export function floorOf({ min, max, vague }: Count): number {
  if (min !== null) return min
  if (vague === undefined) return 0
  return max === 0 ? 0 : (VAGUE_FLOORS.find(([word]) => word.test(vague))?.[1] ?? 2)
}

/** Whether everybody of the first group is also of the second. */
export function isWithin(part: Group, whole: Group): boolean {
  if (part === whole) return false
  return whole === "people" || (whole === "civilians" && part !== "people" && part !== "combatants")
}

/** Whether a count gives no number at all, only words. */
export const isVague = ({ min, max }: Count): boolean => min === null && max === null

const isFigure = (s: Statement): s is CountStatement =>
  isCount(s.claim) && (s.claim.stance === "asserts" || s.claim.stance === "suggests")

function isAboutOthers(none: CountStatement, all: readonly CountStatement[]): boolean {
  const { facet, value } = none.claim
  if (isPositive(value)) return false
  return all.some(
    ({ account, ref, claim }) =>
      account === none.account &&
      ref.report === none.ref.report &&
      claim.facet === facet &&
      isPositive(claim.value) &&
      (claim.value.group === value.group || isWithin(claim.value.group, value.group)),
  )
}

/** Numbers before words, asserted before suggested. */
function best(list: readonly CountStatement[]): readonly CountStatement[] {
  const some = (chosen: CountStatement[], all: readonly CountStatement[]) => (chosen.length > 0 ? chosen : all)
  const numbers = some(
    list.filter(({ claim }) => !isVague(claim.value)),
    list,
  )
  return some(
    numbers.filter(({ claim }) => claim.stance === "asserts"),
    numbers,
  )
}

function latest(list: readonly CountStatement[], isManyVoices: (account: string) => boolean): Standing[] {
  const inOrder = list.every(({ day, account }) => day !== null && !isManyVoices(account))
  const totals = [...groupBy(list, ({ day }) => (inOrder ? day : null)).values()].flatMap((sameDay) => highest(sameDay))
  const last = totals.at(-1)
  if (last === undefined) return []
  const revises = totals.slice(1).flatMap((later, i) => {
    const earlier = totals[i]
    return earlier === undefined || !differ(earlier, later) ? [] : [{ earlier: earlier.ref, later: later.ref }]
  })
  const { account, claim } = last
  return [{ account, facet: claim.facet, group: claim.value.group, statement: last, revises }]
}

/** The figure that means the most people; of equals the first. */
function highest(list: readonly CountStatement[]): CountStatement[] {
  const most = Math.max(...list.map(({ claim }) => rank(claim.value)))
  return list.filter(({ claim }) => rank(claim.value) === most).slice(0, 1)
}

const rank = (count: Count) => Math.max(floorOf(count), count.max ?? 0)

const differ = (a: CountStatement, b: CountStatement) =>
  a.claim.value.min !== b.claim.value.min || a.claim.value.max !== b.claim.value.max

function isBelowOwnPart(figure: Standing, all: readonly Standing[]): boolean {
  const { max } = figure.statement.claim.value
  if (max === null) return false
  return all.some(
    (other) =>
      other.account === figure.account &&
      other.facet === figure.facet &&
      isWithin(other.group, figure.group) &&
      floorOf(other.statement.claim.value) > max,
  )
}
