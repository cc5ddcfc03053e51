import { loadKnowledge } from "../../src/knowledge/load.ts"
import { applyRules, lineOf } from "../../src/reading/engine.ts"
import { english } from "../../src/reading/languages/en/english.ts"
import { nameTokens } from "../../src/reading/naming.ts"
import { placeSearch } from "../../src/reading/places.ts"
import type { Fact, Line } from "../../src/reading/rule.ts"
import { sentences, tokenize } from "../../src/reading/token.ts"

const knowledge = await loadKnowledge()
const NO_TIMES: ReadonlyMap<number, number> = new Map()

/** The sentences of a text laid out in chunks, its names found, its times left as words. */
export function linesOf(text: string): Line[] {
  const tokens = tokenize(text)
  const names = nameTokens(tokens, NO_TIMES, placeSearch(knowledge, text), knowledge, english.naming)
  return sentences(text, tokens, english.abbreviations).map((sentence) =>
    lineOf(tokens, sentence, english.chunk(tokens, sentence, names)),
  )
}

/** What English rules read in a text, each fact once however many rules found it, with the words that carry it. */
export function factsOf(text: string, facets: ReadonlySet<string>): { fact: Fact; words: string }[] {
  const found = new Map<string, { fact: Fact; words: string }>()
  for (const line of linesOf(text)) {
    for (const fact of applyRules(english.rules, line)) {
      const key = `${fact.facet} ${JSON.stringify(fact.value)}`
      const [first, last] = [line.tokens[fact.from], line.tokens[fact.to - 1]]
      if (facets.has(fact.facet) && !found.has(key) && first && last)
        found.set(key, { fact, words: text.slice(first.start, last.end) })
    }
  }
  return [...found.values()]
}

/** "The raid [killed two]." as the text without brackets, and the words between them. */
export function marked(phrasing: string): { text: string; words: string } {
  const [before = "", words = "", after = ""] = phrasing.split(/[[\]]/)
  return { text: before + words + after, words }
}
