/** How often something may be done: `most` at once, and again `most` in every `seconds`. */
export interface Limit {
  readonly most: number
  readonly seconds: number
}

/** Counts what is taken under a key, such as an address or a name. */
export interface Allowances {
  /** Takes one at a time (milliseconds); gives 0, or how many seconds to wait before the next is allowed. */
  take(key: string, at: number): number
}

/** Keys that are remembered; beyond them the one that asked longest ago is forgotten. */
const MOST_KEYS = 10_000

/** A leaky bucket a key, in memory: after a restart everybody begins anew. */
export function allowances({ most, seconds }: Limit): Allowances {
  const every = (seconds * 1000) / most
  /** When the bucket of a key will be empty again. */
  const empty = new Map<string, number>()
  return {
    take(key, at) {
      const until = Math.max(empty.get(key) ?? 0, at)
      if (until + every - at > seconds * 1000) return Math.ceil((until + every - at - seconds * 1000) / 1000)
      empty.delete(key)
      empty.set(key, until + every)
      if (empty.size > MOST_KEYS) forget(empty, at)
      return 0
    },
  }
}

function forget(empty: Map<string, number>, at: number): void {
  for (const [key, until] of empty) if (until <= at) empty.delete(key)
  const [oldest] = empty.keys()
  if (empty.size > MOST_KEYS && oldest !== undefined) empty.delete(oldest)
}
