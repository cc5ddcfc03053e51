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

function dayByDay({ names, days: { from, to }, always }: Search): string[] {
  const undated = Number.isFinite(from) ? always : [...names, ...always]
  const days = Number.isFinite(from) ? Array.from({ length: to - from + 1 }, (_, i) => from + i) : []
  return [...undated.map((name) => `${name} undated`), ...names.flatMap((name) => days.map((day) => `${name} ${day}`))]
}
