/** How things are done together. */
export interface Manner<T> {
  /** So many in one go at most. */
  readonly most: number
  /** Whether one more may join those that are there; anything may where it is not set. */
  readonly fits?: (there: readonly T[], next: T) => boolean
  /** Whether what went wrong would go wrong for each alone, too; where not, each is tried alone. True where it is not set. */
  readonly concernsAll?: (error: unknown) => boolean
}

/**
 * Does together what many ask for at once: what comes while a go is under way shares the next one, which begins after it
 * came. `all` gives an outcome for each of its items, in their order, or throws.
 */
export function together<T, R>(
  all: (items: readonly T[]) => Promise<readonly R[]>,
  { most, fits = () => true, concernsAll = () => true }: Manner<T>,
): (item: T) => Promise<R> {
  const waiting: Waiting<T, R>[] = []
  let isUnderWay = false

  function next(): Waiting<T, R>[] {
    const items: T[] = []
    for (const { item } of waiting) {
      if (items.length === most || (items.length > 0 && !fits(items, item))) break
      items.push(item)
    }
    return waiting.splice(0, items.length)
  }

  async function go(those: readonly Waiting<T, R>[]): Promise<void> {
    try {
      const outcomes = await all(those.map(({ item }) => item))
      for (const [i, { resolve }] of those.entries()) resolve(outcomes[i] as R)
    } catch (error) {
      if (those.length > 1 && !concernsAll(error)) for (const one of those) await go([one])
      else for (const { reject } of those) reject(error)
    }
  }

  async function goOn(): Promise<void> {
    isUnderWay = true
    while (waiting.length > 0) await go(next())
    isUnderWay = false
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      if (!isUnderWay) void goOn()
    })
}

interface Waiting<T, R> {
  readonly item: T
  readonly resolve: (outcome: R) => void
  readonly reject: (error: unknown) => void
}
