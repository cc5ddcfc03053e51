import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { together } from "../../src/recording/together.ts"

const MOST = 4
const FULL = 10
const BAD = 7

describe("what many ask for at once", () => {
  test("is done in common, each gets its own outcome, and what fails stands in the way of nobody else", async () => {
    const asked = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.boolean()), { maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(asked, async (all) => {
        const goes: number[][] = []
        let under = 0
        const double = together<number, number>(
          async (items) => {
            goes.push([...items])
            under++
            expect(under).toBe(1)
            await new Promise((resolve) => setImmediate(resolve))
            under--
            if (items.includes(BAD)) throw new Error("seven")
            return items.map((item) => item * 2)
          },
          {
            most: MOST,
            fits: (there, next) => there.reduce((sum, one) => sum + one, next) <= FULL,
            concernsAll: () => false,
          },
        )
        const outcomes = all.map(async ([item, waits], i) => {
          for (let turns = waits ? i % 5 : 0; turns > 0; turns--) await new Promise((resolve) => setImmediate(resolve))
          return double(item).catch((error: Error) => error.message)
        })
        expect(await Promise.all(outcomes)).toEqual(all.map(([item]) => (item === BAD ? "seven" : item * 2)))
        for (const go of goes) {
          expect(go.length).toBeLessThanOrEqual(MOST)
          expect(go.length === 1 || go.reduce((sum, one) => sum + one, 0) <= FULL).toBe(true)
        }
      }),
    )
  })

  test("begins after it was asked for: who comes while a look is under way gets the next one", async () => {
    let now = 0
    let goOn = () => {}
    const look = together<string, number>(
      async (items) => {
        const seen = now
        await new Promise<void>((resolve) => {
          goOn = resolve
        })
        return items.map(() => seen)
      },
      { most: MOST },
    )
    const first = look("first")
    now = 1
    const [second, third] = [look("second"), look("third")]
    goOn()
    expect(await first).toBe(0)
    await new Promise((resolve) => setImmediate(resolve))
    goOn()
    expect(await Promise.all([second, third])).toEqual([1, 1])
  })

  test("fails for all where what went wrong concerns all, without trying each", async () => {
    let goes = 0
    const fail = together<number, number>(
      async () => {
        goes++
        throw new Error("away")
      },
      { most: MOST },
    )
    const outcomes = await Promise.allSettled([1, 2, 3, 4].map((item) => fail(item)))
    expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected", "rejected"])
    expect(goes).toBe(2)
  })
})
