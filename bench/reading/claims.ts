import { existsSync } from "node:fs"
import { printErrorClasses } from "./error-classes.ts"
import { type Agreement, GOLD, goldPairs, type Scores, score } from "./gold.ts"
import type { Figure, Measure } from "./measure.ts"

/** Reports that read alike in kind, but were chosen apart: `contested` for its denials, hedges and accusations. */
const SETS = { dev: ["dev"], contested: ["contested"], both: ["dev", "contested"] } as const
const RUNGS = ["what", "who", "stance", "incident"] as const
const TO_REACH: Readonly<Record<string, string>> = {
  "dev what": "0.80",
  "dev stance": "0.72",
  "both contested claims": "0.60",
}
/** Two careful readers who did not see each other's work, on 21 reports (the gold's guide). */
const TWO_READERS: Readonly<Record<string, string>> = {
  what: "two people 0.87",
  who: "two people 0.85",
  stance: "two people 0.85",
  incident: "two people 0.79",
  "contested claims": "two people 0.47 (of nine)",
}

/** Claims and incidents against the gold readings: precision, recall and F1, each rung asking for more than the one above. */
export const claims: Measure = {
  name: "claims",
  needs: [GOLD],
  figures: async () => {
    const pairs = { dev: await goldPairs("dev"), contested: await goldPairs("contested") }
    return Object.entries(SETS).flatMap(([set, parts]) => rows(set, score(parts.flatMap((part) => pairs[part]))))
  },
}

/** Prints the errors of both sets by facet and class. */
export async function printClaimErrors(): Promise<void> {
  if (!existsSync(GOLD)) return
  printErrorClasses("both", score([...(await goldPairs("dev")), ...(await goldPairs("contested"))]).errors)
}

function rows(set: string, scores: Scores): Figure[] {
  const of = `${scores.reports} reports${scores.missing > 0 ? `, ${scores.missing} not read` : ""}`
  const row = (what: string, { precision, recall, f1 }: Agreement): Figure => ({
    what: `${set}, ${what}: P, R, F1`,
    here: [precision, recall, f1].map((part) => part.toFixed(3)).join(", "),
    of,
    toReach: TO_REACH[`${set} ${what}`] ?? "",
    others: TWO_READERS[what] ?? "",
  })
  const { denialsReadAsAssertions, evidence } = scores
  return [
    ...RUNGS.map((rung) => row(rung, scores.claims[rung])),
    row("contested claims", scores.contested),
    row("incidents", scores.incidents),
    { what: `${set}, denials read as assertions`, here: String(denialsReadAsAssertions.length), of, toReach: "0" },
    {
      what: `${set}, evidence that matches the text`,
      here: String(evidence.right),
      of: `${evidence.of} spans`,
      toReach: "every one",
    },
  ]
}
