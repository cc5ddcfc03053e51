import { gather } from "../../../gather.ts"
import { pattern } from "../../../pattern.ts"
import { nounAt, verbAt, wordsOf } from "../../../phrase.ts"
import type { Line, Rule, Stated } from "../../../rule.ts"
import { nounChunk, subjectOf } from "../../../subject.ts"
import { isDenied } from "../scope/negated-noun.ts"
import { invertedAuxiliary } from "../scope/parted-verb.ts"
import { isNegated } from "../scope/undone.ts"
import { namedDoers } from "./doer.ts"
import { spanEnd } from "./telling.ts"

/** Denials that need no verb of denying: a deed negated, or its doer, or its object. */
export const DENIAL_RULES: readonly Rule[] = [
  {
    name: "a deed negated: government shelling did not hit the village, no aircraft struck",
    pattern: pattern("verb=hit|fire|kill|injure|conduct|damage:active"),
    read: (m, line) => {
      const index = m.at["verb"] ?? 0
      const verb = verbAt(line, index)
      if (isToCome(line, index) || (verb.hedged && !isImpossible(line, index)) || harmsCivilians(line, index)) return []
      const all = isNegated(line, verb) || isFronted(line, index)
      return subjectAround(line, index)
        .filter((k) => all || isDenied(line, k))
        .flatMap((k) => denials(line, k, spanEnd(line, index), index))
    },
  },
  {
    name: "not by them: the clinic was not hit by government aircraft, was shelled not by the army but",
    pattern: pattern("verb=hit|fire|kill|injure|conduct|damage:passive .. p(by) who=force|people|weapon|event"),
    read: (m, line) => {
      const index = m.at["verb"] ?? 0
      const verb = verbAt(line, index)
      const who = m.at["who"] ?? 0
      const none = isNegated(line, verb) || subjectOf(line, index).some((k) => isDenied(line, k))
      if (verb.hedged || isToCome(line, index) || !(none || isDenied(line, who))) return []
      return namedDoers(line, who).map(({ actor }) =>
        denial(actor, Math.max(verb.from, nounAt(line, who).from - LONGEST), nounAt(line, who).to, verb.head, "act"),
      )
    },
  },
  {
    name: "no deed done: the coalition conducted no strikes there",
    pattern: pattern("verb=conduct|fire|hit|other:active ~ what=event|weapon|site"),
    read: (m, line) => {
      const index = m.at["verb"] ?? 0
      const what = nounAt(line, m.at["what"])
      if (!what.negated || (what.role === "site" && verbAt(line, index).deed !== "hit")) return []
      return gather(subjectOf(line, index), (k) => denials(line, k, what.to, index))
    },
  },
  {
    name: "none of theirs: no coalition air strikes were carried out",
    pattern: pattern("what=event|weapon .. verb=conduct|fire|hit|be:passive|active"),
    read: (m, line) => {
      const what = m.at["what"] ?? 0
      if (!isDenied(line, what)) return []
      return namedDoers(line, what)
        .filter(({ actor }) => actor !== "self")
        .map(({ actor }) =>
          denial(actor, nounAt(line, what).from, verbAt(line, m.at["verb"]).to, nounAt(line, what).head, "act"),
        )
    },
  },
  {
    name: "weapons not had or used: the army does not possess chemical weapons",
    pattern: pattern("verb=other:active ~ weapon=weapon|thing"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      if (!verb.negated || !/^(?:possess|use|have|own|employ)$/.test(verb.lemma)) return []
      if (nounAt(line, m.at["weapon"]).role === "thing" && !isSuchWeapon(line, m.at["weapon"] ?? 0)) return []
      return gather(subjectOf(line, m.at["verb"] ?? 0), (k) =>
        (nounChunk(line, k)?.parties ?? []).map((party) =>
          denial(party.id, nounChunk(line, k)?.from ?? verb.from, nounAt(line, m.at["weapon"]).to, verb.head, "act"),
        ),
      )
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

/** The subject, also where an aside parts it from its verb: "its aircraft, the army insisted, did not hit". */
function subjectAround(line: Line, index: number): readonly number[] {
  const near = subjectOf(line, index)
  if (near.length > 0 || line.chunks[index - 1]?.kind !== "comma") return near
  for (let k = index - 2; k > 0; k--) {
    if (line.chunks[k]?.kind === "stop") return []
    if (line.chunks[k]?.kind === "comma") return line.chunks[k - 1]?.kind === "noun" ? [k - 1] : []
  }
  return []
}

/** The denials that the noun at chunk `k` did the deed at chunk `index`, its words up to token `to`. */
function denials(line: Line, k: number, to: number, index: number): Stated[] {
  const noun = nounChunk(line, k)
  const verb = verbAt(line, index)
  const meant =
    verb.lemma === "target" || line.tokens.slice(verb.from, verb.head).some(({ lower }) => MEANT.test(lower))
  return namedDoers(line, k).map(({ actor }) =>
    denial(actor, noun?.from ?? verb.from, to, verb.head, meant ? "intent" : "act"),
  )
}
const MEANT = /^(?:deliberately|intentionally|purposely|purposefully|knowingly|wilfully|willfully)$/

/** "will not bomb", "would never strike": nothing is said of what happened. */
const isToCome = (line: Line, index: number) =>
  line.tokens
    .slice(verbAt(line, index).from, verbAt(line, index).head)
    .some(({ lower }, k, all) => /^(?:will|would|shall|should)$/.test(lower) && all[k + 2]?.lower !== "have")

/** "could not have struck", "cannot have struck". */
const isImpossible = (line: Line, index: number) =>
  /^(?:could not|couldn't|can not|cannot) have\b/i.test(wordsOf(line, verbAt(line, index).from, verbAt(line, index).to))

/** "At no time did their aircraft strike". */
function isFronted(line: Line, index: number): boolean {
  const auxiliary = invertedAuxiliary(line, index)
  if (!auxiliary) return false
  const words = line.tokens.slice(Math.max(line.sentence.from, auxiliary.from - LONGEST), auxiliary.from)
  return words.some(({ lower }) => /^(?:no|never|not|nor|neither|nowhere)$/.test(lower))
}
/** Tokens of the longest words of negation before an auxiliary ("under no circumstances whatsoever"). */
const LONGEST = 4

/** "did not kill civilians": that nobody was harmed, not who did it. */
function harmsCivilians(line: Line, index: number): boolean {
  const object = nounChunk(line, index + 1)
  const deed = verbAt(line, index).deed
  const civil = object?.group === "civilians" || object?.group === "children" || object?.group === "women"
  return civil && (deed === "kill" || deed === "injure" || deed === "damage")
}

function denial(actor: string, from: number, to: number, at: number, denied: "act" | "intent"): Stated {
  return { facet: "responsibility", value: { actor }, from, to, at, stance: "denies", denied }
}
