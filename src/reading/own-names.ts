import type { Party } from "../model/party.ts"
import { type Phrase, type PhraseBook, phraseAt, phraseBook } from "./names.ts"
import type { PartyName } from "./parties.ts"
import type { Token } from "./token.ts"
import { slug } from "./voice.ts"

/** What finding names of bodies asks of a language. */
export interface BodyWords {
  /** Nouns that a name ends in or that "of" ties to its rest, with the kind of body. */
  readonly heads: ReadonlyMap<string, Party["kind"]>
  /** Those of them that stand in small letters behind a name: "the Veltish army". */
  readonly plainHeads: ReadonlySet<string>
  /** Those of them that are organs of the state named before them. */
  readonly organs: ReadonlySet<string>
  /** Words in a name that tell of no arms: "rights", "medical". */
  readonly civil: ReadonlySet<string>
  /** Words in small letters between a name and such a noun: "Veltish defence ministry". */
  readonly between: ReadonlySet<string>
  /** Those of them that a place may stand before: "Khartoum state health ministry". */
  readonly ofPlaces: ReadonlySet<string>
  /** Nouns of people who go by their group's name: "M23 rebels". */
  readonly fighters: ReadonlySet<string>
  /** Nouns after initials that make them a group's: "PGM artillery". */
  readonly arms: ReadonlySet<string>
  /** Nouns whose possessive begins or carries on a name: "People's Guard". */
  readonly owners: ReadonlySet<string>
  /** Words that no name begins with. */
  readonly openers: ReadonlySet<string>
  readonly joins: ReadonlySet<string>
  /** Words with a capital that say of what kind somebody is, not who. */
  readonly noNames: ReadonlySet<string>
  readonly noInitials: ReadonlySet<string>
  /** Words before a noun of forces that make no name by themselves: "Air Force". */
  readonly branches: ReadonlySet<string>
  /** Words of an office that has arms: "defence". */
  readonly armed: ReadonlySet<string>
  /** Verbs that only who bears arms does, after "the" and initials; verbs of accusing before them. */
  readonly deeds: ReadonlySet<string>
  readonly accused: ReadonlySet<string>
  ordinary(lower: string): boolean
  /** Whether a word tells who stands behind a body that it does not name: "Iran-backed". */
  describes(lower: string): boolean
  /** Whether a word has the form of a common one, should only its place in the sentence give it its capital. */
  common(lower: string): boolean
}

/** The bodies that a text names and no pack knows: how to find them again, and what kind each is. */
export interface OwnNames {
  readonly book: PhraseBook<PartyName>
  readonly kinds: ReadonlyMap<string, Party["kind"]>
  /** Initials that the text explains, in small letters. */
  readonly explained: ReadonlySet<string>
}

/** What is known before: whether tokens from `i` on name a party of the packs (up to which token, and a state's or not). */
export interface KnownNames {
  partyAt(i: number): { readonly to: number; readonly state: boolean } | null
  isPlace(i: number): boolean
  readonly times: ReadonlyMap<number, number>
}

/** A stretch of tokens that names a body, and what its id is made of. */
interface Found {
  readonly from: number
  readonly to: number
  readonly kind: Party["kind"]
}

/** The bodies named in a text that no pack knows; null where there are none. Each id is the slug of the name. */
export function ownNames(tokens: readonly Token[], known: KnownNames, words: BodyWords): OwnNames | null {
  const found: Found[] = []
  for (let i = 0; i < tokens.length; i++) {
    const body = bodyAt(tokens, i, known, words)
    if (body) found.push(body)
  }
  if (found.length === 0) return null
  const kinds = new Map<string, Party["kind"]>()
  const phrases: Phrase<PartyName>[] = []
  const explained = new Set<string>()
  for (const { from, to, kind } of found) {
    const named = tokens.slice(from, to)
    const id = slug(
      named
        .map(({ text }) => text)
        .join(" ")
        .replace(/ (?=['’]s)/g, ""),
    )
    if (id === "unattributed" || kinds.has(id)) continue
    kinds.set(id, kind)
    phrases.push(phraseOf(named, id))
    const initials = initialsAfter(tokens, from, to)
    if (!initials) continue
    phrases.push(phraseOf([initials], id))
    explained.add(initials.lower)
  }
  return { book: phraseBook(dedupe(phrases)), kinds, explained }
}

/** The first of phrases with the same words. */
const dedupe = (phrases: readonly Phrase<PartyName>[]) => [
  ...new Map(phrases.toReversed().map((phrase) => [phrase.words.join(" "), phrase])).values(),
]

const phraseOf = (named: readonly Token[], id: string): Phrase<PartyName> => ({
  words: named.map(({ lower }) => lower),
  capital: named.map(({ text, capital }) => (INITIALS.test(text) ? 2 : capital ? 1 : 0)),
  means: { ids: [id], how: "name" },
})

const INITIALS = /^\p{Lu}[\p{Lu}\p{N}]{1,5}$/u

/** "Rapid Support Forces (RSF)": initials in brackets right behind, the first letter of the name's. */
function initialsAfter(tokens: readonly Token[], from: number, to: number): Token | null {
  const inside = tokens[to + 1]
  if (tokens[to]?.text !== "(" || tokens[to + 2]?.text !== ")" || !inside || !INITIALS.test(inside.text)) return null
  const first = tokens.slice(from, to).map(({ text }) => text[0])
  return first.includes(inside.text[0]) ? inside : null
}

function bodyAt(tokens: readonly Token[], i: number, known: KnownNames, words: BodyWords): Found | null {
  const token = tokens[i]
  if (token?.kind !== "word") return null
  if (token.capital && words.heads.has(token.lower)) return titled(tokens, i, known, words)
  if (words.plainHeads.has(token.lower)) return plain(tokens, i, known, words)
  if (words.fighters.has(token.lower)) return followed(tokens, i, known, words)
  return token.capital && INITIALS.test(token.text) ? initials(tokens, i, known, words) : null
}

/** "the Karun Liberation Front", "the People's Guard of Marn": a name in capitals around its noun. */
function titled(tokens: readonly Token[], head: number, known: KnownNames, words: BodyWords): Found | null {
  let from = head
  while (from > 0 && joinsLeft(tokens, from, known, words)) from--
  while (from < head && opens(tokens[from]?.lower ?? "", words)) from++
  const to = rightEdge(tokens, head, words)
  const content = tokens.slice(from, to).filter(({ capital, kind }) => capital || kind === "number")
  const telling = content.filter(({ lower }) => !words.ordinary(lower) && !words.branches.has(lower))
  if (content.length < 2 || (telling.length === 0 && content.length < 3)) return null
  // "Karun Army Kills 12": a headline's capitals; the noun is no end.
  if (touches(tokens, to) && tokens[to]?.capital) return null
  if (owned(tokens, from) || isTorn(tokens, from) || isKnown(from, to, head, known, words, tokens)) return null
  return { from, to, kind: kindOf(content, tokens[head]?.lower ?? "", words) }
}

/** Words before a name: "the", "suspected", "Iran-backed". */
const opens = (word: string, words: BodyWords) => words.openers.has(word) || words.describes(word)

const touches = (tokens: readonly Token[], i: number) => tokens[i]?.start === (tokens[i - 1]?.end ?? -2) + 1

/** Whether the token before `i` belongs to the name that `i` is in. */
function joinsLeft(tokens: readonly Token[], i: number, known: KnownNames, words: BodyWords): boolean {
  const before = tokens[i - 1]
  if (!before || known.times.has(i - 1)) return false
  if (before.lower === "'s") return words.owners.has(tokens[i - 2]?.lower ?? "")
  if (tokens[i]?.lower === "'s") return before.capital
  if (words.openers.has(tokens[i]?.lower ?? "")) return false
  return (
    touches(tokens, i) && ((before.capital && before.kind === "word") || /^\p{N}+(?:st|nd|rd|th)$/u.test(before.text))
  )
}

/** Behind a noun: "of Marn", "for the Liberation of Karun". */
function rightEdge(tokens: readonly Token[], head: number, words: BodyWords): number {
  if (!/^(?:of|for)$/.test(tokens[head + 1]?.lower ?? "")) return head + 1
  let to = head + 1
  for (let k = head + 1; k < head + LONGEST_REST && touches(tokens, k); k++) {
    const token = tokens[k]
    if (token?.capital && token.kind === "word") to = k + 1
    else if (!words.joins.has(token?.lower ?? "")) break
  }
  return to
}
const LONGEST_REST = 8

/** "its 98th Division", "Veltland's Third Army": part of a body that is named elsewhere. */
const owned = (tokens: readonly Token[], from: number) =>
  /^(?:'s|its|their|his|our)$/.test(tokens[from - 1]?.lower ?? "")

/** "the Food and Drug Administration": the half of a name behind "and". */
const isTorn = (tokens: readonly Token[], from: number) =>
  /^(?:and|&)$/.test(tokens[from - 1]?.lower ?? "") && tokens[from - 2]?.capital === true

/** Whether the packs know the body, or it is an organ of a state that they know. */
function isKnown(
  from: number,
  to: number,
  head: number,
  known: KnownNames,
  words: BodyWords,
  tokens: readonly Token[],
): boolean {
  const first = known.partyAt(from)
  if (first && (first.to > head || (first.state && words.organs.has(tokens[head]?.lower ?? "")))) return true
  for (let k = from + 1; k < to; k++) {
    const inner = known.partyAt(k)
    if (inner && inner.to > head && inner.to - k > 1) return true
  }
  return false
}

/** "the Veltish defence ministry", "the Tamboul Shield militia": a name before a noun in small letters. */
function plain(tokens: readonly Token[], head: number, known: KnownNames, words: BodyWords): Found | null {
  let k = head
  while (k > head - LONGEST_BETWEEN && touches(tokens, k) && words.between.has(tokens[k - 1]?.lower ?? "")) k--
  const from = nameBefore(tokens, k, known, words)
  if (from === null) return null
  const ofPlace = words.ofPlaces.has(tokens[k]?.lower ?? "")
  if (!ofPlace && (known.partyAt(from) || known.isPlace(from))) return null
  return { from, to: head + 1, kind: kindOf(tokens.slice(from, head), tokens[head]?.lower ?? "", words) }
}
const LONGEST_BETWEEN = 3

/** "M23 rebels", "Fano militiamen": who fights goes by the name of the group. */
function followed(tokens: readonly Token[], noun: number, known: KnownNames, words: BodyWords): Found | null {
  const from = nameBefore(tokens, noun, known, words)
  if (from === null || known.partyAt(from) || known.isPlace(from)) return null
  return { from, to: noun, kind: "armed-group" }
}

/** Where the capitalized words before token `to` begin, if they can be a name by themselves. */
function nameBefore(tokens: readonly Token[], to: number, known: KnownNames, words: BodyWords): number | null {
  let from = to
  while (from > 0 && touches(tokens, from) && tokens[from - 1]?.capital && tokens[from - 1]?.kind === "word") from--
  for (let k = from; k < to; k++) if (isBefore(tokens[k]?.lower ?? "", words) || known.times.has(k)) from = k + 1
  if (from >= to || to - from > LONGEST_NAME || owned(tokens, from)) return null
  // "President Assad's government", "two ISIS fighters": whose it is, is known.
  for (let k = from + 1; k < to; k++) if (known.partyAt(k)) return null
  const telling = tokens.slice(from, to).filter(({ lower }) => !words.ordinary(lower) && !words.noNames.has(lower))
  if (telling.length === 0) return null
  return to - from === 1 && opensSentence(tokens, from) && words.common(tokens[from]?.lower ?? "") ? null : from
}
const LONGEST_NAME = 4
const isBefore = (word: string, words: BodyWords) => opens(word, words) || words.noNames.has(word)

const opensSentence = (tokens: readonly Token[], i: number) => i === 0 || tokens[i - 1]?.kind === "mark"

/** "the RSF denied", "PGM artillery": initials that nobody explains. */
function initials(tokens: readonly Token[], i: number, known: KnownNames, words: BodyWords): Found | null {
  const { text = "", lower = "" } = tokens[i] ?? {}
  if (words.noInitials.has(lower) || known.partyAt(i) || known.times.has(i) || shouts(tokens[i + 1])) return null
  const the = tokens[i - 1]?.lower === "the" && tokens[i - 1]?.text !== "THE"
  const next = tokens[i + 1]?.lower ?? ""
  const accused = words.accused.has(tokens[i - 2]?.lower ?? "")
  if (!(the && (words.deeds.has(next) || accused)) && !words.arms.has(next)) return null
  return NAME_IN_INITIALS.test(text) ? { from: i, to: i + 1, kind: "armed-group" } : null
}

/** "RSF", "M23"; no "H5N1". */
const NAME_IN_INITIALS = /^\p{Lu}{2,}$|^\p{Lu}+-?\p{N}{2,}$/u
const shouts = (token: Token | undefined) => token !== undefined && token.text.length > 1 && INITIALS.test(token.text)

function kindOf(content: readonly Token[], head: string, words: BodyWords): Party["kind"] {
  if (content.some(({ lower }) => words.civil.has(lower))) return "monitor"
  const kind = words.heads.get(head) ?? "armed-group"
  // Of what a state runs, only what has arms can do harm.
  return kind === "government" && head !== "government" && !content.some(({ lower }) => words.armed.has(lower))
    ? "political-body"
    : kind
}

/** The body that no pack knows at token `i`; null where there is none. */
export const ownNameAt = (own: OwnNames | null, tokens: readonly Token[], i: number): Phrase<PartyName> | null =>
  own ? phraseAt(own.book, tokens, i, tokens.length) : null
