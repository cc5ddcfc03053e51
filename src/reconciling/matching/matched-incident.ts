import type { MentionSummary } from "../mention.ts"
import type { Edge } from "./grouping.ts"

/**
 * The mentions of one incident, in order, and the edges that hold them together, by place in that list. `formerly`: ids
 * that were incidents of their own once, or would be without a person's decision, and lead here now.
 */
export interface MatchedIncident {
  readonly id: string
  readonly formerly: readonly string[]
  readonly members: readonly MentionSummary[]
  readonly edges: readonly Edge[]
}
