import type { Attribution, Basis } from "../../attribution.ts"
import { wordsOf } from "../../phrase.ts"
import type { Line } from "../../rule.ts"

/** What a source says its statement rests on, as far as the sentence tells; the first that fits. */
export function basisOf(line: Line, { source, cue }: Pick<Attribution, "source" | "cue">): Basis | null {
  if (cue.lemma === "see" || cue.lemma === "witness") return "seen"
  const named = source ? wordsOf(line, source.from, source.to).toLowerCase() : ""
  const sentence = wordsOf(line, line.sentence.from, line.sentence.to).toLowerCase()
  for (const [basis, words, whole] of TOLD) if (words.test(whole ? sentence : named)) return basis
  return RECORDING.has(cue.lemma) ? "own-records" : null
}

/** Words, and whether they count anywhere in the sentence or only in the name of the source. */
const TOLD: readonly (readonly [Basis, RegExp, boolean])[] = [
  [
    "initial-assessment",
    /\b(?:initial|preliminary|early) (?:assessment|assessments|investigation|review|findings|information|data|results)\b/,
    true,
  ],
  [
    "field-network",
    /\bnetwork of (?:\w+ )?(?:sources|activists|monitors|informants|observers)\b|\b(?:sources|activists|monitors|researchers) on the ground\b/,
    true,
  ],
  ["video", /\b(?:citing|according to|based on) (?:\w+ ){0,2}(?:video|footage|images|photographs|photos)\b/, true],
  ["video", /\b(?:video|videos|footage|images|photographs|photos|pictures)\b/, false],
  ["other-reports", /\b(?:citing|according to|based on|quoting) (?:\w+ ){0,2}(?:reports|media|newspapers)\b/, true],
  ["other-reports", /^(?:\w+ ){0,2}reports$/, false],
]
const RECORDING = new Set(["document", "record", "register", "log"])
