import type { MentionSummary } from "../mention.ts"

/** Two mentions of one report have two keys, and a mention the same key wherever it is named. */
export const keyOf = ({ report, incident }: { readonly report: string; readonly incident: string }): string =>
  `${report}\n${incident}`

/**
 * Earliest report first; those without a date last; ids break ties. Whatever depends on an order uses this one, so that
 * the order of arrival decides nothing.
 */
export function inOrder(a: MentionSummary, b: MentionSummary): number {
  return (
    (a.reported ?? LAST) - (b.reported ?? LAST) ||
    compareText(a.report, b.report) ||
    compareText(a.incident, b.incident)
  )
}

const LAST = Number.MAX_SAFE_INTEGER

export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
