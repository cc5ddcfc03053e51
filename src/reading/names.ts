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
  readonly next: Map<string, PhraseBook<T>>
  /** Phrases that end here. */
  readonly ends: Phrase<T>[]
}

export function phraseBook<T>(phrases: Iterable<Phrase<T>>): PhraseBook<T> {
  const book: PhraseBook<T> = { next: new Map(), ends: [] }
  for (const phrase of phrases) {
    let page = book
    for (const word of phrase.words) {
      const further = page.next.get(word) ?? { next: new Map(), ends: [] }
      page.next.set(word, further)
      page = further
    }
    if (page !== book) page.ends.push(phrase)
  }
  return book
}

/** The longest phrase that stands at token `i`, before token `end`. */
export function phraseAt<T>(book: PhraseBook<T>, tokens: readonly Token[], i: number, end: number): Phrase<T> | null {
  let longest: Phrase<T> | null = null
  let page: PhraseBook<T> | undefined = book
  for (let k = i; k < end; k++) {
    page = page.next.get(tokens[k]?.lower ?? "")
    if (!page) return longest
    if (page.ends.length > 0) longest = page.ends.find((phrase) => fits(phrase, tokens, i)) ?? longest
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
