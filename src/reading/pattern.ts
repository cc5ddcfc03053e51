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
  readonly expression: RegExp
  /** For each item that cannot be left out, the first characters it can have: a line without any of them cannot fit. */
  readonly needs: readonly SymbolSet[]
  readonly names: readonly (string | null)[]
}

/** A set of ASCII characters as four words of 32 bits, so that two sets are laid over each other in four steps. */
export type SymbolSet = readonly [number, number, number, number]

/** The set of the characters of `text` at every `step`-th place. */
export function symbolSet(text: string, step = 1): SymbolSet {
  const set: [number, number, number, number] = [0, 0, 0, 0]
  for (let k = 0; k < text.length; k += step) {
    const code = text.charCodeAt(k)
    const word = (code >> 5) as 0 | 1 | 2 | 3
    set[word] |= 1 << (code & 31)
  }
  return set
}

/** Whether two sets share a character. */
export const meets = (a: SymbolSet, b: SymbolSet): boolean =>
  ((a[0] & b[0]) | (a[1] & b[1]) | (a[2] & b[2]) | (a[3] & b[3])) !== 0

export interface Match {
  readonly at: Readonly<Record<string, number>>
  readonly from: number
  readonly to: number
}

const SKIP = "(?:[PQFESWLTYON&p%,#].|vG){0,8}?"
const LIGHT = '(?:[%#,"].)*?'
const ANY_VERB = `[${Object.values(DEEDS).join("")}]`
const ITEM = /^(?:(\w+)=)?([a-z|]+)(?:\(([^)]*)\))?(?::([a-z|]+))?(\??)$/
const SHORT: Readonly<Record<string, PlainChunk["kind"]>> = { p: "preposition", c: "clause" }

/** Compiles a pattern. @throws on a name that is neither role, deed nor kind, so a misspelt rule fails at load. */
export function pattern(source: string): Pattern {
  const names: (string | null)[] = []
  const needs: SymbolSet[] = []
  const parts = source
    .trim()
    .split(/\s+/)
    .map((item) => {
      if (item === "..") return SKIP
      if (item === "~") return LIGHT
      const parsed = ITEM.exec(item)
      if (!parsed) throw new Error(`pattern item "${item}" in "${source}" is not name=kind(words):form?`)
      const [, name, kinds = "", list, forms, optional] = parsed
      names.push(name ?? null)
      const alternatives = kinds.split("|").map((kind) => symbols(kind, source))
      if (!optional) needs.push(symbolSet(alternatives.join("")))
      const form = forms
        ? `[${forms
            .split("|")
            .map((f) => FORMS[f as Form] ?? missing(f, source))
            .join("")}]`
        : list
          ? `[${list.split(",").map(ask).join("")}]`
          : "."
      return `((?:${alternatives.join("|")})${form})${optional}`
    })
  return { expression: new RegExp(parts.join(""), "dg"), needs, names }
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
  const plain = PLAIN[SHORT[kind] ?? (kind as PlainChunk["kind"])]
  const symbol = ROLES[kind as Role] ?? DEEDS[kind as Deed] ?? plain
  if (kind === "verb") return ANY_VERB
  if (symbol === undefined) return missing(kind, source)
  if (kind in DEEDS) return symbol
  return `\\${symbol}`.replace(/^\\([A-Za-z])$/, "$1")
}

function missing(name: string, source: string): never {
  throw new Error(`pattern "${source}" names "${name}", which is no role, deed, form or kind`)
}
