import type { Count, Group, IncidentType } from "../model/claim.ts"

/** What the head of a noun phrase stands for. */
export const ROLES = {
  people: "P", // "43 people", "civilians", "two rebel fighters"
  number: "Q", // a count whose noun is left out: "killing 60", "dozens", "six others"
  force: "F", // a party or its arm: "the coalition", "Russian warplanes", "the Observatory"
  event: "E", // "air strikes", "a blast", "clashes"
  weapon: "W", // "barrel bombs", "59 cruise missiles"
  site: "S", // "a market", "residential areas", "two parked cars"
  place: "L", // "the village of Hajin", "Aleppo city"
  toll: "T", // "the death toll", "casualties", "the lives of 30 people"
  word: "Y", // what was said: "reports", "the allegations", "a statement"
  pronoun: "O",
  thing: "N",
} as const
export type Role = keyof typeof ROLES

/** What a verb group does in this field. */
export const DEEDS = {
  kill: "k",
  injure: "i",
  die: "d",
  hit: "h",
  fire: "f",
  explode: "x",
  clash: "c",
  capture: "t",
  abduct: "a",
  execute: "q",
  damage: "g",
  cause: "j",
  conduct: "z",
  leave: "l",
  lose: "m",
  claim: "y", // "claimed 30 lives", "claimed responsibility"
  say: "s",
  deny: "n",
  accuse: "b",
  probe: "u",
  inform: "r",
  know: "w",
  be: "e",
  other: "v",
} as const
export type Deed = keyof typeof DEEDS

/** The shape of a verb group: what stands before it and what it can take. */
export const FORMS = { active: "A", passive: "V", ing: "G", infinitive: "I", bare: "B" } as const
export type Form = keyof typeof FORMS

interface At {
  /** Tokens `[from, to)`. */
  readonly from: number
  readonly to: number
  /** Index of the head token. */
  readonly head: number
}

export interface NounChunk extends At {
  readonly kind: "noun"
  readonly role: Role
  readonly count: Count | null
  readonly group: Group | null
  /** Party ids named in it, the head's last; `inferred` where an epithet stands for a party. */
  readonly parties: readonly NamedParty[]
  readonly type: IncidentType | null
  readonly plural: boolean
  readonly definite: boolean
  /** "suspected", "alleged", "reported" before the noun. */
  readonly hedged: boolean
  readonly negated: boolean
}

export interface NamedParty {
  readonly id: string
  readonly from: number
  readonly to: number
  readonly how: "name" | "adjective" | "epithet" | "person"
}

export interface VerbChunk extends At {
  readonly kind: "verb"
  readonly deed: Deed
  readonly form: Form
  readonly lemma: string
  readonly negated: boolean
  /** "may have", "could", "reportedly", "appears to". */
  readonly hedged: boolean
}

/** The verb in another form. Its fields stand in the order that all verbs have them in, so that it is as quick to look at. */
export function withForm(verb: VerbChunk, form: Form): VerbChunk {
  const { kind, from, to, head, deed, lemma, negated, hedged } = verb
  return { kind, from, to, head, deed, form, lemma, negated, hedged }
}

export interface PlainChunk extends At {
  readonly kind: "preposition" | "and" | "clause" | "that" | "relative" | "time" | "adverb" | "comma" | "quote" | "stop"
  /** Lower-case words. */
  readonly word: string
}

export type Chunk = NounChunk | VerbChunk | PlainChunk

/** One character a plain chunk, for patterns. */
export const PLAIN = {
  preposition: "p",
  and: "&",
  clause: "/",
  that: "^",
  relative: "@",
  time: "#",
  adverb: "%",
  comma: ",",
  quote: '"',
  stop: ".",
} as const satisfies Record<PlainChunk["kind"], string>
