/** A stretch of text and the items whose spans cover it, the shortest span first. */
export interface Segment<T> {
  readonly start: number
  readonly end: number
  readonly items: readonly T[]
}

/**
 * Cuts `[start, end)` wherever a span begins or ends, so that nested and overlapping spans become flat pieces.
 *
 *     text   Forty people died in the raid, the Observatory said
 *     spans  ~~~~~~~~~~~~~~~~~
 *                         ~~~~~~~~~~~
 *     cut    |           |    |      |                       |
 */
export function segments<T>(
  start: number,
  end: number,
  items: readonly T[],
  spanOf: (item: T) => { readonly start: number; readonly end: number },
): Segment<T>[] {
  const inside = items
    .map((item) => ({ item, span: spanOf(item) }))
    .filter(({ span }) => span.start < end && span.end > start)
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))
  const edges = inside.flatMap(({ span }) => [Math.max(start, span.start), Math.min(end, span.end)])
  const cuts = [...new Set([start, ...edges, end])].sort((a, b) => a - b)
  return cuts.slice(1).map((to, i) => {
    const from = cuts[i] ?? start
    return {
      start: from,
      end: to,
      items: inside.filter(({ span }) => span.start <= from && span.end >= to).map(({ item }) => item),
    }
  })
}
