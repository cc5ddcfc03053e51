import type { Stretch } from "./attribution.ts"
import type { Fact } from "./rule.ts"

/** A person whom a line names as killed, injured or missing. */
export interface NamedVictim {
  /** Index of the line. */
  readonly line: number
  /** Tokens of the name: no place, whatever place is called so too. */
  readonly name: Stretch
  readonly fact: Extract<Fact, { facet: "victim" }>
  /** For an item of a list, the line and token of the words that it stands under: who says them says it. */
  readonly under?: { readonly line: number; readonly at: number }
}
