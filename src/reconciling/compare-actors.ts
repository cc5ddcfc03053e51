import type { Grounds, Reason } from "./compare.ts"
import type { MentionSummary } from "./mention.ts"
import { nameOf } from "./sides.ts"
import { ACTORS } from "./weights.ts"

/** Whether the same culprits are named, by whomever; null where one report names none. */
export function compareActors(a: MentionSummary, b: MentionSummary, { sides, knowledge }: Grounds): Reason | null {
  if (a.culprits.length === 0 || b.culprits.length === 0) return null
  const common = a.culprits.filter((actor) => b.culprits.includes(actor))
  if (common.length > 0) {
    const all = new Set([...a.culprits, ...b.culprits]).size
    // Half of the weight for one name in common, the rest for how complete the agreement is.
    const weight = ACTORS.same * (0.5 + (0.5 * common.length) / all)
    return { weight, words: () => `both name ${common.map((id) => nameOf(id, knowledge)).join(" and ")}` }
  }
  const day = a.window?.from ?? null
  const allied = a.culprits.some((x) => b.culprits.some((y) => sides.same(x, y, day)))
  if (allied) return { weight: ACTORS.sameSide, words: () => "they name culprits of one side" }
  return { weight: ACTORS.different, words: () => "they name different culprits" }
}
