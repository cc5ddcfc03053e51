import type { Stretch } from "../../attribution.ts"
import type { Line } from "../../rule.ts"
import { contentBefore } from "./content.ts"
import type { Draft } from "./draft.ts"
import { sourceAfter } from "./source-after.ts"
import { stretch } from "./stretch.ts"

/** "according to X", wherever it stands: the rest of its sentence is the content. */
export function byAccordingTo(line: Line, index: number): Draft | null {
  const chunk = line.chunks[index]
  if (chunk?.kind !== "preposition" || chunk.word !== "according to") return null
  const after = sourceAfter(line, index)
  if (!after) return null
  // "TASS said that, according to the army, …": what stands before is who passes it on.
  const led =
    line.chunks[index - 1]?.kind === "that" ||
    (line.chunks[index - 1]?.kind === "comma" && line.chunks[index - 2]?.kind === "that")
  const left = led ? null : contentBefore(line, index)
  const right = stretch(line, after.rest, line.chunks.length)
  const more = right && right.to - right.from > SHORTEST_REST && !startsAfresh(line, after.rest) ? right : null
  const content = left ? (more ? [left, more] : [left]) : right ? [right] : []
  return content.length > 0
    ? {
        kind: "says",
        stance: isUnconfirmed(line, after.source) ? "suggests" : null,
        source: after.source,
        cue: { from: chunk.from, to: chunk.to, lemma: "according to" },
        content,
        first: index,
      }
    : null
}
const SHORTEST_REST = 3

/** "unconfirmed reports": what they say is a supposition. */
export const isUnconfirmed = (line: Line, { from, to }: Stretch): boolean =>
  line.tokens.slice(from, to).some(({ lower }) => /^(?:unconfirmed|unverified|uncorroborated)$/.test(lower))

const startsAfresh = (line: Line, index: number) => {
  const chunk = line.chunks[index]
  return chunk?.kind === "clause" || (chunk?.kind === "and" && chunk.word === "but")
}

/** "… killed six, AFP reports.": a name and its verb at the very end, which the chunker takes for one noun. */
export function byClosingReport(line: Line, index: number): Draft | null {
  const chunk = line.chunks[index]
  if (chunk?.kind !== "noun" || chunk.to - chunk.from < 2) return null
  const party = chunk.parties.at(-1)
  const next = line.chunks[index + 1]
  const closes = next === undefined || (next.kind === "stop" && index + 2 >= line.chunks.length)
  if (!closes || party?.to !== chunk.head || !/^(?:reports|claims|states)$/.test(line.tokens[chunk.head]?.lower ?? ""))
    return null
  const left = contentBefore(line, index)
  return left
    ? {
        kind: "says",
        stance: null,
        source: { from: party.from, to: party.to },
        cue: { from: chunk.head, to: chunk.to, lemma: "report" },
        content: [left],
        first: index,
      }
    : null
}

/** "Konashenkov that the army had told them": the verb was lost. */
export function byThat(line: Line, index: number): Draft | null {
  const chunk = line.chunks[index]
  const name = line.chunks[0]
  if (index !== 1 || !chunk || name?.kind !== "noun" || name.role === "place" || name.role === "word" || name.definite)
    return null
  if (line.tokens[name.head]?.capital !== true) return null
  const content = stretch(line, index, line.chunks.length)
  return (
    content && {
      kind: "says",
      stance: null,
      source: { from: name.from, to: name.to },
      cue: { from: chunk.from, to: chunk.from, lemma: "that" },
      content: [content],
      first: 0,
    }
  )
}
