import type { Attribution } from "../../../attribution.ts"
import type { Chunk } from "../../../chunk.ts"
import { chunkOf } from "../../../phrase.ts"
import type { Fact, Line } from "../../../rule.ts"
import { isAhead } from "./ahead.ts"
import { isUngoverned } from "./that-clause.ts"
import { isUndone } from "./undone.ts"

/**
 * Whether the words of a fact stand where nobody says that it is so: negated, asked, wished, expected, or under a word
 * that does not vouch for it ("the myth that …"). A denial may be stated from there; an assertion never.
 */
export function isUnsaid(line: Line, fact: Fact, attributions: readonly Attribution[]): boolean {
  return (
    isUndone(line, fact) ||
    isAhead(line, fact) ||
    isAsked(line) ||
    isUncounted(line, fact) ||
    isLeftOut(line, fact, attributions) ||
    isUnreal(line, fact.at, attributions) ||
    isUngoverned(line, fact.at, attributions)
  )
}

/** "did not say how he died", "did not specify the nature of the attack": a detail is left out, no event withheld. */
const isLeftOut = (line: Line, fact: Fact, attributions: readonly Attribution[]) =>
  fact.facet === "occurrence" &&
  attributions.some(
    ({ cue, content, stance }) =>
      stance === "withholds" &&
      /^(?:did|does|do)$/.test(line.tokens[cue.from]?.lower ?? "") &&
      /^(?:say|specify|mention|tell|elaborate)$/.test(cue.lemma) &&
      content.some(({ from, to }) => fact.at >= from && fact.at < to),
  )

/** "how many died": no count, though "many" stands there. */
const isUncounted = ({ tokens }: Line, fact: Fact) =>
  "min" in fact.value && fact.value.min === null && fact.value.max === null && isHow(tokens, fact.from)

const isHow = (tokens: Line["tokens"], from: number) =>
  [from - 1, from].some((k) => tokens[k]?.lower === "how" && tokens[k + 1]?.lower === "many")

/** "Did the army hit the clinic?" */
function isAsked({ tokens, sentence }: Line): boolean {
  let last = sentence.to - 1
  while (last > sentence.from && /^["“”'’»)]$/.test(tokens[last]?.text ?? "")) last--
  return tokens[last]?.text === "?"
}

/** "If the army hits the town, …", "far from hitting the clinic": told as not so, or as only thought of. */
function isUnreal(line: Line, at: number, attributions: readonly Attribution[]): boolean {
  const index = chunkOf(line, at)
  for (let k = index; k >= 0; k--) {
    const chunk = line.chunks[k]
    if (!chunk || (k < index && endsClause(chunk))) return false
    if (chunk.kind === "verb" && chunk.form === "ing" && isInstead(line, chunk.from)) return true
    if (chunk.kind === "clause" && /^(?:if|unless)$/.test(chunk.word))
      return !attributions.some(({ cue, content }) =>
        content.some(({ from }) => from === chunk.from && cue.from < from),
      )
  }
  return false
}

const endsClause = ({ kind }: Chunk) => kind === "comma" || kind === "stop" || kind === "that" || kind === "quote"

/** Whether "far from", "instead of", "without" stands right before token `at`. */
function isInstead({ tokens, sentence }: Line, at: number): boolean {
  const [first, second] = [tokens[at - 2], tokens[at - 1]].map((token) => token?.lower ?? "")
  if (at - 1 < sentence.from) return false
  return second === "without" || INSTEAD.has(`${first} ${second}`)
}
const INSTEAD = new Set(["far from", "instead of", "rather than", "short of", "clear of"])
