import type { Stretch } from "../../attribution.ts"
import type { VerbChunk } from "../../chunk.ts"
import type { Line } from "../../rule.ts"
import { contentAfter, contentBefore } from "./content.ts"
import type { CueVerb } from "./cue.ts"
import { cueOf, type Draft } from "./draft.ts"
import { type FoundSource, sourceBefore } from "./source.ts"
import { sourceAfter } from "./source-after.ts"
import { stretch } from "./stretch.ts"

/** "… was reported by SANA", "X is accused of", "X was quoted as saying": the agent, the subject, or nobody. */
export function passive(line: Line, index: number, verb: VerbChunk, cue: CueVerb): Draft | null {
  const left = contentBefore(line, index) ?? stretch(line, 0, index)
  const right = contentAfter(line, index, verb)
  if (hasAgent(line, index)) return byAgent(line, index, verb, cue, left)
  if (verb.form === "bare")
    return cue.kind === "accuses" && index === 0 ? given(line, index, verb, cue, null, right) : null
  if (verb.lemma === "quote" || verb.lemma === "cite") return quoted(line, index, verb, cue, right)
  if (cue.kind === "denies") return given(line, index, verb, cue, null, left)
  if (cue.kind === "accuses") return right && given(line, index, verb, cue, null, right)
  if (cue.kind !== "says" || line.chunks[index + 1]?.kind !== "that") return null
  const doubt = { kind: "doubts", stance: cue.stance ?? "suggests" } as const
  return right && given(line, index, verb, doubt, null, right)
}

/** "was reported by SANA"; "was accused by the monitor of hitting": of what follows the agent. */
function byAgent(line: Line, index: number, verb: VerbChunk, cue: CueVerb, left: Stretch | null): Draft | null {
  const by = sourceAfter(line, index + 1)
  const rest = by && cue.kind === "accuses" ? stretch(line, by.rest, line.chunks.length) : null
  return given(line, index, verb, cue, by, rest ?? left)
}

/** The content with its source; without the agent that the words promise there is no attribution. */
function given(
  line: Line,
  index: number,
  verb: VerbChunk,
  cue: CueVerb,
  by: FoundSource | null,
  content: Stretch | null,
): Draft | null {
  if (!content || (hasAgent(line, index) && !by)) return null
  return {
    cue: cueOf(verb),
    kind: cue.kind,
    stance: cue.stance,
    source: by?.source ?? null,
    content: [content],
    first: index,
  }
}

/** "X was quoted as saying that …", "…, X was quoted as saying". */
function quoted(line: Line, index: number, verb: VerbChunk, cue: CueVerb, right: Stretch | null): Draft | null {
  const before = sourceBefore(line, index)
  const content = right ?? (before && contentBefore(line, before.first))
  return (
    before &&
    content && {
      cue: cueOf(verb),
      kind: cue.kind,
      stance: cue.stance,
      source: before.source,
      content: [content],
      first: before.first,
    }
  )
}

/** "claimed by the group": a participle with its agent. */
export function hasAgent(line: Line, index: number): boolean {
  const next = line.chunks[index + 1]
  return next?.kind === "preposition" && next.word === "by"
}
