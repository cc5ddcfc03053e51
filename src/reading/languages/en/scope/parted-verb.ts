import type { VerbChunk } from "../../../chunk.ts"
import type { Line } from "../../../rule.ts"
import { subjectOf } from "../../../subject.ts"

/**
 * The auxiliary before the subject of the verb at chunk `index`, as in questions and after a word of negation:
 *
 *     At no time did Aldravan aircraft strike the town
 *                ^auxiliary            ^index
 */
export function invertedAuxiliary(line: Line, index: number): VerbChunk | null {
  const verb = line.chunks[index]
  if (verb?.kind !== "verb" || verb.from !== verb.head) return null
  const first = subjectOf(line, index)[0]
  if (first === undefined) return null
  const auxiliary = auxiliaryAt(line, first - 1)
  if (!auxiliary || auxiliary.lemma === "be") return null
  return auxiliary.lemma === "do" || opens(line, first - 2) ? auxiliary : null
}

/** "did not, as the group says, strike": the auxiliary before an aside between commas. */
export function setApartAuxiliary(line: Line, index: number): VerbChunk | null {
  const verb = line.chunks[index]
  if (verb?.kind !== "verb" || verb.from !== verb.head || line.chunks[index - 1]?.kind !== "comma") return null
  for (let k = index - 2; k > 0; k--) {
    const chunk = line.chunks[k]
    if (chunk?.kind === "stop") return null
    if (chunk?.kind === "comma") return auxiliaryAt(line, k - 1)
  }
  return null
}

/** A verb group that is nothing but an auxiliary. */
function auxiliaryAt(line: Line, k: number): VerbChunk | null {
  const chunk = line.chunks[k]
  return chunk?.kind === "verb" && /^(?:do|have|be)$/.test(chunk.lemma) ? chunk : null
}

const opens = (line: Line, k: number) => k < 0 || /^(?:quote|comma|stop)$/.test(line.chunks[k]?.kind ?? "")
