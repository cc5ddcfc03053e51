import { gather } from "../../../gather.ts"
import { pattern } from "../../../pattern.ts"
import { nounAt, verbAt } from "../../../phrase.ts"
import type { Line, Rule, Stated } from "../../../rule.ts"
import { nounChunk, subjectOf } from "../../../subject.ts"
import { isDenied } from "../scope/negated-noun.ts"
import { namedDoers } from "./doer.ts"

/** Who answers for a deed, had a part in it, or had none. */
export const PART_RULES: readonly Rule[] = [
  {
    name: "answerable: the army was responsible for the raid, was not behind it",
    pattern: pattern("verb=be .. tie=p(for,behind) event=event|thing|pronoun|toll"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      const index = m.at["event"] ?? 0
      const tie = line.chunks[m.at["tie"] ?? 0]
      const behind = tie?.kind === "preposition" && tie.word === "behind"
      if (!isAct(line, index) || !(behind || answers(line, index - 2))) return []
      // A plain "was behind" is the parties' own rule.
      const named = partOf(line, m.at["verb"] ?? 0, nounAt(line, index).to, verb.negated, verb.hedged)
      return behind && !verb.negated ? named.filter(isOfSpeaker) : named
    },
  },
  {
    name: "to blame: the army is to blame for the raid",
    pattern: pattern("verb=accuse:infinitive p(for) event=event|thing|pronoun|toll"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      if (verb.lemma !== "blame" || line.tokens[verb.from]?.lower === "to" || !isAct(line, m.at["event"] ?? 0))
        return []
      return partOf(line, m.at["verb"] ?? 0, nounAt(line, m.at["event"]).to, verb.negated, verb.hedged)
    },
  },
  {
    name: "not involved: was not involved in the raid",
    pattern: pattern("verb=other:passive p(in) event=event"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      if (!verb.negated || verb.lemma !== "involve") return []
      return partOf(line, m.at["verb"] ?? 0, nounAt(line, m.at["event"]).to, true, verb.hedged)
    },
  },
  {
    name: "a part in it: probably had a role, bears no responsibility for, played no part in",
    pattern: pattern("verb=other:active what=thing|word p(in,for)? event=event|thing|pronoun|toll?"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      const what = nounAt(line, m.at["what"])
      const head = line.tokens[what.head]?.lower ?? ""
      const event = m.at["event"]
      if (!/^(?:have|play|take|bear|carry|share)$/.test(verb.lemma)) return []
      const responsibility = head === "responsibility"
      if (!responsibility && !/^(?:role|part|hand|involvement)$/.test(head)) return []
      if (event !== undefined && !isAct(line, event)) return []
      const end = event === undefined ? what.to : nounAt(line, event).to
      const negated = verb.negated || isDenied(line, m.at["what"] ?? 0)
      // "took part in the raid" is told of many who only fought, "took responsibility" is said by the taker.
      if (!negated && verb.lemma === "take") return []
      const part = partOf(line, m.at["verb"] ?? 0, end, negated, verb.hedged)
      return responsibility || negated || verb.hedged ? part : part.filter(isOfSpeaker)
    },
  },
  {
    name: "nothing to do with it: the army had nothing to do with the raid",
    pattern: pattern("verb=other:active nothing=thing|pronoun p(to) verb p(with) event=event|thing|pronoun|force"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      const index = m.at["verb"] ?? 0
      if (verb.lemma !== "have" || line.tokens[nounAt(line, m.at["nothing"]).head]?.lower !== "nothing") return []
      const last = m.at["event"] ?? 0
      if (nounAt(line, last).role !== "force") return partOf(line, index, nounAt(line, last).to, true, false)
      // "The raid had nothing to do with the army."
      const event = subjectOf(line, index)[0]
      if (event === undefined || nounChunk(line, event)?.role !== "event") return []
      return stated(line, [last], nounAt(line, event).from, nounAt(line, last).to, verb.head, true, false)
    },
  },
]

/** "the raid", "the deaths", "it"; not "the weather". */
function isAct(line: Line, index: number): boolean {
  const noun = nounChunk(line, index)
  return noun?.role !== "thing" || ACT.test(line.tokens[noun.head]?.lower ?? "")
}
const ACT = /^(?:crimes?|massacre|incident|deaths?|it|blast|bombing)$/

const answers = (line: Line, index: number) =>
  /^(?:responsible|accountable|answerable)$/.test(line.tokens[nounChunk(line, index)?.head ?? -1]?.lower ?? "")

const isOfSpeaker = (fact: Stated) => fact.facet === "responsibility" && fact.value.actor === "self"

const partOf = (line: Line, verb: number, to: number, negated: boolean, hedged: boolean): Stated[] => {
  const nouns = subjectOf(line, verb)
  const chunk = line.chunks[verb]
  const from = nounChunk(line, nouns[0] ?? -1)?.from ?? chunk?.from ?? 0
  return stated(line, nouns, from, to, chunk?.kind === "verb" ? chunk.head : from, negated, hedged)
}

function stated(
  line: Line,
  nouns: readonly number[],
  from: number,
  to: number,
  at: number,
  negated: boolean,
  hedged: boolean,
): Stated[] {
  return gather(nouns, (k) =>
    namedDoers(line, k).map(({ actor, inferred }) => ({
      facet: "responsibility" as const,
      value: { actor },
      from,
      to,
      at,
      ...(inferred ? { inferred: ["actor"] } : {}),
      ...(negated || isDenied(line, k)
        ? { stance: "denies" as const, denied: "act" as const }
        : hedged
          ? { stance: "suggests" as const }
          : {}),
    })),
  )
}
