import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Chunk } from "../../src/reading/chunk.ts"
import { english } from "../../src/reading/languages/en/english.ts"
import { sentences, tokenize } from "../../src/reading/token.ts"
import { CHUNKS } from "./en-chunk-corpus.ts"
import { linesOf } from "./en-line.ts"

const named = (chunk: Chunk) =>
  chunk.kind === "noun" ? chunk.role : chunk.kind === "verb" ? `${chunk.deed} ${chunk.form}` : null

describe("chunks of English sentences", () => {
  it.each(CHUNKS)("%s", (text, expected) => {
    const read = linesOf(text).flatMap(({ chunks, tokens }) =>
      chunks.flatMap((chunk) => {
        const kind = named(chunk)
        return kind ? [`${kind}: ${text.slice(tokens[chunk.from]?.start, tokens[chunk.to - 1]?.end)}`] : []
      }),
    )
    expect(read).toEqual(expected)
  })

  // Words that rules know and marks that join or part them, in any order.
  const words = fc.constantFrom(
    ..."the a two killed strikes hit rebels army of in and who that , . ( ) ' \" 's 43 at least Aleppo car bomb to not was have including market shelling Three Dead U.S. 12,000 al-Husn more than".split(
      " ",
    ),
  )
  const text = fc.oneof(
    fc.array(words, { maxLength: 40 }).map((list) => list.join(" ")),
    fc.string({ unit: "grapheme", maxLength: 120 }),
  )

  it("cover every sentence without gap or overlap, whatever the text", () => {
    fc.assert(
      fc.property(text, (any) => {
        for (const { chunks, sentence } of linesOf(any)) {
          expect(chunks[0]?.from).toBe(sentence.from)
          expect(chunks.at(-1)?.to).toBe(sentence.to)
          chunks.forEach((chunk, k) => {
            expect(chunk.to).toBeGreaterThan(chunk.from)
            expect(chunk.head).toBeGreaterThanOrEqual(chunk.from)
            expect(chunk.head).toBeLessThan(chunk.to)
            if (k > 0) expect(chunk.from).toBe(chunks[k - 1]?.to)
          })
        }
      }),
    )
  })

  it("tokens are slices of the text, in order, and leave out only white space", () => {
    fc.assert(
      fc.property(text, (any) => {
        let end = 0
        for (const token of tokenize(any)) {
          expect(any.slice(token.start, token.end)).toBe(token.text)
          expect(any.slice(end, token.start).trim()).toBe("")
          end = token.end
        }
        expect(any.slice(end).trim()).toBe("")
      }),
    )
  })

  it("sentences cover all tokens in order", () => {
    fc.assert(
      fc.property(text, (any) => {
        const tokens = tokenize(any)
        const found = sentences(any, tokens, english.abbreviations)
        expect(found.map(({ from }) => from)).toEqual(
          [0, ...found.slice(0, -1).map(({ to }) => to)].slice(0, found.length),
        )
        expect(found.at(-1)?.to ?? 0).toBe(tokens.length)
      }),
    )
  })
})
