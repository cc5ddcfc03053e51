import type { Stretch } from "../../attribution.ts"
import type { Line } from "../../rule.ts"
import { contentBefore } from "./content.ts"
import { cueOf, type Draft } from "./draft.ts"
import { CUES } from "./lexicon/cues.ts"
import { type FoundSource, finiteAfter, hasTense, isLight } from "./source.ts"
import { sourceAfter } from "./source-after.ts"
import { stretch } from "./stretch.ts"

/** "…, said the monitor": the source after the cue, where a clause stands before and none after. */
export function inverted(line: Line, index: number, before: FoundSource | null, right: Stretch | null): Draft | null {
  const verb = line.chunks[index]
  if (verb?.kind !== "verb") return null
  const left = contentBefore(line, index)
  const after = left && sourceAfter(line, index)
  if (!left || !after || finiteAfter(line, after.rest - 1)) return null
  const mark = line.chunks[index - 1]?.kind
  const ahead = mark === "comma" || mark === "quote"
  if (!ahead && before && (right || line.chunks[after.rest]?.kind === "noun")) return null
  if (!ahead && !line.chunks.slice(0, index).some((chunk) => chunk.kind === "verb")) return null
  if (before && !ahead && CUES.nominal.has(verb.lemma)) return null
  const more = goesOn(line, after.rest)
  return {
    kind: "says",
    stance: verb.negated ? "withholds" : null,
    cue: cueOf(verb),
    source: after.source,
    content: more ? [left, more] : [left],
    first: index,
  }
}

/** "…, said X. "…" in one line goes on after the source with a quotation. */
function goesOn(line: Line, from: number): Stretch | null {
  for (let k = from; k < line.chunks.length; k++) {
    const chunk = line.chunks[k]
    if (chunk?.kind === "verb") return null
    if (chunk?.kind === "quote" && k < line.chunks.length - 2) return stretch(line, k, line.chunks.length)
  }
  return null
}

/** "The attack, activists said, killed ten": the cue stands inside the clause it brings. */
export function isParenthesis(line: Line, index: number, first: number): boolean {
  let next = index + 1
  while (isLight(line, next)) next++
  const verb = line.chunks[next]
  return verb?.kind === "verb" && hasTense(line, next) && first > 0 && line.chunks[first - 1]?.kind !== "relative"
}

/** What stands before a parenthesis, be it only the subject. */
export const contentOrSubject = (line: Line, first: number) => contentBefore(line, first) ?? stretch(line, 0, first)
