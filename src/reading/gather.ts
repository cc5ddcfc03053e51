/**
 * All that `of` gives for each of `items`, in one list, as `flatMap` does. That one reads and writes every item by the
 * engine's slowest way (V8 11): it took three hundredths of the time of reading.
 */
export function gather<Item, Found>(
  items: readonly Item[],
  of: (item: Item, index: number) => readonly Found[],
): Found[] {
  const found: Found[] = []
  for (let k = 0; k < items.length; k++) {
    const some = of(items[k] as Item, k)
    for (let n = 0; n < some.length; n++) found.push(some[n] as Found)
  }
  return found
}
