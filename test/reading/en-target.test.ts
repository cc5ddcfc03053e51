import { describe, expect, it } from "vitest"
import { factsOf, marked } from "./en-line.ts"
import { MEANS, NO_MEANS, NO_TARGETS, TARGETS } from "./en-target-corpus.ts"

describe("targets in English", () => {
  const cases = TARGETS.flatMap(({ what, phrasings }) => phrasings.map((phrasing) => ({ phrasing, what })))

  it.each(cases)("$phrasing", ({ phrasing, what }) => {
    const { text, words } = marked(phrasing)
    const read = factsOf(text, new Set(["target"])).map(({ fact, words }) => ({
      what: fact.facet === "target" ? fact.value.what.toLowerCase() : "",
      words,
    }))
    expect(read).toEqual([{ what, words }])
  })

  it.each(NO_TARGETS)("no target: %s", (text) => {
    expect(factsOf(text, new Set(["target"]))).toEqual([])
  })
})

describe("means in English", () => {
  const cases = MEANS.flatMap(({ weapon, phrasings }) => phrasings.map((phrasing) => ({ phrasing, weapon })))

  it.each(cases)("$phrasing", ({ phrasing, weapon }) => {
    const { text, words } = marked(phrasing)
    const read = factsOf(text, new Set(["means"])).map(({ fact, words }) => ({
      weapon: fact.facet === "means" ? fact.value.weapon.toLowerCase() : "",
      words,
    }))
    expect(read).toEqual([{ weapon: weapon.toLowerCase(), words }])
  })

  it.each(NO_MEANS)("no means: %s", (text) => {
    expect(factsOf(text, new Set(["means"]))).toEqual([])
  })
})
