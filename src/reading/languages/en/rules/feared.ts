import { altered } from "../../../altered.ts"
import { pattern } from "../../../pattern.ts"
import { nounAt, verbAt } from "../../../phrase.ts"
import type { Rule } from "../../../rule.ts"

/** Dead and missing whom somebody fears for rather than counts. */
export const FEARED_RULES: readonly Rule[] = [
  {
    name: "feared dead: dozens are feared dead, more were feared buried under the rubble",
    pattern: pattern("who=people|number fear=say:passive fate=people|thing|verb"),
    read: (m, line) => {
      const who = nounAt(line, m.at["who"])
      const fear = verbAt(line, m.at["fear"])
      const fate = line.chunks[m.at["fate"] ?? 0]
      if (!/^(?:fear|believe|think|presume)$/.test(fear.lemma) || fear.negated || !fate) return []
      const facet = fateOf(line.tokens[fate.head]?.lower ?? "")
      if (!facet || who.negated) return []
      const count = who.count ?? { min: null, max: null }
      return [
        {
          facet,
          value: altered(count, { group: who.group ?? ("people" as const) }),
          from: who.from,
          to: fate.to,
          at: fear.head,
          stance: "suggests",
        },
      ]
    },
  },
]

const fateOf = (word: string) =>
  word === "dead" ? "killed" : /^(?:buried|trapped|missing|lost)$/.test(word) ? "missing" : null
