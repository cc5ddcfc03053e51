import type { Claim, ClaimOf } from "../model/claim.ts"
import type { Dossier } from "../model/incident.ts"
import type { Reading } from "../model/reading.ts"
import type { Passage, Releasable, Release } from "../model/release.ts"
import { foldedWords } from "./folded-words.ts"

/** What has been released, as it bears on the readings of a dossier. */
export interface Released {
  /** Whether a passage of that kind is released. */
  has(what: Releasable, passage: Passage): boolean
  /** Whether the name of a claim's victim is: it was for this claim, or for one of the same name on the same incident. */
  victim(report: string, claim: ClaimOf<"victim">): boolean
  speaker(report: string, claim: Claim): boolean
}

/** What releases mean for a dossier. */
export function releasedIn(
  { readings, incidents }: Pick<Dossier, "readings" | "incidents">,
  releases: readonly Pick<Release, "what" | "of">[],
): Released {
  if (releases.length === 0) return NOTHING
  const keys = new Set(releases.flatMap(({ what, of }) => of.map((passage) => keyOf(what, passage))))
  const has = (what: Releasable, passage: Passage) => keys.has(keyOf(what, passage))
  const incidentOf = new Map(
    incidents.flatMap(({ id, mentions }) => mentions.map((one) => [`${one.report}\n${one.incident}`, id] as const)),
  )
  const who = (report: string, claim: ClaimOf<"victim">) =>
    `${incidentOf.get(`${report}\n${claim.incident}`) ?? `${report}\n${claim.incident}`}\n${foldedWords(claim.value.name).join(" ")}`
  const victims = new Set(
    readings.flatMap(({ report, claims }) =>
      claims.flatMap((claim) =>
        claim.facet === "victim" && has("person", victimPassage(report.id, claim)) ? [who(report.id, claim)] : [],
      ),
    ),
  )
  return {
    has,
    victim: (report, claim) => victims.has(who(report, claim)),
    speaker: (report, claim) => has("speaker", speakerPassage(report, claim)),
  }
}

const NOTHING: Released = { has: () => false, victim: () => false, speaker: () => false }

/** Where a victim is named. */
export function victimPassage(report: string, { evidence, value }: ClaimOf<"victim">): Passage {
  return { report, start: evidence.start, end: evidence.end, words: value.name }
}

/** Where a speaker is named, or their words stand where the text does not say who it is. */
export function speakerPassage(report: string, { speaker, evidence }: Claim): Passage {
  const { start = evidence.start, end = evidence.end } = speaker
  return { report, start, end, words: speakerWords(speaker) }
}

/** What a speaker goes by in a list: the name where there is one. */
export const speakerWords = ({ id, text, person }: Claim["speaker"]): string => person ?? (text === "" ? id : text)

/** Where a part of a text stands. */
export function textPassage({ report, text }: Reading, { start, end }: { start: number; end: number }): Passage {
  return { report: report.id, start, end, words: text.slice(start, end) }
}

/** Whether two passages are the same, whatever the spelling of their words. */
export function samePassage(a: Passage, b: Passage): boolean {
  return keyOf("person", a) === keyOf("person", b)
}

const keyOf = (what: Releasable, { report, start, end, words }: Passage) =>
  JSON.stringify([what, report, start, end, foldedWords(words).join(" ")])
