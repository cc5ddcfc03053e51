import type { Stretch } from "../../attribution.ts"
import type { Chunk } from "../../chunk.ts"
import type { Line } from "../../rule.ts"
import type { Draft } from "./draft.ts"
import { isOffice } from "./speaking.ts"
import { stretch } from "./stretch.ts"

/** "Observatory: five killed in …": a body, a colon, and what it says; what tags and marks stand before it is passed over. */
export function byColon(line: Line, index: number): Draft | null {
  const colon = line.chunks[index]
  const who = line.chunks[index - 1]
  if (colon?.kind !== "stop" || line.tokens[colon.from]?.text !== ":" || !speaks(line, index - 1)) return null
  if (who?.kind !== "noun" || line.chunks.slice(0, index).some(({ kind }) => kind === "verb" || kind === "preposition"))
    return null
  const content = stretch(line, index + 1, line.chunks.length)
  return content && saidBy(who, index - 1, colon, content)
}

/** "… at least three injured — city council": who says it, behind a dash at the end. */
export function byDash(line: Line, index: number): Draft | null {
  const dash = line.chunks[index]
  const who = line.chunks[index + 1]
  if (dash?.kind !== "comma" || !/^[—–-]$/.test(line.tokens[dash.from]?.text ?? "") || !speaks(line, index + 1))
    return null
  const ends = line.chunks.slice(index + 2).every(({ kind }) => kind === "stop")
  if (who?.kind !== "noun" || !ends) return null
  const content = stretch(line, 0, index)
  return content && saidBy(who, index + 1, dash, content)
}

/** A named body or an office; no force that only acts ("Breaking: …", "rebels: …"). */
function speaks(line: Line, index: number): boolean {
  const chunk = line.chunks[index]
  if (chunk?.kind !== "noun" || chunk.role === "place" || chunk.role === "event" || chunk.count) return false
  return (
    chunk.parties.some(({ how, to }) => (how === "name" || how === "person") && to === chunk.to) ||
    isOffice(line, chunk) ||
    /^council$/.test(line.tokens[chunk.head]?.lower ?? "")
  )
}

/** What the noun at chunk `first` says by a mark alone. */
function saidBy(who: Chunk, first: number, mark: Chunk, content: Stretch): Draft {
  return {
    kind: "says",
    stance: null,
    source: { from: who.from, to: who.to },
    cue: { from: mark.from, to: mark.to, lemma: "say" },
    content: [content],
    first,
  }
}
