/** Two seeds: the first chooses the slot, the second is kept there as the name's print. */
export const SLOT_SEED = 0x2c1b3c6d
export const PRINT_SEED = 0x297a2d39

/**
 * A 32-bit hash of a folded name (Murmur3's mixing, Austin Appleby, public domain). Names themselves are not stored: the
 * compiler makes sure that no two listed names share both hashes, and an unlisted one is taken for a listed one about
 * once in four billion lookups.
 */
export function hashName(folded: string, seed: number): number {
  let hash = seed
  for (let i = 0; i < folded.length; i++) {
    hash = Math.imul(hash ^ folded.charCodeAt(i), 0xcc9e2d51)
    hash = (hash << 15) | (hash >>> 17)
  }
  hash ^= folded.length
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
