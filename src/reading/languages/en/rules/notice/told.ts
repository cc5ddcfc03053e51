import { pattern } from "../../../../pattern.ts"
import { nounAt, verbAt } from "../../../../phrase.ts"
import type { Line, Rule } from "../../../../rule.ts"
import { nounChunk, subjectOf } from "../../../../subject.ts"
import { isNegated } from "../../scope/undone.ts"
import { notice } from "./notice.ts"
import { aboutEnd, isToCome, toldParty } from "./parties.ts"

/** Whether somebody had been told or warned beforehand, by a verb of telling. */
export const TOLD_RULES: readonly Rule[] = [
  {
    name: "told beforehand: informed the coalition of its plans, warned residents before the raid",
    pattern: pattern("verb=inform|say whom=force|people|place|thing|pronoun"),
    read: (m, line) => {
      const index = m.at["verb"] ?? 0
      const whom = m.at["whom"] ?? 0
      const verb = verbAt(line, index)
      if (verb.form === "passive" || isToCome(line, verb) || !hasTold(line, index) || !tells(line, index, whom + 1))
        return []
      const after = line.chunks[whom + 1]
      const object = nounAt(line, whom)
      if (after?.kind === "verb" && after.form === "active" && (object.role === "pronoun" || after.deed === "say"))
        return []
      const last = aboutEnd(line, whom + 1)
      const from = subjectOf(line, index).flatMap((k) => toldParty(line, k) ?? [])[0]
      return notice(
        line,
        !isNegated(line, verb),
        { from, to: toldParty(line, whom), about: [object.to, last] },
        [verb.from, last],
        verb,
      )
    },
  },
  {
    name: "been told beforehand: had not been notified of the operation, were warned before the raid",
    pattern: pattern("verb=inform|say:passive"),
    read: (m, line) => {
      const index = m.at["verb"] ?? 0
      const verb = verbAt(line, index)
      const subject = subjectOf(line, index)[0]
      const whom = subject === undefined ? null : nounChunk(line, subject)
      if (!whom || subject === undefined || isToCome(line, verb) || !tells(line, index, index + 1)) return []
      const last = Math.max(aboutEnd(line, index + 1), verb.to)
      return notice(line, !isNegated(line, verb), { to: toldParty(line, subject) }, [whom.from, last], verb)
    },
  },
  {
    name: "warned beforehand: the group warned that it would shell the city",
    pattern: pattern("verb=say:active .. that=that who=pronoun deed=fire|hit|conduct|kill|capture|damage"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      const deed = verbAt(line, m.at["deed"])
      const would = line.tokens.slice(deed.from, deed.head).some(({ lower }) => lower === "would" || lower === "will")
      if (verb.lemma !== "warn" || verb.negated || !would) return []
      const from = subjectOf(line, m.at["verb"] ?? 0).flatMap((k) => toldParty(line, k) ?? [])[0]
      return notice(line, true, { from }, [verb.from, aboutEnd(line, (m.at["deed"] ?? 0) + 1)], verb)
    },
  },
]

/** "planned to inform": only what was done to tell ("used the line to warn") was told. */
function hasTold(line: Line, index: number): boolean {
  const verb = verbAt(line, index)
  if (verb.form !== "infinitive" && verb.form !== "ing") return true
  const main = line.chunks.slice(0, index).findLast((chunk) => chunk.kind === "verb")
  if (verb.form === "ing") return verb.deed === "inform"
  return main?.kind === "verb" && /^(?:use|call|phone|contact|telephone)$/.test(main.lemma)
}

/** A verb of informing tells; one of saying only with what was told of: an attack, "before the raid", "to leave". */
function tells(line: Line, index: number, from: number): boolean {
  const verb = verbAt(line, index)
  if (verb.deed === "inform") return true
  if (verb.lemma !== "tell" && verb.lemma !== "warn") return false
  let k = from
  while (
    line.chunks[k]?.kind === "preposition" &&
    line.chunks[k + 1]?.kind === "noun" &&
    nounChunk(line, k + 1)?.role !== "event"
  )
    k += 2
  const opener = line.chunks[k]
  const object = nounChunk(line, k + 1)
  if (opener?.kind === "verb") return opener.form === "infinitive" && /^(?:leave|evacuate|flee)$/.test(opener.lemma)
  if (opener?.kind === "clause") return opener.word === "before" && object?.role === "event"
  return opener?.kind === "preposition" && /^(?:of|about)$/.test(opener.word) && object?.role === "event"
}
