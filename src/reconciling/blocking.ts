import type { Day } from "../space/day.ts"
import { MOST_DRIFT } from "./compare-times.ts"
import type { MentionSummary } from "./mention.ts"

/**
 * Visits every two mentions that are worth comparing: those of different reports that share a place and a day, give or
 * take the drift of dates. A mention is found under each of its places (by sound, and by the cells of the map around its
 * point) on each of its days, so the number of visits grows with the mentions of a district and a day, not with the
 * store. Each pair is visited once, the earlier of the list first.
 */
export function forEachCandidate(mentions: readonly MentionSummary[], visit: (a: number, b: number) => void): void {
  const index: Index = new Map()
  mentions.forEach((mention, at) => {
    for (const key of [...placeKeys(mention, 0), anyOf(mention)]) post(index, key, mention, at)
  })
  const lastMet = new Int32Array(mentions.length).fill(-1)
  mentions.forEach((mention, at) => {
    for (const block of blocksNear(mention, index)) {
      for (const other of block) {
        if (other >= at) break
        if (lastMet[other] === at) continue
        lastMet[other] = at
        if (mentions[other]?.report !== mention.report) visit(other, at)
      }
    }
  })
}

/** Mentions by place, then by day, in the order of the list. */
type Index = Map<string, Map<Day, number[]>>

/** Stands for the day where neither the incident nor its report is dated. */
const UNDATED: Day = Number.NEGATIVE_INFINITY

function post(index: Index, key: string, mention: MentionSummary, at: number): void {
  const days = index.get(key) ?? new Map<Day, number[]>()
  index.set(key, days)
  for (const day of daysOf(mention, 0)) {
    const block = days.get(day)
    if (block === undefined) days.set(day, [at])
    else block.push(at)
  }
}

/** A block beyond this (every mention of "Aleppo" on the day of a great battle) is left to the narrower keys of its mentions. */
const LARGEST_BLOCK = 1_500

/** Where a mention looks for others. Without a place it meets all of its type on its days. */
function* blocksNear(mention: MentionSummary, index: Index): Generator<readonly number[]> {
  const isPlaced = mention.names.some((name) => name.skeleton !== "")
  const keys = placeKeys(mention, 1)
  for (const key of isPlaced ? keys : [...keys, anyOf(mention)]) {
    const days = index.get(key)
    if (days === undefined) continue
    for (const day of daysOf(mention, MOST_DRIFT)) {
      const block = days.get(day)
      if (block !== undefined && block.length <= LARGEST_BLOCK) yield block
    }
  }
}

const anyOf = ({ type }: MentionSummary) => `any ${type}`

function daysOf({ window }: MentionSummary, drift: number): Day[] {
  if (window === null) return [UNDATED]
  const from = window.from - drift
  return Array.from({ length: window.to + drift - from + 1 }, (_, i) => from + i)
}

function placeKeys(mention: MentionSummary, reach: number): string[] {
  const sounds = [...mention.names.slice(0, 1), ...mention.around].map(({ skeleton }) => skeleton)
  return [...new Set(sounds.filter((sound) => sound !== "")), ...cellsOf(mention, reach)]
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
