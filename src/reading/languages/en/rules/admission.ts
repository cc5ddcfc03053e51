import { SELF } from "../../../language.ts"
import { pattern } from "../../../pattern.ts"
import { nounAt, verbAt } from "../../../phrase.ts"
import type { Rule, Stated } from "../../../rule.ts"
import { nounChunk, subjectOf } from "../../../subject.ts"

/** Who answers for a deed, and what speakers own up to in the first person. */
export const ADMISSION_RULES: readonly Rule[] = [
  {
    name: "answerable: the army was responsible for the raid",
    pattern: pattern("verb=be .. what=thing p(for) event=event|thing|pronoun|toll"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      const what = nounAt(line, m.at["what"])
      const event = nounAt(line, m.at["event"])
      if (line.tokens[what.head]?.lower !== "responsible") return []
      if (
        event.role === "thing" &&
        !/^(?:crime|massacre|incident|deaths?|it|blast)$/.test(line.tokens[event.head]?.lower ?? "")
      )
        return []
      return subjectOf(line, m.at["verb"] ?? 0).flatMap((k): Stated[] => {
        const noun = nounChunk(line, k)
        return (noun?.parties ?? []).map((party) => ({
          facet: "responsibility",
          value: { actor: party.id },
          from: noun?.from ?? verb.from,
          to: event.to,
          at: what.head,
          ...(party.how === "epithet" ? { inferred: ["actor"] } : {}),
          ...stanceOf(verb.negated, verb.hedged),
        }))
      })
    },
  },
  {
    name: "own deed: we hit one rocket position",
    pattern: pattern("who=pronoun verb=hit|conduct:active"),
    read: (m, line) => {
      const who = nounAt(line, m.at["who"])
      const verb = verbAt(line, m.at["verb"])
      if (line.tokens[who.head]?.lower !== "we" || verb.negated) return []
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
  {
    name: "own part: we probably had a role",
    pattern: pattern("who=pronoun verb=other:active what=thing"),
    read: (m, line) => {
      const who = nounAt(line, m.at["who"])
      const verb = verbAt(line, m.at["verb"])
      const what = nounAt(line, m.at["what"])
      if (line.tokens[who.head]?.lower !== "we") return []
      if (!/^(?:have|play)$/.test(verb.lemma) || !/^(?:role|part|hand)$/.test(line.tokens[what.head]?.lower ?? ""))
        return []
      return [
        {
          facet: "responsibility",
          value: { actor: SELF },
          from: who.from,
          to: what.to,
          at: verb.head,
          ...stanceOf(verb.negated || what.negated, verb.hedged),
        },
      ]
    },
  },
]

const stanceOf = (negated: boolean, hedged: boolean) =>
  negated ? ({ stance: "denies", denied: "act" } as const) : hedged ? ({ stance: "suggests" } as const) : {}
