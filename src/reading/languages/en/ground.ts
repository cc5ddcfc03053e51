import type { Names } from "../../names.ts"
import type { Sentence, Token } from "../../token.ts"
import { type Word, wordOf } from "./lexicon/word-class.ts"

/** What the chunker looks at: tokens up to `end` and what they name. In a headline (`titled`) a capital says nothing. */
export interface Ground {
  readonly tokens: readonly Token[]
  readonly names: Names
  readonly from: number
  readonly end: number
  /** What the lexicon knows of the tokens from `from` to `end`: asked once, since every question of a chunk begins with it. */
  readonly known: readonly Word[]
  readonly titled: boolean
}

/** Lays out one sentence; it is taken for a headline where nearly every longer word that names nothing has a capital. */
export function groundOf(tokens: readonly Token[], sentence: Sentence, names: Names): Ground {
  let words = 0
  let capitals = 0
  for (let k = sentence.from; k < sentence.to; k++) {
    const token = tokens[k]
    if (token?.kind !== "word" || token.text.length < LONG || names[k]) continue
    words++
    if (token.capital) capitals++
  }
  const { from, to: end } = sentence
  const known: Word[] = []
  for (let k = from; k < end; k++) known.push(wordOf(tokens[k]?.lower ?? ""))
  return { tokens, names, from, end, known, titled: words >= FEW && capitals >= words * NEARLY_ALL }
}

/** Shorter words ("of", "The", "and") are written either way in headlines. */
const LONG = 4
/** With fewer words than this a sentence may be all names. */
const FEW = 3
const NEARLY_ALL = 0.8

/** The word at token `i` in small letters, empty past the end. */
export const wordAt = (ground: Ground, i: number): string => (i < ground.end ? (ground.tokens[i]?.lower ?? "") : "")

/** What the lexicon knows of the word at token `i`; nothing past the end. */
export const knownAt = (ground: Ground, i: number): Word =>
  (i >= ground.from ? ground.known[i - ground.from] : undefined) ?? wordOf(wordAt(ground, i))

/** Whether the capital of token `i` sets it apart as a name. */
export const capitalAt = (ground: Ground, i: number): boolean =>
  !ground.titled && i < ground.end && ground.tokens[i]?.capital === true

export const isMark = (ground: Ground, i: number): boolean => i >= ground.end || ground.tokens[i]?.kind === "mark"
