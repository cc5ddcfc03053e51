import type { VerbChunk } from "../../chunk.ts"
import type { Line } from "../../rule.ts"
import type { Draft } from "./draft.ts"
import { sourceBefore } from "./source.ts"
import { stretch } from "./stretch.ts"

/** Turns of phrase that blame: "put the blame on", "pointed the finger at", "attributed the raid to". */
export function byBlame(line: Line, index: number, verb: VerbChunk): Draft | null {
  if (verb.form === "passive" || verb.form === "bare" || !blames(line, index, verb)) return null
  const source = sourceBefore(line, index)
  const content = stretch(line, index + 1, line.chunks.length)
  return (
    source &&
    content && {
      kind: "accuses",
      stance: verb.negated ? "withholds" : null,
      source: source.source,
      cue: { from: verb.from, to: verb.to, lemma: verb.lemma === "attribute" ? "attribute" : "blame" },
      content: [content],
      first: index,
    }
  )
}

function blames(line: Line, index: number, verb: VerbChunk): boolean {
  const next = line.chunks[index + 1]
  if (next?.kind !== "noun") return false
  const head = line.tokens[next.head]?.lower ?? ""
  if (/^(?:pin|put|lay|place|cast|heap)$/.test(verb.lemma)) return head === "blame" || head === "responsibility"
  if (verb.lemma === "point") return /^(?:fingers?)$/.test(head)
  return verb.lemma === "attribute" && /^(?:event|weapon|toll|thing)$/.test(next.role)
}
