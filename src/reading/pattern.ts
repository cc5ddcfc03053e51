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
  readonly names: readonly (string | null)[]
}

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
  return { expression: new RegExp(parts.join(""), "dg"), names }
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
