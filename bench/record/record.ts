import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { performance } from "node:perf_hooks"
import { createStore, type Store, type StoreOptions } from "#src/record/store"
import { verifyStore } from "#src/record/verify/verify-store"
import { madeUpReport } from "../made-up-report.ts"
import { printTable } from "../table.ts"
import { addedASecond, COMMAND } from "./added-a-second.ts"
import { durableWrites } from "./durable-writes.ts"
import { reportOfOneStrike } from "./report-of-one-strike.ts"
import { reportOfYears } from "./report-of-years.ts"
import { withDatabase } from "./scratch-database.ts"
import { fileReports, inspected, workToTheEnd } from "./worker-rounds.ts"

const BY = { name: "bench", via: "bench" }
const REPORTS = 600
const BATCH = 5_000
/** What reports tell of: the larger the incidents that they come to, the more has to be put together with each. */
const KINDS = [
  { name: "a war of years", make: reportOfYears },
  { name: "two weeks in a few villages", make: madeUpReport },
  { name: "one strike", make: reportOfOneStrike },
]
type Kind = (typeof KINDS)[number]

/**
 * Measures adding with reading and verifying in a folder; and, where `DATABASE_URL` names a server with the right to make
 * databases, on that server too, with small writes beside pgbench and two workers beside one.
 */
export async function benchRecord(entries: number): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), "deconflict-bench-"))
  const url = process.env["DATABASE_URL"]
  try {
    const inFolder = (name: string): StoreOptions => ({
      place: { folder: join(root, name) },
      keys: join(root, `${name} keys`),
      command: "bench",
    })
    for (const kind of KINDS) await adding(kind, "in a folder", inFolder(kind.name))
    if (url === undefined) {
      await verifying("in a folder", inFolder("log"), entries)
      console.log("\nNot measured on a server: DATABASE_URL names none")
      return
    }
    let place = 0
    const onServer = (use: (options: StoreOptions) => Promise<void>) =>
      withDatabase(url, (url) => use({ place: { url }, keys: join(root, `keys-${place++}`), command: "bench" }))
    for (const kind of KINDS) await onServer((options) => adding(kind, "on a server", options))
    await onServer(durableWrites)
    for (const workers of [1, 2]) await onServer((options) => working(options, workers))
    await onServer((options) => verifying("on a server", options, entries))
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

async function made(options: StoreOptions): Promise<void> {
  await (await createStore(options, BY)).close()
}

async function adding({ name, make }: Kind, where: string, options: StoreOptions): Promise<void> {
  await made(options)
  const { added, readOnly } = await addedASecond(options, REPORTS, make)
  printTable(`Adding ${REPORTS} made-up reports of ${name} ${where}, in one process, its start included`, [
    ["", "reports a second"],
    ["read, reconciled and kept", added.toFixed(0)],
    ["(yardstick) read and printed alone", readOnly.toFixed(0)],
  ])
}

async function working(options: StoreOptions, workers: number): Promise<void> {
  await made(options)
  const lines = Array.from({ length: REPORTS }, (_, i) => JSON.stringify(reportOfYears(i))).join("\n")
  const filing = performance.now()
  const filed = await fileReports(options, lines)
  const started = performance.now()
  await workToTheEnd(COMMAND, options, workers)
  const seconds = (performance.now() - started) / 1000
  const { reports, wrong } = await inspected(options, filed)
  printTable(
    `${REPORTS} documents read by ${workers} ${workers === 1 ? "worker" : "workers"} on a server, start included`,
    [
      ["", "measured"],
      ["documents filed a second", (REPORTS / ((started - filing) / 1000)).toFixed(0)],
      ["documents read and kept a second", (REPORTS / seconds).toFixed(0)],
      ["reports kept, things wrong", `${reports}, ${wrong.length}`],
    ],
  )
}

async function verifying(where: string, options: StoreOptions, count: number): Promise<void> {
  const store = await createStore(options, BY)
  try {
    const filling = performance.now()
    await writeEntries(store, count)
    const started = performance.now()
    const { entries, findings } = await verifyStore(store, [], () => undefined)
    const seconds = (performance.now() - started) / 1000
    printTable(`Verifying a log ${where}`, [
      ["", "measured", "to reach"],
      ["entries", entries.toLocaleString("en"), ""],
      ["things found wrong", String(findings.length), "0"],
      ["time", `${seconds.toFixed(1)} s`, "60 s for a million"],
      ["time to write them", `${((started - filling) / 1000).toFixed(1)} s`, ""],
    ])
  } finally {
    await store.close()
  }
}

async function writeEntries(store: Store, count: number): Promise<void> {
  for (let from = 1; from < count; from += BATCH) {
    const entries = Array.from({ length: Math.min(BATCH, count - from) }, (_, i) => ({
      kind: "log.exported" as const,
      about: null,
      detail: { run: from + i },
    }))
    await store.change(BY, ({ change }) => change.write(entries))
  }
  await store.settle()
}
