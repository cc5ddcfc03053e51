import type { Stretch } from "../../attribution.ts"
import type { VerbChunk } from "../../chunk.ts"
import type { Line } from "../../rule.ts"
import { subjectOf } from "../../subject.ts"
import type { Draft } from "./draft.ts"
import { isNegated } from "./scope/undone.ts"
import { hasTense, sourceBefore } from "./source.ts"
import { stretch } from "./stretch.ts"

/** Saying neither yes nor no in more words than one: "is unaware of", "had no information about", "did not respond to". */
export function bySilence(line: Line, index: number, verb: VerbChunk): Draft | null {
  const from = unsaidFrom(line, index, verb)
  const content = from < 0 ? null : stretch(line, from, line.chunks.length)
  const source = content && hasTense(line, index) ? sourceBefore(line, index)?.source : null
  return content && source ? withheld(verb, source, content, index, verb.lemma) : null
}

/** "There was no immediate comment from the army on the raid." */
export function byNoComment(line: Line, index: number): Draft | null {
  const noun = line.chunks[index]
  if (noun?.kind !== "noun" || !noun.negated || !COMMENT.test(headOf(line, index))) return null
  const tie = line.chunks[index + 1]
  const by = line.chunks[index + 2]
  if (tie?.kind !== "preposition" || !/^(?:from|by)$/.test(tie.word) || by?.kind !== "noun") return null
  const content = isAbout(line.chunks[index + 3]) ? stretch(line, index + 4, line.chunks.length) : null
  return content && withheld(noun, { from: by.from, to: by.to }, content, index, "comment")
}
const COMMENT = /^(?:comments?|reaction|response|word|statement|reply|confirmation)$/

function withheld(cue: Stretch, source: Stretch, content: Stretch, first: number, lemma: string): Draft {
  return {
    kind: "says",
    stance: "withholds",
    source,
    cue: { from: cue.from, to: cue.to, lemma },
    content: [content],
    first,
  }
}

/** The chunk where what is not said begins; -1 where the verb is no such verb. */
function unsaidFrom(line: Line, index: number, verb: VerbChunk): number {
  if (verb.deed === "be") return unawareFrom(line, index, verb)
  if (HEARING.has(verb.lemma)) return unheardFrom(line, index)
  if (verb.negated && ANSWERING.has(verb.lemma)) return unansweredFrom(line, index)
  if (verb.deed === "know" && isNegated(line, verb) && verb.form === "active") return unknownFrom(line, index)
  return !verb.negated && DEMANDING.has(verb.lemma) ? demandedFrom(line, index) : -1
}
const HEARING = new Set(["have", "receive", "see", "possess"])
const ANSWERING = new Set(["respond", "reply", "answer"])
const DEMANDING = new Set(["call", "demand", "urge", "request", "seek", "want"])

/** "is unaware of", "was not aware of", "is aware of reports that": knowing of reports says nothing of what they say. */
function unawareFrom(line: Line, index: number, verb: VerbChunk): number {
  let k = index + 1
  while (line.chunks[k]?.kind === "adverb") k++
  const head = headOf(line, k)
  if (!/^(?:un)?aware$/.test(head) || !isAbout(line.chunks[k + 1])) return -1
  return head === "unaware" || verb.negated || isReport(line, k + 2) ? k + 2 : -1
}

/** "had no information about", "has seen no reports of". */
function unheardFrom(line: Line, index: number): number {
  const noun = line.chunks[index + 1]
  if (noun?.kind !== "noun" || !noun.negated || !INFORMATION.test(headOf(line, index + 1))) return -1
  return isAbout(line.chunks[index + 2]) ? index + 3 : -1
}
const INFORMATION =
  /^(?:information|knowledge|records?|reports?|comments?|indications?|confirmation|details|data|word)$/

/** "did not respond to a request for comment on". */
function unansweredFrom(line: Line, index: number): number {
  for (let k = index + 1; k < Math.min(line.chunks.length, index + REQUEST_REACH); k++)
    if (/^(?:comments?|questions?|requests?|information)$/.test(headOf(line, k)) && isAbout(line.chunks[k + 1]))
      return k + 2
  return -1
}
/** Chunks of "to repeated requests from reporters for comment". */
const REQUEST_REACH = 8

/** "does not know whether"; "it is not known whether" is nobody's. */
function unknownFrom(line: Line, index: number): number {
  const opener = line.chunks[index + 1]
  if (opener?.kind !== "clause" || !/^(?:whether|if)$/.test(opener.word)) return -1
  const [subject] = subjectOf(line, index)
  return subject !== undefined && line.chunks[subject]?.kind === "noun" ? index + 1 : -1
}

/** "called for an investigation into allegations that": who asks for one leaves open what they say. */
function demandedFrom(line: Line, index: number): number {
  let inquiry = -1
  for (let k = index + 1; k < Math.min(line.chunks.length, index + DEMAND_REACH); k++) {
    if (line.chunks[k]?.kind === "verb" || line.chunks[k]?.kind === "stop") return -1
    if (/^(?:investigations?|inquir(?:y|ies)|probe)$/.test(headOf(line, k))) inquiry = k
    else if (inquiry > 0 && isReport(line, k)) return k
  }
  return -1
}
/** Chunks of "for a thorough investigation by the agency of the allegations". */
const DEMAND_REACH = 10

const isReport = (line: Line, k: number) =>
  /^(?:reports?|claims?|allegations?|accusations?|rumou?rs?|charges?)$/.test(headOf(line, k))

const isAbout = (chunk: Line["chunks"][number] | undefined) =>
  chunk?.kind === "preposition" && /^(?:of|about|on|regarding|concerning|over|into)$/.test(chunk.word)

function headOf(line: Line, k: number): string {
  const chunk = line.chunks[k]
  return chunk?.kind === "noun" ? (line.tokens[chunk.head]?.lower ?? "") : ""
}
