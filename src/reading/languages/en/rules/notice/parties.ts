import { SELF } from "../../../../language.ts"
import { wordsOf } from "../../../../phrase.ts"
import type { Line } from "../../../../rule.ts"
import { nounChunk } from "../../../../subject.ts"

/** Who told or was told, as the noun at chunk `index` names it: a party, the speaker, or the words. */
export function toldParty(line: Line, index: number): string | null {
  const noun = nounChunk(line, index)
  if (!noun) return null
  const party = noun.parties.find(({ how }) => how !== "person") ?? noun.parties[0]
  if (party) return party.id
  if (noun.role === "pronoun") return /^(?:it|we|they)$/.test(line.tokens[noun.head]?.lower ?? "") ? SELF : null
  return wordsOf(line, noun.from, noun.to)
}

/** What they were told of, up to the end of the clause: the token after it. */
export function aboutEnd(line: Line, from: number): number {
  let to = line.chunks[from - 1]?.to ?? 0
  for (let k = from; k < Math.min(line.chunks.length, from + LONGEST); k++) {
    const chunk = line.chunks[k]
    if (!chunk || chunk.kind === "stop" || chunk.kind === "quote" || chunk.kind === "clause") break
    if (chunk.kind === "noun" || chunk.kind === "verb") to = chunk.to
  }
  return to
}
/** Chunks of the longest words for what somebody was told of. */
const LONGEST = 10

/** "will inform", "must be told": nobody has been told yet. */
export const isToCome = (line: Line, verb: { readonly from: number; readonly head: number }): boolean =>
  line.tokens.slice(verb.from, verb.head).some(({ lower }) => /^(?:will|would|must|should|shall|can)$/.test(lower))
