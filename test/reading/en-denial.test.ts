import { describe, expect, test } from "vitest"
import { claimsIn } from "./en-claims.ts"
import { SENTENCES } from "./en-denial-corpus.ts"

const CASES = SENTENCES.map(([sentence, ...rows]) => ({ sentence, rows }))

const SHOWN = new Set(["responsibility", "civilian-harm", "notice"])

describe("what is denied, doubted, withheld and known", () => {
  test.each(CASES)("$sentence", ({ sentence, rows }) => {
    const read = claimsIn(sentence)
      .filter((claim) => SHOWN.has(claim.facet))
      .map((claim) => [claim.facet, claim.stance, claim.speaker.id, statedIn(claim)])
    expect(read).toEqual(rows)
  })

  test.each(CASES.filter(({ rows: [first] }) => first?.[1] === "denies"))(
    "nobody asserts what is denied: $sentence",
    ({ sentence }) => {
      const asserted = claimsIn(sentence).filter(
        (claim) => claim.stance === "asserts" && (claim.facet === "responsibility" || claim.facet === "occurrence"),
      )
      expect(asserted).toEqual([])
    },
  )
})

describe("what the coalition withholds", () => {
  test.each([
    "The coalition is investigating the strike on the Syrian city of Raqqa.",
    "The coalition has not commented on the strike on the Syrian city of Raqqa.",
    "The coalition declined to comment on the strike on the Syrian city of Raqqa.",
  ])("%s", (sentence) => {
    const [claim] = claimsIn(sentence).filter(({ facet }) => facet === "occurrence")
    expect([claim?.stance, claim?.speaker.id]).toEqual(["withholds", "us-led-coalition"])
  })
})

test("who is not responsible for a strike does not deny that it took place", () => {
  const claims = claimsIn(
    "The Observatory said Russia was not responsible for the air strike on the Syrian city of Idlib.",
  )
  const told = claims
    .filter(({ facet }) => facet === "responsibility" || facet === "occurrence")
    .map(({ facet, stance, speaker }) => [facet, stance, speaker.id])
  expect(told.sort()).toEqual([
    ["occurrence", "asserts", "sohr"],
    ["responsibility", "denies", "sohr"],
  ])
})

function statedIn(claim: ReturnType<typeof claimsIn>[number]): string {
  if (claim.facet === "responsibility") return [claim.value.actor, claim.denied].filter(Boolean).join(" ")
  if (claim.facet === "civilian-harm")
    return [claim.value.harmed, claim.denied].filter((part) => part !== undefined).join(" ")
  if (claim.facet === "notice")
    return [claim.value.kind, claim.value.given, claim.value.to].filter((part) => part !== undefined).join(" ")
  return ""
}
