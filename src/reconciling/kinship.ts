import type { Incident } from "../model/incident.ts"
import type { Grounds } from "./compare.ts"
import { compareActors } from "./compare-actors.ts"
import { compareTypes } from "./compare-types.ts"
import { whyIncludes } from "./containment.ts"
import type { Figure, MentionSummary } from "./mention.ts"
import { ALIKE } from "./names.ts"
import { NUMBERS, TYPE } from "./weights.ts"
import { gap, LONG_DAYS, length } from "./windows.ts"

/** What another event is to one's own, and why. */
export type Kinship = Pick<Incident["related"][number], "relation" | "reason">

/**
 * Whether two mentions that are not of one incident are kin: one includes the other (a day's total and a strike of that
 * day), or both tell of the same dead by another cause. Null where they are not. Kin are linked, never merged for it.
 */
export function kinshipOf(own: MentionSummary, other: MentionSummary, grounds: Grounds): Kinship | null {
  const isOneReport = own.report === other.report
  const includes = isOneReport || mayInclude(own) ? whyWhole(own, other, grounds) : null
  if (includes !== null) return { relation: "includes", reason: includes }
  const partOf = isOneReport || mayInclude(other) ? whyWhole(other, own, grounds) : null
  if (partOf !== null) return { relation: "part-of", reason: partOf }
  const alternative = whyAlternative(own, other, grounds)
  return alternative === null ? null : { relation: "alternative", reason: alternative }
}

/** Across reports, only what is plainly wider than an event: a stretch too long to be the rough date of one, or a province. */
function mayInclude({ window, names, whole }: MentionSummary): boolean {
  const isLong = window !== null && !window.open && length(window) > LONG_DAYS
  return isLong || whole || names[0]?.wide === true
}

function whyWhole(whole: MentionSummary, part: MentionSummary, grounds: Grounds): string | null {
  if (whole.report === part.report && part.within === whole.incident)
    return `${part.report} tells of it as part of the other`
  return whyIncludes(whole, part, grounds)
}

/** The same dead at the same place and day, but killed by another kind of act, or by others. */
function whyAlternative(a: MentionSummary, b: MentionSummary, grounds: Grounds): string | null {
  const x = a.names[0]
  const y = b.names[0]
  if (x === undefined || y === undefined || a.window === null || b.window === null || gap(a.window, b.window) > 0)
    return null
  const dead = sameDead(a, b)
  if (dead === null) return null
  if (grounds.names.likeness(x, y) < ALIKE) return null
  const otherAct = compareTypes(a, b)
  if (otherAct.weight <= TYPE.strained)
    return `the same dead (${dead}) by another cause: ${otherAct.words(a, b, grounds)}`
  const others = compareActors(a, b, grounds)
  return others !== null && others.weight < 0
    ? `the same dead (${dead}) by another hand: ${others.words(a, b, grounds)}`
    : null
}

function sameDead(a: MentionSummary, b: MentionSummary): string | null {
  const victim = a.victims.find((name) => b.victims.includes(name))
  if (victim !== undefined) return `both name ${victim}`
  const equal = a.figures.find((figure) => isTelling(figure) && b.figures.some((other) => isSame(figure, other)))
  return equal === undefined ? null : `${equal.number} killed`
}

/** Two events of one place and day can kill one or two people each; rarely the same larger number. */
const isTelling = ({ facet, number }: Figure) => facet === "killed" && number >= NUMBERS.few
const isSame = (a: Figure, b: Figure) => a.facet === b.facet && a.number === b.number
