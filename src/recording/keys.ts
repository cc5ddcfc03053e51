import { foundUnder, looksUnder, type Search } from "../reconciling/matching/search.ts"
import type { MentionSummary } from "../reconciling/mention.ts"

/** The keys under which a mention is found by others: its blocks, day by day. */
export function foundKeys(mention: MentionSummary): string[] {
  return dayByDay(foundUnder(mention))
}

/** The keys under which it looks for others. */
export function lookKeys(mention: MentionSummary): string[] {
  return dayByDay(looksUnder(mention))
}

function dayByDay({ names, days: { from, to } }: Search): string[] {
  if (!Number.isFinite(from)) return names.map((name) => `${name} undated`)
  const days = Array.from({ length: to - from + 1 }, (_, i) => from + i)
  return names.flatMap((name) => days.map((day) => `${name} ${day}`))
}
