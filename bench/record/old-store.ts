import { spawn } from "node:child_process"
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import pg from "pg"
import { OLD_REPORTS, type OldStore } from "./old-reports.ts"
import { withDatabase } from "./scratch-database.ts"

/**
 * Makes a store with whatever a version of the program can do, and writes all of it into a file, so that later versions
 * can be tried on what this one really left: `node dist/bench-run/bench/record/old-store.js COMMAND FILE`, with the built
 * command of that version (dist/cli/main.js in a checkout of it), and `DATABASE_URL` on a server.
 */
const [command, file] = process.argv.slice(2)
const server = process.env["DATABASE_URL"]
if (command === undefined || file === undefined || server === undefined)
  throw new Error("expected a command, a file, and DATABASE_URL on a server")
await make(command, file, server)

/** Runs the command; gives what it printed, null where it refuses. */
type Run = (...args: string[]) => Promise<string | null>

async function make(command: string, file: string, server: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "deconflict-old-"))
  const keys = join(folder, "keys")
  await withDatabase(server, async (url) => {
    const start = (args: readonly string[]) =>
      spawn(process.execPath, [command, ...args], {
        env: { ...process.env, DATABASE_URL: url, DECONFLICT_KEYS: keys },
        stdio: ["ignore", "pipe", "inherit"],
      })
    await fill(async (...args) => {
      const child = start(args)
      let printed = ""
      child.stdout.on("data", (part: Buffer) => {
        printed += part.toString()
      })
      const code = await new Promise((resolve) => child.on("close", resolve))
      console.log(`${code} ${args.join(" ")}`)
      return code === 0 || code === 1 ? printed : null
    }, folder)
    const { steps, tables } = await rowsIn(url)
    const secrets = readdirSync(keys).map((name): [string, string] => [name, readFileSync(join(keys, name), "base64")])
    const store: OldStore = { steps, tables, keys: Object.fromEntries(secrets) }
    writeFileSync(file, gzipSync(JSON.stringify(store), { level: 9 }))
  })
  rmSync(folder, { recursive: true })
}

/** Does what there are commands for, the oldest first. */
async function fill(run: Run, folder: string): Promise<void> {
  const written = (name: string, content: string) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  await run("init")
  await run("add", written("reports.jsonl", OLD_REPORTS.map((report) => JSON.stringify(report)).join("\n")))
  await run("erase", "erased", "--reason", "the family asked", "--by", "Ines Vardo")
  await run("erase", "erased", "--agree", "--by", "Oren Dask")
  await run("erase", "asked", "--reason", "a witness asked", "--by", "Ines Vardo")
  await run("backup", join(folder, "backup"))
  await run("account", "add", "ines", "--role", "recorder", "--display-name", "Ines Vardo")
  await run("token", "add", "ines", "--name", "nightly", "--scope", "read")
  const incident = /[a-z-]+2018-11-14[a-z0-9-]*/.exec((await run("incidents", "--json")) ?? "")?.[0] ?? ""
  const consent = [
    "--consent",
    "Salim Darwazi",
    "--how",
    "signed form",
    "--on",
    "2018-12-01",
    "--reason",
    "he wants it",
    "--by",
    "Ines Vardo",
  ]
  await run("release", incident, "--speaker", "Salim Darwazi", ...consent)
  await run("split", incident, "second", "--reason", "another bakery")
  await run("add", "--queue", written("waiting.txt", "Shells hit a school in Idlib on 3 March 2019, residents said."))
  await fetchFeed(run)
  await run("verify")
}

async function fetchFeed(run: Run): Promise<void> {
  const item =
    "<item><guid>urn:1</guid><title>Blast</title><description>A blast hit a market in Idlib.</description></item>"
  const channel = `<rss version="2.0"><channel><title>Lantern Post</title>${item}</channel></rss>`
  const server = createServer((_, response) => response.end(channel))
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  const port = typeof address === "object" && address !== null ? address.port : 0
  await run("feed", `http://127.0.0.1:${port}/feed`, "--allow-private")
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
}

async function rowsIn(url: string): Promise<Pick<OldStore, "steps" | "tables">> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const tables: Record<string, string[]> = {}
    const named = await client.query<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'migration' order by 1",
    )
    for (const { name } of named.rows) {
      const { rows } = await client.query<{ row: string }>(
        `select to_jsonb(t)::text as row from "${name}" t order by 1`,
      )
      tables[name] = rows.map(({ row }) => row)
    }
    const { rows } = await client.query<{ steps: number }>("select max(step) as steps from migration")
    return { steps: rows[0]?.steps ?? 0, tables }
  } finally {
    await client.end()
  }
}
