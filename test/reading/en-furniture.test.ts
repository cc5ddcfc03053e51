import { expect, test } from "vitest"
import { claimsIn } from "./en-claims.ts"

const STORY =
  "Syrian government shelling killed four people in the town of Hajin on Monday, activists said. Rescuers worked until dawn."
const OTHERS = "Car bomb kills nine in Raqqa\n\nTwo children hurt in shelling of Idlib"

const tolls = (text: string) =>
  claimsIn(text).flatMap((claim) =>
    claim.facet === "killed" || claim.facet === "injured" ? [claim.evidence.text] : [],
  )

test.each(["Related News", "Next Post", "You may also like"])("titles behind %j tell of other stories", (mark) => {
  expect(tolls(`${STORY}\n\n${mark}\n\n${OTHERS}`)).toEqual(tolls(STORY))
})

test("without such a mark they are read", () => {
  expect(tolls(`${STORY}\n\n${OTHERS}`).length).toBeGreaterThan(tolls(STORY).length)
})

test("in the first half the same words lead to a picture, and the story goes on", () => {
  expect(tolls(`Related News\n\n${STORY}`)).toEqual(tolls(STORY))
})
