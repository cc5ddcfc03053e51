import { describe, expect, it } from "vitest"
import { factsOf, marked } from "./en-line.ts"
import { MANY, NO_TOLLS, TOLLS } from "./en-toll-corpus.ts"

const COUNTED = new Set(["killed", "injured", "missing"])

describe("tolls in English", () => {
  const cases = TOLLS.flatMap(({ phrasings, ...toll }) => phrasings.map((phrasing) => ({ phrasing, toll })))

  it.each(cases)("$phrasing", ({ phrasing, toll: { facet, ...value } }) => {
    const { text, words } = marked(phrasing)
    const read = factsOf(text, COUNTED).map(({ fact, words }) => ({ facet: fact.facet, value: fact.value, words }))
    expect(read).toEqual([{ facet, value, words }])
  })

  it.each(MANY)("%s", (text, counts) => {
    const read = factsOf(text, COUNTED).map(({ fact }) =>
      "min" in fact.value ? [fact.facet, fact.value.min, fact.value.max, fact.value.group] : [fact.facet],
    )
    expect(read.sort()).toEqual([...counts].sort())
  })

  it.each(NO_TOLLS)("no toll: %s", (text) => {
    expect(factsOf(text, COUNTED)).toEqual([])
  })
})
