import type { Stance } from "../model/claim.ts"

/** Tokens `[from, to)`. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * Somebody is given as the source of some words. `source` is null where nobody is named ("reportedly"). `content` may
 * stand before and after the source. `stance`: what the cue makes of a plain statement in the content ("believes",
 * "denied", "could not confirm"); null where the content stands as it is.
 */
export interface Attribution {
  readonly kind: "says" | "denies" | "accuses" | "probes"
  readonly source: Stretch | null
  readonly cue: Stretch & { readonly lemma: string }
  readonly content: readonly Stretch[]
  readonly stance: Stance | null
}
