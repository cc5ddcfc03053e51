import type { Decision, StandingDecision } from "../../model/decision.ts"
import type { Mention } from "../../model/mention.ts"
import { plural } from "./counts.ts"
import { dateWords } from "./dates.ts"

/** A decision in lines: what was decided, by whom, when; why; and how it holds now, where it does not hold as it was made. */
export function decisionLines({ decision, undoneBy, setAside, incidents }: StandingDecision): string[] {
  const { by, at, why } = decision
  const now = incidents.length === 0 ? "" : `; now in ${incidents.join(", ")}`
  return [
    `${decisionWords(decision)}, by ${by} on ${dateWords(at.slice(0, 10))}${now}`,
    `because: ${why}`,
    ...(undoneBy === null ? [] : [`undone by ${undoneBy}`]),
    ...setAside.map(({ reason }) => `set aside: ${reason}`),
  ]
}

/** What was decided, of which reports: "move: report-1 to report-2, report-3". */
export function decisionWords(decision: Decision): string {
  switch (decision.kind) {
    case "merge":
      return `merge: one incident is told in ${reports(decision.mentions)}`
    case "split":
      return `split: ${reports(decision.mentions)} apart from ${reports(decision.from)}`
    case "move":
      return `move: ${reports([decision.mention])} to ${reports(decision.to)}`
    case "accept":
      return `accept: ${reports([decision.mention])} with ${reports([decision.with])}`
    case "refuse":
      return `refuse: ${reports([decision.mention])} not with ${reports([decision.with])}`
    case "undo":
      return `undo: ${decision.decision}`
  }
}

/** So many reports are named; the data has them all. */
const NAMED = 5

function reports(mentions: readonly Mention[]): string {
  const ids = [...new Set(mentions.map(({ report }) => report))]
  const more = ids.length - NAMED
  return `${ids.slice(0, NAMED).join(", ")}${more > 0 ? ` and ${plural(more, "more report")}` : ""}`
}
