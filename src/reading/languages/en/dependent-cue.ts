import type { Stretch } from "../../attribution.ts"
import type { VerbChunk } from "../../chunk.ts"
import { wordsOf } from "../../phrase.ts"
import type { Line } from "../../rule.ts"
import { contentAfter, contentBefore } from "./content.ts"
import type { CueVerb } from "./cue.ts"
import { cueOf, type Draft } from "./draft.ts"
import { hasTense, sourceBefore } from "./source.ts"
import { sourceAfter } from "./source-after.ts"
import { canSpeak } from "./speaking.ts"
import { stretch } from "./stretch.ts"

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
  if (!right) return null
  const { kind } = cue
  const whole: Draft = { kind, source: null, cue: cueOf(verb), content: [right], stance: cue.stance, first: index }
  if (verb.form === "ing" && (own === undefined || own.kind === "clause")) return framing(line, index, whole, right)
  if (own?.kind === "clause") return null
  if (cue.kind === "probes" && verb.form === "infinitive" && earlier.length === 0) return null
  const bearer = verb.form === "ing" && own?.kind === "noun" && canSpeak(line, own) ? bearerOf(line, index) : null
  if (bearer) return { ...whole, ...bearer }
  const main = mainVerb(line, index)
  const judged = verb.form === "infinitive" ? judging(line, main, index, whole) : undefined
  if (judged !== undefined) return judged
  const last = earlier.at(-1)
  const stance = refuses(line, main) || shortOf(line, index) ? ("withholds" as const) : cue.stance
  if (last?.source && last.kind !== "doubts") return { ...whole, source: last.source, stance }
  const before = main > 0 ? sourceBefore(line, main) : null
  return before && { ...whole, source: before.source, stance }
}

/** "Denying that it had bombed the town, the army …", "the army, while denying …,": the subject that the aside is set off from. */
function framing(line: Line, index: number, whole: Draft, right: Stretch): Draft | null {
  const opener = line.chunks[index - 1]
  if (opener && !/^(?:while|although|though|after|before)$/.test("word" in opener ? opener.word : "")) return null
  const before = line.chunks[index - 3]
  if (line.chunks[index - 2]?.kind === "comma" && before?.kind === "noun" && canSpeak(line, before))
    return { ...whole, source: { from: before.from, to: before.to }, content: [upToComma(line, right)] }
  for (let k = index + 1; k < line.chunks.length - 2; k++) {
    const subject = line.chunks[k + 1]
    if (line.chunks[k]?.kind !== "comma" || subject?.kind !== "noun") continue
    if (!canSpeak(line, subject) || !hasTense(line, k + 2)) return null
    const to = line.chunks[k]?.from ?? right.to
    return { ...whole, source: { from: subject.from, to: subject.to }, content: [{ from: right.from, to }] }
  }
  return null
}

function upToComma(line: Line, { from, to }: Stretch): Stretch {
  const comma = line.chunks.find((chunk) => chunk.kind === "comma" && chunk.from > from && chunk.from < to)
  return { from, to: comma?.from ?? to }
}

/**
 * "It is too early to say whether", "was unable to confirm": what a predicate makes of the cue behind it; undefined where
 * it leaves it as it is.
 */
function judging(line: Line, main: number, index: number, whole: Draft): Draft | null | undefined {
  // "is too early to say" may be one verb group.
  const one = line.tokens[line.chunks[index]?.from ?? -1]?.lower !== "to"
  const verb = line.chunks[one ? index : main]
  if (verb?.kind !== "verb" || (!one && verb.deed !== "be")) return undefined
  const words = line.tokens.slice(verb.from, line.chunks[index]?.to ?? verb.to).map(({ lower }) => lower)
  const subject = sourceBefore(line, main)
  if (words.some((word) => UNABLE.test(word)) && subject)
    return { ...whole, source: subject.source, stance: "withholds" }
  if (words.some((word) => PREMATURE.test(word))) return { ...whole, kind: "doubts", source: null, stance: "withholds" }
  return words.some((word) => UNTRUE.test(word))
    ? { ...whole, kind: "denies", source: null, stance: "denies", cue: { ...whole.cue, lemma: "false" } }
    : undefined
}
const UNABLE = /^(?:unable|unwilling|reluctant|powerless)$/
const PREMATURE = /^(?:early|premature|difficult|hard|soon|impossible)$/
const UNTRUE = /^(?:false|wrong|untrue|incorrect|misleading|absurd)$/

/** "stopped short of blaming". */
const shortOf = (line: Line, index: number) =>
  /short of$/i.test(wordsOf(line, Math.max(0, (line.chunks[index]?.from ?? 0) - 2), line.chunks[index]?.from ?? 0))

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
  // "citing hospital records", "citing its network": what is written or its own speaks for nobody else.
  const written = WRITTEN.test(line.tokens[after?.source.to ?? 0]?.lower ?? "")
  const own = /^(?:its|their|our|his|her)$/.test(line.tokens[after?.source.from ?? 0]?.lower ?? "")
  if (!after || written || own || !host || host.kind !== "says") return null
  const stop = line.chunks[index]?.from ?? 0
  const content = host.content.map((stretch) =>
    stretch.from < stop && stretch.to > stop && stretch.from > host.cue.from
      ? { from: stretch.from, to: stop }
      : stretch,
  )
  return { cue: cueOf(verb), kind: "says", stance: null, source: after.source, content, first: index }
}

const WRITTEN = /^(?:records?|registers?|lists?|data|figures|logs?|files|videos?|footage|images|imagery|documents)$/

/** "SANA quoted a source as saying that …": the source speaks. */
export function quoting(line: Line, index: number, verb: VerbChunk): Draft | null {
  if (verb.lemma !== "quote" && verb.lemma !== "cite") return null
  const after = sourceAfter(line, index)
  const as = after && line.chunks[after.rest]
  const saying = after && line.chunks[after.rest + 1]
  if (!after || !as || !("word" in as) || as.word !== "as" || saying?.kind !== "verb") return null
  const quoter = sourceBefore(line, index)
  const content = contentAfter(line, after.rest + 1, saying) ?? contentBefore(line, quoter?.first ?? index)
  const through = quoter ? { through: quoter.source } : {}
  return content
    ? {
        cue: cueOf(saying),
        kind: "says",
        stance: null,
        source: after.source,
        content: [content],
        first: index,
        ...through,
      }
    : null
}
