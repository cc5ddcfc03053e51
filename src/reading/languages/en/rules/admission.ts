import { SELF } from "../../../language.ts"
import { pattern } from "../../../pattern.ts"
import { nounAt, verbAt } from "../../../phrase.ts"
import type { Line, Rule } from "../../../rule.ts"

import { subjectOf } from "../../../subject.ts"
import { isDenied } from "../scope/negated-noun.ts"
import { conductsEvent, isLimited } from "./party.ts"
import { spanEnd } from "./telling.ts"
import { moodOf } from "./toll-count.ts"

/** "its fighters overran a post": whose they are who speaks, should they bear arms at all. */
export const OWN_FORCES = "own forces, as said: its fighters overran a post"

/** What speakers own up to, in the first person or as their words are passed on. */
export const ADMISSION_RULES: readonly Rule[] = [
  {
    name: "own deed: we hit one rocket position",
    pattern: pattern("who=pronoun verb=hit|conduct:active"),
    read: (m, line) => {
      const who = nounAt(line, m.at["who"])
      const verb = verbAt(line, m.at["verb"])
      if (line.tokens[who.head]?.lower !== "we" || verb.negated || verb.hedged) return []
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
    // "it" may be anybody: only as the first that "said" brings is it the speaker.
    name: "own deed told of oneself: the army said it had struck, the ministry added that it carried out raids",
    pattern: pattern("say=say|claim that? .. who=pronoun .. verb=hit|fire|conduct|capture|kill|damage:active"),
    read: (m, line) => {
      const who = nounAt(line, m.at["who"])
      const verb = verbAt(line, m.at["verb"])
      if (!/^(?:it|they)$/.test(line.tokens[who.head]?.lower ?? "") || !isOwnDeed(line, m.at["verb"] ?? 0)) return []
      if (!subjectOf(line, m.at["verb"] ?? 0).includes(m.at["who"] ?? 0)) return []
      return [
        {
          facet: "responsibility",
          value: { actor: SELF },
          from: who.from,
          to: spanEnd(line, m.at["verb"] ?? 0),
          at: verb.head,
          inferred: ["actor"],
          ...(verb.hedged ? { stance: "suggests" as const } : {}),
        },
      ]
    },
  },
  {
    name: OWN_FORCES,
    pattern: pattern("say=say|claim that? who=force|people verb=hit|fire|conduct|capture|kill|damage:active"),
    read: (m, line) => {
      const who = nounAt(line, m.at["who"])
      const verb = verbAt(line, m.at["verb"])
      const own = /^(?:its|our)$/.test(line.tokens[who.from]?.lower ?? "") && who.parties.length === 0
      if (!own || verb.hedged || (who.role === "people" && who.group !== "combatants")) return []
      if (!isOwnDeed(line, m.at["verb"] ?? 0)) return []
      const to = spanEnd(line, m.at["verb"] ?? 0)
      return [{ facet: "responsibility", value: { actor: SELF }, from: who.from, to, at: verb.head }]
    },
  },
  {
    name: "own act: said its air strike had harmed nobody",
    pattern: pattern("event=event"),
    read: (m, line) => {
      const index = m.at["event"] ?? 0
      const event = nounAt(line, index)
      if (!/^(?:its|our|their)$/.test(line.tokens[event.from]?.lower ?? "") || event.parties.length > 0) return []
      if (!isOfSpeaker(line, index)) return []
      return [{ facet: "responsibility", value: { actor: SELF }, from: event.from, to: event.to, at: event.head }]
    },
  },
]

/** What harms or takes, told as done: no plan, no siege held off, no survey carried out. */
function isOwnDeed(line: Line, index: number): boolean {
  const verb = verbAt(line, index)
  const object = line.chunks.findIndex(({ kind }, k) => k > index && kind === "noun")
  if (object > 0 && object <= index + 2 && isDenied(line, object)) return false
  if (verb.negated || moodOf(line, verb) === null || isLimited(line, index)) return false
  if (verb.deed === "conduct") return conductsEvent(line, index)
  return !/^(?:besiege|control|secure|hold|repel|foil|thwart|withdraw|recover|enter)$/.test(verb.lemma)
}

/** Whether no other body is named between a verb of saying and the noun at chunk `index`, so that "its" is the speaker's. */
function isOfSpeaker(line: Line, index: number): boolean {
  for (let k = index - 1; k >= 0; k--) {
    const chunk = line.chunks[k]
    if (chunk?.kind === "verb" && (chunk.deed === "say" || chunk.deed === "deny")) return true
    if (chunk?.kind === "stop" || (chunk?.kind === "noun" && chunk.parties.length > 0)) return false
  }
  return false
}
