import type { IncidentType } from "../model/claim.ts"
import type { GazetteerPlace } from "../space/gazetteer.ts"
import type { NamedParty } from "./chunk.ts"
import type { Token } from "./token.ts"

/** Something a text calls by a known name, from the token it stands at up to token `to`. */
export type Named =
  | { readonly kind: "party"; readonly to: number; readonly id: string; readonly how: NamedParty["how"] }
  | { readonly kind: "place"; readonly to: number; readonly place: GazetteerPlace | null }
  | { readonly kind: "weapon"; readonly to: number; readonly type: IncidentType | null }
  | { readonly kind: "time"; readonly to: number }

/** What is named at each token, longest name first; undefined where nothing begins. */
export type Names = readonly (Named | undefined)[]

/** A phrase to look for: its words in small letters, those that must stand with a capital (1) or in capitals (2), and what it means. */
export interface Phrase<T> {
  readonly words: readonly string[]
  readonly capital: readonly (0 | 1 | 2)[]
  readonly means: T
}

/** Phrases by first word, longest first, so that the first that fits is the longest. */
export type PhraseBook<T> = ReadonlyMap<string, readonly Phrase<T>[]>

export function phraseBook<T>(phrases: Iterable<Phrase<T>>): PhraseBook<T> {
  const book = new Map<string, Phrase<T>[]>()
  for (const phrase of phrases) {
    const first = phrase.words[0]
    if (first === undefined) continue
    const shelf = book.get(first)
    if (shelf) shelf.push(phrase)
    else book.set(first, [phrase])
  }
  for (const shelf of book.values()) shelf.sort((a, b) => b.words.length - a.words.length)
  return book
}

/** The longest phrase that stands at token `i`, before token `end`. */
export function phraseAt<T>(book: PhraseBook<T>, tokens: readonly Token[], i: number, end: number): Phrase<T> | null {
  const shelf = book.get(tokens[i]?.lower ?? "")
  if (!shelf) return null
  return shelf.find((phrase) => i + phrase.words.length <= end && fits(phrase, tokens, i)) ?? null
}

function fits<T>(phrase: Phrase<T>, tokens: readonly Token[], i: number): boolean {
  return phrase.words.every((word, k) => {
    const token = tokens[i + k]
    if (token?.lower !== word) return false
    const asked = phrase.capital[k] ?? 0
    return asked === 0 || (asked === 1 ? token.capital : /^[^\p{Ll}]+s?$/u.test(token.text))
  })
}
