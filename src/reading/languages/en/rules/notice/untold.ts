import { pattern } from "../../../../pattern.ts"
import { nounAt, wordsOf } from "../../../../phrase.ts"
import type { Rule } from "../../../../rule.ts"
import { notice } from "./notice.ts"

/** That nobody was told, or that somebody was, by the noun alone. */
export const UNTOLD_RULES: readonly Rule[] = [
  {
    name: "not coordinated: uncoordinated fires, without prior notice, no warning was given",
    pattern: pattern("what=event|thing|weapon|word"),
    read: (m, line) => {
      const index = m.at["what"] ?? 0
      const what = nounAt(line, index)
      const start = Math.max(line.sentence.from, what.from - 1)
      // Asked of every noun, so the cheap question comes first.
      if (!line.tokens.slice(start, what.to).some(({ lower }) => UNTOLD.has(lower))) return []
      const words = wordsOf(line, start, what.to).toLowerCase()
      const head = line.tokens[what.head]?.lower ?? ""
      const none =
        what.negated && /^(?:warning|notice|notification)$/.test(head) && !isHandedOver(line.chunks[index - 1])
      if (
        !none &&
        !/\buncoordinated\b|\bwithout (?:any )?(?:prior |advance )?(?:notice|notification|coordination|warning)\b/.test(
          words,
        )
      )
        return []
      const before = line.tokens[what.from - 1]?.lower === "uncoordinated" ? 1 : 0
      return notice(line, false, {}, [what.from - before, what.to], { head: what.head, hedged: false })
    },
  },
  {
    name: "warned before: after a similar warning, despite prior notice",
    pattern: pattern("tie=clause|preposition what=thing|word"),
    read: (m, line) => {
      const tie = line.chunks[m.at["tie"] ?? 0]
      const what = nounAt(line, m.at["what"])
      const words = wordsOf(line, what.from, what.to).toLowerCase()
      if (!tie || !("word" in tie) || !/^(?:after|despite|following)$/.test(tie.word)) return []
      if (!/\b(?:similar|prior|advance|earlier|previous|repeated) (?:warnings?|notice|notification)$/.test(words))
        return []
      return notice(line, true, {}, [tie.from, what.to], { head: what.head, hedged: false })
    },
  },
]

const UNTOLD = new Set(["uncoordinated", "without", "no"])

/** "gave no notice", "received no warning": who and whom is told there. */
const isHandedOver = (before: { readonly kind: string; readonly lemma?: string } | undefined) =>
  before?.kind === "noun" ||
  (before?.kind === "verb" && /^(?:give|receive|get|provide|obtain)$/.test(before.lemma ?? ""))
