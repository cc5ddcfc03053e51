import { pattern } from "../../../pattern.ts"
import { nounAt, verbAt } from "../../../phrase.ts"
import type { Line, Rule, Stated } from "../../../rule.ts"
import { isDenied } from "../scope/negated-noun.ts"
import { HAPPENING } from "../scope/undone.ts"

/** That it never took place at all; whose it was has rules of its own. */
export const NO_EVENT_RULES: readonly Rule[] = [
  {
    name: "no such event: there was no air strike, no such strike took place",
    pattern: pattern("event=event"),
    read: (m, line) => {
      const index = m.at["event"] ?? 0
      const event = nounAt(line, index)
      if (event.parties.length > 0 || !isDenied(line, index)) return []
      const verb = [line.chunks[index + 1], line.chunks[index - 1], line.chunks[index - 2]].find(
        (chunk) => chunk?.kind === "verb",
      )
      const stands =
        verb === undefined ||
        (verb.kind === "verb" && (verb.deed === "be" || verb.deed === "conduct" || HAPPENING.test(verb.lemma)))
      return stands && !hasDoer(line, index) ? denied(line, index, event.to) : []
    },
  },
  {
    name: "never happened: the raid did not take place",
    pattern: pattern("event=event .. verb=other:active"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      const would = line.tokens.slice(verb.from, verb.head).some(({ lower }) => /^(?:would|will|should)$/.test(lower))
      return verb.negated && !would && HAPPENING.test(verb.lemma) ? denied(line, m.at["event"] ?? 0, verb.to) : []
    },
  },
]

/** "conducted no strikes", "carried out by": whose they would have been is denied, not that there were any. */
function hasDoer(line: Line, index: number): boolean {
  const before = line.chunks[index - 1]?.kind === "adverb" ? line.chunks[index - 2] : line.chunks[index - 1]
  if (before?.kind === "verb" && before.deed === "conduct") return true
  return line.chunks.slice(index, index + REACH).some((chunk) => chunk.kind === "preposition" && chunk.word === "by")
}
/** Chunks from the event to the words for its doer. */
const REACH = 4

function denied(line: Line, index: number, to: number): Stated[] {
  const event = nounAt(line, index)
  const before = line.chunks[index - 1]
  const from = before?.kind === "noun" && before.negated ? before.from : event.from
  return [
    {
      facet: "occurrence",
      value: { type: event.type ?? "other" },
      from,
      to,
      at: event.head,
      stance: "denies",
      ...(event.type === null ? { inferred: ["type"] } : {}),
    },
  ]
}
