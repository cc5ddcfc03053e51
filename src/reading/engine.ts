import { type Chunk, DEEDS, FORMS, PLAIN, ROLES } from "./chunk.ts"
import { factOf } from "./fact.ts"
import { matches } from "./match.ts"
import { meets, type Pattern, type SymbolSet, setOf, wordSymbol } from "./pattern.ts"
import type { Fact, Line, Rule } from "./rule.ts"
import type { Sentence, Token } from "./token.ts"

/** Lays a sentence out for rules. */
export function lineOf(tokens: readonly Token[], sentence: Sentence, chunks: readonly Chunk[]): Line {
  const symbols: number[] = []
  for (const chunk of chunks) pushSymbol(symbols, chunk)
  return { tokens, sentence, chunks, symbols, found: { sentence: null } }
}

/** Everything that `rules` read in a line, in the order of the rules. */
export function applyRules(rules: readonly Rule[], line: Line): Fact[] {
  const facts: Fact[] = []
  const present = setOf(line.symbols, 2)
  for (const rule of rules) {
    if (!canFit(rule.pattern, present)) continue
    for (const match of matches(rule.pattern, line.symbols)) {
      for (const stated of rule.read(match, line)) facts.push(factOf(stated, rule.name))
    }
  }
  return facts
}

/** Whether a line with the symbols of `present` has one for every item that the pattern asks for. */
function canFit({ needs }: Pattern, present: SymbolSet): boolean {
  for (const need of needs) if (!meets(need, present)) return false
  return true
}

/** The two characters of a chunk, as codes. */
function pushSymbol(symbols: number[], chunk: Chunk): void {
  if (chunk.kind === "noun") symbols.push(ROLES[chunk.role].charCodeAt(0), OF_NOUNS)
  else if (chunk.kind === "verb") symbols.push(DEEDS[chunk.deed].charCodeAt(0), FORMS[chunk.form].charCodeAt(0))
  else symbols.push(PLAIN[chunk.kind].charCodeAt(0), wordSymbol(chunk.word).charCodeAt(0))
}
/** No pattern asks for more of a noun than its role. */
const OF_NOUNS = "-".charCodeAt(0)
