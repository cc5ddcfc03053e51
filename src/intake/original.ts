/**
 * A stretch of a report's text and where it stands in the original as decoded (UTF-16 units, the byte order mark left
 * out): from `at` on, unit for unit where `exact`; else somewhere in the block of the page that starts at `at`.
 */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly at: number
  readonly exact: boolean
}

/** A text made from an original by leaving stretches out; `original` is absent where nothing was left out. */
export interface Cleaned {
  readonly text: string
  readonly original?: readonly Piece[]
}

/** The text without `cuts` (`[start, end)`, in order, not overlapping), and the way back. */
export function without(original: string, cuts: readonly (readonly [number, number])[]): Cleaned {
  if (cuts.length === 0) return { text: original }
  const pieces: Piece[] = []
  let text = ""
  let at = 0
  for (const [start, end] of [...cuts, [original.length, original.length] as const]) {
    if (start > at) pieces.push({ start: text.length, end: text.length + start - at, at, exact: true })
    text += original.slice(at, start)
    at = end
  }
  return { text, original: pieces }
}

/**
 * Where the unit at `offset` of a report's text stands in the original: exactly, or the start of its block. Null for
 * what intake itself put there (the blank line after a title). Without `pieces` the text is the original.
 */
export function inOriginal(
  pieces: readonly Piece[] | undefined,
  offset: number,
): { at: number; exact: boolean } | null {
  if (pieces === undefined) return { at: offset, exact: true }
  const piece = pieces.find(({ start, end }) => start <= offset && offset < end)
  if (piece === undefined) return null
  return { at: piece.exact ? piece.at + offset - piece.start : piece.at, exact: piece.exact }
}
