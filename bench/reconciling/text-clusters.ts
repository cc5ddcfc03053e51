/** A word that stands in more texts than this tells nothing apart, and looking them all up would take for ever. */
const MOST_TEXTS = 1_000

/**
 * Clusters texts by likeness alone, the plain way to find reports of one event: cosine of TF-IDF weights, single linkage
 * from a share on. Gives for each share the number of each text's cluster. Words in more than a thousand texts count in
 * the length of a text, but find no candidates.
 */
export function textClusters(texts: readonly string[], shares: readonly number[]): number[][] {
  const words = texts.map((text) => [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])])
  const counts = new Map<string, number>()
  for (const own of words) for (const word of own) counts.set(word, (counts.get(word) ?? 0) + 1)
  const weight = (word: string) => Math.log(texts.length / (counts.get(word) ?? 1))
  const clusters = shares.map(() => texts.map((_, i) => i))
  const postings = new Map<string, number[]>()
  const lengths = words.map((own) => Math.hypot(...own.map(weight)))
  words.forEach((own, i) => {
    const common = new Map<number, number>()
    for (const word of own) {
      if ((counts.get(word) ?? 0) > MOST_TEXTS) continue
      const others = postings.get(word) ?? []
      postings.set(word, others)
      for (const other of others) common.set(other, (common.get(other) ?? 0) + weight(word) ** 2)
      others.push(i)
    }
    for (const [other, dot] of common) {
      const likeness =
        (dot + sharedByMany(own, words[other] ?? [], counts, weight)) / ((lengths[i] ?? 1) * (lengths[other] ?? 1))
      shares.forEach((share, at) => {
        const clusterOf = clusters[at] ?? []
        if (likeness >= share) clusterOf[rootOf(i, clusterOf)] = rootOf(other, clusterOf)
      })
    }
  })
  return clusters.map((clusterOf) => clusterOf.map((_, i) => rootOf(i, clusterOf)))
}

function sharedByMany(
  a: readonly string[],
  b: readonly string[],
  counts: ReadonlyMap<string, number>,
  weight: (word: string) => number,
): number {
  const other = new Set(b)
  let dot = 0
  for (const word of a) if ((counts.get(word) ?? 0) > MOST_TEXTS && other.has(word)) dot += weight(word) ** 2
  return dot
}

function rootOf(i: number, clusterOf: number[]): number {
  let root = i
  while (clusterOf[root] !== root) root = clusterOf[root] ?? root
  clusterOf[i] = root
  return root
}
