import { z } from "zod"
import { printTable } from "../table.ts"

const Erring = z.object({ facet: z.string(), id: z.string().optional() })
const Where = { report: z.string().optional() }
/** What `score.mjs --errors` tells of a claim: missed, with the rung that some claim of ours reached, or read with none in the gold. */
export const ScoredError = z.union([
  z.object({ ...Where, missed: Erring, reached: z.string() }),
  z.object({ ...Where, spurious: Erring }),
])
export type ScoredError = z.infer<typeof ScoredError>

const CLASSES = ["not read at all", "another speaker", "another stance", "read, not in the gold"] as const
type ErrorClass = (typeof CLASSES)[number]
const BY_RUNG: Readonly<Record<string, ErrorClass>> = {
  nothing: "not read at all",
  what: "another speaker",
  who: "another stance",
}

/** Prints the errors by facet and class, each as a share of all of them; the facet with the most errors first. */
export function printErrorClasses(name: string, errors: readonly ScoredError[]): void {
  const counts = new Map<string, Record<ErrorClass, number>>()
  for (const error of errors) {
    const { facet } = "missed" in error ? error.missed : error.spurious
    const row = counts.get(facet) ?? blank()
    row[classOf(error)] += 1
    counts.set(facet, row)
  }
  const sum = (row: Readonly<Record<ErrorClass, number>>) => CLASSES.reduce((all, one) => all + row[one], 0)
  const cells = (facet: string, row: Readonly<Record<ErrorClass, number>>) => [
    facet,
    ...[...CLASSES.map((one) => row[one]), sum(row)].map((count) => `${((100 * count) / errors.length).toFixed(1)} %`),
  ]
  const all = blank()
  for (const row of counts.values()) for (const one of CLASSES) all[one] += row[one]
  printTable(`Errors at rung stance: ${name}, ${errors.length} errors`, [
    ["", ...CLASSES, "together"],
    ...[...counts].sort(([, a], [, b]) => sum(b) - sum(a)).map(([facet, row]) => cells(facet, row)),
    cells("all facets", all),
  ])
}

const blank = (): Record<ErrorClass, number> => ({
  "not read at all": 0,
  "another speaker": 0,
  "another stance": 0,
  "read, not in the gold": 0,
})

function classOf(error: ScoredError): ErrorClass {
  if ("spurious" in error) return "read, not in the gold"
  const one = BY_RUNG[error.reached]
  if (one === undefined) throw new Error(`the scorer gave the rung "${error.reached}"; expected nothing, what or who`)
  return one
}
