import { execFileSync } from "node:child_process"
import { cpSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { restoreBackup } from "../../src/record/bundle/restore.ts"
import { writeBundle } from "../../src/record/bundle/write.ts"
import { askErasure, erase } from "../../src/record/erase.ts"
import { search } from "../../src/record/search/search.ts"
import { openStore, receiveStore, type Store, type StoreOptions } from "../../src/record/store.ts"
import { verifyBundle } from "../../src/record/verify/verify-bundle.ts"
import { verifyStore } from "../../src/record/verify/verify-store.ts"
import { eraseReport } from "../../src/recording/erase.ts"
import { BY, HOMES, type Home, type serverHome } from "./homes.ts"
import { KNOWLEDGE, keep, WITNESS } from "./reports.ts"

describe.each(HOMES)("a witness in $name", ({ isThere, open }) => {
  describe.skipIf(!isThere)("who is erased", () => {
    let home: Home
    let options: StoreOptions & { readonly path: string }
    let store: Store
    let older = ""
    let raqqa: readonly string[] = []

    beforeAll(async () => {
      home = await open()
      options = await home.newStore()
      store = await openStore(options)
      await keep(store, "hajin", "raqqa", "witness")
      older = join(options.path, "older-backup")
      await writeBundle(store, older, { kind: "backup" })
      raqqa = await reportsIn("Raqqa")
    })
    afterAll(async () => {
      await store.close()
      await home.close()
    })

    async function reportsIn(words: string): Promise<string[]> {
      const { numbers } = await search(store.database, { words }, store.hide(), 10, null)
      const incidents = await store.contents().incidents(numbers)
      return incidents.flatMap(({ state }) => state.incident.mentions.map(({ report }) => report)).sort()
    }
    const words = (store: Store) => search(store.database, { words: WITNESS }, store.hide(), 10, null)
    const number = async () => (await store.contents().find("report", "witness")) ?? ""

    test("is there before, with what others say", async () => {
      expect(raqqa).toEqual(["raqqa", "witness"])
      expect((await words(store)).numbers).toHaveLength(1)
    })

    test("cannot be erased by one person, under whatever spelling of the name", async () => {
      const report = await number()
      await expect(store.change(BY, (work) => erase(work, report, "Tomas Rell"))).rejects.toThrow(/nobody has asked/)
      await store.change(BY, (work) => askErasure(work, report, { by: BY.name, reason: "asked to be forgotten" }))
      await expect(store.change(BY, (work) => erase(work, report, " ines vardo "))).rejects.toThrow(/a second person/)
      await expect(
        store.change(BY, (work) => askErasure(work, report, { by: "Tomas Rell", reason: "" })),
      ).rejects.toThrow(/before/)
      expect((await words(store)).numbers).toHaveLength(1)
    })

    test("is nowhere once two agree: not in the files of store and keys, in a new backup, an export, or the search", async () => {
      const report = await number()
      await eraseReport(store, { ...BY, name: "Tomas Rell" }, report, KNOWLEDGE)
      expect(await number()).toBe("")
      expect((await words(store)).numbers).toEqual([])
      expect(await reportsIn("Raqqa")).toEqual(["raqqa"])
      const backup = join(options.path, "newer-backup")
      const exported = join(options.path, "export")
      await writeBundle(store, backup, { kind: "backup" })
      await writeBundle(store, exported, { kind: "export", open: new Set() })
      const folders =
        "folder" in options.place
          ? [options.place.folder]
          : [(home as Awaited<ReturnType<typeof serverHome>>).server.folder]
      for (const spelling of [
        WITNESS,
        "zebulon",
        "quillfeather",
        Buffer.from(`${WITNESS},`).toString("base64").slice(0, 24),
      ]) {
        for (const place of [...folders, options.keys, backup, exported, older])
          expect(filesWith(spelling, place)).toEqual([])
      }
    })

    test("leaves a log that verifies, with the reason and both names", async () => {
      const verdict = await verifyStore(store, [], () => undefined)
      expect(verdict).toMatchObject({ findings: [], unopened: 0 })
      const { body } = await store.database
        .selectFrom("entry")
        .select("body")
        .where("body", "like", '%"kind":"erasure.done"%')
        .executeTakeFirstOrThrow()
      expect(JSON.parse(body)).toMatchObject({
        detail: { askedBy: BY.name, agreedBy: "Tomas Rell", reason: "asked to be forgotten" },
        about: expect.any(String),
      })
      expect(
        (await verifyBundle(join(options.path, "newer-backup"), [], store.keyring, () => undefined)).findings,
      ).toEqual([])
    })

    test("stays out when the same file is added again", async () => {
      expect(await keep(store, "witness")).toEqual([{ source: "witness.txt", report: "witness", status: "erased" }])
    })

    test("does not come back from an older backup with the keys of today, and the others do", async () => {
      const keys = join(options.path, "keys-elsewhere")
      cpSync(options.keys, keys, { recursive: true })
      const restored = await receiveStore(await home.emptyPlace(keys))
      try {
        const { gone } = await restoreBackup(restored, older, BY)
        expect(gone.length).toBeGreaterThan(0)
        expect((await words(restored)).numbers).toEqual([])
        expect(await restored.contents().find("report", "witness")).toBeNull()
        expect(await restored.contents().find("report", "raqqa")).not.toBeNull()
        expect((await verifyStore(restored, [], () => undefined)).findings).toEqual([])
      } finally {
        await restored.close()
      }
    })

    test("a newer backup brings back all that is left, and the log goes on", async () => {
      const keys = join(options.path, "keys-again")
      cpSync(options.keys, keys, { recursive: true })
      const place = await home.emptyPlace(keys)
      const restored = await receiveStore(place)
      await restoreBackup(restored, join(options.path, "newer-backup"), BY)
      const numbers = async (of: Store) => (await search(of.database, {}, of.hide(), 10, null)).numbers
      expect(await restored.contents().incidents(await numbers(restored))).toEqual(
        await store.contents().incidents(await numbers(store)),
      )
      await keep(restored, "idlib")
      expect((await verifyStore(restored, [], () => undefined)).findings).toEqual([])
      await restored.close()
      await expect(receiveStore(place)).rejects.toThrow(/there is a store already/)
    })
  })
})

/** Files under a place that hold these bytes, whatever their case. */
function filesWith(bytes: string, place: string): string[] {
  try {
    return execFileSync("grep", ["-rliaF", "--", bytes, place], { encoding: "utf8" }).split("\n").filter(Boolean)
  } catch (error) {
    // grep ends with 1 where it finds nothing.
    if (error instanceof Error && "status" in error && error.status === 1) return []
    throw error
  }
}
