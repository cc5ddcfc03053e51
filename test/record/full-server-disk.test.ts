import { spawn } from "node:child_process"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { sql } from "kysely"
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest"
import { reportsForRounds, whatIsLeft } from "../../bench/record/kill-rounds.ts"
import { tokenForRounds } from "../../bench/server/kill-rounds.ts"
import { serving } from "../../bench/server/serving.ts"
import { openStore } from "../../src/record/store.ts"
import { MAIN, run } from "../cli/command.ts"
import { HAS_SERVER, serverHome } from "./homes.ts"
import { HAS_SMALL_DISKS, type SmallDisk, smallDisk } from "./small-disk.ts"

const REPORTS = 150
const REPORT = "An air strike on Hajin killed four people on 14 November 2018, residents said."
/** More than a piece of the server's log (16 MB) holds, so that the next piece has to be made. */
const GROW_LOG = `do $$ begin
  for i in 1..20 loop perform pg_logical_emit_message(false, 'test', repeat('x', 1000000)); end loop; end $$`

type ServerHome = Awaited<ReturnType<typeof serverHome>>
interface Trouble {
  readonly name: string
  begin(home: ServerHome, disk: SmallDisk): Promise<void>
  mend(home: ServerHome, disk: SmallDisk): void
  /** What the command says, and what the server answers. */
  readonly said: RegExp
  readonly answered: RegExp
}

const TROUBLES: readonly Trouble[] = [
  {
    name: "under the tables: it refuses what does not fit, and goes on",
    begin: async (_home, disk) => disk.fill(),
    mend: (_home, disk) => disk.free(),
    said: /^error: the database's disk is full \(.*What was told as done is kept; make room.*do it again/,
    answered: /^the database's disk is full: ask again later/,
  },
  {
    name: "under its own log: it stops",
    async begin(home, disk) {
      // Room for the tables, none for a piece of the log.
      disk.fill(4_000_000)
      const refusal = () =>
        home.server.run(GROW_LOG).then(
          () => null,
          (error: NodeJS.ErrnoException) => error.code,
        )
      expect(await refusal()).toBe("53100")
      // It tries to come back, and cannot.
      await expect.poll(refusal, { timeout: 20_000 }).toBe("ECONNREFUSED")
    },
    mend(home, disk) {
      disk.free()
      home.server.start()
    },
    said: /^error: .*What was told as done is kept; .*start it again.*disk may be full.*do it again/,
    answered:
      /^(the database (cannot be reached|has crashed|is starting)|the connection to the database was lost).*: ask/,
  },
]

const NEEDED = "skipped where there is no PostgreSQL or file systems cannot be made"
describe.skipIf(!HAS_SERVER || !HAS_SMALL_DISKS)(`a PostgreSQL server whose disk fills up (${NEEDED})`, () => {
  let disk: SmallDisk
  let home: ServerHome
  beforeAll(async () => {
    disk = smallDisk(110)
    home = await serverHome(disk.path)
  })
  afterAll(async () => {
    await home.close()
    disk.close()
  })

  test.each(TROUBLES)("$name; all is told, and done again keeps all, once", async ({ begin, mend, said, answered }) => {
    const options = await home.newStore()
    const env = { DATABASE_URL: "url" in options.place ? options.place.url : "" }
    const token = await tokenForRounds(options)
    const server = await serving(MAIN, options)
    onTestFinished(() => {
      server.child.kill("SIGKILL")
    })
    const post = async () => {
      const response = await fetch(`${server.url}/api/v1/reports?name=strike`, {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "text/plain", "idempotency-key": "strike" },
        body: REPORT,
      })
      return { status: response.status, body: (await response.json()) as unknown }
    }
    const file = join(options.path, "many.jsonl")
    writeFileSync(file, reportsForRounds(REPORTS))
    const told = new Set<string>()
    const child = spawn(process.execPath, [MAIN, "add", file, "--json", "--keys", options.keys], {
      env: { ...process.env, ...env },
    })
    const ended = new Promise<number | null>((resolve) => child.on("close", resolve))
    let stderr = ""
    child.stderr.on("data", (part: Buffer) => {
      stderr += part.toString()
    })
    let begun: Promise<void> | null = null
    createInterface({ input: child.stdout }).on("line", (line) => {
      begun ??= begin(home, disk)
      told.add((JSON.parse(line) as { report: string }).report)
    })
    expect({ code: await ended, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(said) })
    await begun
    expect(told.size).toBeLessThan(REPORTS)
    for (let times = 0; times < 2; times++)
      expect(await post()).toMatchObject({ status: 503, body: { detail: expect.stringMatching(answered) } })

    mend(home, disk)
    expect(await whatIsLeft(options, told, told.size)).toMatchObject({ kept: told.size, wrong: [] })
    const added = { status: 200, body: { reports: [{ status: "added" }] } }
    for (let times = 0; times < 2; times++) expect(await post()).toMatchObject(added)
    const again = await run(["add", file, "--keys", options.keys], { env })
    expect(again).toMatchObject({ code: 0, stdout: expect.stringMatching(/there before/) })
    const all = new Set(Array.from({ length: REPORTS }, (_, i) => `round-${i}`))
    server.child.kill("SIGTERM")
    await server.ended
    expect(await whatIsLeft(options, all, 0)).toMatchObject({ kept: REPORTS + 1, wrong: [] })
    const store = await openStore({ ...options, untouched: true })
    const { rows } = await sql<{ waiting: number }>`select count(*) as waiting from pending`.execute(store.database)
    expect(rows).toEqual([{ waiting: 0 }])
    await store.close()
  })
})
