import type { Reason } from "./compare.ts"
import type { MentionSummary } from "./mention.ts"
import { DETAILS } from "./weights.ts"

/** Smaller things in common: what was hit, who died, and whether both reports are about it. */
export function compareDetails(a: MentionSummary, b: MentionSummary): Reason[] {
  const reasons: Reason[] = []
  const target = a.targets.find((word) => b.targets.includes(word))
  if (target !== undefined) reasons.push({ weight: DETAILS.target, words: () => `both say that ${target} was hit` })
  const victim = a.victims.find((name) => b.victims.includes(name))
  if (victim !== undefined)
    reasons.push({ weight: DETAILS.victim, words: () => `both name ${victim} among the victims` })
  if (a.whole !== b.whole) reasons.push({ weight: DETAILS.total, words: () => "one is a total over several events" })
  if (a.main === b.main) {
    reasons.push({
      weight: DETAILS.main,
      words: () => (a.main ? "both reports are about it" : "both mention it in passing"),
    })
  }
  return reasons
}
