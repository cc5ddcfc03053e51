import type { Attribution, Stretch } from "../../attribution.ts"
import type { Line } from "../../rule.ts"

/** From the source to a readable end of the content. */
export function spanOf(line: Line, attribution: Attribution, content: Stretch): { from: number; to: number } {
  const from =
    attribution.source &&
    attribution.source.to <= attribution.cue.from &&
    attribution.cue.to - attribution.source.from < LONGEST_SPAN
      ? attribution.source.from
      : attribution.cue.from
  if (content.to <= attribution.cue.from) {
    const last = line.chunks.findLast((chunk) => chunk.to <= content.to && chunk.kind === "noun")
    const near = content.to - content.from <= LONGEST_SPAN ? content.from : (last?.from ?? content.from)
    return { from: near, to: Math.max(attribution.cue.to, attribution.source?.to ?? 0) }
  }
  let to = attribution.cue.to
  for (const chunk of line.chunks) {
    if (chunk.from < attribution.cue.to || chunk.to > content.to) continue
    if (
      chunk.to - attribution.cue.to > LONGEST_SPAN ||
      chunk.kind === "stop" ||
      chunk.kind === "clause" ||
      chunk.kind === "quote"
    )
      break
    if (chunk.kind === "noun" || chunk.kind === "verb") to = chunk.to
  }
  return { from, to }
}
const LONGEST_SPAN = 14
