import type { Attribution } from "../../attribution.ts"
import type { VerbChunk } from "../../chunk.ts"

/** An attribution with the chunk where its source begins, if the source stands before the cue. */
export interface Draft extends Omit<Attribution, "basis"> {
  readonly first: number
}

/** The words of a verb as a cue. */
export const cueOf = (verb: VerbChunk): { readonly cue: Attribution["cue"] } => ({
  cue: { from: verb.from, to: verb.to, lemma: verb.lemma },
})
