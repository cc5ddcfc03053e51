import { SELF } from "../../../language.ts"
import { pattern } from "../../../pattern.ts"
import { nounAt, verbAt, wordsOf } from "../../../phrase.ts"
import type { Line, Rule, Stated } from "../../../rule.ts"
import { nounChunk, subjectOf } from "../../../subject.ts"
import { spanEnd } from "./telling.ts"

/** Denials that need no verb of denying, and statements that no civilian was harmed. */
export const DENIAL_RULES: readonly Rule[] = [
  {
    name: "a deed negated: government shelling did not hit the village",
    pattern: pattern("verb=hit|fire|kill|injure|conduct|damage:active"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      if (!verb.negated || verb.hedged) return []
      const index = m.at["verb"] ?? 0
      return subjectOf(line, index).flatMap((k): Stated[] => {
        const noun = nounChunk(line, k)
        const own = noun?.role === "pronoun" && /^(?:we|it|they)$/.test(line.tokens[noun.head]?.lower ?? "")
        const actors = own ? [SELF] : (noun?.parties ?? []).map((party) => party.id)
        return actors.map((actor) =>
          denial(
            actor,
            noun?.from ?? verb.from,
            spanEnd(line, index),
            verb.head,
            verb.lemma === "target" ? "intent" : "act",
          ),
        )
      })
    },
  },
  {
    name: "no deed done: the coalition conducted no strikes there",
    pattern: pattern("verb=conduct|fire|other:active ~ what=event|weapon"),
    read: (m, line) => {
      const what = nounAt(line, m.at["what"])
      if (!what.negated) return []
      const index = m.at["verb"] ?? 0
      return subjectOf(line, index).flatMap((k): Stated[] => {
        const noun = nounChunk(line, k)
        const own = noun?.role === "pronoun" && /^(?:we|it|they)$/.test(line.tokens[noun.head]?.lower ?? "")
        const actors = own ? [SELF] : (noun?.parties ?? []).map((party) => party.id)
        return actors.map((actor) => denial(actor, noun?.from ?? what.from, what.to, verbAt(line, index).head, "act"))
      })
    },
  },
  {
    name: "weapons not had or used: the army does not possess chemical weapons",
    pattern: pattern("verb=other:active ~ weapon=weapon|thing"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      if (!verb.negated || !/^(?:possess|use|have|own|employ)$/.test(verb.lemma)) return []
      if (nounAt(line, m.at["weapon"]).role === "thing" && !isSuchWeapon(line, m.at["weapon"] ?? 0)) return []
      return subjectOf(line, m.at["verb"] ?? 0).flatMap((k) =>
        (nounChunk(line, k)?.parties ?? []).map((party) =>
          denial(party.id, nounChunk(line, k)?.from ?? verb.from, nounAt(line, m.at["weapon"]).to, verb.head, "act"),
        ),
      )
    },
  },
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
        /^(?:were|are|was) (?:present|there|near|in the)/.test(wordsOf(line, what.to, what.to + 3).toLowerCase())
      if (!freeOf && !none && !absent) return []
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
]

/** "this kind of weapons", "such arms": weapons of which the text has spoken. */
const isSuchWeapon = (line: Line, index: number) => {
  const from = line.chunks[index]?.from ?? 0
  return /^(?:(?:this|these|that|any|such) )?(?:such |(?:kinds?|types?|sorts?) of (?:such )?)?(?:weapons?|arms|gas|gases)\b/i.test(
    wordsOf(line, from, Math.min(from + 5, line.sentence.to)),
  )
}

function denial(actor: string, from: number, to: number, at: number, denied: "act" | "intent"): Stated {
  return { facet: "responsibility", value: { actor }, from, to, at, stance: "denies", denied }
}
