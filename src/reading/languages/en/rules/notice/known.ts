import { pattern } from "../../../../pattern.ts"
import { nounAt, verbAt } from "../../../../phrase.ts"
import type { Line, Rule, Stated } from "../../../../rule.ts"
import { subjectOf } from "../../../../subject.ts"
import { isNegated } from "../../scope/undone.ts"
import { notice } from "./notice.ts"
import { aboutEnd, isToCome, toldParty } from "./parties.ts"

/** Whether somebody knew beforehand who or what was there. */
export const KNOWN_RULES: readonly Rule[] = [
  {
    name: "known beforehand: a location known to the Russians to contain troops",
    pattern: pattern("verb=know:active|passive|bare p(to) whom=force|people|place|thing"),
    read: (m, line) => knew(line, m.at["verb"] ?? 0, m.at["whom"] ?? 0),
  },
  {
    name: "knew beforehand: the Russians knew the zone contained fighters",
    pattern: pattern("whom=force|people|place|thing|pronoun verb=know:active"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      const next = line.chunks[(m.at["verb"] ?? 0) + 1]
      const participle = line.tokens[verb.head]?.lower === "known" && line.tokens[verb.from]?.lower !== "had"
      // "we know that they did it" is no knowledge of before.
      const now =
        nounAt(line, m.at["whom"]).role === "pronoun" && line.tokens[verb.head]?.lower === "know" && !verb.negated
      if (participle || now || (next?.kind !== "noun" && next?.kind !== "that")) return []
      return knew(line, m.at["verb"] ?? 0, m.at["whom"] ?? 0)
    },
  },
  {
    name: "aware: the coalition was unaware that the building housed a clinic",
    pattern: pattern("verb=be ~ aware=thing that=that"),
    read: (m, line) => {
      const index = m.at["verb"] ?? 0
      const verb = verbAt(line, index)
      const word = line.tokens[nounAt(line, m.at["aware"]).head]?.lower ?? ""
      const whom = subjectOf(line, index)[0]
      const who = whom === undefined ? null : whoKnew(line, whom)
      if (!/^(?:un)?aware$/.test(word) || whom === undefined || !who || isToCome(line, verb)) return []
      const last = aboutEnd(line, (m.at["that"] ?? 0) + 1)
      const given = (word === "aware") !== isNegated(line, verb)
      return notice(line, given, { to: who }, [nounAt(line, whom).from, last], verb, "knew")
    },
  },
]

function knew(line: Line, verbIndex: number, whomIndex: number): Stated[] {
  const verb = verbAt(line, verbIndex)
  const whom = nounAt(line, whomIndex)
  const who = whoKnew(line, whomIndex)
  if (who === null || isToCome(line, verb)) return []
  const last = aboutEnd(line, Math.max(verbIndex, whomIndex) + 1)
  const span = [Math.min(verb.from, whom.from), Math.max(last, verb.to, whom.to)] as const
  return notice(line, !isNegated(line, verb), { to: who }, span, verb, "knew")
}

/** A party, a name, or the speaker; "the mayor knew" tells nothing about the war. */
function whoKnew(line: Line, index: number): string | null {
  const noun = nounAt(line, index)
  const named = noun.parties.length > 0 || noun.role === "pronoun" || line.tokens[noun.head]?.capital === true
  return named ? toldParty(line, index) : null
}
