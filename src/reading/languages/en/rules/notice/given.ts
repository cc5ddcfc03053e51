import { pattern } from "../../../../pattern.ts"
import { nounAt, verbAt } from "../../../../phrase.ts"
import type { Line, Rule, Stated } from "../../../../rule.ts"
import { nounChunk, subjectOf } from "../../../../subject.ts"
import { isDenied } from "../../scope/negated-noun.ts"
import { isNegated } from "../../scope/undone.ts"
import { notice } from "./notice.ts"
import { aboutEnd, isToCome, toldParty } from "./parties.ts"

/** Notice, warning or coordinates handed over, and what was agreed between forces. */
export const GIVEN_RULES: readonly Rule[] = [
  {
    name: "given: gave the coalition no notice",
    pattern: pattern("verb=other:active whom=force|people|place|pronoun? what=thing|word"),
    read: (m, line) => {
      const what = m.at["what"] ?? 0
      // "gave | the coalition advance notice": the receiver may stand inside the noun group.
      const whom = m.at["whom"]
      const to = whom === undefined ? nounAt(line, what).parties[0]?.id : toldParty(line, whom)
      return to ? handed(line, m.at["verb"] ?? 0, what, to) : []
    },
  },
  {
    name: "given to: gave the coordinates of the clinic to the army",
    pattern: pattern("verb=other:active what=thing|word .. p(to,with) whom=force|people|thing"),
    read: (m, line) => {
      const to = toldParty(line, m.at["whom"] ?? 0)
      return to ? handed(line, m.at["verb"] ?? 0, m.at["what"] ?? 0, to) : []
    },
  },
  {
    name: "was given: the coordinates had been shared with the coalition",
    pattern: pattern("what=thing|word .. verb=other:passive p(to,with) whom=force|people|thing"),
    read: (m, line) => {
      const index = m.at["verb"] ?? 0
      const verb = verbAt(line, index)
      const what = subjectOf(line, index)[0]
      if (what === undefined || !GIVING.test(verb.lemma) || !isNotice(line, what) || isToCome(line, verb)) return []
      const whom = m.at["whom"] ?? 0
      const given = !isNegated(line, verb) && !isDenied(line, what)
      return notice(line, given, { to: toldParty(line, whom) }, [nounAt(line, what).from, nounAt(line, whom).to], verb)
    },
  },
  {
    name: "was given it: the coalition had not been given the coordinates, received no notification",
    pattern: pattern("verb=other:passive|active what=thing|word"),
    read: (m, line) => {
      const index = m.at["verb"] ?? 0
      const verb = verbAt(line, index)
      const what = m.at["what"] ?? 0
      const gets = verb.form === "passive" ? GIVING.test(verb.lemma) : /^(?:receive|get|obtain)$/.test(verb.lemma)
      const whom = subjectOf(line, index)[0]
      if (!gets || whom === undefined || !isNotice(line, what) || isToCome(line, verb)) return []
      const end = Math.max(aboutEnd(line, what + 1), nounAt(line, what).to)
      const given = !isNegated(line, verb) && !isDenied(line, what)
      const about = [nounAt(line, what).from, end] as const
      return notice(
        line,
        given,
        { to: toldParty(line, whom), about },
        [nounChunk(line, whom)?.from ?? verb.from, end],
        verb,
      )
    },
  },
  {
    name: "agreed: the raid was not coordinated with the coalition",
    pattern: pattern("verb=other .. p(with) whom=force|people"),
    read: (m, line) => {
      const index = m.at["verb"] ?? 0
      const verb = verbAt(line, index)
      if (verb.lemma !== "coordinate" || verb.form === "infinitive" || isToCome(line, verb)) return []
      const acts = [...subjectOf(line, index), index + 1].filter((k) => isAct(line, k))
      if (acts.length === 0) return []
      const whom = m.at["whom"] ?? 0
      const from =
        verb.form === "passive" ? undefined : subjectOf(line, index).flatMap((k) => toldParty(line, k) ?? [])[0]
      const start = Math.min(verb.from, nounChunk(line, acts[0] ?? -1)?.from ?? verb.from)
      return notice(
        line,
        !isNegated(line, verb),
        { from, to: toldParty(line, whom) },
        [start, nounAt(line, whom).to],
        verb,
      )
    },
  },
]

function handed(line: Line, index: number, what: number, to: string): Stated[] {
  const verb = verbAt(line, index)
  if (!GIVING.test(verb.lemma) || !isNotice(line, what) || isToCome(line, verb)) return []
  const given = !isNegated(line, verb) && !isDenied(line, what)
  const from = subjectOf(line, index).flatMap((k) => toldParty(line, k) ?? [])[0]
  const end = Math.max(aboutEnd(line, what + 1), nounAt(line, what).to)
  return notice(line, given, { from, to, about: [nounAt(line, what).from, end] }, [verb.from, end], verb)
}

const GIVING = /^(?:give|provide|share|send|hand|pass|submit|supply|transmit|communicate)$/

/** Advance notice, a warning, or where a protected place lies. */
const isNotice = (line: Line, index: number): boolean =>
  /^(?:notice|notification|notifications|warnings?|coordinates|locations?)$/.test(
    line.tokens[nounChunk(line, index)?.head ?? -1]?.lower ?? "",
  )

const isAct = (line: Line, index: number) => nounChunk(line, index)?.role === "event"
