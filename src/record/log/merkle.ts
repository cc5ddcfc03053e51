import { createHash } from "node:crypto"

/** The SHA-256 of a leaf or a node of the tree: 32 bytes. */
export type Hash = Buffer

const LEAF = Buffer.from([0])
const NODE = Buffer.from([1])

/** The hash of a leaf (RFC 9162, 2.1.1): SHA-256 of a zero byte and the entry. */
export function leafHash(entry: Uint8Array | string): Hash {
  return createHash("sha256").update(LEAF).update(entry).digest()
}

/** The hash of a node (RFC 9162, 2.1.1): SHA-256 of a one byte, the left and the right hash. */
export function nodeHash(left: Hash, right: Hash): Hash {
  return createHash("sha256").update(NODE).update(left).update(right).digest()
}

/** The root of a tree without leaves: SHA-256 of nothing. */
export const EMPTY_ROOT: Hash = createHash("sha256").digest()

/** Leaves `[start, end)` of the tree, by position. */
export type Stretch = readonly [start: number, end: number]

/**
 * The stretches whose tree hashes prove that the leaf at `index` is in the tree of `size` leaves, nearest first: PATH of
 * RFC 9162, 2.1.3.1. Throws where the leaf is not in the tree.
 */
export function inclusionPath(index: number, size: number): Stretch[] {
  if (index < 0 || index >= size) throw new Error(`expected a position below ${size}, got ${index}`)
  const path: Stretch[] = []
  let [start, end] = [0, size]
  while (end - start > 1) {
    const split = start + leftSize(end - start)
    if (index < split) {
      path.unshift([split, end])
      end = split
    } else {
      path.unshift([start, split])
      start = split
    }
  }
  return path
}

/**
 * The stretches whose tree hashes prove that the tree of `earlier` leaves is the beginning of that of `later` leaves:
 * PROOF of RFC 9162, 2.1.4.1. Empty where nothing is to prove. Throws where the earlier tree is the larger.
 */
export function consistencyPath(earlier: number, later: number): Stretch[] {
  if (earlier < 0 || earlier > later) throw new Error(`expected a size of at most ${later}, got ${earlier}`)
  if (earlier === 0 || earlier === later) return []
  const path: Stretch[] = []
  let [start, end] = [0, later]
  while (end !== earlier) {
    const split = start + leftSize(end - start)
    if (earlier <= split) {
      path.unshift([split, end])
      end = split
    } else {
      path.unshift([start, split])
      start = split
    }
  }
  return start === 0 ? path : [[start, end], ...path]
}

/** The largest power of two below `size`: so many leaves hang on the left of the root. */
export function leftSize(size: number): number {
  let left = 1
  while (left * 2 < size) left *= 2
  return left
}

/** Whether `path` leads from a leaf to the root (RFC 9162, 2.1.3.2). */
export function provesInclusion(leaf: Hash, index: number, size: number, path: readonly Hash[], root: Hash): boolean {
  if (index < 0 || index >= size || path.length !== inclusionPath(index, size).length) return false
  let [at, last, hash] = [index, size - 1, leaf]
  for (const other of path) {
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(other, hash)
      while (at % 2 === 0 && at !== 0) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
    } else hash = nodeHash(hash, other)
    ;[at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
  }
  return hash.equals(root)
}

/** A tree by its number of leaves and its root. */
export interface Tree {
  readonly size: number
  readonly root: Hash
}

/** Whether `path` shows that the earlier tree is the beginning of the later one (RFC 9162, 2.1.4.2). */
export function provesConsistency(earlier: Tree, later: Tree, path: readonly Hash[]): boolean {
  if (earlier.size > later.size || path.length !== consistencyPath(earlier.size, later.size).length) return false
  if (earlier.size === later.size) return earlier.root.equals(later.root)
  if (earlier.size === 0) return earlier.root.equals(EMPTY_ROOT)
  const isPowerOfTwo = leftSize(earlier.size * 2) === earlier.size
  const [first, ...rest] = isPowerOfTwo ? [earlier.root, ...path] : path
  if (first === undefined) return false
  let [at, last] = [earlier.size - 1, later.size - 1]
  while (at % 2 === 1) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
  let [old, young] = [first, first]
  for (const other of rest) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      old = nodeHash(other, old)
      young = nodeHash(other, young)
      while (at % 2 === 0 && at !== 0) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
    } else young = nodeHash(young, other)
    ;[at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
  }
  return old.equals(earlier.root) && young.equals(later.root)
}
