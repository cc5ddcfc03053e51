import type { Stretch } from "./attribution.ts"
import type { Heard, HeardLine } from "./hear.ts"
import type { Line } from "./rule.ts"
import { isQuoted } from "./statement.ts"
import type { Voice } from "./voice.ts"

/** Who speaks in the quotation that holds a token; null outside quotations and where nobody is given. */
export function carrying(
  line: Line,
  at: number,
  said: HeardLine,
  heard: Heard,
  quotes: readonly Stretch[],
): Voice | null {
  const quote = isQuoted(quotes, at)
  return quote ? (heard.quoted.get(quote) ?? wholeQuote(line, quote, said.before)) : null
}

/** A sentence that is one quotation goes on with whoever spoke last. */
function wholeQuote(line: Line, quote: Stretch, last: Voice | null): Voice | null {
  const most = quote.from <= line.sentence.from + 1 && quote.to >= line.sentence.to - 1
  return most ? last : null
}
