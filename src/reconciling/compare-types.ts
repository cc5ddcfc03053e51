import type { IncidentType } from "../model/claim.ts"
import type { Reason } from "./compare.ts"
import { groupBy } from "./group-by.ts"
import type { MentionSummary } from "./mention.ts"
import { SAME_TYPE, TYPE } from "./weights.ts"

/** Whether two reports can mean one event by these types. */
export function compareTypes({ type: a }: MentionSummary, { type: b }: MentionSummary): Reason {
  if (a === b) return SAME[a]
  if (a === "other" || b === "other") return CAN_BE_CONFUSED
  return BETWEEN.get(a)?.get(b) ?? INCOMPATIBLE
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

const words: Reason["words"] = (a, b) => `one says ${named(a.type)}, the other ${named(b.type)}`
const named = (type: IncidentType) => type.replaceAll("-", " ")

const CAN_BE_CONFUSED: Reason = { weight: TYPE.confused, words }
const CAN_STRAIN: Reason = { weight: TYPE.strained, words }
const INCOMPATIBLE: Reason = { weight: TYPE.incompatible, words }
const SAME = Object.fromEntries(
  Object.entries(SAME_TYPE).map(([type, weight]): [string, Reason] => [
    type,
    { weight, words: (a) => `both tell of ${named(a.type)}` },
  ]),
) as Record<IncidentType, Reason>

const pairs = (list: typeof CONFUSED, reason: Reason) =>
  list.flatMap(([a, b]): [IncidentType, IncidentType, Reason][] => [
    [a, b, reason],
    [b, a, reason],
  ])
/** By either type, then the other. */
const BETWEEN = new Map(
  [...groupBy([...pairs(CONFUSED, CAN_BE_CONFUSED), ...pairs(STRAINED, CAN_STRAIN)], ([type]) => type)].map(
    ([type, list]) => [type, new Map(list.map(([, other, reason]) => [other, reason]))] as const,
  ),
)
