/** What is looked for, whatever is listed; everything that is given must hold. Lists of words are as people type them. */
export interface Question {
  /** Words that stand in one report of the incident, all of them, in any form. */
  readonly words?: string
  /** Words that stand in what carries one claim, all of them, in any form. */
  readonly said?: string
  /** Degrees, and a radius in metres around them. */
  readonly near?: { readonly lon: number; readonly lat: number; readonly radius: number }
  /** The name of the incident's place, its beginning, or another spelling of it. */
  readonly place?: string
  /** Days since 1970-01-01 that the incident's time meets, both included. */
  readonly from?: number
  readonly to?: number
  /** Days of the report's date, both included. */
  readonly publishedFrom?: number
  readonly publishedTo?: number
  readonly outlet?: string
  /** The first part of a language's code, such as "ar". */
  readonly language?: string
  /** Who speaks of it, stands on a side of it, or is named as having done it, by the party's id. */
  readonly parties?: readonly string[]
  /** Who makes the claim, by the party's id: one of them. */
  readonly speakers?: readonly string[]
  /** Facets that somebody makes a claim about: all of them of an incident, one of them of a claim. */
  readonly facets?: readonly string[]
  readonly stances?: readonly string[]
  /** A named victim, in any spelling; empty for any. */
  readonly person?: string
  /** Kinds of dispute; an empty list for any. */
  readonly disputes?: readonly string[]
  readonly type?: string
  /** Grades that persons set: one of them; `any`, or `none` for what nobody has graded. */
  readonly grades?: readonly string[]
  /** The same of grades that the claims suggest. */
  readonly suggested?: readonly string[]
  /** Whose grade wants another look: it was set on another state, or on another incident. */
  readonly outdated?: boolean
}
