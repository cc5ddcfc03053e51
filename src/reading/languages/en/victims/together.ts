import { wordsOf } from "../../../phrase.ts"
import type { Line } from "../../../rule.ts"
import type { Person } from "./person.ts"

/** People named one after the other, of whom one thing is said: tokens `[from, to)`. */
export interface Named {
  readonly persons: readonly Person[]
  readonly from: number
  readonly to: number
}

/** The people of a line by what joins them: "Rima, 6, and Hala, 4", "Ahmed Ali, his wife and Sami Ali". */
export function together(line: Line, persons: readonly Person[]): Named[] {
  const groups: Named[] = []
  for (const person of persons) {
    const last = groups.at(-1)
    if (last && joins(line, last.to, person.from))
      groups[groups.length - 1] = { persons: [...last.persons, person], from: last.from, to: person.to }
    else groups.push({ persons: [person], from: person.from, to: person.to })
  }
  return groups.map((group) => ({ ...group, from: underUnnamed(line, group.from), to: overUnnamed(line, group.to) }))
}

/** Only commas, "and" and people without a name stand between. */
function joins(line: Line, from: number, to: number): boolean {
  if (from === to) return false
  const between = line.chunks.filter((chunk) => chunk.from < to && chunk.to > from)
  if (between.some((chunk) => chunk.kind === "noun" && chunk.from < to && chunk.to > to)) return false
  return between.every(
    (chunk) =>
      chunk.kind === "comma" ||
      (chunk.kind === "and" && chunk.word !== "but") ||
      (chunk.kind === "stop" && SEPARATORS.test(wordsOf(line, chunk.from, chunk.to))) ||
      (chunk.kind === "preposition" && /^(?:with|alongside)$/.test(chunk.word)) ||
      (chunk.kind === "noun" && (chunk.role === "people" || chunk.role === "number")),
  )
}
const SEPARATORS = /^;$/

/** "X, his wife and three children | were killed": who is not named belongs to the group. */
function overUnnamed(line: Line, to: number): number {
  let end = to
  for (let k = line.chunks.findIndex((chunk) => chunk.from >= to); k >= 0 && k < line.chunks.length - 1; k += 2) {
    // ", and a child"
    if (line.chunks[k]?.kind === "comma" && line.chunks[k + 1]?.kind === "and") k++
    const [joint, next] = [line.chunks[k], line.chunks[k + 1]]
    const unnamed = next?.kind === "noun" && (next.role === "people" || next.role === "number")
    if ((joint?.kind !== "and" && joint?.kind !== "comma") || !unnamed) break
    end = next.to
  }
  return end
}

/** "five civilians and | X were killed", "nine people as well as | the nurse X". */
function underUnnamed(line: Line, from: number): number {
  let start = from
  let k = line.chunks.findLastIndex((chunk) => chunk.to <= from)
  if (line.chunks[k]?.kind !== "and") return from
  for (; k > 0; k -= 2) {
    const [joint, before] = [line.chunks[k], line.chunks[k - 1]]
    const unnamed = before?.kind === "noun" && (before.role === "people" || before.role === "number")
    if ((joint?.kind !== "and" && joint?.kind !== "comma") || !unnamed) break
    start = before.from
  }
  return start
}
