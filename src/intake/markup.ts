/**
 * What Markdown writes around words: each pattern's named groups are the marks, and all else is text. No pattern looks
 * beyond the next mark of its own kind, so that a file full of open marks takes no longer than another.
 */
const MARKS: readonly RegExp[] = [
  /(?<a>\r)(?=\n)/dg,
  /(?<a><!--(?:(?!<!--)[\s\S])*?-->)/dg,
  /(?<a>!\[[^[\]\n]*\]\((?:[^()\n]|\([^()\n]*\))*\))/dg,
  /(?<!!)(?<a>\[)(?!\^)[^[\]\n]+(?<b>\]\((?:[^()\n]|\([^()\n]*\))*\))/dg,
  /(?<!\*)(?<a>\*\*)(?=[^\s*])(?:[^*\n]|(?<!\*)\*(?!\*))*(?<=[^\s])(?<b>\*\*)/dg,
  /(?<![\p{L}\p{N}_])(?<a>__?)(?=[^\s_])[^_\n]*(?<=[^\s_])(?<b>\k<a>)(?![\p{L}\p{N}_])/dgu,
  /(?<!\*)(?<a>\*)(?=[^\s*])[^*\n]*(?<=[^\s*])(?<b>\*)(?!\*)/dg,
  /^(?<a>#{1,6}[^\S\n]+)/dgm,
  /^(?<a>(?:>[^\S\n]?)+)/dgm,
]

/** Where the marks stand from `from` on, as stretches to leave out: in order, not overlapping. */
export function markup(content: string, from: number): [number, number][] {
  const marks = MARKS.flatMap((pattern) =>
    [...content.matchAll(pattern)].flatMap(({ indices }) =>
      Object.values(indices?.groups ?? {}).map(([start, end]): [number, number] => [start, end]),
    ),
  )
  const apart: [number, number][] = []
  for (const [start, end] of marks.filter(([start]) => start >= from).sort((a, b) => a[0] - b[0])) {
    const last = apart.at(-1)
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end)
    else apart.push([start, end])
  }
  return apart
}
