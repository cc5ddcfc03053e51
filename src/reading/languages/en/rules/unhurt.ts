import { pattern } from "../../../pattern.ts"
import { nounAt, verbAt } from "../../../phrase.ts"
import type { Line, Rule, Stated } from "../../../rule.ts"

/** People of whom it is said that they were not harmed: a count of none. Counted people are the tolls' own matter. */
export const UNHURT_RULES: readonly Rule[] = [
  {
    name: "nobody of these hurt: the advisers were not wounded",
    pattern: pattern("who=people|force quote? verb=kill|injure:passive"),
    read: (m, line) => unhurt(line, m.at["who"] ?? 0, m.at["verb"] ?? 0),
  },
  {
    name: "nobody of these hurt: the advisers who were present were not wounded",
    pattern: pattern("who=people|force relative .. be|other .. quote? verb=kill|injure:passive"),
    read: (m, line) => unhurt(line, m.at["who"] ?? 0, m.at["verb"] ?? 0),
  },
]

function unhurt(line: Line, index: number, verbIndex: number): Stated[] {
  const who = nounAt(line, index)
  const verb = verbAt(line, verbIndex)
  if (!verb.negated || verb.hedged || who.count) return []
  const facet = verb.deed === "kill" ? "killed" : "injured"
  return [
    { facet, value: { min: 0, max: 0, group: who.group ?? "people" }, from: who.from, to: verb.to, at: verb.head },
  ]
}
