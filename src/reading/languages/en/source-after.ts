import type { NounChunk } from "../../chunk.ts"
import type { Line } from "../../rule.ts"
import { type FoundSource, finiteAfter, found, hasTense, TIES, ties } from "./source.ts"
import { canSpeak, isOffice } from "./speaking.ts"

/** The source after the cue: "said Rami Abdel Rahman head of the Observatory", "according to the Observatory". */
export function sourceAfter(line: Line, cue: number): FoundSource | null {
  let k = cue + 1
  while (k < line.chunks.length && line.chunks[k]?.kind === "adverb") k++
  k = givenBy(line, k)
  const chunk = line.chunks[k]
  const speaks =
    chunk?.kind === "noun" &&
    (canSpeak(line, chunk) ||
      (chunk.role === "toll" && chunk.parties.length > 0) ||
      HOUSE.test(line.tokens[chunk.head]?.lower ?? ""))
  if (!speaks) return null
  let last = k
  for (let steps = stepsOn(line, last); steps > 0; steps = stepsOn(line, last)) last += steps
  return found(line, k, last)
}

/** Houses whose staff speak: "according to the hospital". */
const HOUSE = /^(?:hospitals?|clinics?|morgue|centre|center|university|museum|school|church|company)$/

/** How many chunks further the source reaches: a name, an office, "of the body", "and" another. */
function stepsOn(line: Line, last: number): 0 | 1 | 2 {
  const tie = line.chunks[last + 1]
  const next = line.chunks[last + 2]
  if (tie?.kind === "noun") return canSpeak(line, tie) && !finiteAfter(line, last + 1) ? 1 : 0
  if (next?.kind !== "noun") return 0
  if (tie?.kind === "preposition") return tie.word !== "to" && TIES.has(tie.word) && ties(line, tie, next) ? 2 : 0
  if (finiteAfter(line, last + 2)) return 0
  if (tie?.kind === "and") return canSpeak(line, next) ? 2 : 0
  return tie?.kind === "comma" && (isOffice(line, next) || isApposition(line, last, next)) ? 2 : 0
}

/** ", the engineer," after a name. */
function isApposition(line: Line, last: number, next: NounChunk): boolean {
  const name = line.chunks[last]
  const after = line.chunks[last + 3]
  return (
    next.definite &&
    next.parties.length === 0 &&
    name?.kind === "noun" &&
    line.tokens[name.head]?.capital === true &&
    (after === undefined || after.kind === "stop" || after.kind === "comma" || after.kind === "quote")
  )
}

/** "information provided by a source", "a statement from the army", "figures by the ministry": whose words they are. */
function givenBy(line: Line, k: number): number {
  const chunk = line.chunks[k]
  if (chunk?.kind !== "noun" || chunk.parties.length > 0) return k
  if (
    chunk.role !== "word" &&
    !/^(?:figures|statement|statements|report|reports)$/.test(line.tokens[chunk.head]?.lower ?? "")
  )
    return k
  const next = line.chunks[k + 1]
  const by = next?.kind === "verb" && !hasTense(line, k + 1) ? k + 2 : k + 1
  const tie = line.chunks[by]
  const noun = line.chunks[by + 1]
  return tie?.kind === "preposition" && /^(?:by|from)$/.test(tie.word) && noun?.kind === "noun" && canSpeak(line, noun)
    ? by + 1
    : k
}
