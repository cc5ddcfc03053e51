import type { Speaker } from "../model/claim.ts"

/** Somebody who speaks in a report, and how a later "it", "the group" or bare surname finds them again. */
export interface Voice {
  readonly speaker: Speaker
  /** Words of a person's name, lower case, by which the report may come back to them. */
  readonly surnames: readonly string[]
}

export const OUTLET: Voice = { speaker: { id: "outlet", text: "" }, surnames: [] }

/** A party id out of the words that name a speaker whom no pack knows: "a source at the port" is "source-at-the-port". */
export function slug(words: string): string {
  const plain = words
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/^(?:the|a|an|another|some)\s+/, "")
    .replace(/['’]s?\b/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
  return plain || "unattributed"
}
