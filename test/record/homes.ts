import { execFileSync, spawnSync } from "node:child_process"
import { randomBytes } from "node:crypto"
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import pg from "pg"
import { createStore, type StoreOptions } from "../../src/record/store.ts"

/** A kind of place that stores live in, for as long as a file of tests needs it. */
export interface Home {
  /** A store of its own, made and closed. `path` is a folder that goes with it. */
  newStore(): Promise<StoreOptions & { readonly path: string }>
  /** An empty place, where keys are brought to. */
  emptyPlace(keys: string): Promise<StoreOptions>
  /** Runs SQL past the store, with all triggers and constraints off. */
  tamper(store: StoreOptions, sql: string): Promise<void>
  close(): Promise<void>
  /** A folder for what else a test needs; it goes when the home is closed. */
  readonly path: string
}

export const BY = { name: "Ines Vardo", via: "test" }

/** Stores in folders. Making a database takes seconds, so that each store is a copy of one. */
export async function folderHome(): Promise<Home> {
  const root = mkdtempSync(join(tmpdir(), "deconflict-record-"))
  const first = { place: { folder: join(root, "first") }, keys: join(root, "first-keys"), command: "test" }
  await (await createStore(first, BY)).close()
  const place = () => join(root, randomBytes(4).toString("hex"))
  return {
    path: root,
    async newStore() {
      const path = place()
      const options = { place: { folder: join(path, "data") }, keys: join(path, "keys"), command: "test", path }
      cpSync(first.place.folder, options.place.folder, {
        recursive: true,
        filter: (source) => !source.includes("owner."),
      })
      cpSync(first.keys, options.keys, { recursive: true })
      return options
    },
    async emptyPlace(keys) {
      return { place: { folder: place() }, keys, command: "test" }
    },
    async tamper({ place }, sql) {
      const { PGlite } = await import("@electric-sql/pglite")
      const pglite = await PGlite.create(join("folder" in place ? place.folder : "", "pg"))
      await pglite.exec(`set session_replication_role = replica; ${sql}`)
      await pglite.close()
    },
    async close() {
      rmSync(root, { recursive: true, force: true })
    },
  }
}

/** Where Debian and others put the programs of a server, newest first. */
function programs(): string | null {
  const found = spawnSync("pg_config", ["--bindir"], { encoding: "utf8" })
  const folders = [
    ...(existsSync("/usr/lib/postgresql")
      ? readdirSync("/usr/lib/postgresql")
          .sort((a, b) => Number(b) - Number(a))
          .map((version) => `/usr/lib/postgresql/${version}/bin`)
      : []),
    ...(found.status === 0 ? [found.stdout.trim()] : []),
  ]
  return folders.find((folder) => existsSync(join(folder, "initdb"))) ?? null
}

/** With `CI=true` a missing server is a failure, elsewhere its tests are skipped. */
export const HAS_SERVER = process.env["CI"] === "true" || programs() !== null

/**
 * Stores on a PostgreSQL server of our own, in a folder that goes with it. PostgreSQL refuses to run as root. `on` is the
 * folder that its data lie in, where they are to lie apart.
 */
export async function serverHome(on: string | null = null): Promise<Home & { readonly server: Server }> {
  const root = mkdtempSync("/tmp/deconflict-pg-")
  const server = await startServer(root, on ?? root)
  const template = { place: { url: server.url("template_store") }, keys: join(root, "template-keys"), command: "test" }
  await server.run("create database template_store")
  await (await createStore(template, BY)).close()
  return {
    path: root,
    server,
    async newStore() {
      const name = `s${randomBytes(4).toString("hex")}`
      const path = join(root, name)
      await server.run(`create database ${name} template template_store`)
      cpSync(template.keys, join(path, "keys"), { recursive: true })
      return { place: { url: server.url(name) }, keys: join(path, "keys"), command: "test", path }
    },
    async emptyPlace(keys) {
      const name = `e${randomBytes(4).toString("hex")}`
      await server.run(`create database ${name}`)
      return { place: { url: server.url(name) }, keys, command: "test" }
    },
    async tamper({ place }, sql) {
      const client = new pg.Client({ connectionString: "url" in place ? place.url : "" })
      await client.connect()
      await client.query(`set session_replication_role = replica; ${sql}`)
      await client.end()
    },
    async close() {
      server.stop("immediate")
      rmSync(root, { recursive: true, force: true })
    },
  }
}

/** A PostgreSQL server that runs in a folder. */
export interface Server {
  readonly folder: string
  url(database: string): string
  run(sql: string): Promise<void>
  stop(mode: "fast" | "immediate"): void
  start(): void
}

async function startServer(root: string, on: string): Promise<Server> {
  const bin = programs()
  if (bin === null) throw new Error("PostgreSQL is not installed, and CI=true: apt-get install postgresql")
  const folder = join(on, "pg")
  const port = await freePort()
  const isRoot = process.getuid?.() === 0
  const call = (program: string, args: readonly string[]) => {
    const command = [join(bin, program), ...args]
    const [name = "", ...rest] = isRoot ? ["runuser", "-u", "postgres", "--", ...command] : command
    execFileSync(name, rest, { stdio: ["ignore", "ignore", "inherit"], cwd: "/" })
  }
  if (isRoot) execFileSync("chown", ["postgres", root, on])
  if (isRoot) execFileSync("chmod", ["755", root, on])
  call("initdb", ["-D", folder, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C", "--no-sync"])
  const start = () =>
    call("pg_ctl", [
      "-D",
      folder,
      "-w",
      "-l",
      join(root, "log"),
      "-o",
      `-p ${port} -k ${root} -c listen_addresses=127.0.0.1`,
      "start",
    ])
  start()
  const url = (database: string) => `postgresql://postgres@127.0.0.1:${port}/${database}`
  return {
    folder,
    url,
    start,
    async run(sql) {
      const client = new pg.Client({ connectionString: url("postgres") })
      await client.connect()
      await client.query(sql).finally(() => client.end())
    },
    stop: (mode) => call("pg_ctl", ["-D", folder, "-w", "-m", mode, "stop"]),
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0))
    })
  })
}

/** Both kinds of home, for suites that hold on either. */
export const HOMES = [
  { name: "a folder", isThere: true, open: folderHome },
  { name: "a PostgreSQL server (skipped where there is none)", isThere: HAS_SERVER, open: serverHome },
]
