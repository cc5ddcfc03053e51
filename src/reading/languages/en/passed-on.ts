import type { Stretch } from "../../attribution.ts"
import type { Line } from "../../rule.ts"
import type { Draft } from "./draft.ts"

/** Who passes on what a source says: "told | AFP", "the group, quoted by | AFP, said". The quoted name themselves (`quoting`). */
export function passedOn(line: Line, { source, cue }: Pick<Draft, "source" | "cue">): Stretch | null {
  const hearer = line.chunks.find((chunk) => chunk.from === cue.to)
  if (cue.lemma === "tell" && hearer?.kind === "noun") return { from: hearer.from, to: hearer.to }
  if (!source) return null
  const quoted = line.chunks.findIndex(
    (chunk) =>
      chunk.kind === "verb" &&
      /^(?:quote|cite)$/.test(chunk.lemma) &&
      chunk.from >= source.from &&
      chunk.to <= Math.max(source.to, cue.from),
  )
  const [by, who] = [line.chunks[quoted + 1], line.chunks[quoted + 2]]
  const told = quoted >= 0 && by?.kind === "preposition" && by.word === "by" && who?.kind === "noun"
  return told ? { from: who.from, to: who.to } : null
}
