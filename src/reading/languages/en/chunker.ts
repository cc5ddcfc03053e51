import type { Chunk, PlainChunk } from "../../chunk.ts"
import type { Names } from "../../names.ts"
import type { Sentence, Token } from "../../token.ts"
import { ADVERBS, CLAUSE_WORDS, HEDGES, PREPOSITIONS, RELATIVES } from "./lexicon/function-words.ts"
import { VERBS } from "./lexicon/verbs.ts"
import { nounGroup } from "./noun-group.ts"
import { startsVerb, verbGroup } from "./verb-group.ts"

const QUOTES = new Set(['"', "“", "”", "«", "»", "„", "''", "``", "'", "‘", "’"])
const AND = new Set(["and", "or", "&", "but", "nor", "plus"])
/** Word pairs and triples that do the work of one preposition or conjunction. */
const JOINED: readonly (readonly [readonly string[], PlainChunk["kind"]])[] = [
  [["as", "well", "as"], "and"],
  [["such", "as"], "preposition"],
  [["according", "to"], "preposition"],
  [["because", "of"], "preposition"],
  [["due", "to"], "preposition"],
  [["as", "a", "result", "of"], "preposition"],
  [["in", "front", "of"], "preposition"],
  [["on", "board"], "preposition"],
  [["as", "though"], "clause"],
  [["as", "if"], "clause"],
]

/** Noun groups, verb groups and the small words between them, in order; together they cover the sentence. */
export function chunkSentence(tokens: readonly Token[], sentence: Sentence, names: Names): Chunk[] {
  const chunks: Chunk[] = []
  let i = sentence.from
  while (i < sentence.to) {
    const chunk = chunkAt(tokens, i, sentence.to, names, chunks.at(-1))
    chunks.push(chunk)
    i = chunk.to
  }
  return chunks
}

function chunkAt(tokens: readonly Token[], i: number, end: number, names: Names, previous: Chunk | undefined): Chunk {
  const token = tokens[i]
  if (!token) throw new Error(`chunker ran past its sentence at token ${i}`)
  const plain = (kind: PlainChunk["kind"], to = i + 1, word = token.lower): PlainChunk => ({
    kind,
    from: i,
    to,
    head: i,
    word,
  })
  const named = names[i]
  if (token.kind === "mark") {
    if (QUOTES.has(token.text)) return plain("quote")
    return plain(".;:!?".includes(token.text) ? "stop" : "comma")
  }
  if (named?.kind === "time") return plain("time", named.to)
  if (named) return nounGroup(tokens, i, end, names)
  for (const [words, kind] of JOINED) {
    if (words.every((word, k) => tokens[i + k]?.lower === word) && i + words.length <= end)
      return plain(kind, i + words.length, words.join(" "))
  }
  const next = tokens[i + 1]
  if (token.lower === "that") return thatChunk(tokens, i, end, names, previous, plain)
  if (RELATIVES.has(token.lower)) return plain("relative")
  if (AND.has(token.lower)) return plain("and")
  const verb = startsVerb(tokens, i, end, names, previous) ? verbGroup(tokens, i, end, names) : null
  if (verb) return verb
  if (CLAUSE_WORDS.has(token.lower) && !(token.lower === "as" && next?.lower === "many")) return plain("clause")
  const noun = nounGroup(tokens, i, end, names)
  if (noun.to > i + 1 && noun.count && !PREPOSITIONS.has(token.lower)) return noun
  if (PREPOSITIONS.has(token.lower) && !(noun.count && noun.to > i + 1)) return plain("preposition")
  if (
    ADVERBS.has(token.lower) ||
    (HEDGES.has(token.lower) && !VERBS.has(token.lower)) ||
    (token.lower.endsWith("ly") && !token.capital)
  ) {
    if (!(HEDGES.has(token.lower) && noun.to > i + 1)) return noun.count && noun.to > i + 1 ? noun : plain("adverb")
  }
  return noun
}

function thatChunk(
  tokens: readonly Token[],
  i: number,
  end: number,
  names: Names,
  previous: Chunk | undefined,
  plain: (kind: PlainChunk["kind"]) => PlainChunk,
): Chunk {
  if (previous?.kind === "noun" && startsVerb(tokens, i + 1, end, names, plain("relative"))) return plain("relative")
  return plain("that")
}
