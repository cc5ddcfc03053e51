import type { NounChunk } from "../../../chunk.ts"
import { SELF } from "../../../language.ts"
import type { Line } from "../../../rule.ts"
import { nounChunk } from "../../../subject.ts"

/** A doer as the noun at chunk `index` names it: parties, or the speaker where it is "we" or "its own" force or act. */
export function namedDoers(line: Line, index: number): { readonly actor: string; readonly inferred: boolean }[] {
  const noun = nounChunk(line, index)
  if (!noun) return []
  if (noun.parties.length > 0)
    return noun.parties
      .filter(({ how }) => how !== "person")
      .map(({ id, how }) => ({ actor: id, inferred: how === "epithet" }))
  return isOwn(line, noun) ? [{ actor: SELF, inferred: false }] : []
}

/** "we", "it"; "our aircraft", "none of its shells". */
function isOwn(line: Line, noun: NounChunk): boolean {
  if (noun.role === "pronoun") return /^(?:we|it|they)$/.test(line.tokens[noun.head]?.lower ?? "")
  if (!/^(?:force|weapon|event)$/.test(noun.role)) return false
  return line.tokens.slice(noun.from, noun.head).some(({ lower }) => /^(?:its|our|their)$/.test(lower))
}
