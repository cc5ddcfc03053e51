import type { Chunk } from "../../../chunk.ts"
import { SELF } from "../../../language.ts"
import { pattern } from "../../../pattern.ts"
import { nounAt, verbAt } from "../../../phrase.ts"
import type { Rule } from "../../../rule.ts"

/** What speakers own up to in the first person. */
export const ADMISSION_RULES: readonly Rule[] = [
  {
    name: "own deed: we hit one rocket position, it had hit the clinic by mistake",
    pattern: pattern("who=pronoun verb=hit|conduct:active"),
    read: (m, line) => {
      const who = nounAt(line, m.at["who"])
      const verb = verbAt(line, m.at["verb"])
      const word = line.tokens[who.head]?.lower ?? ""
      // "it" may be anybody: only as what "said" brings is it the speaker.
      const own = word === "we" || (/^(?:it|they)$/.test(word) && isBrought(line.chunks[(m.at["who"] ?? 0) - 1]))
      if (!own || verb.negated || verb.hedged) return []
      return [
        {
          facet: "responsibility",
          value: { actor: SELF },
          from: who.from,
          to: line.chunks[(m.at["verb"] ?? 0) + 1]?.to ?? verb.to,
          at: verb.head,
        },
      ]
    },
  },
]

/** Right after a verb of saying, or its "that". */
const isBrought = (before: Chunk | undefined) =>
  before?.kind === "that" || (before?.kind === "verb" && before.deed === "say")
