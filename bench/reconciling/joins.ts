/** How well the joins of a grouping agree with the true ones, as precision and recall of pairs. */
export interface JoinScores {
  readonly precision: number
  readonly recall: number
}

/** Scores the pairs that are put together, of items in one order: `truth` and `groups` hold the group of each. */
export function joinScores(truth: readonly unknown[], groups: readonly unknown[]): JoinScores {
  const ids = new Map<unknown, number>()
  const number = (value: unknown) => {
    const id = ids.get(value) ?? ids.size
    ids.set(value, id)
    return id
  }
  const both = truth.map((event, i) => `${number(event)} ${number(groups[i])}`)
  const right = pairs(both)
  return { precision: right / pairs(groups), recall: right / pairs(truth) }
}

function pairs(keys: readonly unknown[]): number {
  const sizes = new Map<unknown, number>()
  for (const key of keys) sizes.set(key, (sizes.get(key) ?? 0) + 1)
  let sum = 0
  for (const size of sizes.values()) sum += (size * (size - 1)) / 2
  return sum
}
