import type { Attribution } from "../../attribution.ts"
import type { VerbChunk } from "../../chunk.ts"

/** An attribution with the chunk where its source begins, if the source stands before the cue. */
export interface Draft extends Omit<Attribution, "basis"> {
  readonly first: number
}

/** The words of a verb as a cue. */
export const cueOf = ({ from, to, lemma }: VerbChunk): Attribution["cue"] => ({ from, to, lemma })
