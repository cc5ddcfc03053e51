import { spawnSync } from "node:child_process"
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { performance } from "node:perf_hooks"
import { createStore, type StoreOptions } from "#src/record/store"
import { writesOverHttp } from "../server/writes.ts"
import { printTable } from "../table.ts"

const BY = { name: "bench", via: "bench" }
const WRITERS = 32
/** So many connections a process has at most; pgbench gets as many. */
const CONNECTIONS = 10
const CHANGES = 3_000
const CONTENT_BYTES = 1_000
const YARDSTICK_SECONDS = 5

/** Measures changes of one entry and one content, written by many at once and durably kept, and documents sent to a server, beside rows that pgbench commits. */
export async function durableWrites(options: StoreOptions): Promise<void> {
  const store = await createStore(options, BY)
  try {
    const write = (i: number) =>
      store.change(BY, ({ change }) =>
        change.write([
          {
            kind: "report.added",
            about: null,
            contents: [{ role: "original", bytes: Buffer.alloc(CONTENT_BYTES, i) }],
          },
        ]),
      )
    for (let i = 0; i < WRITERS; i++) await write(i)
    const before = process.cpuUsage()
    const started = performance.now()
    let left = CHANGES
    await Promise.all(
      Array.from({ length: WRITERS }, async () => {
        while (left-- > 0) await write(left)
      }),
    )
    const seconds = (performance.now() - started) / 1000
    const { user, system } = process.cpuUsage(before)
    const overHttp = await writesOverHttp(options)
    printTable(`Changes of one entry and one content, durably kept on a server, ${WRITERS} asked for at once`, [
      ["", "a second", "to reach"],
      ["changes through the store, over 10 connections", (CHANGES / seconds).toFixed(0), "1000"],
      ["documents taken over HTTP to be read later, by a server of its own", overHttp.toFixed(0), "1000"],
      [
        `pgbench, one row a transaction, ${CONNECTIONS} connections`,
        "url" in options.place ? pgbench(options.place.url) : "",
        "(yardstick)",
      ],
    ])
    console.log(`Our process was busy for ${(((user + system) / 1e6 / seconds) * 100).toFixed(0)}% of one core`)
  } finally {
    await store.close()
  }
}

/** Debian keeps the program beside the server, off the path. */
function program(name: string): string {
  const { stdout } = spawnSync("pg_config", ["--bindir"], { encoding: "utf8" })
  const folders = existsSync(DEBIAN) ? readdirSync(DEBIAN).map((version) => join(DEBIAN, version, "bin")) : []
  return (
    [(stdout ?? "").trim(), ...folders].map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? name
  )
}

const DEBIAN = "/usr/lib/postgresql"

function pgbench(url: string): string {
  spawnSync(program("psql"), [url, "-qc", "create table bench_row (id bigserial primary key, body bytea)"])
  const folder = mkdtempSync(join(tmpdir(), "deconflict-pgbench-"))
  try {
    const script = join(folder, "insert.sql")
    writeFileSync(script, `insert into bench_row (body) values (decode(repeat('ab', ${CONTENT_BYTES}), 'hex'));\n`)
    const options = ["-n", "-f", script, "-c", String(CONNECTIONS), "-j", "2", "-T", String(YARDSTICK_SECONDS), url]
    const run = spawnSync(program("pgbench"), options, { encoding: "utf8" })
    return /tps = (\d+)/.exec(run.stdout ?? "")?.[1] ?? `not measured: ${run.error?.message ?? run.stderr.slice(-200)}`
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
