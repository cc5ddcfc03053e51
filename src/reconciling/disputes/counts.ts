import type { Counted } from "../../model/claim.ts"
import { COUNTED } from "../../model/claim.ts"
import type { Dispute } from "../../model/incident.ts"
import { isoOf } from "../../space/day.ts"
import { floorOf, isVague, isWithin, type Standing } from "../tolls/figures.ts"
import type { Case } from "./disputes.ts"
import { dispute, whoSays } from "./parties.ts"

/** "About 40" and "43" agree: what is approximate reaches this share to either side. */
const ABOUT = 0.1

/**
 * Numbers that cannot both hold: standing figures for one group whose ranges do not overlap, or a group that is larger
 * than what another account gives for everybody. One dispute for each facet and group; words like "several" never clash.
 */
export function counts(incident: Case): Dispute[] {
  return COUNTED.flatMap((facet) => {
    const figures = incident.figures.filter((figure) => figure.facet === facet && isComparable(figure))
    // Each side of a fight counts its own dead and the other's, and a count does not say whose they are.
    const isOneSided = ({ group }: Standing) => incident.type === "armed-clash" && group === "combatants"
    const groups = [...new Set(figures.filter((figure) => !isOneSided(figure)).map(({ group }) => group))]
    return groups.flatMap((group) => ofGroup(facet, group, figures, incident))
  })
}

/** Words give no number to compare, and "no civilians" is for the question whether civilians were harmed. */
function isComparable({ group, statement: { claim } }: Standing): boolean {
  return !isVague(claim.value) && (claim.value.max !== 0 || !isWithin(group, "people") || group === "combatants")
}

function ofGroup(facet: Counted, group: Standing["group"], figures: readonly Standing[], incident: Case): Dispute[] {
  const own = figures.filter((figure) => figure.group === group)
  const totals = new Set(own.map(({ account }) => account))
  const parts = figures.filter((figure) => isWithin(figure.group, group) && !totals.has(figure.account))
  const pairs = own.flatMap((figure) => [
    ...own.filter((other) => apart(figure, other)).map((other) => [figure, other] as const),
    ...parts.filter((part) => exceeds(part, figure)).map((part) => [figure, part] as const),
  ])
  const taking = [...new Set(pairs.flat())]
  if (taking.length === 0) return []
  const voices = taking.map((figure) => ({
    account: figure.account,
    statements: [figure.statement],
    words: `${whoSays(figure.account, incident.knowledge)} said ${inWords(figure)}`,
  }))
  return [dispute(facet, "counts-apart", voices)]
}

const apart = (a: Standing, b: Standing) =>
  a.account !== b.account && (lowEnd(a) > highEnd(b) || lowEnd(b) > highEnd(a))

const exceeds = (part: Standing, whole: Standing) => lowEnd(part) > highEnd(whole)

function lowEnd({ statement: { claim } }: Standing): number {
  return floorOf(claim.value) * (claim.value.approximate === true ? 1 - ABOUT : 1)
}

function highEnd({ statement: { claim } }: Standing): number {
  return (claim.value.max ?? Number.POSITIVE_INFINITY) * (claim.value.approximate === true ? 1 + ABOUT : 1)
}

function inWords({ statement: { claim, day }, group, facet }: Standing): string {
  const { min, max } = claim.value
  const number =
    min === max ? `${min}` : max === null ? `at least ${min}` : min === null ? `up to ${max}` : `${min} to ${max}`
  return `${number} ${group} ${facet}${day === null ? "" : ` (reported ${isoOf(day)})`}`
}
