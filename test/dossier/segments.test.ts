import fc from "fast-check"
import { expect, test } from "vitest"
import { segments } from "../../src/dossier/segments.ts"

const span = fc
  .tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }))
  .map(([start, length]) => ({ start, end: start + length }))
const own = <T>(item: T) => item

test("pieces cover the stretch without gaps, and carry exactly the spans that cover them", () => {
  fc.assert(
    fc.property(
      fc.array(span, { maxLength: 12 }),
      fc.nat(20),
      fc.integer({ min: 1, max: 60 }),
      (spans, start, length) => {
        const pieces = segments(start, start + length, spans, own)
        expect(pieces[0]?.start).toBe(start)
        expect(pieces.at(-1)?.end).toBe(start + length)
        pieces.forEach((piece, i) => {
          if (i > 0) expect(piece.start).toBe(pieces[i - 1]?.end)
          for (let at = piece.start; at < piece.end; at++) {
            const covering = spans.filter((one) => one.start <= at && at < one.end)
            expect(new Set(piece.items)).toEqual(new Set(covering))
          }
        })
      },
    ),
  )
})

test("nested and overlapping spans: the shortest comes first", () => {
  const [outer, inner, across] = [
    { start: 0, end: 10 },
    { start: 2, end: 5 },
    { start: 4, end: 12 },
  ]
  expect(segments(0, 14, [outer, inner, across], own)).toEqual([
    { start: 0, end: 2, items: [outer] },
    { start: 2, end: 4, items: [inner, outer] },
    { start: 4, end: 5, items: [inner, across, outer] },
    { start: 5, end: 10, items: [across, outer] },
    { start: 10, end: 12, items: [across] },
    { start: 12, end: 14, items: [] },
  ])
})
