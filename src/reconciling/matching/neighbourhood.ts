import type { Day } from "../../space/day.ts"
import type { MentionSummary } from "../mention.ts"
import { type Days, foundUnder, looksUnder } from "./search.ts"

/** Finds what a mention is worth comparing with: an index in memory here, a table in a database elsewhere. */
export interface Neighbourhood<T> {
  /** Puts a value in under a mention's places and days. */
  put(mention: MentionSummary, value: T): void
  /** All values put in under a mention that meets this one, in blocks; some stand in several. */
  near(mention: MentionSummary): Iterable<readonly T[]>
}

/** Blocks by name, then by day, in memory. */
export function createNeighbourhood<T>(): Neighbourhood<T> {
  const blocks = new Map<string, Map<Day, T[]>>()
  return {
    put(mention, value) {
      const { names, days } = foundUnder(mention)
      for (const name of names) {
        const byDay = blocks.get(name) ?? new Map<Day, T[]>()
        blocks.set(name, byDay)
        for (const day of each(days)) {
          const block = byDay.get(day)
          if (block === undefined) byDay.set(day, [value])
          else block.push(value)
        }
      }
    },
    *near(mention) {
      const { names, days } = looksUnder(mention)
      for (const name of names) {
        const byDay = blocks.get(name)
        if (byDay === undefined) continue
        for (const day of each(days)) {
          const block = byDay.get(day)
          if (block !== undefined) yield block
        }
      }
    },
  }
}

function each({ from, to }: Days): Day[] {
  return from === to ? [from] : Array.from({ length: to - from + 1 }, (_, i) => from + i)
}
