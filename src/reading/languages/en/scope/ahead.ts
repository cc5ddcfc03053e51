import { chunkOf } from "../../../phrase.ts"
import type { Fact, Line } from "../../../rule.ts"
import { isDeed, SAID_TO_BE_DONE } from "./undone.ts"

/** "might strike", "will bomb", "bracing for a possible attack": what may come has not happened. */
export function isAhead(line: Line, fact: Fact): boolean {
  if (fact.stance === "denies" || !SAID_TO_BE_DONE.has(fact.facet)) return false
  const index = chunkOf(line, fact.at)
  const chunk = line.chunks[index]
  if (chunk?.kind === "noun" && chunk.role === "event")
    return chunk.hedged ? isAwaited(line, index, AWAITING) : !chunk.definite && isAwaited(line, index, PREPARED)
  const deed = chunk?.kind === "verb" ? chunk : line.chunks[index + 1]
  const doer = line.chunks[index - 1]
  if (chunk?.kind === "verb" && doer?.kind === "noun" && doer.hedged && isAwaited(line, index - 1, AWAITING))
    return true
  if (deed?.kind !== "verb" || !isDeed(deed) || deed.form !== "active") return false
  return deed.to - deed.from >= 2 && MODAL.test(line.tokens[deed.head - 1]?.lower ?? "")
}

/** Right before the verb itself; "may have struck" is past. */
const MODAL = /^(?:might|could|may|will|would|shall|should|can)$/

const isAwaited = (line: Line, index: number, words: RegExp) =>
  line.chunks
    .slice(Math.max(0, index - AWAITING_REACH), index)
    .some((one) => line.tokens.slice(one.from, one.to).some(({ lower }) => words.test(lower)))
/** Chunks between "bracing" or "ahead of" and the event. */
const AWAITING_REACH = 3
const AWAITING = /^(?:brac\w+|prepar\w+|threat\w*|warn\w*|ahead|deter\w*|prevent\w*|against|await\w*|anticipat\w+)$/
/** Of an event that nobody has spoken of yet these are enough by themselves: "feared revenge attacks". */
const PREPARED = /^(?:brac\w+|prepar\w+|fear(?:s|ed|ing)?|await\w*|anticipat\w+)$/
