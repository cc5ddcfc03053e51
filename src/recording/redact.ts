import type { Decision } from "../model/decision.ts"
import type { GradeAct } from "../model/grade.ts"
import type { Mention } from "../model/mention.ts"

/** Stands in the place of a reason that was erased together with a report that it was given for. */
export const ERASED_REASON = "(the reason was erased together with a report that the decision was made on)"

/**
 * What is left of a decision once a report is erased. Its reason goes, because it can hold the report's words. Its
 * mentions of the report go too where the rest still decides something; else the report's number in the store (`number`)
 * stands for its id, so that the decision is told to wait for what is not there.
 */
export function withoutReport(decision: Decision, report: string, number: string): Decision {
  const why = ERASED_REASON
  const named = (mention: Mention): Mention => (mention.report === report ? { ...mention, report: number } : mention)
  const left = (mentions: readonly Mention[], least: number): Mention[] => {
    const others = mentions.filter((mention) => mention.report !== report)
    return others.length >= least ? others : mentions.map(named)
  }
  switch (decision.kind) {
    case "merge":
      return { ...decision, why, mentions: left(decision.mentions, 2) }
    case "split":
      return { ...decision, why, mentions: left(decision.mentions, 1), from: left(decision.from, 1) }
    case "move":
      return {
        ...decision,
        why,
        mention: named(decision.mention),
        from: left(decision.from, 0),
        to: left(decision.to, 1),
      }
    case "accept":
    case "refuse": {
      const { proposal: _, ...rest } = decision
      return { ...rest, why, mention: named(decision.mention), with: named(decision.with) }
    }
    case "undo":
      return { ...decision, why }
  }
}

/**
 * What is left of a grade once a report is erased that it was set on: who set which, when, and by which codes it was
 * suggested. The words go, because they can be the report's.
 */
export function withoutWords(act: GradeAct): GradeAct {
  const { suggestion } = act
  const reasons = suggestion?.reasons.map(({ code }) => ({ code, words: "", claims: [] })) ?? []
  return { ...act, why: null, suggestion: suggestion === null ? null : { ...suggestion, reasons } }
}
