import type { Stretch } from "../../attribution.ts"
import type { VerbChunk } from "../../chunk.ts"
import { wordsOf } from "../../phrase.ts"
import type { Line } from "../../rule.ts"
import type { Draft } from "./draft.ts"
import { hasAgent } from "./passive-cue.ts"
import { reportAfter, reportBefore } from "./report-noun.ts"
import { isLight, sourceBefore } from "./source.ts"
import { sourceAfter } from "./source-after.ts"
import { stretch } from "./stretch.ts"

/** What is said to be untrue, by whoever speaks or by the one who calls it so. */
export function byFalsehood(line: Line, index: number, verb: VerbChunk): Draft | null {
  return isFalse(line, index, verb) ?? provenFalse(line, index, verb) ?? calledFalse(line, index, verb)
}

const FALSE =
  /^(?:false|untrue|baseless|fabricated|fabrications?|unfounded|lies?|incorrect|groundless|wrong|fake|fiction|fictitious|fictional|invented|inventions?|propaganda|nonsense|hoax|myths?|slander|disinformation|misinformation|misleading|absurd|ridiculous|impossible|inconceivable|unthinkable|exaggerated)$/
const TRUE = /^(?:true|correct|accurate|case|so)$/
const NO_TRUTH = /^(?:truth|basis|substance|foundation)$/

/** "Reports that … are false", "it is not true that …", "there is no truth in …". */
function isFalse(line: Line, index: number, verb: VerbChunk): Draft | null {
  if (verb.deed !== "be") return null
  let k = index + 1
  while (isLight(line, k)) k++
  const word = line.chunks[k]
  if (word?.kind !== "noun") return null
  const head = line.tokens[word.head]?.lower ?? ""
  if (word.negated && NO_TRUTH.test(head) && line.chunks[k + 1]?.kind === "preposition")
    return denial(index, word, stretch(line, k + 2, clauseEnd(line, k + 2)))
  const untrue = verb.negated ? TRUE.test(head) : holdsFalse(line, word)
  if (!untrue) return null
  const after = line.chunks[k + 1]?.kind === "that" ? stretch(line, k + 1, clauseEnd(line, k + 1)) : null
  return denial(index, word, after ?? reportBefore(line, index))
}

/** "The claim that … was debunked", "claims … were invented". */
function provenFalse(line: Line, index: number, verb: VerbChunk): Draft | null {
  if (verb.form !== "passive" || verb.negated || !PROVEN_FALSE.test(verb.lemma)) return null
  const by = hasAgent(line, index) ? sourceAfter(line, index + 1) : null
  const found = denial(index, verb, reportBefore(line, index))
  return found && by ? { ...found, source: by.source, cue: { ...found.cue, lemma: verb.lemma } } : found
}
const PROVEN_FALSE = /^(?:invented|invent|fabricated|fabricate|debunk|disprove|discredit|refute|forge)$/

/** "called reports that … a lie", "branded as lies the claims that …". */
function calledFalse(line: Line, index: number, verb: VerbChunk): Draft | null {
  if (!CALLING.test(verb.lemma) || verb.negated || verb.form === "passive") return null
  const report = reportAfter(line, index)
  const source = sourceBefore(line, index)
  const content = report < 0 ? null : stretch(line, report, line.chunks.length)
  if (!source || !content) return null
  const called =
    wordsOf(line, verb.to, content.from).split(" ").some(saysFalse) ||
    wordsOf(line, content.from, line.sentence.to)
      .replace(/[.,"”]/g, "")
      .split(" ")
      .slice(-LAST)
      .some(saysFalse)
  if (!called) return null
  return {
    kind: "denies",
    stance: "denies",
    cue: { from: verb.from, to: verb.to, lemma: verb.lemma },
    source: source.source,
    content: [content],
    first: index,
  }
}
const CALLING =
  /^(?:call|brand|branded|describe|label|labelled|labeled|denounce|condemn|slam|term|characteri[sz]e|decry|decried)$/
const saysFalse = (word: string) => FALSE.test(word.toLowerCase())
/** Words at the end of the sentence among which "a lie", "fake news" stands. */
const LAST = 3

/** Somebody's denial whose cue names no speaker. */
function denial(first: number, cue: Stretch, content: Stretch | null): Draft | null {
  return (
    content && {
      kind: "denies",
      stance: "denies",
      source: null,
      cue: { from: cue.from, to: cue.to, lemma: "false" },
      content: [content],
      first,
    }
  )
}

const holdsFalse = (line: Line, word: Stretch) =>
  line.tokens.slice(word.from, word.to).some(({ lower }) => FALSE.test(lower))

function clauseEnd(line: Line, from: number): number {
  for (let k = from + 1; k < line.chunks.length; k++) {
    const kind = line.chunks[k]?.kind
    if (kind === "clause" || kind === "stop" || kind === "quote" || kind === "comma") return k
  }
  return line.chunks.length
}
