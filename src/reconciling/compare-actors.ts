import type { Grounds, Reason } from "./compare.ts"
import type { MentionSummary } from "./mention.ts"
import { nameOf } from "./sides.ts"
import { ACTORS } from "./weights.ts"

/** Whether the same culprits are named, by whomever; null where one report names none. */
export function compareActors(a: MentionSummary, b: MentionSummary, { sides }: Grounds): Reason | null {
  if (a.culprits.length === 0 || b.culprits.length === 0) return null
  let common = 0
  for (const actor of a.culprits) if (b.culprits.includes(actor)) common++
  if (common > 0) {
    const all = a.culprits.length + b.culprits.length - common
    // Half of the weight for one name in common, the rest for how complete the agreement is.
    return { weight: ACTORS.same * (0.5 + (0.5 * common) / all), words: bothName }
  }
  const day = a.window?.from ?? null
  for (const x of a.culprits) for (const y of b.culprits) if (sides.same(x, y, day)) return ALLIED
  return DIFFERENT
}

const bothName: Reason["words"] = (a, b, { knowledge }) => {
  const common = a.culprits.filter((actor) => b.culprits.includes(actor))
  return `both name ${common.map((id) => nameOf(id, knowledge)).join(" and ")}`
}

const ALLIED: Reason = { weight: ACTORS.sameSide, words: () => "they name culprits of one side" }
const DIFFERENT: Reason = { weight: ACTORS.different, words: () => "they name different culprits" }
