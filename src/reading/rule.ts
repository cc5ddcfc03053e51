import type { Claim, Facet, IncidentType, Stance } from "../model/claim.ts"
import type { Chunk } from "./chunk.ts"
import type { Match } from "./match.ts"
import type { Pattern } from "./pattern.ts"
import type { Sentence, Token } from "./token.ts"

type ValueOf<F extends Facet> = Extract<Claim, { facet: F }>["value"]

/** Something a clause states, before it is known who says it and about which incident. Tokens `[from, to)` carry it. */
export type Fact = {
  [F in Facet]: {
    readonly facet: F
    readonly value: ValueOf<F>
    readonly from: number
    readonly to: number
    /** The token that the statement hangs on: who speaks there speaks it. */
    readonly at: number
    /** Set where the words themselves fix it ("suspected", "denied"); else the attribution decides. */
    readonly stance?: Stance
    readonly denied?: "act" | "intent" | "effect"
    /** "denied it": stands only where the deed has been told of the denier before. */
    readonly takesUp?: boolean
    readonly inferred?: readonly string[]
    /** For an occurrence whose type the words leave open, the type such words mostly have. */
    readonly mostly?: IncidentType
    /** The event is named as one ("the attack on …"), though its type is open. */
    readonly named?: boolean
    /** A clause that is still going on ("are battling"): by itself the setting, not an incident. */
    readonly ongoing?: boolean
    /** Told as what somebody did ("killed X"), so that who denies it denies the deed. */
    readonly deed?: boolean
    readonly rule: string
  }
}[Facet]

/** One sentence laid out for rules: its chunks, and the same as two character codes a chunk. */
export interface Line {
  readonly tokens: readonly Token[]
  readonly sentence: Sentence
  readonly chunks: readonly Chunk[]
  readonly symbols: readonly number[]
  /** What was once asked of the line and is kept. */
  readonly found: { sentence: string | null }
}

/**
 * A reading rule: where `pattern` matches, `read` says what is stated. `name` reads as English and is the trace that a
 * user gets as "why". Rules stand in an ordered list; of two that read the same value from the same words the first wins.
 */
export interface Rule {
  readonly name: string
  readonly pattern: Pattern
  read(match: Match, line: Line): readonly Stated[]
}

/** What a rule gives: a fact without the rule's name. */
export type Stated = { [F in Facet]: Omit<Extract<Fact, { facet: F }>, "rule"> }[Facet]

/** An event that a clause speaks of: its trigger, and the type where the words settle it. */
export interface Trigger {
  readonly at: number
  readonly from: number
  readonly to: number
  readonly type: IncidentType | null
}
