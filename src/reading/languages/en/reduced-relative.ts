import { type Chunk, type VerbChunk, withForm } from "../../chunk.ts"
import type { Token } from "../../token.ts"
import { VERBS } from "./lexicon/verbs.ts"

/**
 * The chunks with the participles that hang on a noun told apart from the verb of their clause: of "groups positioned in
 * the suburb fired shells", the groups fired, and "positioned" says which groups. Such a participle stands right behind
 * its noun, and nothing but prepositions and their nouns stands between it and the verb, whose subject none of them can be.
 */
export function withReducedRelatives(chunks: readonly Chunk[], tokens: readonly Token[]): readonly Chunk[] {
  return chunks.map((chunk, k) =>
    chunk.kind === "verb" && hangsOnNoun(chunks, k, chunk, tokens) ? withForm(chunk, "bare") : chunk,
  )
}

function hangsOnNoun(chunks: readonly Chunk[], k: number, verb: VerbChunk, tokens: readonly Token[]): boolean {
  if (verb.form !== "active" || verb.to - verb.from > 1 || chunks[k - 1]?.kind !== "noun") return false
  if (!VERBS.get(tokens[verb.head]?.lower ?? "")?.participle && !/ed$/.test(tokens[verb.head]?.lower ?? ""))
    return false
  if (SPEAKING.has(verb.deed) || chunks[k + 1]?.kind !== "preposition") return false
  for (let n = k + 1; n < chunks.length; n++) {
    const chunk = chunks[n]
    if (chunk?.kind === "verb") return chunk.form === "active" && isMainVerb(chunk, tokens)
    const tied = chunk?.kind === "noun" && chunks[n - 1]?.kind === "preposition"
    if (chunk?.kind !== "preposition" && !tied) return false
  }
  return false
}

/** A verb that cannot hang on a noun itself: past of its own kind, with an auxiliary, or with an object behind it. */
function isMainVerb(verb: VerbChunk, tokens: readonly Token[]): boolean {
  if (verb.to - verb.from > 1) return true
  return VERBS.get(tokens[verb.head]?.lower ?? "")?.past === true || /ed$/.test(tokens[verb.head]?.lower ?? "")
}

/** What these say can be a clause without "that": "the army claimed in a statement rebels fired". */
const SPEAKING = new Set(["say", "claim", "deny", "accuse"])
