import type { Knowledge } from "../knowledge/knowledge.ts"
import type { Span } from "../model/span.ts"
import type { Stretch } from "./attribution.ts"
import { lineOf } from "./engine.ts"
import { english } from "./languages/en/english.ts"
import { nameTokens } from "./naming.ts"
import { placeSearch } from "./places.ts"
import { quotesIn } from "./quotes.ts"
import { sentences, type Token, tokenize } from "./token.ts"

/** Words given to somebody: who (null where nobody is named), the words that attribute, and what is said, in the order of the text. */
export interface AttributedWords {
  readonly source: Span | null
  readonly cue: Span
  readonly content: readonly Span[]
}

/** Every attribution of speech in an English text, in the order of the cues. Spans are slices of `text`; never throws on text. */
export function attributionsOf(text: string, knowledge: Knowledge): AttributedWords[] {
  const tokens = tokenize(text)
  const quotes = quotesIn(tokens, text)
  const names = nameTokens(tokens, new Map(), placeSearch(knowledge, text), knowledge, english.naming)
  return sentences(text, tokens, english.abbreviations).flatMap((sentence) => {
    const line = lineOf(tokens, sentence, english.chunk(tokens, sentence, names))
    return english.attributions(line).flatMap(({ kind, source, cue, content }): AttributedWords[] => {
      const words = spanOf(text, tokens, cue)
      if (kind === "doubts" || !words) return []
      const parts = content.flatMap((part) => spanOf(text, tokens, withQuote(part, quotes)) ?? [])
      return [{ source: source && spanOf(text, tokens, source), cue: words, content: parts }]
    })
  })
}

/** A quotation over several sentences belongs whole to whoever is given for one of them. */
function withQuote(part: Stretch, quotes: readonly Stretch[]): Stretch {
  const before = quotes.find((quote) => quote.from < part.from && part.from < quote.to)
  const after = quotes.find((quote) => quote.from < part.to && part.to < quote.to)
  return { from: before?.from ?? part.from, to: after?.to ?? part.to }
}

/** The words of a stretch, without commas and a full stop at its edges. */
function spanOf(text: string, tokens: readonly Token[], { from, to }: Stretch): Span | null {
  let first = from
  let last = to
  while (first < last && LOOSE.test(tokens[first]?.text ?? "")) first++
  while (last > first && LOOSE.test(tokens[last - 1]?.text ?? "")) last--
  const start = tokens[first]?.start
  const end = tokens[last - 1]?.end
  return start === undefined || end === undefined || end <= start ? null : { text: text.slice(start, end), start, end }
}
const LOOSE = /^[,.;:–—-]$/
