import { describe, expect, test } from "vitest"
import type { ClaimOf } from "../../src/model/claim.ts"
import { claimsIn } from "./en-claims.ts"
import { NO_VICTIMS, VICTIMS } from "./en-victim-corpus.ts"

const victimsIn = (text: string) =>
  claimsIn(text).filter((claim): claim is ClaimOf<"victim"> => claim.facet === "victim")

/** A victim as the corpus writes it: "asserts | sohr | killed | Salma Nasser, 15, female, nurse". */
function row({ stance, speaker, value, inferred }: ClaimOf<"victim">): string {
  const { name, age, ageMonths, sex, role, status } = value
  const told = [
    name,
    ageMonths === undefined ? age : `${ageMonths} months`,
    sex && (inferred?.includes("sex") ? `${sex}?` : sex),
    role,
  ]
  return [stance, speaker.id, status, told.filter((part) => part !== undefined).join(", ")].join(" | ")
}

describe("people named as victims in English", () => {
  test.each(VICTIMS.map(([text, ...rows]) => ({ text, rows })))("$text", ({ text, rows }) => {
    expect(victimsIn(text).map(row).sort()).toEqual([...rows].sort())
  })

  test.each(VICTIMS.map(([text]) => text))(
    "the words that carry it stand in the text and hold the name: %s",
    (text) => {
      for (const { evidence, value } of victimsIn(text)) {
        expect(text.slice(evidence.start, evidence.end)).toBe(evidence.text)
        expect(evidence.text).toContain(value.name)
      }
    },
  )

  test.each(NO_VICTIMS)("nobody: %s", (text) => {
    expect(victimsIn(text)).toEqual([])
  })
})

describe("an age counts nobody", () => {
  test.each([
    "Ahmed Haj Saleh, 15, was killed in an air strike on Hajin.",
    "Fatima al-Omar (32) and her two daughters Rima, 6, and Hala, 4, were killed when shells hit Hajin.",
  ])("%s", (text) => {
    const counts = claimsIn(text).flatMap((claim) => (claim.facet === "killed" ? [claim.value.min] : []))
    for (const age of [15, 32, 6, 4]) expect(counts).not.toContain(age)
  })
})
