import { EMPTY_ROOT, type Hash, nodeHash } from "./merkle.ts"

/** A complete subtree: so many leaves under one hash. */
export interface Peak {
  readonly leaves: number
  readonly hash: Hash
}

/** A tree that leaves are added to one by one; it keeps only the hashes at its right edge. */
export interface GrowingTree {
  readonly size: number
  add(leaf: Hash): void
  /** The complete subtrees from left to right, each smaller than the one before. */
  peaks(): readonly Peak[]
  /** The root of the leaves so far. */
  root(): Hash
}

/** Is told of a complete subtree: the number of its leaves, how many such subtrees stand left of it, and its hash. */
export type Completed = (leaves: number, index: number, hash: Hash) => void

/** A tree that grows from `start`. `completed` is told of every complete subtree above a leaf as soon as it is there. */
export function growingTree(start: readonly Peak[] = [], completed?: Completed): GrowingTree {
  const peaks = [...start]
  let size = peaks.reduce((sum, { leaves }) => sum + leaves, 0)
  return {
    get size() {
      return size
    },
    add(leaf) {
      size++
      let peak: Peak = { leaves: 1, hash: leaf }
      for (let left = peaks.at(-1); left?.leaves === peak.leaves; left = peaks.at(-1)) {
        peaks.pop()
        peak = { leaves: 2 * peak.leaves, hash: nodeHash(left.hash, peak.hash) }
        completed?.(peak.leaves, size / peak.leaves - 1, peak.hash)
      }
      peaks.push(peak)
    },
    peaks: () => peaks,
    root: () => rootOf(peaks),
  }
}

/** The root over complete subtrees from left to right, each smaller than the one before. */
export function rootOf(peaks: readonly Peak[]): Hash {
  const fromRight = peaks.map(({ hash }) => hash).reverse()
  const [last, ...others] = fromRight
  return last === undefined ? EMPTY_ROOT : others.reduce((right, left) => nodeHash(left, right), last)
}
