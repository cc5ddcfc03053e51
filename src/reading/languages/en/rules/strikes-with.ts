import { nounAt } from "../../../phrase.ts"
import type { Line } from "../../../rule.ts"

/** "terrorists targeted with rockets the area": the doer stands before, what was hit comes after. */
export function strikesWith(line: Line, what: number, verb: number): boolean {
  const doer = nounAt(line, what)
  if (doer.role !== "people" && doer.role !== "force") return false
  for (let k = verb + 1; k < line.chunks.length; k++) {
    const chunk = line.chunks[k]
    if (chunk?.kind === "verb" || chunk?.kind === "clause" || chunk?.kind === "stop" || chunk?.kind === "relative")
      return false
    if (chunk?.kind !== "noun") continue
    const before = line.chunks[k - 1]
    if (before?.kind === "preposition" && /^(?:by)$/.test(before.word)) return false
    if (before?.kind === "noun" || before?.kind === "time") return true
  }
  return false
}
