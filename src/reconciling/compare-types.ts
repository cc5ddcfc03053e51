import type { IncidentType } from "../model/claim.ts"
import type { Reason } from "./compare.ts"
import { groupBy } from "./group-by.ts"
import type { MentionSummary } from "./mention.ts"
import { SAME_TYPE, TYPE } from "./weights.ts"

/** Whether two reports can mean one event by these types. */
export function compareTypes(a: MentionSummary, b: MentionSummary): Reason {
  if (a.type === b.type) return { weight: SAME_TYPE[a.type], words: () => `both tell of ${named(a.type)}` }
  const weight = weightOf(a.type, b.type)
  return { weight, words: () => `one says ${named(a.type)}, the other ${named(b.type)}` }
}

/** Pairs of types that reports of one event confuse. */
const CONFUSED: readonly (readonly [IncidentType, IncidentType])[] = [
  ["air-strike", "shelling"],
  ["air-strike", "drone-strike"],
  ["shelling", "drone-strike"],
  ["explosion", "suicide-bombing"],
  ["shooting", "execution"],
]

/** Pairs that are two sides of one event now and then. */
const STRAINED: readonly (readonly [IncidentType, IncidentType])[] = [
  ["air-strike", "chemical-weapon"],
  ["shelling", "chemical-weapon"],
  ["air-strike", "explosion"],
  ["shelling", "explosion"],
  ["drone-strike", "explosion"],
  ["armed-clash", "shooting"],
  ["armed-clash", "shelling"],
  ["armed-clash", "suicide-bombing"],
  ["armed-clash", "execution"],
]

const pairs = (list: typeof CONFUSED, weight: number) =>
  list.flatMap(([a, b]): [IncidentType, IncidentType, number][] => [
    [a, b, weight],
    [b, a, weight],
  ])
const WEIGHTS = new Map(
  [...groupBy([...pairs(CONFUSED, TYPE.confused), ...pairs(STRAINED, TYPE.strained)], ([type]) => type)].map(
    ([type, list]) => [type, new Map(list.map(([, other, weight]) => [other, weight]))] as const,
  ),
)

function weightOf(a: IncidentType, b: IncidentType): number {
  if (a === "other" || b === "other") return TYPE.confused
  return WEIGHTS.get(a)?.get(b) ?? TYPE.incompatible
}

const named = (type: IncidentType) => type.replaceAll("-", " ")
