import { execFileSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { z } from "zod"
import { loadKnowledge } from "#src/knowledge/load"
import { read } from "#src/reading/read"
import { reportsOf } from "../reports.ts"
import { ScoredError } from "./error-classes.ts"

export const GOLD = "../shared/gold"
/** The scorer keeps so many errors; more than there are claims. */
const ALL_ERRORS = "100000"
/** What the scorer may print, in bytes: an error is some 500 of them. */
const MOST_OUTPUT = 64_000_000

const Agreement = z.object({ precision: z.number(), recall: z.number(), f1: z.number() })
export type Agreement = z.infer<typeof Agreement>
/** What `score.mjs --json` prints, as far as it is shown here. */
const Scores = z.object({
  reports: z.number(),
  missing: z.number(),
  claims: z.object({ what: Agreement, who: Agreement, stance: Agreement, incident: Agreement }),
  contested: Agreement,
  denialsReadAsAssertions: z.array(z.unknown()),
  incidents: Agreement,
  evidence: z.object({ right: z.number(), of: z.number() }),
  errors: z.array(ScoredError),
})
export type Scores = z.infer<typeof Scores>

const Gold = z.object({
  report: z.object({ id: z.string(), outlet: z.string().nullable() }),
  claims: z.array(z.unknown()),
})

/** A gold reading and ours of one report, each as the line of its file. */
export interface Pair {
  readonly outlet: string | null
  readonly claims: number
  readonly gold: string
  readonly ours: string
}

/** The reports of a gold set (`dev`, `contested`), read by people and by us. */
export async function goldPairs(set: string): Promise<Pair[]> {
  const knowledge = await loadKnowledge()
  const reports = await reportsOf(join(GOLD, `${set}-reports.jsonl`))
  const ours = new Map(reports.map((report) => [report.id, JSON.stringify(read(report, knowledge))]))
  const lines = readFileSync(join(GOLD, `${set}.jsonl`), "utf8")
    .split("\n")
    .filter(Boolean)
  return lines.map((gold) => {
    const { report, claims } = Gold.parse(JSON.parse(gold))
    return { outlet: report.outlet, claims: claims.length, gold, ours: ours.get(report.id) ?? "" }
  })
}

/** Our readings scored against the gold ones by the gold's own scorer. */
export function score(pairs: readonly Pair[]): Scores {
  const folder = mkdtempSync(join(tmpdir(), "deconflict-bench-"))
  try {
    const [gold, ours] = [join(folder, "gold.jsonl"), join(folder, "ours.jsonl")]
    writeFileSync(gold, pairs.map((pair) => `${pair.gold}\n`).join(""))
    writeFileSync(ours, pairs.map((pair) => `${pair.ours}\n`).join(""))
    const args = [join(GOLD, "score.mjs"), gold, ours, "--json", "--errors", ALL_ERRORS]
    return Scores.parse(JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8", maxBuffer: MOST_OUTPUT })))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
