import type { Chunk } from "./chunk.ts"
import type { Clause } from "./clauses.ts"
import type { Line } from "./rule.ts"
import type { Stage } from "./scene.ts"
import type { Statement } from "./statement.ts"
import type { TimeMention } from "./time.ts"

/** A time right after a cue of speech says when it was said, not when it happened; a background time wins only alone. */
export function timeOf(times: readonly TimeMention[], stage: Stage, line: Line): TimeMention | null {
  const told = times.filter((time) => !ofSpeech(time, stage, line))
  return (
    told.find((time) => time.kind !== "background" && (time.when.from !== null || time.when.named !== undefined)) ??
    told.find((time) => time.kind === "background") ??
    null
  )
}

function ofSpeech(time: TimeMention, stage: Stage, line: Line): boolean {
  const index = line.chunks.findIndex(
    (chunk) => chunk.kind === "time" && (stage.tokens[chunk.from]?.start ?? -1) === time.start,
  )
  const here = line.chunks[index]?.from ?? -1
  if (stage.attributions.some(({ source, cue }) => source !== null && here >= source.to && here < cue.from)) return true
  let k = index - 1
  while (k >= 0 && (line.chunks[k]?.kind === "adverb" || line.chunks[k]?.kind === "preposition")) k--
  // "told Sputnik Friday", "accused the army on Friday": hearer or accused stands between.
  if (line.chunks[k]?.kind === "noun" && isTelling(line.chunks[k - 1])) k--
  const before = line.chunks[k]
  // "In a statement late on Saturday": when it was said.
  if (before?.kind === "noun" && before.role === "word") return true
  if (before?.kind !== "verb") return false
  return (
    /^(?:say|deny|accuse|probe)$/.test(before.deed) ||
    stage.attributions.some(({ cue }) => before.head >= cue.from && before.head < cue.to)
  )
}

const isTelling = (chunk: Chunk | undefined) =>
  chunk?.kind === "verb" && (chunk.lemma === "tell" || chunk.deed === "accuse")

/** "the city that has been divided since 2012": a time told of a place or a party, in a relative clause that states nothing. */
export function isAside(
  time: TimeMention,
  stage: Stage,
  line: Line,
  clause: Clause,
  statements: readonly Statement[],
): boolean {
  const at = line.chunks.findIndex(({ from }) => stage.tokens[from]?.start === time.start)
  const inside = line.chunks.slice(clause.from, Math.max(clause.from, at))
  const relative = inside.findLastIndex(({ kind }) => kind === "relative")
  if (relative < 0 || !inside.slice(relative).some(({ kind }) => kind === "verb")) return false
  const from = inside[relative]?.from ?? 0
  return statements.length > 0 && statements.every(({ fact }) => fact.at < from)
}
