import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { logistic } from "../../bench/confidence/logistic.ts"
import { bins, brier, calibrationError } from "../../bench/confidence/reliability.ts"
import { confidenceOf } from "../../src/reading/confidence/confidence.ts"
import { WEIGHTS } from "../../src/reading/confidence/weights.ts"
import { claimsIn } from "./en-claims.ts"

const PLAIN = "An air strike killed 12 people in Hajin on Friday, the Observatory said."
const NAMED = "An air strike killed Salma Nasser, 15, in Hajin on Friday, the Observatory said."

describe("confidence", () => {
  test("every claim has one, but a named victim, of whom nothing was measured", () => {
    expect(claimsIn(PLAIN).length).toBeGreaterThan(0)
    for (const { confidence } of claimsIn(PLAIN)) expect(confidence).toBeGreaterThan(0)
    expect(claimsIn(NAMED).find(({ facet }) => facet === "victim")).not.toHaveProperty("confidence")
  })

  test("a count said outright by a monitor is surer than an event named in passing", () => {
    const text = `${PLAIN} After the strikes the town was said to be quiet, and it may have been one of several.`
    const [count] = claimsIn(text).filter(({ facet }) => facet === "killed")
    expect(count?.confidence).toBeGreaterThan(0.8)
  })

  test("hundredths between 0.05 and 0.97, whatever the features", () => {
    const names = fc.array(fc.oneof(fc.constantFrom(...Object.keys(WEIGHTS)), fc.string()), { maxLength: 40 })
    fc.assert(
      fc.property(names, (features) => {
        const confidence = confidenceOf(features)
        expect(confidence).toBeGreaterThanOrEqual(0.05)
        expect(confidence).toBeLessThanOrEqual(0.97)
        expect(Math.round(confidence * 100) / 100).toBe(confidence)
      }),
    )
  })

  test("what no weight is known for counts nothing", () => {
    expect(confidenceOf(["facet killed", "rule of tomorrow"])).toBe(confidenceOf(["facet killed"]))
  })
})

describe("fitting", () => {
  const examples = Array.from({ length: 60 }, (_, k) => ({
    features: [k % 2 === 0 ? "sure" : "shaky", `noise ${k % 7}`],
    right: k % 2 === 0 ? k % 10 !== 0 : k % 6 === 1,
  }))

  test("learns what goes with right and wrong, the same each time", () => {
    const weights = logistic(examples)
    expect(confidenceOf(["sure"], weights)).toBeGreaterThan(confidenceOf(["shaky"], weights) + 0.2)
    expect(logistic(examples)).toEqual(weights)
  })

  test("what few examples have gets no weight", () => {
    const rare = [...examples, { features: ["once"], right: true }]
    expect(logistic(rare)).not.toHaveProperty("once")
  })
})

describe("reliability", () => {
  const judged = [
    { confidence: 0.9, right: true },
    { confidence: 0.9, right: false },
    { confidence: 0.2, right: false },
  ]
  test("bins hold every claim once; scores are those worked out by hand", () => {
    expect(bins(judged).reduce((sum, { count }) => sum + count, 0)).toBe(3)
    expect(brier(judged)).toBeCloseTo((0.01 + 0.81 + 0.04) / 3, 10)
    expect(calibrationError(judged)).toBeCloseTo((2 * 0.4 + 1 * 0.2) / 3, 10)
  })
})
