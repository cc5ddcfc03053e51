import { type Chunk, DEEDS, FORMS, PLAIN, ROLES } from "./chunk.ts"
import { type Match, meets, type Pattern, type SymbolSet, symbolSet, wordSymbol } from "./pattern.ts"
import type { Fact, Line, Rule } from "./rule.ts"
import type { Sentence, Token } from "./token.ts"

/** Lays a sentence out for rules. */
export function lineOf(tokens: readonly Token[], sentence: Sentence, chunks: readonly Chunk[]): Line {
  let symbols = ""
  for (const chunk of chunks) symbols += symbol(chunk)
  return { tokens, sentence, chunks, symbols }
}

/** Everything that `rules` read in a line, in the order of the rules. */
export function applyRules(rules: readonly Rule[], line: Line): Fact[] {
  const facts: Fact[] = []
  const present = symbolSet(line.symbols, 2)
  for (const rule of rules) {
    if (!canFit(rule.pattern, present)) continue
    for (const match of matches(rule.pattern, line)) {
      for (const stated of rule.read(match, line)) facts.push({ ...stated, rule: rule.name } as Fact)
    }
  }
  return facts
}

/** Whether a line with the symbols of `present` has one for every item that the pattern asks for. */
function canFit({ needs }: Pattern, present: SymbolSet): boolean {
  for (const need of needs) if (!meets(need, present)) return false
  return true
}

/** Every place where a pattern fits, left to right; a later match may begin inside an earlier one, after its first chunk. */
export function* matches(pattern: Pattern, line: Line): Generator<Match> {
  const { expression, names } = pattern
  expression.lastIndex = 0
  for (let found = expression.exec(line.symbols); found; found = expression.exec(line.symbols)) {
    expression.lastIndex = found.index + 2
    const at: Record<string, number> = {}
    for (let k = 0; k < names.length; k++) {
      const start = found.indices?.[k + 1]?.[0]
      if (start === undefined) continue
      const name = names[k]
      if (name) at[name] = start / 2
    }
    yield { at, from: found.index / 2, to: (found.index + found[0].length) / 2 }
  }
}

function symbol(chunk: Chunk): string {
  if (chunk.kind === "noun") return `${ROLES[chunk.role]}-`
  if (chunk.kind === "verb") return DEEDS[chunk.deed] + FORMS[chunk.form]
  return PLAIN[chunk.kind] + wordSymbol(chunk.word)
}
