import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { createStore } from "#src/record/store"
import { mulberry32 } from "../mulberry32.ts"
import { soakHttp } from "../server/soak.ts"
import { killRound } from "./kill-rounds.ts"
import { reportOfYears } from "./report-of-years.ts"
import { withDatabase } from "./scratch-database.ts"
import { fileReports, inspected, workerRound, workToTheEnd } from "./worker-rounds.ts"

/** So many reports are filed for each round of workers: some more than they live to read. */
const FILED = 30
/** A round of `add` begins with a few reports that are kept already, and has more new ones than it lives to add. */
const KNOWN = 8
const NEW = 200

const { values, positionals } = parseArgs({
  options: { seed: { type: "string", default: "2026" } },
  allowPositionals: true,
})
const [part, times = "200"] = positionals
const PARTS: Readonly<Record<string, (times: number, seed: number) => Promise<void>>> = {
  record: soakRecord,
  workers: soakWorkers,
  http: soakHttp,
}
const soak = PARTS[part ?? ""]
if (soak === undefined) {
  console.error(
    `no such part: ${part ?? "(none)"}; there are record and workers, with a number of rounds (npm run soak -- record 200), and http, with a number of requests (npm run soak -- http 10000)`,
  )
  process.exitCode = 1
} else await soak(Number(times), Number(values.seed))

/** Kills two or three workers again and again, on a database of its own on the server of `DATABASE_URL`, and prints what was left each time. */
async function soakWorkers(rounds: number, seed: number): Promise<void> {
  const server = process.env["DATABASE_URL"]
  if (server === undefined) throw new Error("DATABASE_URL names no server to soak workers on")
  const root = mkdtempSync(join(tmpdir(), "deconflict-soak-"))
  const random = mulberry32(seed)
  await withDatabase(server, async (url) => {
    const options = { place: { url }, keys: join(root, "keys"), command: "soak" }
    await (await createStore(options, { name: "soak", via: "soak" })).close()
    const filed = await fileReports(options, reportsFrom(0, rounds * FILED))
    let wrong = 0
    for (let round = 1; round <= rounds; round++) {
      const left = await workerRound("dist/cli/main.js", options, 2 + (round % 2), filed, random)
      wrong += left.wrong.length
      console.log(
        `round ${round}: ${left.documents.read} read, ${left.documents.waiting} wait${left.wrong.map((one) => `\n  ${one}`).join("")}`,
      )
    }
    await workToTheEnd("dist/cli/main.js", options, 2)
    const end = await inspected(options, filed)
    wrong += end.wrong.length
    console.log(
      `${rounds} rounds (seed ${seed}): ${filed.size} documents filed, ${end.documents.read} read, ${end.reports} reports kept, ${wrong} things wrong`,
    )
    if (wrong > 0 || end.reports !== filed.size) process.exitCode = 1
  })
  rmSync(root, { recursive: true, force: true })
}

/** Reports of a war of years, as JSON lines: a store of many small incidents, in which a round costs the same throughout. */
function reportsFrom(from: number, to: number): string {
  return Array.from({ length: to - from }, (_, i) => JSON.stringify(reportOfYears(from + i))).join("\n")
}

/** Kills `add` again and again, on a store in a folder, and prints what was left each time. */
async function soakRecord(rounds: number, seed: number): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), "deconflict-soak-"))
  const random = mulberry32(seed)
  const file = join(root, "reports.jsonl")
  const options = { place: { folder: join(root, "data") }, keys: join(root, "keys"), command: "soak" }
  await (await createStore(options, { name: "soak", via: "soak" })).close()
  const told = new Set<string>()
  let wrong = 0
  let kept = 0
  for (let round = 1; round <= rounds; round++) {
    writeFileSync(file, reportsFrom(Math.max(0, kept - KNOWN), kept + NEW))
    const result = await killRound("dist/cli/main.js", options, file, told, random)
    wrong += result.wrong.length
    kept = result.kept
    console.log(
      `round ${round}: ${result.told} told, ${result.kept} kept${result.wrong.map((one) => `\n  ${one}`).join("")}`,
    )
  }
  console.log(`${rounds} rounds (seed ${seed}): ${kept} reports kept, ${told.size} told as kept, ${wrong} things wrong`)
  rmSync(root, { recursive: true, force: true })
  if (wrong > 0) process.exitCode = 1
}
