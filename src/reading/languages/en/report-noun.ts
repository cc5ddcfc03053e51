import type { Stretch } from "../../attribution.ts"
import type { Line } from "../../rule.ts"
import { stretch } from "./stretch.ts"

/** The report that the verb at chunk `index` judges: its noun and all up to the verb; or a clause that opens the sentence. */
export function reportBefore(line: Line, index: number): Stretch | null {
  let report = -1
  for (let k = index - 1; k >= 0; k--) {
    const chunk = line.chunks[k]
    if (chunk?.kind === "stop") break
    if (chunk?.kind === "noun" && chunk.role === "word" && !isBehindSaying(line, k)) report = k
    if (chunk?.kind === "that" && (k === 0 || line.chunks[k - 1]?.kind === "quote")) report = k
  }
  return report < 0 ? null : stretch(line, report, index)
}

/** "In a statement the army said …": where it was said, not what. */
const isBehindSaying = (line: Line, k: number) =>
  line.chunks[k - 1]?.kind === "preposition" &&
  line.chunks.slice(k, k + SAYING_NEAR).some((chunk) => chunk.kind === "verb" && chunk.deed === "say")
const SAYING_NEAR = 5

/** The report after the verb at chunk `index`, a few words of judgement before it left out; -1 where none comes. */
export function reportAfter(line: Line, index: number): number {
  for (let k = index + 1; k <= index + REPORT_REACH; k++) {
    const chunk = line.chunks[k]
    const opens = /^(?:that|preposition|noun)$/.test(line.chunks[k + 1]?.kind ?? "")
    if (chunk?.kind === "noun" && chunk.role === "word" && opens) return k
    // "dismissed as enemy propaganda | claims | that …"
    if (chunk?.kind === "verb") return chunk.deed === "claim" && line.chunks[k + 1]?.kind === "that" ? k : -1
    if (chunk?.kind === "stop" || chunk?.kind === "quote") return -1
  }
  return -1
}
const REPORT_REACH = 5
