import type { Attribution, Basis } from "../../attribution.ts"
import { sentenceOf, wordsOf } from "../../phrase.ts"
import type { Line } from "../../rule.ts"

/** What a source says its statement rests on, as far as the sentence tells; the first that fits. */
export function basisOf(line: Line, { source, cue }: Pick<Attribution, "source" | "cue">): Basis | null {
  if (cue.lemma === "see" || cue.lemma === "witness") return "seen"
  const named = source ? wordsOf(line, source.from, source.to).toLowerCase() : ""
  const sentence = sentenceOf(line)
  for (const [basis, words, whole] of TOLD) if (words.test(whole ? sentence : named)) return basis
  return RECORDING.has(cue.lemma) ? "own-records" : null
}

/** Words, and whether they count anywhere in the sentence or only in the name of the source. */
const TOLD: readonly (readonly [Basis, RegExp, boolean])[] = [
  [
    "initial-assessment",
    /\b(?:initial|preliminary|early) (?:\w+ )?(?:assessments?|investigations?|inquir(?:y|ies)|reviews?|findings|information|data|results)\b/,
    true,
  ],
  [
    "field-network",
    /\bnetwork of (?:\w+ ){0,2}(?:sources|activists|monitors|informants|observers|volunteers)\b|\b(?:sources|activists|monitors|researchers|staff|teams?|network) (?:\w+ )?(?:on the ground|in the field)\b/,
    true,
  ],
  [
    "video",
    /\b(?:citing|according to|based on|analy[sz]ing|reviewing|studying) (?:\w+ ){0,2}(?:videos?|footage|images|imagery|photographs|photos)\b/,
    true,
  ],
  ["video", /\b(?:videos?|footage|images?|imagery|photographs|photos) (?:\w+ ){0,3}(?:shows?|showed|showing)\b/, true],
  ["video", /\b(?:video|videos|footage|images|imagery|photographs|photos|pictures)\b/, false],
  ["other-reports", /\b(?:citing|according to|based on|quoting) (?:\w+ ){0,2}(?:reports|media|newspapers)\b/, true],
  ["other-reports", /^(?:\w+ ){0,2}(?:reports|media|newspapers)$/, false],
  [
    "own-records",
    /\b(?:its|their|our) (?:own )?(?:records?|database|data|tally|archives?|documentation|count|logs?)\b/,
    true,
  ],
  ["own-records", /\b(?:citing|according to|based on) (?:\w+ ){0,2}(?:records|registers?|lists|files)\b/, true],
  [
    "seen",
    /\b(?:they|he|she|it|i|we|who) (?:had |have |has )?(?:personally )?(?:saw|seen|witnessed)\b|\beyewitness(?:es)?\b/,
    true,
  ],
]
const RECORDING = new Set(["document", "record", "register", "log"])
