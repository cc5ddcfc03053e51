import { pattern } from "../../../pattern.ts"
import { nounAt, verbAt, wordsOf } from "../../../phrase.ts"
import type { Rule } from "../../../rule.ts"

/** That no civilian was harmed, or none was there to be. */
export const UNHARMED_RULES: readonly Rule[] = [
  {
    name: "no civilians there: free of civilian presence, no evidence of civilians",
    pattern: pattern("what=thing|people|word|toll|site"),
    read: (m, line) => {
      const index = m.at["what"] ?? 0
      const what = nounAt(line, index)
      // Asked of every noun, so the cheap questions come first.
      if (!what.negated && line.tokens[what.from - 2]?.lower !== "free") return []
      const words = wordsOf(line, what.from, line.chunks[index + 2]?.to ?? what.to).toLowerCase()
      const before = line.chunks[index - 1]
      const freeOf =
        before?.kind === "preposition" &&
        before.word === "of" &&
        /^free$/.test(line.tokens[before.from - 1]?.lower ?? "") &&
        /\bcivilian/.test(words)
      const none =
        what.negated &&
        /^no (?:evidence|indications?|signs?|reports?|information)\b.*\b(?:civilians?|non-?combatants?)\b/.test(words)
      const absent =
        what.negated &&
        what.group === "civilians" &&
        /^(?:were|are|was) (?:present|there|near|in the|harmed|hurt)/.test(
          wordsOf(line, what.to, what.to + 3).toLowerCase(),
        )
      const casualties =
        what.negated &&
        /\b(?:civilian|human) (?:casualties|deaths|victims|losses|fatalities)$/.test(
          wordsOf(line, what.from, what.to).toLowerCase(),
        )
      if (!freeOf && !none && !absent && !casualties) return []
      const from = freeOf ? before.from - 1 : what.from
      return [
        {
          facet: "civilian-harm",
          value: { harmed: false },
          from,
          to: none ? (line.chunks[index + 2]?.to ?? what.to) : what.to,
          at: what.head,
        },
      ]
    },
  },
  {
    name: "civilians not harmed: its raid had not harmed civilians",
    pattern: pattern("verb=kill|injure|damage:active who=people"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      const who = nounAt(line, m.at["who"])
      if (!verb.negated || verb.hedged || who.count || who.group !== "civilians") return []
      return [{ facet: "civilian-harm", value: { harmed: false }, from: verb.from, to: who.to, at: verb.head }]
    },
  },
]
