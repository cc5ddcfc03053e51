import type { Day } from "../../space/day.ts"
import type { MentionSummary } from "../mention.ts"
import { type Days, foundUnder, looksUnder, UNDATED } from "./search.ts"

/** Finds what a mention is worth comparing with: an index in memory here, a table in a database elsewhere. */
export interface Neighbourhood<T> {
  /** Puts a value in under a mention's places and days. */
  put(mention: MentionSummary, value: T): void
  /** All values put in under a mention that meets this one, in blocks; some stand in several. */
  near(mention: MentionSummary): Iterable<readonly T[]>
}

/**
 * Blocks by day, then by name, in memory. What comes in is mostly of the last days: looked for day by day, it stays among
 * what was just in use, however many years are stored.
 */
export function createNeighbourhood<T>(): Neighbourhood<T> {
  const blocks = new Map<Day, Map<string, T[]>>()
  const put = (names: readonly string[], day: Day, value: T) => {
    const byName = blocks.get(day) ?? new Map<string, T[]>()
    blocks.set(day, byName)
    for (const name of names) {
      const block = byName.get(name)
      if (block === undefined) byName.set(name, [value])
      else block.push(value)
    }
  }
  function* find(names: readonly string[], day: Day): Iterable<readonly T[]> {
    const byName = blocks.get(day)
    if (byName === undefined) return
    for (const name of names) {
      const block = byName.get(name)
      if (block !== undefined) yield block
    }
  }
  return {
    put(mention, value) {
      const { names, days, always } = foundUnder(mention)
      for (const day of each(days)) put(names, day, value)
      if (always.length > 0) put(always, UNDATED.from, value)
    },
    *near(mention) {
      const { names, days, always } = looksUnder(mention)
      for (const day of each(days)) yield* find(names, day)
      if (always.length > 0) yield* find(always, UNDATED.from)
    },
  }
}

function each({ from, to }: Days): Day[] {
  return from === to ? [from] : Array.from({ length: to - from + 1 }, (_, i) => from + i)
}
