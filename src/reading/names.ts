import type { IncidentType } from "../model/claim.ts"
import type { Party } from "../model/party.ts"
import type { GazetteerPlace } from "../space/gazetteer.ts"
import type { NamedParty } from "./chunk.ts"
import type { Token } from "./token.ts"

/** Something a text calls by a known name, from the token it stands at up to token `to`. */
export type Named =
  | {
      readonly kind: "party"
      readonly to: number
      readonly id: string
      readonly how: NamedParty["how"]
      /** The kind of a body that no pack knows. */
      readonly own?: Party["kind"]
    }
  | {
      readonly kind: "place"
      readonly to: number
      readonly place: GazetteerPlace | null
      /** Spelt otherwise than any gazetteer has it. */
      readonly inferred?: boolean
    }
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

/** Phrases as a tree of words, so that looking one up costs a step a word. */
export interface PhraseBook<T> {
  readonly first: ReadonlyMap<string, Page<T>>
  /** Of the first words those that some phrase begins with in small letters: few of most books, but most of a text. */
  readonly small: ReadonlyMap<string, Page<T>>
}

/** What can follow a beginning, and the phrases that end with it. */
interface Page<T> {
  readonly next: Map<string, Page<T>>
  readonly ends: Phrase<T>[]
}

export function phraseBook<T>(phrases: Iterable<Phrase<T>>): PhraseBook<T> {
  const first = new Map<string, Page<T>>()
  const small = new Map<string, Page<T>>()
  for (const phrase of phrases) {
    let next = first
    let page: Page<T> | undefined
    for (const word of phrase.words) {
      page = next.get(word) ?? { next: new Map(), ends: [] }
      next.set(word, page)
      if (next === first && phrase.capital[0] === 0) small.set(word, page)
      next = page.next
    }
    page?.ends.push(phrase)
  }
  return { first, small }
}

/** The longest phrase that stands at token `i`, before token `end`. */
export function phraseAt<T>(book: PhraseBook<T>, tokens: readonly Token[], i: number, end: number): Phrase<T> | null {
  const opening = tokens[i]
  if (!opening || i >= end) return null
  let longest: Phrase<T> | null = null
  let page = (opening.capital ? book.first : book.small).get(opening.lower)
  for (let k = i + 1; page; k++) {
    if (page.ends.length > 0) longest = page.ends.find((phrase) => fits(phrase, tokens, i)) ?? longest
    page = k < end ? page.next.get(tokens[k]?.lower ?? "") : undefined
  }
  return longest
}

/** The words of tokens `[from, to)` with a blank between two, as a gazetteer is asked for them. */
export function spelt(tokens: readonly Token[], from: number, to: number): string {
  let name = ""
  for (let k = from; k < to; k++) name += k > from ? ` ${tokens[k]?.text}` : tokens[k]?.text
  return name
}

const CAPITALS = /^[^\p{Ll}]+s?$/u

/** Whether the tokens at `i` are written with the capitals that the phrase asks for. */
function fits<T>(phrase: Phrase<T>, tokens: readonly Token[], i: number): boolean {
  return phrase.capital.every((asked, k) => {
    const token = tokens[i + k]
    if (asked === 0 || token === undefined) return token !== undefined
    return asked === 1 ? token.capital : CAPITALS.test(token.text)
  })
}
