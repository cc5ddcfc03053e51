import { expect, test } from "vitest"
import { filesUnder, textOf } from "./repository.ts"

/** Longer than this, a file holds more than one idea. */
const MOST_LINES = 300

test("no file of src or bench is longer than it should be", () => {
  const files = [...filesUnder("src", ".ts"), ...filesUnder("bench", ".ts")]
  expect(files.length).toBeGreaterThan(0)
  const long = files.map((file) => ({ file, lines: textOf(file).split("\n").length - 1 }))
  expect(long.filter(({ lines }) => lines > MOST_LINES)).toEqual([])
})
