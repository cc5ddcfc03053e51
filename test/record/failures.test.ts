import { spawn } from "node:child_process"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { mulberry32 } from "../../bench/mulberry32.ts"
import { killRound, reportsForRounds } from "../../bench/record/kill-rounds.ts"
import { openStore } from "../../src/record/store.ts"
import { verifyStore } from "../../src/record/verify/verify-store.ts"
import { MAIN, run } from "../cli/command.ts"
import { folderHome, HAS_SERVER, type Home, serverHome } from "./homes.ts"
import { keep } from "./reports.ts"

const ROUNDS = 20
const SEED = 11

describe("killed at random while it adds", () => {
  let home: Home
  beforeAll(async () => {
    home = await folderHome()
  })
  afterAll(() => home.close())

  test(`${ROUNDS} times: nothing that was told is missing, nothing is there twice, all of it verifies`, {
    timeout: 300_000,
  }, async () => {
    const options = await home.newStore()
    const file = join(options.path, "reports.jsonl")
    writeFileSync(file, reportsForRounds(240))
    const told = new Set<string>()
    const random = mulberry32(SEED)
    for (let round = 0; round < ROUNDS; round++)
      expect((await killRound(MAIN, options, file, told, random)).wrong).toEqual([])
    expect(told.size).toBeGreaterThan(0)
    const { stdout, code } = await run(["add", file, "--json", "--data", folderOf(options), "--keys", options.keys])
    expect(code).toBe(0)
    const last = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { report: string; status: string })
    expect(last).toHaveLength(240)
    expect(last.filter(({ report, status }) => told.has(report) && status !== "known")).toEqual([])
  })
})

describe("a folder", () => {
  let home: Home
  beforeAll(async () => {
    home = await folderHome()
  })
  afterAll(() => home.close())

  test("has one owner, and who comes second is told which", async () => {
    const options = await home.newStore()
    const owners = await Promise.allSettled([openStore(options), openStore(options), openStore(options)])
    const [owner] = owners.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []))
    expect(owners.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
    const { code, stderr } = await run(["incidents", "--data", folderOf(options), "--keys", options.keys])
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(new RegExp(`is in use by process ${process.pid}, test, since 20`)),
    })
    await owner?.close()
    const next = await openStore(options)
    await next.close()
  })

  test("keeps what it was told when its owner is killed, and is free at once", async () => {
    const options = await home.newStore()
    const file = join(options.path, "one.jsonl")
    writeFileSync(file, reportsForRounds(3))
    const child = spawn(process.execPath, [
      MAIN,
      "watch",
      options.path,
      "--json",
      "--data",
      folderOf(options),
      "--keys",
      options.keys,
    ])
    await new Promise<void>((resolve, reject) => child.on("error", reject).stdout.once("data", () => resolve()))
    child.kill("SIGKILL")
    await new Promise((resolve) => child.on("close", resolve))
    const store = await openStore(options)
    expect((await verifyStore(store, [], () => undefined)).findings).toEqual([])
    expect(await store.contents().find("report", "round-2")).not.toBeNull()
    await store.close()
  })

  test("has no workers, who would read from beside its owner", async () => {
    const options = await home.newStore()
    const { code, stderr } = await run(["worker", "--data", folderOf(options), "--keys", options.keys])
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/in a folder, which one process owns.*DATABASE_URL/),
    })
  })

  test.each<[string, (options: { place: string; keys: string }) => string[], RegExp]>([
    [
      "without a store",
      ({ keys }) => ["--data", "/nonexistent/store", "--keys", keys],
      /holds no store; "deconflict init" makes one/,
    ],
    ["with the keys gone", ({ place }) => ["--data", place, "--keys", "/nonexistent/keys"], /holds no keys of a store/],
  ])("%s is told in words", async (_name, flags, message) => {
    const options = await home.newStore()
    const { code, stderr } = await run(["incidents", ...flags({ place: folderOf(options), keys: options.keys })])
    expect(stderr).toMatch(message)
    expect({ code, stack: /^\s+at /m.test(stderr) }).toEqual({ code: 2, stack: false })
  })
})

describe.skipIf(!HAS_SERVER)("a server (skipped where there is none)", () => {
  test("that stops in the middle is told, and what was kept before is there when it is back", async () => {
    const home = await serverHome()
    const options = await home.newStore()
    const store = await openStore(options)
    await keep(store, "hajin")
    home.server.stop("immediate")
    await expect(keep(store, "raqqa")).rejects.toThrow()
    await store.close().catch(() => undefined)
    const flags = ["--keys", options.keys]
    const refused = await run(["incidents", ...flags], {
      env: { DATABASE_URL: "url" in options.place ? options.place.url : "" },
    })
    expect({ code: refused.code, stderr: refused.stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/the database cannot be reached/),
    })
    home.server.start()
    const again = await openStore(options)
    expect(await again.contents().find("report", "hajin")).not.toBeNull()
    expect(await again.contents().find("report", "raqqa")).toBeNull()
    expect((await verifyStore(again, [], () => undefined)).findings).toEqual([])
    await again.close()
    await home.close()
  })
})

function folderOf({ place }: { readonly place: { readonly folder: string } | { readonly url: string } }): string {
  if ("folder" in place) return place.folder
  throw new Error("expected a store in a folder")
}
