import type { Day } from "../../../../space/day.ts"
import type { Hours, Stretch } from "../../../time.ts"

/** What stands around a match, and the day it is resolved against. */
export interface Around {
  readonly reference: Day | null
  readonly before: string
  readonly after: string
}

/** What words come to: a stretch; days counted from the day named before ("a day earlier"); or hours without a day. */
export type Value =
  | { readonly role: "stretch"; readonly stretch: Stretch }
  | { readonly role: "counted"; readonly days: number }
  | { readonly role: "hours"; readonly hours: Hours }

/** A match of a rule. */
export interface Found {
  readonly start: number
  readonly end: number
  readonly value: Value
}

/** The named groups of the patterns. */
export type Parts = Readonly<
  Partial<
    Record<
      | "early"
      | "part"
      | "which"
      | "weekday"
      | "plural"
      | "date"
      | "last"
      | "month"
      | "year"
      | "a"
      | "separator"
      | "b"
      | "c"
      | "word"
      | "straight"
      | "row"
      | "number"
      | "unit"
      | "hour"
      | "minute"
      | "half"
      | "zone"
      | "about",
      string
    >
  >
>

/**
 * A rule of the time reader. `pattern` is tried at the beginnings of words; `read` gives null where the words only look
 * like a time (a newspaper's name, a movement's).
 */
export interface TimeRule {
  readonly name: string
  readonly pattern: RegExp
  read(part: Parts, around: Around): Value | null
}

/** A pattern as the rules want it: at one position, any case, letters of all scripts, a blank for any white space. */
export function pattern(source: string): RegExp {
  return new RegExp(source.replace(/ /g, "\\s+"), "iuy")
}

/** A pattern that fits where one of `patterns` does; it keeps no parts, but those that a pattern itself asks for again. */
export function anyOf(patterns: readonly RegExp[]): RegExp {
  const sources = patterns.map(({ source }) =>
    source.replace(/\(\?<(\w+)>/g, (group, name) => (source.includes(`\\k<${name}>`) ? group : "(?:")),
  )
  return new RegExp(sources.join("|"), "iuy")
}

/** The value of a stretch. */
export function stretchValue(stretch: Stretch): Value {
  return { role: "stretch", stretch }
}
