import type { Stretch } from "./attribution.ts"
import type { Token } from "./token.ts"

/** A quotation longer than this many tokens is more likely a lost quotation mark. */
const LONGEST_QUOTE = 220

/** Tokens between quotation marks, paired in order; a blank line closes what was left open. */
export function quotesIn(tokens: readonly Token[], text: string): Stretch[] {
  const quotes: Stretch[] = []
  let open = -1
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (!token) continue
    if (open >= 0 && (i - open > LONGEST_QUOTE || text.slice(tokens[i - 1]?.end, token.start).includes("\n\n")))
      open = -1
    if (token.text === "“" || token.text === "«" || (token.text === '"' && open < 0)) open = i
    else if ((token.text === "”" || token.text === "»" || token.text === '"') && open >= 0) {
      quotes.push({ from: open, to: i + 1 })
      open = -1
    }
  }
  return quotes
}
