import type { Claim, Stance } from "../model/claim.ts"

/** What a statement rests on, where its source says so. */
export type Basis = NonNullable<Claim["basis"]>

/** Tokens `[from, to)`. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * Somebody is given as the source of some words. `source` is null where nobody is named ("is accused of"). What is only
 * doubted ("is believed to have") has no source of its own and stays with whoever speaks. `content` may stand before and
 * after the source. `stance`: what the cue makes of a plain statement in the content ("believes",
 * "denied", "could not confirm"); null where the content stands as it is.
 */
export interface Attribution {
  readonly kind: "says" | "denies" | "accuses" | "probes" | "doubts"
  readonly source: Stretch | null
  readonly cue: Stretch & { readonly lemma: string }
  readonly content: readonly Stretch[]
  readonly stance: Stance | null
  readonly basis: Basis | null
  /** Who passes the words on: "told | AFP", "| SANA quoted a source as saying". */
  readonly through?: Stretch
}
