import { execFileSync } from "node:child_process"
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { ROOT } from "./repository.ts"

const SHARED = join(ROOT, "../shared")
/** So many words in a row do not come about by chance. */
const RUN = 12
/** Larger tracked files are data tables, not prose. */
const LARGEST = 2_000_000
const NOT_PROSE = /package-lock\.json$|\.(png|jpg|gz|bin|woff2?)$/

describe.skipIf(!existsSync(SHARED))(
  "our own words (skipped where ../shared with the evaluation data is absent)",
  () => {
    test(`no tracked file repeats ${RUN} words in a row of the evaluation data`, () => {
      const theirs = new Set(evaluationTexts().flatMap(runs))
      expect(theirs.size).toBeGreaterThan(0)
      const repeated = trackedFiles().flatMap((file) => {
        const run = runs(readFileSync(join(ROOT, file), "utf8")).find((run) => theirs.has(run))
        return run === undefined ? [] : [{ file, run }]
      })
      expect(repeated).toEqual([])
    })
  },
)

function evaluationTexts(): string[] {
  return ["gold", "data", "seeds"].flatMap((part) =>
    readdirSync(join(SHARED, part), { recursive: true, encoding: "utf8" }).flatMap((name) => {
      const text = () => readFileSync(join(SHARED, part, name), "utf8")
      if (name.endsWith(".txt")) return text().split("\n")
      if (name.endsWith(".jsonl")) return text().split("\n").filter(Boolean).map(textOfRecord)
      return []
    }),
  )
}

function textOfRecord(line: string): string {
  const record: unknown = JSON.parse(line)
  return typeof record === "object" && record !== null && "text" in record ? String(record.text) : ""
}

function trackedFiles(): string[] {
  return execFileSync("git", ["ls-files", "-z"], { cwd: ROOT, encoding: "utf8" })
    .split("\0")
    .filter((file) => file !== "" && !NOT_PROSE.test(file) && existsSync(join(ROOT, file)))
    .filter((file) => statSync(join(ROOT, file)).size <= LARGEST)
}

function runs(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return Array.from({ length: Math.max(0, words.length - RUN + 1) }, (_, i) => words.slice(i, i + RUN).join(" "))
}
