import { describe, expect, test } from "vitest"
import type { Claim } from "../../src/model/claim.ts"
import { claimsIn } from "./en-claims.ts"
import { TOLD } from "./en-told-corpus.ts"

describe("what short reports come to", () => {
  test.each(TOLD.map(([rule, text, ...claims]) => ({ rule, text, claims })))("$rule", ({ text, claims }) => {
    expect(
      claimsIn(text)
        .filter(({ facet }) => facet !== "victim")
        .map(gist)
        .sort(),
    ).toEqual([...claims].sort())
  })
})

/** A claim in one line: facet, stance, speaker and value. */
function gist(claim: Claim): string {
  return `${claim.facet} ${claim.stance} ${claim.speaker.id} ${statedIn(claim)}`
}

function statedIn(claim: Claim): string {
  switch (claim.facet) {
    case "occurrence":
      return claim.value.type
    case "responsibility":
      return claim.value.actor
    case "target":
      return claim.value.what
    case "means":
      return claim.value.weapon
    case "killed":
    case "injured":
    case "missing":
      return `${claim.value.min}..${claim.value.max} ${claim.value.group}`
    default:
      return JSON.stringify(claim.value)
  }
}
