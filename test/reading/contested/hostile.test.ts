import { describe, expect, test } from "vitest"
import type { Claim } from "../../../src/model/claim.ts"
import { claimsOf } from "./case.ts"
import { DEED_ONLY, EVENT_TOO, HARM_ONLY } from "./hostile.ts"

/** Whether the denier, or the outlet that tells of the denial, plainly states that the denier did it or harmed anybody. */
function blames(claim: Claim): boolean {
  if (claim.stance !== "asserts" || !/^(?:outlet|unattributed|aldravan)/.test(claim.speaker.id)) return false
  if (claim.facet === "responsibility") return claim.value.actor.startsWith("aldravan")
  if (claim.facet === "civilian-harm") return claim.value.harmed
  return "min" in claim.value && claim.value.max !== 0 && /^(?:civilians|medics)$/.test(claim.value.group)
}

/** Whether the same plainly state that it took place at all. */
const tells = (claim: Claim) =>
  claim.stance === "asserts" &&
  /^(?:outlet|unattributed|aldravan)/.test(claim.speaker.id) &&
  /^(?:occurrence|target|means)$/.test(claim.facet)

describe("no denial is read as an assertion", () => {
  test.each([...EVENT_TOO, ...DEED_ONLY, ...HARM_ONLY])("%s", (sentence) => {
    expect(claimsOf(sentence).filter(blames)).toEqual([])
  })
})

describe("nor is what is denied told as having taken place", () => {
  test.each(EVENT_TOO)("%s", (sentence) => {
    expect(claimsOf(sentence).filter(tells)).toEqual([])
  })
})
