import type { Stretch } from "./attribution.ts"
import type { Token } from "./token.ts"

/** A list of tags is no longer than this many words where a sentence follows without a stop. */
const LONGEST = 40

/**
 * Lists of tags that a page carries in its text ("Tags Syria Homs air strikes"): from the word for them to the stop behind
 * them, or to the capital at which a sentence begins. `marks` are the words that head such lists, `finite` tells verbs with
 * a tense.
 */
export function tagLists(
  tokens: readonly Token[],
  marks: ReadonlySet<string>,
  finite: (lower: string) => boolean,
): Stretch[] {
  const found: Stretch[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (!token?.capital || !marks.has(token.lower) || tokens[i + 1]?.kind === "mark") continue
    const to = endOf(tokens, i, finite)
    if (to > i + 1) found.push({ from: i, to })
    i = Math.max(i, to - 1)
  }
  return found
}

function endOf(tokens: readonly Token[], from: number, finite: (lower: string) => boolean): number {
  let sentence = from
  for (let k = from + 1; k < Math.min(tokens.length, from + LONGEST); k++) {
    const token = tokens[k]
    if (!token) return k
    if (/^[.!?]$/.test(token.text)) return k + 1
    if (token.capital && tokens[k + 1]?.capital === false) sentence = k
    if (!token.capital && finite(token.lower)) return sentence > from ? sentence : from
  }
  return Math.min(tokens.length, from + LONGEST)
}
