import { describe, expect, test } from "vitest"
import { ACCUSATIONS } from "./accusations.ts"
import { ADMISSIONS } from "./admissions.ts"
import { type Case, claimsOf, contestedOf } from "./case.ts"
import { DEEDS } from "./deeds.ts"
import { DENIALS } from "./denials.ts"
import { DENIED_EVENT, DENIED_HARM, DENIED_INTENT } from "./denied-intent-and-event.ts"
import { DOUBLED } from "./doubled.ts"
import { HARM } from "./harm.ts"
import { NOTICES } from "./notices.ts"
import { REPORTS } from "./reports.ts"
import { STATES } from "./states.ts"
import { WITHHELD } from "./withheld.ts"

const TOPICS: Readonly<Record<string, readonly Case[]>> = {
  "who did it": DEEDS,
  "who is accused": ACCUSATIONS,
  "who owns up": ADMISSIONS,
  "the deed denied": DENIALS,
  "the intent denied": DENIED_INTENT,
  "the event denied": DENIED_EVENT,
  "the harm denied": DENIED_HARM,
  "negations that meet": DOUBLED,
  "neither said nor denied": WITHHELD,
  "harm to civilians, dead and missing": HARM,
  "told or known beforehand": NOTICES,
  "over several sentences": REPORTS,
  "real states and their peoples": STATES,
}

describe.each(Object.entries(TOPICS))("%s", (_, cases) => {
  test.each(cases.map(([text, ...readings]) => ({ text, readings })))("$text", ({ text, readings }) => {
    expect(contestedOf(text)).toEqual([...readings].sort())
  })
})

test("who is not responsible for a strike does not deny that it took place", () => {
  const told = claimsOf("The Monitor said Aldrava was not responsible for the air strike on Brennick.")
    .filter(({ facet }) => facet === "responsibility" || facet === "occurrence")
    .map(({ facet, stance, speaker }) => `${speaker.id} ${stance} ${facet}`)
  expect(told.sort()).toEqual(["riverine-monitor asserts occurrence", "riverine-monitor denies responsibility"])
})
