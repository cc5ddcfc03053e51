import { spawn } from "node:child_process"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { sql } from "kysely"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { reportsForRounds, whatIsLeft } from "../../bench/record/kill-rounds.ts"
import { openStore, type StoreOptions } from "../../src/record/store.ts"
import { verifyStore } from "../../src/record/verify/verify-store.ts"
import { MAIN, run } from "../cli/command.ts"
import { HAS_SERVER, serverHome } from "./homes.ts"
import { keep } from "./reports.ts"

const REPORTS = 90
/** Ends all connections of ours, as an administrator or a pool in between would. */
const CUT = `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'deconflict'`
const LOST =
  /(connection to the database was lost|database was shut down).*What was told as done is kept; what was under way may be, too; wait/

describe.skipIf(!HAS_SERVER)("a connection that is lost (skipped where there is no PostgreSQL)", () => {
  let home: Awaited<ReturnType<typeof serverHome>>
  beforeAll(async () => {
    home = await serverHome()
  })
  afterAll(() => home.close())

  test.each<[string, () => void | Promise<void>, () => void]>([
    ["is cut", () => home.server.run(CUT), () => undefined],
    ["ends with its server", () => home.server.stop("immediate"), () => home.server.start()],
  ])("that %s in the middle of add is told, and doing it again keeps all, once", async (_name, lose, mend) => {
    const options = await home.newStore()
    const file = join(options.path, "many.jsonl")
    writeFileSync(file, reportsForRounds(REPORTS))
    const told = new Set<string>()
    const child = spawn(process.execPath, [MAIN, "add", file, "--json", "--keys", options.keys], {
      env: { ...process.env, ...environment(options) },
    })
    const ended = new Promise<number | null>((resolve) => child.on("close", resolve))
    let stderr = ""
    child.stderr.on("data", (part: Buffer) => {
      stderr += part.toString()
    })
    let losing: Promise<void> | null = null
    createInterface({ input: child.stdout }).on("line", (line) => {
      told.add((JSON.parse(line) as { report: string }).report)
      losing ??= Promise.resolve(lose())
    })
    expect({ code: await ended, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(LOST) })
    await losing
    mend()
    expect(told.size).toBeLessThan(REPORTS)
    expect((await whatIsLeft(options, told, told.size)).wrong).toEqual([])
    const again = await run(["add", file, "--keys", options.keys], { env: environment(options) })
    expect(again).toMatchObject({ code: 0, stdout: expect.stringMatching(/there before/) })
    const all = new Set(Array.from({ length: REPORTS }, (_, i) => `round-${i}`))
    expect(await whatIsLeft(options, all, 0)).toMatchObject({ kept: REPORTS, wrong: [] })
  })

  test("is made anew by a store that stays open: what was kept gets its place in the log all the same", async () => {
    const options = await home.newStore()
    const store = await openStore(options)
    await keep(store, "hajin")
    home.server.stop("immediate")
    await expect(keep(store, "raqqa")).rejects.toThrow()
    await new Promise((resolve) => setTimeout(resolve, 400))
    home.server.start()
    await keep(store, "raqqa")
    await store.settle()
    expect((await verifyStore(store, [], () => undefined)).findings).toEqual([])
    const { rows } = await sql`select count(*) as waiting from pending`.execute(store.database)
    expect(rows).toEqual([{ waiting: 0 }])
    await store.close()
  })
})

function environment({ place }: StoreOptions): Record<string, string> {
  return { DATABASE_URL: "url" in place ? place.url : "" }
}
