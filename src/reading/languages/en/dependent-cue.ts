import type { VerbChunk } from "../../chunk.ts"
import type { Line } from "../../rule.ts"
import { contentAfter, stretch } from "./content.ts"
import type { CueVerb } from "./cue.ts"
import { cueOf, type Draft } from "./draft.ts"
import { hasTense, sourceBefore } from "./source.ts"
import { sourceAfter } from "./source-after.ts"
import { canSpeak } from "./speaking.ts"

/**
 * "saying …", "adding that …", "refused to confirm …": the speaker of the cue before, of "with" ("with SANA confirming"),
 * or the subject of the main verb.
 */
export function dependent(
  line: Line,
  index: number,
  verb: VerbChunk,
  cue: CueVerb,
  earlier: readonly Draft[],
): Draft | null {
  const right = contentAfter(line, index, verb)
  const own = line.chunks[index - 1]
  if (!right || own?.kind === "clause") return null
  if (cue.kind === "probes" && verb.form === "infinitive" && earlier.length === 0) return null
  const whole = { ...cueOf(verb), ...cue, content: [right], first: index }
  const bearer = verb.form === "ing" && own?.kind === "noun" && canSpeak(line, own) ? bearerOf(line, index) : null
  if (bearer) return { ...whole, ...bearer }
  const last = earlier.at(-1)
  if (last?.source && last.kind !== "doubts") return { ...whole, source: last.source }
  const main = mainVerb(line, index)
  const before = main > 0 ? sourceBefore(line, main) : null
  return before && { ...whole, source: before.source, stance: refuses(line, main) ? "withholds" : cue.stance }
}

/** Whose the participle is: "Reports saying", "with SANA confirming". */
function bearerOf(line: Line, index: number): Pick<Draft, "source" | "first"> | null {
  const before = sourceBefore(line, index)
  const opener = line.chunks[(before?.first ?? 0) - 1]
  if (before && opener?.kind !== "preposition" && mainVerb(line, index) < 0)
    return { source: before.source, first: before.first }
  const first = withBearer(line, index)
  const source = first > 0 ? stretch(line, first, index) : null
  return source && { source, first }
}

/** "declined to comment", "refused to confirm". */
function refuses(line: Line, main: number): boolean {
  const verb = line.chunks[main]
  return verb?.kind === "verb" && /^(?:refuse|decline|fail)$/.test(verb.lemma)
}

/** "with the state agency SANA confirming": the chunk after "with"; -1 where there is none. */
function withBearer(line: Line, index: number): number {
  for (let k = index - 1; k >= Math.max(0, index - 6); k--) {
    const chunk = line.chunks[k]
    if (chunk?.kind === "verb") return -1
    if (chunk?.kind === "preposition" && chunk.word === "with") return k + 1
  }
  return -1
}

function mainVerb(line: Line, from: number): number {
  for (let k = from - 1; k >= 0; k--) {
    const chunk = line.chunks[k]
    if (chunk?.kind === "clause" || chunk?.kind === "stop") return -1
    if (chunk?.kind === "verb" && hasTense(line, k)) return k
  }
  return -1
}

/** "…, citing residents", "quoting a source": they say what the cue beside them brings. */
export function citing(line: Line, index: number, verb: VerbChunk, earlier: readonly Draft[]): Draft | null {
  if (verb.form !== "ing" || !/^(?:cite|quote)$/.test(verb.lemma)) return null
  const after = sourceAfter(line, index)
  const host = earlier.at(-1)
  if (!after || !host || host.kind !== "says") return null
  const stop = line.chunks[index]?.from ?? 0
  const content = host.content.map((stretch) =>
    stretch.from < stop && stretch.to > stop && stretch.from > host.cue.from
      ? { from: stretch.from, to: stop }
      : stretch,
  )
  return { ...cueOf(verb), kind: "says", stance: null, source: after.source, content, first: index }
}

/** "SANA quoted a source as saying that …": the source speaks. */
export function quoting(line: Line, index: number, verb: VerbChunk): Draft | null {
  if (verb.lemma !== "quote" && verb.lemma !== "cite") return null
  const after = sourceAfter(line, index)
  const as = after && line.chunks[after.rest]
  const saying = after && line.chunks[after.rest + 1]
  if (!after || !as || !("word" in as) || as.word !== "as" || saying?.kind !== "verb") return null
  const content = contentAfter(line, after.rest + 1, saying)
  return content
    ? { ...cueOf(saying), kind: "says", stance: null, source: after.source, content: [content], first: index }
    : null
}
