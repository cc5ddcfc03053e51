import { type Chunk, type PlainChunk, type VerbChunk, withForm } from "../../chunk.ts"
import type { Names } from "../../names.ts"
import type { Sentence, Token } from "../../token.ts"
import { countAt } from "./count.ts"
import { type Ground, groundOf, knownAt, wordAt } from "./ground.ts"
import { CLAUSE_WORD, HEDGE, PREPOSITION, RELATIVE } from "./lexicon/word-class.ts"
import { nounGroup } from "./noun-group.ts"
import { withReducedRelatives } from "./reduced-relative.ts"
import { verbGroup } from "./verb-group.ts"
import { isAdverb, startsVerb } from "./verb-start.ts"

const QUOTES = new Set(['"', "“", "”", "«", "»", "„", "''", "``", "'", "‘", "’"])
const AND = new Set(["and", "or", "&", "but", "nor", "plus"])
type Joined = readonly [readonly string[], PlainChunk["kind"]]
const PHRASES: readonly Joined[] = [
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
  // What an act answers is an event of its own.
  ...["in", "a", "as"].flatMap((first): Joined[] => [
    [[first, "response", "to"], "clause"],
    [[first, "reaction", "to"], "clause"],
    ...["retaliation", "revenge", "reprisal"].map((act): Joined => [[first, act, "for"], "clause"]),
  ]),
]
/** Word pairs and triples that do the work of one preposition or conjunction, by their first word. */
const JOINED: ReadonlyMap<string, readonly Joined[]> = new Map(
  [...new Set(PHRASES.map(([words]) => words[0] ?? ""))].map((first) => [
    first,
    PHRASES.filter(([words]) => words[0] === first),
  ]),
)

/** Noun groups, verb groups and the small words between them, in order; together they cover the sentence. */
export function chunkSentence(tokens: readonly Token[], sentence: Sentence, names: Names): readonly Chunk[] {
  const ground = groundOf(tokens, sentence, names)
  const chunks: Chunk[] = []
  let i = sentence.from
  while (i < sentence.to) {
    const chunk = chunkAt(ground, i, chunks.at(-1))
    chunks.push(isBlaming(chunk, chunks) ? withForm(chunk, "active") : chunk)
    i = chunk.to
  }
  return withReducedRelatives(chunks, tokens)
}

/** "the raid that the coalition blamed on the army": no passive, though the object stands before. */
const isBlaming = (chunk: Chunk, before: readonly Chunk[]): chunk is VerbChunk =>
  chunk.kind === "verb" &&
  chunk.deed === "accuse" &&
  chunk.form === "bare" &&
  before.at(-1)?.kind === "noun" &&
  /^(?:that|relative)$/.test(before.at(-2)?.kind ?? "")

function plain(ground: Ground, i: number, kind: PlainChunk["kind"], to = i + 1, word = wordAt(ground, i)): PlainChunk {
  return { kind, from: i, to, head: i, word }
}

function chunkAt(ground: Ground, i: number, previous: Chunk | undefined): Chunk {
  const token = ground.tokens[i]
  if (!token) throw new Error(`chunker ran past its sentence at token ${i}`)
  if (token.kind === "mark") return markChunk(ground, i, token.text)
  const named = ground.names[i]
  if (named?.kind === "time") return plain(ground, i, "time", named.to)
  if (named) return nounGroup(ground, i)
  return joinedChunk(ground, i) ?? smallWord(ground, i, previous) ?? verbChunk(ground, i, previous) ?? rest(ground, i)
}

function markChunk(ground: Ground, i: number, text: string): PlainChunk {
  if (QUOTES.has(text)) return plain(ground, i, "quote")
  return plain(ground, i, ".;:!?".includes(text) ? "stop" : "comma")
}

function joinedChunk(ground: Ground, i: number): PlainChunk | null {
  const found = JOINED.get(wordAt(ground, i))?.find(([words]) =>
    words.every((word, k) => wordAt(ground, i + k) === word),
  )
  return found ? plain(ground, i, found[1], i + found[0].length, found[0].join(" ")) : null
}

function smallWord(ground: Ground, i: number, previous: Chunk | undefined): PlainChunk | null {
  const word = wordAt(ground, i)
  if (word === "that" && previous?.kind !== "preposition") {
    const relative = plain(ground, i, "relative")
    return previous?.kind === "noun" && startsVerb(ground, i + 1, relative) ? relative : plain(ground, i, "that")
  }
  if ((knownAt(ground, i).classes & RELATIVE) !== 0) return plain(ground, i, "relative")
  return AND.has(word) ? plain(ground, i, "and") : null
}

function verbChunk(ground: Ground, i: number, previous: Chunk | undefined): VerbChunk | null {
  return startsVerb(ground, i, previous) ? verbGroup(ground, i) : null
}

/** Clause words, prepositions and adverbs, unless a count begins with them ("over 75 people", "about 40"); else a noun group. */
function rest(ground: Ground, i: number): Chunk {
  const word = wordAt(ground, i)
  const known = knownAt(ground, i)
  if ((known.classes & CLAUSE_WORD) !== 0 && !(word === "as" && wordAt(ground, i + 1) === "many"))
    return plain(ground, i, "clause")
  const preposition = (known.classes & PREPOSITION) !== 0
  const adverb = !preposition && (isAdverb(known) || word === "not" || word === "never")
  const hedge = (known.classes & HEDGE) !== 0
  const small = preposition || (adverb && !hedge)
  if (small && !countAt(ground.tokens, i, ground.end)) return plain(ground, i, preposition ? "preposition" : "adverb")
  const noun = nounGroup(ground, i)
  if (noun.count !== null && noun.to > i + 1) return noun
  if (preposition) return plain(ground, i, "preposition")
  return adverb && !(hedge && noun.to > i + 1) ? plain(ground, i, "adverb") : noun
}
