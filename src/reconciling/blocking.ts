import { MOST_DRIFT } from "./compare-times.ts"
import type { MentionSummary } from "./mention.ts"
import type { PlaceName } from "./names.ts"

/**
 * Which mentions are worth comparing: those that share a place and a day, give or take the drift of dates. A mention is
 * found under each of its places (by sound, and by the cells of the map around its point) on each of its days, so the
 * number of comparisons grows with the mentions of a district and a day, not with the store.
 */
export function candidatePairs(mentions: readonly MentionSummary[]): [number, number][] {
  const index = new Map<string, number[]>()
  mentions.forEach((mention, at) => {
    for (const key of keysOf(mention)) {
      const block = index.get(key)
      if (block === undefined) index.set(key, [at])
      else block.push(at)
    }
  })
  const pairs: [number, number][] = []
  mentions.forEach((mention, at) => {
    const met = new Set<number>()
    for (const key of queriesOf(mention)) for (const other of blockOf(index, key)) if (other < at) met.add(other)
    for (const other of met) if (mentions[other]?.report !== mention.report) pairs.push([other, at])
  })
  return pairs
}

/** A block beyond this (every mention of "Aleppo" on the day of a great battle) is left to the narrower keys of its mentions. */
const LARGEST_BLOCK = 1_500

function blockOf(index: ReadonlyMap<string, readonly number[]>, key: string): readonly number[] {
  const block = index.get(key) ?? []
  return block.length > LARGEST_BLOCK ? [] : block
}

function keysOf(mention: MentionSummary): string[] {
  const days = daysOf(mention, 0)
  return [...placeKeys(mention, 0), `any ${mention.type}`].flatMap((key) => days.map((day) => `${key}|${day}`))
}

/** Where a mention looks for others. Without a place it meets all of its type on its days. */
function queriesOf(mention: MentionSummary): string[] {
  const places = placeKeys(mention, 1)
  const keys = mention.names.some((name) => name.skeleton !== "") ? places : [...places, `any ${mention.type}`]
  const days = daysOf(mention, MOST_DRIFT)
  return keys.flatMap((key) => days.map((day) => `${key}|${day}`))
}

function daysOf({ window }: MentionSummary, drift: number): (number | "undated")[] {
  if (window === null) return ["undated"]
  const from = window.from - drift
  return Array.from({ length: window.to + drift - from + 1 }, (_, i) => from + i)
}

function placeKeys(mention: MentionSummary, reach: number): string[] {
  const names: (PlaceName | null)[] = [...mention.names, mention.admin1]
  const sounds = names.flatMap((name) => (name === null || name.skeleton === "" ? [] : [name.skeleton]))
  return [...new Set(sounds), ...cellsOf(mention, reach)]
}

/** Width of a cell in degrees, about 11 km: more than the precision of a town. */
const CELL = 0.1
const CELL_PRECISION = 10_000

function cellsOf({ spot }: MentionSummary, reach: number): string[] {
  if (spot === null || spot.precision > CELL_PRECISION) return []
  const column = Math.floor(spot.lon / CELL)
  const row = Math.floor(spot.lat / CELL)
  const steps = Array.from({ length: 2 * reach + 1 }, (_, i) => i - reach)
  return steps.flatMap((dx) => steps.map((dy) => `${column + dx},${row + dy}`))
}
