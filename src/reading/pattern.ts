import { DEEDS, type Deed, FORMS, type Form, PLAIN, type PlainChunk, ROLES, type Role } from "./chunk.ts"

/**
 * A pattern over the chunks of a sentence, written in the names of roles, deeds, forms and plain kinds:
 *
 *     "victims=people|number .. verb=kill:passive|bare"
 *
 * - `name=` keeps the chunk under that name; `|` is or; `:` asks for a verb's form; `?` makes an item optional;
 * - `p(in,of)` asks for one of these prepositions, `c(after)` for one of these clause words;
 * - `..` skips up to eight chunks that are neither verb (but "operating"), clause word nor quote; `~` skips adverbs, times, commas and quotes.
 */
export interface Pattern {
  readonly items: readonly Item[]
  /** For each item that cannot be left out, the first characters it can have: a line without any of them cannot fit. */
  readonly needs: readonly SymbolSet[]
  /** The first characters of the chunks that it can begin with. */
  readonly opens: SymbolSet
}

/** What a pattern asks for in a row: a chunk, one that may be missing, or as few as will do of those that may be skipped. */
export interface Item {
  readonly takes: "one" | "one or none" | "few"
  readonly most: number
  readonly name: string | null
  readonly kinds: readonly Kind[]
}

/** Chunks by the two characters of their symbol, the second one of a list or any. */
export interface Kind {
  readonly first: SymbolSet
  readonly second: readonly number[] | null
}

/** A set of ASCII characters as four words of 32 bits, so that two sets are laid over each other in four steps. */
export type SymbolSet = readonly [number, number, number, number]

/** The set of the characters at every `step`-th place of `codes`. */
export function setOf(codes: readonly number[], step = 1): SymbolSet {
  const set: [number, number, number, number] = [0, 0, 0, 0]
  for (let k = 0; k < codes.length; k += step) {
    const code = codes[k] ?? 0
    const word = (code >> 5) as 0 | 1 | 2 | 3
    set[word] |= 1 << (code & 31)
  }
  return set
}

export const holds = (set: SymbolSet, code: number): boolean =>
  ((set[(code >> 5) as 0 | 1 | 2 | 3] ?? 0) & (1 << (code & 31))) !== 0

/** Whether two sets share a character. */
export const meets = (a: SymbolSet, b: SymbolSet): boolean =>
  ((a[0] & b[0]) | (a[1] & b[1]) | (a[2] & b[2]) | (a[3] & b[3])) !== 0

const ITEM = /^(?:(\w+)=)?([a-z|]+)(?:\(([^)]*)\))?(?::([a-z|]+))?(\??)$/
const SHORT: Readonly<Record<string, PlainChunk["kind"]>> = { p: "preposition", c: "clause" }

const codesOf = (letters: string): number[] => Array.from(letters, (letter) => letter.charCodeAt(0))
const kindOf = (first: string, second: string | null): Kind => ({
  first: setOf(codesOf(first)),
  second: second === null ? null : codesOf(second),
})
const SKIP: Item = {
  takes: "few",
  most: 8,
  name: null,
  kinds: [kindOf(`${Object.values(ROLES).join("")}&p%,#`, null), kindOf(DEEDS.other, FORMS.ing)],
}
const LIGHT: Item = { takes: "few", most: Number.POSITIVE_INFINITY, name: null, kinds: [kindOf('%#,"', null)] }

/** Compiles a pattern. @throws on a name that is neither role, deed nor kind, so a misspelt rule fails at load. */
export function pattern(source: string): Pattern {
  const items = source
    .trim()
    .split(/\s+/)
    .map((item) => itemOf(item, source))
  const needs = items.flatMap(({ takes, kinds }) => (takes === "one" ? kinds.map(({ first }) => first) : []))
  return { items, needs, opens: opening(items) }
}

/** The characters of the first item, and of those behind it as long as all before them can be left out. */
function opening(items: readonly Item[]): SymbolSet {
  const open: [number, number, number, number] = [0, 0, 0, 0]
  for (const { takes, kinds } of items) {
    for (const { first } of kinds) for (const k of [0, 1, 2, 3] as const) open[k] |= first[k]
    if (takes === "one") break
  }
  return open
}

function itemOf(item: string, source: string): Item {
  if (item === "..") return SKIP
  if (item === "~") return LIGHT
  const parsed = ITEM.exec(item)
  if (!parsed) throw new Error(`pattern item "${item}" in "${source}" is not name=kind(words):form?`)
  const [, name, kinds = "", list, forms, optional] = parsed
  const first = kinds.split("|").map((kind) => symbols(kind, source))
  const second =
    forms?.split("|").map((form) => FORMS[form as Form] ?? missing(form, source)) ?? list?.split(",").map(ask)
  return {
    takes: optional ? "one or none" : "one",
    most: 1,
    name: name ?? null,
    kinds: [kindOf(first.join(""), second?.join("") ?? null)],
  }
}

/** Words that some pattern asks for, each with a character of its own from the private use area. */
const asked = new Map<string, string>()

function ask(word: string): string {
  const known = asked.get(word) ?? String.fromCharCode(FIRST_WORD + asked.size)
  asked.set(word, known)
  return known
}
const FIRST_WORD = 0xe000

/** The second character of a plain chunk: its word, where a pattern asks for it. */
export const wordSymbol = (word: string): string => asked.get(word) ?? "-"

function symbols(kind: string, source: string): string {
  if (kind === "verb") return Object.values(DEEDS).join("")
  const plain = PLAIN[SHORT[kind] ?? (kind as PlainChunk["kind"])]
  return ROLES[kind as Role] ?? DEEDS[kind as Deed] ?? plain ?? missing(kind, source)
}

function missing(name: string, source: string): never {
  throw new Error(`pattern "${source}" names "${name}", which is no role, deed, form or kind`)
}
