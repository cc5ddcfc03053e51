import type { ClaimOf, Count, Counted, Group } from "../../model/claim.ts"
import type { ClaimRef } from "../../model/mention.ts"
import type { Use } from "../../model/toll.ts"
import { groupBy } from "../group-by.ts"
import { isCount, isPositive, type Statement } from "../statement.ts"
import { VAGUE_FLOORS } from "../words.ts"

export type CountStatement = Statement<ClaimOf<Counted>>

/** What one account holds in the end about one group: the figure that stands, and the earlier ones that it revises. */
export interface Standing {
  readonly account: string
  readonly facet: Counted
  readonly group: Group
  readonly statement: CountStatement
  readonly revises: readonly { earlier: ClaimRef; later: ClaimRef }[]
}

/** A count that is no figure of its account, why, and the claim that takes its place, where there is one. */
export interface Aside {
  readonly statement: CountStatement
  readonly use: Use
  readonly by?: ClaimRef
}

/** All counts of one incident, each once: as a standing figure or aside. */
export interface Figures {
  readonly standing: readonly Standing[]
  readonly aside: readonly Aside[]
}

/**
 * The figures that stand, one for each account, facet and group, and what became of the other counts.
 * - Numbers before words: where an account gives a number, its "dozens" says no more.
 * - Asserted before suggested; what is denied or withheld is no figure, and an echo is no second one.
 * - In one report the highest figure of a speaker is the total, the others are parts of it ("43, among them 36 ...").
 * - A speaker's figure in a report of a later day takes the place of the earlier one. Reports of one day keep no order:
 *   there the highest stands. Voices without a name (`isManyVoices`) are different people and revise nobody.
 * - "None" beside harm to the same group in the same report ("several were injured, no adviser among them") is about some
 *   of them. A figure below the speaker's own for a group within it is no total either. Both are left out.
 */
export function figuresOf(statements: readonly Statement[], isManyVoices: (account: string) => boolean): Figures {
  const aside: Aside[] = []
  const leave = (left: readonly CountStatement[], use: Use, by?: ClaimRef) => {
    for (const statement of left) aside.push({ statement, use, ...(by !== undefined && { by }) })
  }
  const all = statements.filter(isCounting)
  leave(all.filter(isEcho), "echo")
  const spoken = all.filter((statement) => !isEcho(statement))
  leave(spoken.filter(isStance("denies")), "denied")
  leave(spoken.filter(isStance("withholds")), "withheld")
  const figures = spoken.filter(({ claim }) => claim.stance === "asserts" || claim.stance === "suggests")

  const harmed = groupBy(
    figures.filter(({ claim }) => isPositive(claim.value)),
    besideKey,
  )
  const counts = figures.filter((none) => {
    const harm = harmBeside(none, harmed.get(besideKey(none)) ?? [])
    if (harm !== undefined) leave([none], "about-others", harm.ref)
    return harm === undefined
  })
  const lists = groupBy(counts, ({ account, claim }) => `${account}|${claim.facet}|${claim.value.group}`)
  const latest = [...lists.values()].flatMap((list) => latestOf(best(list, leave), isManyVoices, leave))
  const standing = latest.filter((figure) => {
    const part = largerPart(figure, latest)
    if (part !== undefined) leave([figure.statement], "below-part", part.statement.ref)
    return part === undefined
  })
  return { standing, aside }
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

type Leave = (left: readonly CountStatement[], use: Use, by?: ClaimRef) => void

const isCounting = (s: Statement): s is CountStatement => isCount(s.claim)
const isEcho = ({ echo }: CountStatement) => echo
const isStance = (stance: string) => (s: CountStatement) => s.claim.stance === stance

/** The harm of which a "none" of the same report excepts some people; `beside` is what it says beside it. */
function harmBeside(none: CountStatement, beside: readonly CountStatement[]): CountStatement | undefined {
  const { value } = none.claim
  if (isPositive(value)) return undefined
  return beside.find(({ claim }) => claim.value.group === value.group || isWithin(claim.value.group, value.group))
}

const besideKey = ({ account, ref, claim }: CountStatement) => `${account}\n${ref.report}\n${claim.facet}`

/** Numbers before words, asserted before suggested. */
function best(list: readonly CountStatement[], leave: Leave): readonly CountStatement[] {
  const numbers = list.filter(({ claim }) => !isVague(claim.value))
  const first = numbers.length > 0 ? numbers : list
  leave(rest(list, first), "words", numbers[0]?.ref)
  const firm = first.filter(isStance("asserts"))
  const kept = firm.length > 0 ? firm : first
  leave(rest(first, kept), "less-sure", firm[0]?.ref)
  return kept
}

const rest = (all: readonly CountStatement[], kept: readonly CountStatement[]) => all.filter((s) => !kept.includes(s))

function latestOf(
  list: readonly CountStatement[],
  isManyVoices: (account: string) => boolean,
  leave: Leave,
): Standing[] {
  const inOrder = list.every(({ day, account }) => day !== null && !isManyVoices(account))
  const totals = [...groupBy(list, ({ day }) => (inOrder ? day : null)).values()].flatMap((sameDay) => {
    const top = highest(sameDay)
    if (top === undefined) return []
    for (const other of rest(sameDay, [top])) leave([other], differ(other, top) ? "part" : "repeated", top.ref)
    return [top]
  })
  const last = totals.at(-1)
  if (last === undefined) return []
  for (const earlier of totals.slice(0, -1)) leave([earlier], differ(earlier, last) ? "revised" : "repeated", last.ref)
  const revises = totals.slice(1).flatMap((later, i) => {
    const earlier = totals[i]
    return earlier === undefined || !differ(earlier, later) ? [] : [{ earlier: earlier.ref, later: later.ref }]
  })
  const { account, claim } = last
  return [{ account, facet: claim.facet, group: claim.value.group, statement: last, revises }]
}

/** The figure that means the most people; of equals the first. */
function highest(list: readonly CountStatement[]): CountStatement | undefined {
  const most = Math.max(...list.map(({ claim }) => rank(claim.value)))
  return list.find(({ claim }) => rank(claim.value) === most)
}

const rank = (count: Count) => Math.max(floorOf(count), count.max ?? 0)

const differ = (a: CountStatement, b: CountStatement) =>
  a.claim.value.min !== b.claim.value.min || a.claim.value.max !== b.claim.value.max

/** A figure of the same speaker for a group within this one that is larger than this one. */
function largerPart(figure: Standing, all: readonly Standing[]): Standing | undefined {
  const { max } = figure.statement.claim.value
  if (max === null) return undefined
  return all.find(
    (other) =>
      other.account === figure.account &&
      other.facet === figure.facet &&
      isWithin(other.group, figure.group) &&
      floorOf(other.statement.claim.value) > max,
  )
}
