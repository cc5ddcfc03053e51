import { spawn } from "node:child_process"
import { cpSync, existsSync, openSync, readdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { sql } from "kysely"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { reportsForRounds, whatIsLeft } from "../../bench/record/kill-rounds.ts"
import { tokenForRounds } from "../../bench/server/kill-rounds.ts"
import { restoreBackup } from "../../src/record/bundle/restore.ts"
import { writeBundle } from "../../src/record/bundle/write.ts"
import { openStore, receiveStore, type Store, type StoreOptions } from "../../src/record/store.ts"
import { verifyStore } from "../../src/record/verify/verify-store.ts"
import { MAIN, run } from "../cli/command.ts"
import { BY, folderHome, type Home } from "./homes.ts"
import { keep } from "./reports.ts"
import { HAS_SMALL_DISKS, type SmallDisk, smallDisk } from "./small-disk.ts"

const FULL = /disk is full.*What was told as done is kept; make room, and do it again/
/** A content whose key has to go to the disk. */
const KEYED = { role: "other", bytes: Buffer.alloc(100) }
const findings = async (store: Store) => (await verifyStore(store, [], () => undefined)).findings

let home: Home
beforeAll(async () => {
  home = await folderHome()
})
afterAll(() => home.close())

describe.skipIf(!HAS_SMALL_DISKS)("a disk that fills up (skipped where file systems cannot be made)", () => {
  let disk: SmallDisk
  let options: StoreOptions
  let flags: string[]
  beforeAll(async () => {
    disk = smallDisk(150)
    const made = await home.newStore()
    if (!("folder" in made.place)) throw new Error("expected a folder")
    cpSync(made.place.folder, join(disk.path, "data"), { recursive: true })
    cpSync(made.keys, join(disk.path, "keys"), { recursive: true })
    options = { place: { folder: join(disk.path, "data") }, keys: join(disk.path, "keys"), command: "test" }
    flags = ["--data", join(disk.path, "data"), "--keys", join(disk.path, "keys")]
  })
  afterAll(() => disk.close())

  test("in the middle of add: that is told, and doing it again with room keeps all, once", async () => {
    const file = join(home.path, "many.jsonl")
    writeFileSync(file, reportsForRounds(90))
    const told = new Set<string>()
    const child = spawn(process.execPath, [MAIN, "add", file, "--json", ...flags])
    const ended = new Promise<number | null>((resolve) => child.on("close", resolve))
    let stderr = ""
    child.stderr.on("data", (part: Buffer) => {
      stderr += part.toString()
    })
    createInterface({ input: child.stdout }).on("line", (line) => {
      if (told.size === 0) disk.fill()
      told.add((JSON.parse(line) as { report: string }).report)
    })
    expect({ code: await ended, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(FULL) })
    expect(told.size).toBeLessThan(90)
    disk.free()
    expect((await whatIsLeft(options, told, told.size)).wrong).toEqual([])
    const again = await run(["add", file, ...flags])
    expect(again).toMatchObject({ code: 0, stdout: expect.stringMatching(/there before/) })
    const all = new Set(Array.from({ length: 90 }, (_, i) => `round-${i}`))
    expect(await whatIsLeft(options, all, 0)).toMatchObject({ kept: 90, wrong: [] })
  })

  test("within a change: nothing of it is kept, and the next one goes on once there is room", async () => {
    const store = await openStore(options)
    try {
      await keep(store, "hajin")
      const full = store.change(BY, async ({ change }) => {
        disk.fill()
        const bytes = Buffer.alloc(4_000_000)
        await change.write([{ kind: "export.made", about: null, contents: [{ role: "other", bytes }] }])
      })
      await expect(full).rejects.toMatchObject({ code: expect.stringMatching(/^(53100|ENOSPC)$/) })
      await expect(keep(store, "raqqa")).rejects.toMatchObject({ code: "ENOSPC" })
      disk.free()
      await keep(store, "raqqa")
      expect(await findings(store)).toEqual([])
    } finally {
      disk.free()
      await store.close()
    }
  })

  test("when the database's own log has to grow: it has stopped and says so, and the next to open it finds all", async () => {
    const store = await openStore(options)
    await keep(store, "idlib")
    const full = store.change(BY, async ({ change }) => {
      disk.fill(1_000_000)
      for (let i = 0; i < 60; i++)
        await sql`select pg_logical_emit_message(false, 'test', repeat('x', 1000000))`.execute(change.queries)
    })
    const stopped = /the database has stopped \(could not write.*No space left.*make room.*start again/
    await expect(full).rejects.toThrow(stopped)
    disk.free()
    await expect(keep(store, "witness")).rejects.toThrow(stopped)
    await store.close().catch(() => undefined)
    const next = await openStore(options)
    expect(await next.contents().find("report", "idlib")).not.toBeNull()
    expect(await findings(next)).toEqual([])
    await next.close()
  })

  test("so does a server, which then ends, and says so", async () => {
    const token = await tokenForRounds(options)
    const child = spawn(process.execPath, [MAIN, "serve", "--port", "0", ...flags])
    const ended = new Promise<number | null>((resolve) => child.on("close", resolve))
    let stderr = ""
    child.stderr.on("data", (part: Buffer) => {
      stderr += part.toString()
    })
    const url = await new Promise<string>((resolve) => createInterface({ input: child.stdout }).once("line", resolve))
    const borrower = await openStore(options)
    const full = borrower.database.transaction().execute(async (queries) => {
      disk.fill(1_000_000)
      for (let i = 0; i < 60; i++)
        await sql`select pg_logical_emit_message(false, 'test', repeat('x', 1000000))`.execute(queries)
    })
    await expect(full).rejects.toThrow()
    const answer = await fetch(`${url}/api/v1/log/head`, { headers: { authorization: `Bearer ${token}` } })
    expect(answer.status).toBe(503)
    expect({ code: await ended, stderr }).toEqual({
      code: 2,
      stderr: expect.stringMatching(/error: .*the database has stopped.*start again/),
    })
    await borrower.close().catch(() => undefined)
    disk.free()
    const next = await openStore(options)
    expect(await findings(next)).toEqual([])
    await next.close()
  })

  test("within a restore: the place is empty as before, and it can be done again", async () => {
    const store = await openStore(options)
    const backup = join(home.path, "backup")
    await writeBundle(store, backup, { kind: "backup" })
    await store.close()
    const place = await home.emptyPlace(join(disk.path, "keys"))
    const received = await receiveStore(place)
    const failing = restoreBackup(received, backup, BY, async ({ change }) => {
      disk.fill()
      for (let i = 0; i < 200; i++) await change.write([{ kind: "log.exported", about: null, contents: [KEYED] }])
    })
    await expect(failing).rejects.toMatchObject({ code: "ENOSPC" })
    disk.free()
    await received.close()
    const again = await receiveStore(place)
    await restoreBackup(again, backup, BY)
    expect(await findings(again)).toEqual([])
    await again.close()
  })

  test.each<[string, (to: string) => string[]]>([
    ["backup", (to) => ["backup", to]],
    ["export", (to) => ["export", "--format", "jsonl", "-o", to]],
  ])("under what %s writes: no file is left, not even a part of one", async (_name, args) => {
    const other = smallDisk(1)
    other.fill()
    const { code, stderr } = await run([...args(join(other.path, "out")), ...flags])
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(/disk is full|no space left/i) })
    expect(readdirSync(other.path)).toEqual(["filler"])
    other.close()
  })

  test("under init: nothing is left", async () => {
    const keys = smallDisk(1)
    keys.fill()
    const folder = join(home.path, "new")
    const init = (data: string) => run(["init", "--data", data, "--keys", join(keys.path, "keys")])
    expect(await init(folder)).toMatchObject({ code: 2, stderr: expect.stringMatching(FULL) })
    disk.fill(60_000_000)
    expect(await init(join(disk.path, "new"))).toMatchObject({ code: 2, stderr: expect.stringMatching(FULL) })
    disk.free()
    expect([folder, join(disk.path, "new"), join(keys.path, "keys")].filter(existsSync)).toEqual([])
    keys.close()
  })
})

describe.skipIf(!HAS_SMALL_DISKS)("what can only be read (skipped where file systems cannot be made)", () => {
  test.each([
    ["the folder", "data", /data cannot be written to.*give the right to, or copy folder and keys/],
    ["the folder of keys", "keys", /the folder cannot be written to \(EROFS.*let it be written to, and do it again/],
  ])("%s: that is told, and nothing was changed", async (_name, readOnly, words) => {
    const disk = smallDisk(150)
    const made = await home.newStore()
    if (!("folder" in made.place)) throw new Error("expected a folder")
    const place = readOnly === "data" ? join(disk.path, "data") : made.place.folder
    const keys = readOnly === "keys" ? join(disk.path, "keys") : made.keys
    if (readOnly === "data") cpSync(made.place.folder, place, { recursive: true })
    else cpSync(made.keys, keys, { recursive: true })
    const options = { place: { folder: place }, keys, command: "test" }
    const flags = ["--data", place, "--keys", keys]
    disk.setReadOnly(true)
    const refused = await run(["add", "-", "--as", "jsonl", ...flags], { input: reportsForRounds(3) })
    expect(refused).toEqual({ code: 2, stdout: "", stderr: expect.stringMatching(words) })
    disk.setReadOnly(false)
    expect(await whatIsLeft(options, new Set(), 0)).toEqual({ told: 0, kept: 0, wrong: [] })
    disk.close()
  })
})

describe("without any right", () => {
  test.skipIf(!existsSync("/dev/full"))(
    "standard output that is full is told (skipped where there is no /dev/full)",
    async () => {
      const { place, keys } = await home.newStore()
      const folder = "folder" in place ? place.folder : ""
      const child = spawn(process.execPath, [MAIN, "verify", "--data", folder, "--keys", keys], {
        stdio: ["ignore", openSync("/dev/full", "w"), "pipe"],
      })
      let stderr = ""
      child.stderr?.on("data", (part: Buffer) => {
        stderr += part.toString()
      })
      expect(await new Promise((resolve) => child.on("close", resolve))).toBe(2)
      expect(stderr).toMatch(/cannot write to standard output: .*no space left/i)
    },
  )

  test("a limit on the size of files is told, and nothing was changed", async () => {
    const options = await home.newStore()
    const folder = "folder" in options.place ? options.place.folder : ""
    const file = join(options.path, "few.jsonl")
    writeFileSync(file, reportsForRounds(3))
    const command = [process.execPath, MAIN, "add", file, "--data", folder, "--keys", options.keys]
    // In blocks of 512 bytes.
    const child = spawn("sh", ["-c", `ulimit -f 8; exec ${command.map((word) => `'${word}'`).join(" ")}`])
    let stderr = ""
    child.stderr.on("data", (part: Buffer) => {
      stderr += part.toString()
    })
    const code = await new Promise((resolve) => child.on("close", resolve))
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(/has stopped.*raise the limit.*again/) })
    expect(await whatIsLeft(options, new Set(), 0)).toEqual({ told: 0, kept: 0, wrong: [] })
  })
})
