import { type Cleaned, without } from "./original.ts"

/** A first line longer than this is a paragraph, not a headline: headlines of news pages end well below it. */
const LONGEST_TITLE = 200

const EMPTY_LINES = /^(?:[^\S\n]*\n)*/
/** The first line, an empty line, and something below it. */
const HEADED = /^(?<first>[^\n]*\S)(?<blank>[^\S\n]*)\n(?<empty>[^\S\n]*)\n(?=\s*\S)/

/**
 * A `.txt` file's text: line ends become `\n`, and empty lines before the first are left out. It has a title only where
 * its first line is followed by an empty line and is no longer than a headline; the title stays part of the text.
 */
export function plainText(content: string): Cleaned & { readonly title: string | null } {
  const start = EMPTY_LINES.exec(content)?.[0].length ?? 0
  const { first = "", blank = "", empty = "" } = HEADED.exec(content.slice(start))?.groups ?? {}
  const titled = first !== "" && first.length <= LONGEST_TITLE
  const cuts: [number, number][] = [[0, start]]
  let from = start
  if (titled) {
    const feed = start + first.length + blank.length
    from = feed + 1 + empty.length
    cuts.push([feed - blank.length, feed], [feed + 1, from])
  }
  for (const { 0: returns, index } of content.matchAll(/(?<!\r)\r+(?=\n)/g)) {
    if (index >= from) cuts.push([index, index + returns.length])
  }
  const real = cuts.filter(([start, end]) => end > start)
  return { ...without(content, real), title: titled ? first : null }
}
