import { holds, type Item, type Pattern } from "./pattern.ts"

/** A stretch of chunks `[from, to)` that a pattern fits, and the chunks that it keeps under names. */
export interface Match {
  readonly at: Readonly<Record<string, number>>
  readonly from: number
  readonly to: number
}

/**
 * Every place where a pattern fits the chunks of a line, left to right; a later match may begin inside an earlier one,
 * after its first chunk. `symbols` are two character codes a chunk.
 */
export function matches({ items, opens }: Pattern, symbols: readonly number[]): readonly Match[] {
  const found: Match[] = []
  for (let from = 0; 2 * from < symbols.length; from++) {
    if (!holds(opens, symbols[2 * from] ?? 0)) continue
    const to = laid(items, 0, symbols, from)
    if (to >= 0) found.push({ at: keptOf(items), from, to })
  }
  return found
}

/** The chunk that each item of the pattern was last laid over; -1 where it was left out. Only `matches` reads it, right after. */
const over: number[] = []

/** Lays the items from `i` on over the chunks from `k` on: the chunk behind the last one, or -1 where they do not fit. */
function laid(items: readonly Item[], i: number, symbols: readonly number[], k: number): number {
  const item = items[i]
  if (!item) return k
  if (item.takes === "few") {
    for (let taken = 0; ; taken++) {
      const to = laid(items, i + 1, symbols, k + taken)
      if (to >= 0 || taken === item.most || !isOf(item, symbols, k + taken)) return to
    }
  }
  const to = isOf(item, symbols, k) ? laid(items, i + 1, symbols, k + 1) : -1
  over[i] = to >= 0 ? k : -1
  return to < 0 && item.takes === "one or none" ? laid(items, i + 1, symbols, k) : to
}

function keptOf(items: readonly Item[]): Record<string, number> {
  const at: Record<string, number> = {}
  for (let i = items.length - 1; i >= 0; i--) {
    const name = items[i]?.name ?? null
    const k = over[i] ?? -1
    if (name !== null && k >= 0) at[name] = k
  }
  return at
}

/** Whether chunk `k` is of one of the kinds that an item takes. */
function isOf({ kinds }: Item, symbols: readonly number[], k: number): boolean {
  const first = symbols[2 * k]
  if (first === undefined) return false
  for (const kind of kinds)
    if (holds(kind.first, first) && (kind.second === null || kind.second.includes(symbols[2 * k + 1] ?? 0))) return true
  return false
}
