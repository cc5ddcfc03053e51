import type { Chunk } from "./chunk.ts"
import type { Line } from "./rule.ts"

/** A stretch of chunks `[from, to)` with one finite deed at its heart; `opener` is the word that ties it to the one before. */
export interface Clause {
  readonly from: number
  readonly to: number
  readonly opener: string
}

/** A line cut at clause words, at stops, and where "and" begins a clause with a subject and a verb of its own. */
export function clausesOf(line: Line): Clause[] {
  const clauses: Clause[] = []
  let from = 0
  let opener = ""
  line.chunks.forEach((chunk, index) => {
    const word = opens(line, chunk, index)
    if (word === null || index === from) return
    clauses.push({ from, to: index, opener })
    from = index
    opener = word
  })
  clauses.push({ from, to: line.chunks.length, opener })
  return clauses
}

function opens(line: Line, chunk: Chunk, index: number): string | null {
  if (chunk.kind === "clause")
    return verbSoon(line, index) || line.chunks[index + 1]?.kind === "noun" ? chunk.word : null
  if (chunk.kind === "stop") return index < line.chunks.length - 1 ? "stop" : null
  const list = isPlace(line.chunks[index - 1]) && isPlace(line.chunks[index + 1])
  if (chunk.kind === "and" && !list && verbSoon(line, index) && line.chunks[index + 1]?.kind !== "verb")
    return chunk.word
  return null
}

/** "fighters in Hajin and Baghuz shelled": two places in a row are a list, no subject of what follows. */
const isPlace = (chunk: Chunk | undefined) => chunk?.kind === "noun" && chunk.role === "place"

/** A noun group (with what is tied to it) and then a finite verb. */
function verbSoon(line: Line, index: number): boolean {
  let nouns = 0
  for (let k = index + 1; k < Math.min(line.chunks.length, index + REACH); k++) {
    const chunk = line.chunks[k]
    if (chunk?.kind === "noun") nouns++
    else if (chunk?.kind === "verb")
      return nouns > 0 && (chunk.form === "active" || chunk.form === "passive" || chunk.form === "bare")
    else if (chunk?.kind === "and" || chunk?.kind === "clause" || chunk?.kind === "stop" || chunk?.kind === "relative")
      return false
  }
  return false
}
const REACH = 9

/** The clause that holds token `at`. */
export function clauseAt(line: Line, clauses: readonly Clause[], at: number): number {
  const found = clauses.findIndex((clause) => (line.chunks[clause.to - 1]?.to ?? 0) > at)
  return found < 0 ? clauses.length - 1 : found
}
