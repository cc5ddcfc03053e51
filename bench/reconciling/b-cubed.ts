/** How well a grouping agrees with the true one. */
export interface Agreement {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/**
 * B-cubed (Bagga and Baldwin 1998): for each item, how much of its group is truly with it, and how much of what is truly
 * with it is in its group; the means of both. Both maps hold the group of each item; an item without a group stands alone.
 */
export function bCubed(truth: ReadonlyMap<string, string>, groups: ReadonlyMap<string, string>): Agreement {
  const groupOf = (item: string) => groups.get(item) ?? `alone ${item}`
  const sizes = { truth: new Map<string, number>(), group: new Map<string, number>(), both: new Map<string, number>() }
  const count = (sizes: Map<string, number>, key: string) => sizes.set(key, (sizes.get(key) ?? 0) + 1)
  for (const [item, event] of truth) {
    count(sizes.truth, event)
    count(sizes.group, groupOf(item))
    count(sizes.both, `${event}\n${groupOf(item)}`)
  }
  let [precision, recall] = [0, 0]
  for (const [item, event] of truth) {
    const both = sizes.both.get(`${event}\n${groupOf(item)}`) ?? 0
    precision += both / (sizes.group.get(groupOf(item)) ?? 1) / truth.size
    recall += both / (sizes.truth.get(event) ?? 1) / truth.size
  }
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) }
}
