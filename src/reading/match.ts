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
    const match = laid(items, 0, symbols, from, from)
    if (match) found.push(match)
  }
  return found
}

/** Lays the items from `i` on over the chunks from `k` on; null where they do not fit. */
function laid(
  items: readonly Item[],
  i: number,
  symbols: readonly number[],
  from: number,
  k: number,
): (Match & { readonly at: Record<string, number> }) | null {
  const item = items[i]
  if (!item) return { at: {}, from, to: k }
  if (item.takes === "few") {
    for (let taken = 0; ; taken++) {
      const rest = laid(items, i + 1, symbols, from, k + taken)
      if (rest || taken === item.most || !isOf(item, symbols, k + taken)) return rest
    }
  }
  const rest = isOf(item, symbols, k) ? laid(items, i + 1, symbols, from, k + 1) : null
  if (rest && item.name !== null) rest.at[item.name] = k
  return rest ?? (item.takes === "one or none" ? laid(items, i + 1, symbols, from, k) : null)
}

/** Whether chunk `k` is of one of the kinds that an item takes. */
function isOf({ kinds }: Item, symbols: readonly number[], k: number): boolean {
  const first = symbols[2 * k]
  if (first === undefined) return false
  for (const kind of kinds)
    if (holds(kind.first, first) && (kind.second === null || kind.second.includes(symbols[2 * k + 1] ?? 0))) return true
  return false
}
