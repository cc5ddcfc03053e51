import { createHmac } from "node:crypto"
import { foldName } from "../../space/fold.ts"

/** Turns a word or a key into a number that says nothing without the search key. */
export type Hide = (word: string) => string

/** Words come back often; so many are kept in memory before they are forgotten and reckoned anew. */
const MOST_KEPT = 200_000

/**
 * Hides words under a key: the first 64 bits of HMAC-SHA-256, as a signed number in decimal. The index then finds what
 * it is asked for, but holds no words. Two words in a billion share a number; such a hit is a hit too many, never one missed.
 */
export function hiding(key: Uint8Array): Hide {
  const kept = new Map<string, string>()
  return (word) => {
    const known = kept.get(word)
    if (known !== undefined) return known
    if (kept.size >= MOST_KEPT) kept.clear()
    const hidden = createHmac("sha256", key).update(word).digest().readBigInt64BE().toString()
    kept.set(word, hidden)
    return hidden
  }
}

/** A list of numbers in the array syntax of PostgreSQL: lists of unequal lengths cannot be handed over as one array. */
export const bigints = (numbers: readonly string[]): string => `{${numbers.join(",")}}`

/** A word of a report, hidden. */
export const hiddenWord = (word: string, hide: Hide): string => hide(`word ${word}`)
/** The id of a party, hidden. */
export const hiddenParty = (party: string, hide: Hide): string => hide(`party ${party}`)
/** The name of an outlet in any spelling, hidden. */
export const hiddenOutlet = (outlet: string, hide: Hide): string => hide(`outlet ${foldName(outlet)}`)
