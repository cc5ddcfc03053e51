import type { Line } from "../../../rule.ts"

/** Whether the noun at chunk `index` is said not to be it: "no aircraft", "none of them", "not the army but", "not by it". */
export function isDenied(line: Line, index: number): boolean {
  const noun = line.chunks[index]
  if (noun?.kind !== "noun") return false
  if (noun.negated) return true
  const tie = line.chunks[index - 1]
  // "no | such strike": a count of none that the noun group could not take in.
  if (tie?.kind === "noun") return tie.role === "number" && tie.negated
  if (tie?.kind === "and" && tie.word === "nor") return true
  return isNot(line, tie?.kind === "preposition" && tie.word === "by" ? index - 2 : index - 1)
}

/** "not" by itself before a noun or its preposition; "not only X" is X and more. */
function isNot(line: Line, k: number): boolean {
  const chunk = line.chunks[k]
  const next = line.chunks[k + 1]
  if (chunk?.kind !== "adverb" || chunk.word !== "not") return false
  return !(next?.kind === "adverb" && /^(?:only|just|merely|even|yet)$/.test(next.word))
}
