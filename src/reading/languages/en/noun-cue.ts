import type { Attribution, Stretch } from "../../attribution.ts"
import type { NounChunk } from "../../chunk.ts"
import type { Line } from "../../rule.ts"
import type { Draft } from "./draft.ts"
import { hasTense, sourceBefore } from "./source.ts"
import { sourceAfter } from "./source-after.ts"
import { stretch } from "./stretch.ts"

/**
 * Words that a noun brings: "the Front's claim that …", "its denial of any role", "a denial by the army that …". Whose
 * they are stands before the noun, after "by", or is the subject; "reports that …" of nobody make a supposition.
 */
export function byNoun(line: Line, index: number, earlier: readonly Draft[]): Draft | null {
  const noun = line.chunks[index]
  if (noun?.kind !== "noun") return null
  if (noun.negated) return noEvidence(line, index)
  const head = line.tokens[noun.head]?.lower ?? ""
  const denies = DENIAL.has(head)
  if (!denies && (!SAYING.has(head) || isBrought(noun, earlier))) return null
  const by = givenBy(line, index)
  const content = contentOf(line, by?.rest ?? index + 1, denies)
  if (!content) return null
  const source = ownerOf(line, noun) ?? by?.source ?? (denies || isOwn(line, noun) ? subjectSource(line, index) : null)
  const cue = { from: noun.head, to: noun.to, lemma: head }
  const baseless = line.chunks[index - 1]?.kind === "preposition" && isNone(line, index - 2)
  const how = baseless ? ({ kind: "doubts", stance: "withholds" } as const) : howOf(denies, source !== null, head)
  return how && { kind: how.kind, stance: how.stance, source, cue, content: [content], first: index }
}

/** "There is no evidence that", "found no proof that": whoever speaks leaves it open. */
function noEvidence(line: Line, index: number): Draft | null {
  const noun = line.chunks[index]
  if (
    noun?.kind !== "noun" ||
    !/^(?:evidence|proof|indications?|signs?|confirmation)$/.test(line.tokens[noun.head]?.lower ?? "")
  )
    return null
  const content = line.chunks[index + 1]?.kind === "that" ? stretch(line, index + 1, endOf(line, index + 1, 1)) : null
  const cue = { from: noun.from, to: noun.to, lemma: "evidence" }
  const finder = line.chunks[index - 1]
  const source = finder?.kind === "verb" && finder.deed !== "be" ? subjectSource(line, index) : null
  const kind = source ? ("says" as const) : ("doubts" as const)
  return content && { kind, stance: "withholds", source, cue, content: [content], first: index }
}

/** "no basis for reports that". */
function isNone(line: Line, index: number): boolean {
  const noun = line.chunks[index]
  return noun?.kind === "noun" && noun.negated
}

const inBothNumbers = (words: string) => new Set(words.split(" ").flatMap((word) => [word, `${word}s`]))
const DENIAL = inBothNumbers("denial rejection refutation repudiation disavowal")
const SAYING = inBothNumbers(
  "claim allegation accusation charge assertion statement announcement report rumour rumor admission acknowledgement acknowledgment suggestion suspicion fear belief finding conclusion assessment",
)
  .add("insistence")
  .add("evidence")
/** What is only thought, whoever thinks it. */
const SUPPOSING = /^(?:suggestions?|suspicions?|fears?|beliefs?)$/
/** What nobody has to be given for. */
const HEARSAY =
  /^(?:claims?|allegations?|accusations?|charges?|reports|rumou?rs?|suggestions?|suspicions?|fears?|evidence)$/

function howOf(denies: boolean, given: boolean, head: string): Pick<Attribution, "kind" | "stance"> | null {
  if (denies) return given ? { kind: "denies", stance: "denies" } : null
  if (given) return { kind: "says", stance: SUPPOSING.test(head) ? "suggests" : null }
  return HEARSAY.test(head) ? { kind: "doubts", stance: "suggests" } : null
}

/** "confirmed reports that", "is looking into claims that": the verb before brings the words. */
const isBrought = (noun: NounChunk, earlier: readonly Draft[]) =>
  earlier.some(
    ({ cue, content }) =>
      cue.to <= noun.from &&
      content.some(({ from, to }) => from <= noun.from && noun.from - from <= NEAR && to > noun.from),
  )
/** Tokens between a verb and its noun: "the", "into an inquiry of". */
const NEAR = 4

/** "Aldrava's denial", "the army's claim", "the Aldravan claim". */
function ownerOf(line: Line, noun: NounChunk): Stretch | null {
  for (let k = noun.head - 1; k > noun.from; k--)
    if (/^(?:['’]s|['’])$/.test(line.tokens[k]?.lower ?? "")) return { from: noun.from, to: k }
  const party = noun.parties.find(({ to, how }) => to === noun.head && how !== "epithet")
  return party ? { from: party.from, to: party.to } : null
}

const isOwn = (line: Line, noun: NounChunk) => /^(?:its|their|his|her)$/.test(line.tokens[noun.from]?.lower ?? "")

/** "a denial by the army that": who is given, and the chunk after. */
function givenBy(line: Line, index: number): { readonly source: Stretch; readonly rest: number } | null {
  const tie = line.chunks[index + 1]
  if (tie?.kind !== "preposition" || !/^(?:by|from|of)$/.test(tie.word)) return null
  const noun = line.chunks[index + 2]
  const after = noun?.kind === "noun" && noun.role !== "word" ? sourceAfter(line, index + 1) : null
  return after && (tie.word !== "of" || line.chunks[after.rest]?.kind === "that") ? after : null
}

/** "repeated its denial": the subject of the verb before. */
function subjectSource(line: Line, index: number): Stretch | null {
  for (let k = index - 1; k >= 0; k--) {
    const chunk = line.chunks[k]
    if (chunk?.kind === "stop" || chunk?.kind === "clause") return null
    if (chunk?.kind === "verb" && hasTense(line, k)) return sourceBefore(line, k)?.source ?? null
  }
  return null
}

/** What follows: a "that" clause, or with a denial what is denied, up to the verb that goes on after it. */
function contentOf(line: Line, from: number, denies: boolean): Stretch | null {
  const opener = line.chunks[from]
  if (opener?.kind === "that") return stretch(line, from, endOf(line, from, 1))
  const of = denies && opener?.kind === "preposition" && /^(?:of|to)$/.test(opener.word)
  const clause = line.chunks.slice(from, from + THAT_REACH).some(({ kind }) => kind === "that")
  return of ? stretch(line, from + 1, endOf(line, from, clause ? 1 : 0)) : null
}
/** Chunks from "of" to "that" in "its rejection of the claims that". */
const THAT_REACH = 4

/** The chunk where the main clause goes on: at the verb with a tense after `own` verbs, or at a comma behind them. */
function endOf(line: Line, from: number, own: number): number {
  let verbs = 0
  for (let k = from + 1; k < line.chunks.length; k++) {
    const chunk = line.chunks[k]
    const before = line.chunks[k - 1]?.kind
    if (chunk?.kind === "stop" || (chunk?.kind === "comma" && verbs >= own)) return k
    if (chunk?.kind !== "verb" || !hasTense(line, k)) continue
    if (verbs >= own && before !== "and" && before !== "relative") return k
    verbs++
  }
  return line.chunks.length
}
