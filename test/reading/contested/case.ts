import { loadKnowledge } from "../../../src/knowledge/load.ts"
import type { Claim } from "../../../src/model/claim.ts"
import { read } from "../../../src/reading/read.ts"

/**
 * A sentence or short report of the invented war of Aldrava, and everything contested that a careful person reads out
 * of it: who did it, harm to civilians, what was known beforehand, and whatever is denied, supposed or withheld.
 * Each reading is one line, `speaker stance facet value`, in any order; what is plainly told besides is left out.
 */
export type Case = readonly [text: string, ...readings: string[]]

const knowledge = await loadKnowledge({ packs: ["samples/pack"] })

/** The claims of a short report dated 2024-03-14, told by no outlet in particular. */
export function claimsOf(text: string): readonly Claim[] {
  const report = {
    id: "r",
    outlet: null,
    url: null,
    language: "en",
    published: "2024-03-14",
    dated: { date: "2024-03-14", basis: "given" as const },
    title: null,
    sha256: "0".repeat(64),
    text,
    source: "",
    inferred: [],
  }
  return read(report, knowledge).claims
}

/** The contested part of a reading in the notation of the corpus, sorted. */
export function contestedOf(text: string): string[] {
  return claimsOf(text).filter(isContested).map(lineOf).sort()
}

const FACETS = new Set<Claim["facet"]>(["responsibility", "civilian-harm", "notice"])
const isContested = ({ facet, stance }: Claim) => stance !== "asserts" || FACETS.has(facet)

const lineOf = (claim: Claim) => `${claim.speaker.id} ${claim.stance} ${claim.facet} ${valueIn(claim)}`

function valueIn(claim: Claim): string {
  const words = (...parts: readonly unknown[]) => parts.filter((part) => part !== undefined).join(" ")
  switch (claim.facet) {
    case "occurrence":
      return claim.value.type
    case "responsibility":
      return words(claim.value.actor, claim.denied)
    case "civilian-harm":
      return words(claim.value.harmed, claim.denied)
    case "target":
      return claim.value.what
    case "means":
      return claim.value.weapon
    case "notice":
      return words(claim.value.kind, claim.value.given, claim.value.from ?? "?", ">", claim.value.to ?? "?")
    case "victim":
      return claim.value.name
    default:
      return words(`${claim.value.min ?? ""}..${claim.value.max ?? ""}`, claim.value.group, claim.value.vague)
  }
}
