import type { Token } from "./token.ts"

/** Titles of other stories stand behind a story, not in its first half; there the same words may lead to a gallery. */
const EARLIEST = 0.5

/**
 * The token at which the furniture of a page begins ("Related News", "Next Post"): behind it stand titles of other stories,
 * mostly to the end. `marks` are the language's words for it, which begin with a capital. Past the end if there is none.
 */
export function furnitureFrom(tokens: readonly Token[], marks: readonly (readonly string[])[]): number {
  for (let i = Math.ceil(tokens.length * EARLIEST); i < tokens.length; i++)
    if (tokens[i]?.capital && marks.some((mark) => mark.every((word, k) => tokens[i + k]?.lower === word))) return i
  return tokens.length
}
