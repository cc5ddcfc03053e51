import { execFileSync } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { z } from "zod"
import { loadKnowledge } from "#src/knowledge/load"
import { read } from "#src/reading/read"
import { printErrorClasses, ScoredError } from "./error-classes.ts"
import { reportsOf } from "./reports.ts"
import { printTable } from "./table.ts"

const GOLD = "../shared/gold"
/** Reports that read alike in kind, but were chosen apart: `contested` for its denials, hedges and accusations. */
const SETS = { dev: ["dev"], contested: ["contested"], combined: ["dev", "contested"] } as const
const RUNGS = ["what", "who", "stance", "incident"] as const
const TO_REACH = { stance: "0.60, then 0.75, then 0.85", contested: "0.50, then 0.70" }
/** The scorer keeps so many errors; more than there are claims. */
const ALL_ERRORS = "100000"
/** What the scorer may print, in bytes: an error is some 500 of them. */
const MOST_OUTPUT = 64_000_000

const Agreement = z.object({ precision: z.number(), recall: z.number(), f1: z.number() })
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

/** Scores the readings of the gold reports against the gold readings: each set alone, and both together. */
export async function benchReading(): Promise<void> {
  if (!existsSync(GOLD)) {
    console.log(`\nReading is not scored here: it needs dev, contested and score.mjs of the gold readings in ${GOLD}`)
    return
  }
  const readings = { dev: await readingsOf("dev"), contested: await readingsOf("contested") }
  const folder = mkdtempSync(join(tmpdir(), "deconflict-bench-"))
  try {
    for (const [name, parts] of Object.entries(SETS)) {
      const [gold, ours] = [join(folder, "gold.jsonl"), join(folder, "ours.jsonl")]
      writeFileSync(gold, parts.map((part) => readFileSync(join(GOLD, `${part}.jsonl`), "utf8")).join(""))
      writeFileSync(ours, parts.map((part) => readings[part]).join(""))
      const scores = score(gold, ours)
      show(name, scores)
      if (name === "combined") printErrorClasses(name, scores.errors)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function readingsOf(set: string): Promise<string> {
  const knowledge = await loadKnowledge()
  const reports = await reportsOf(join(GOLD, `${set}-reports.jsonl`))
  return reports.map((report) => `${JSON.stringify(read(report, knowledge))}\n`).join("")
}

function score(gold: string, ours: string): z.infer<typeof Scores> {
  const args = [join(GOLD, "score.mjs"), gold, ours, "--json", "--errors", ALL_ERRORS]
  const json = execFileSync(process.execPath, args, { encoding: "utf8", maxBuffer: MOST_OUTPUT })
  return Scores.parse(JSON.parse(json))
}

function show(name: string, scores: z.infer<typeof Scores>): void {
  const row = (what: string, { precision, recall, f1 }: z.infer<typeof Agreement>, toReach = "") => [
    what,
    ...[precision, recall, f1].map((share) => share.toFixed(3)),
    toReach,
  ]
  printTable(`Reading: ${name}, ${scores.reports} reports, ${scores.missing} of them not read`, [
    ["", "precision", "recall", "F1", "F1 to reach"],
    ...RUNGS.map((rung) => row(`claims, rung ${rung}`, scores.claims[rung], rung === "stance" ? TO_REACH.stance : "")),
    row("contested claims", scores.contested, TO_REACH.contested),
    row("incidents", scores.incidents),
  ])
  console.log(`denials read as assertions: ${scores.denialsReadAsAssertions.length} (to reach: 0)`)
  console.log(`evidence that matches the text: ${scores.evidence.right} of ${scores.evidence.of} (to reach: every one)`)
}
