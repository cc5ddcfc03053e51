import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { gunzipSync } from "node:zlib"
import { sql } from "kysely"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { ERASED_NAME, OLD_REPORTS, OldStore } from "../../bench/record/old-reports.ts"
import { MIGRATIONS } from "../../src/record/database/migrations.ts"
import type { Tables } from "../../src/record/database/tables.ts"
import { search } from "../../src/record/search/search.ts"
import { openStore, type Store, type StoreOptions } from "../../src/record/store.ts"
import { verifyStore } from "../../src/record/verify/verify-store.ts"
import { HOMES, type Home } from "./homes.ts"
import { keep } from "./reports.ts"

/** Stores that earlier versions of the program really left, each by the number of steps that its tables were at. */
const FOLDER = join(import.meta.dirname, "old-stores")
const LEFT = new Map(
  readdirSync(FOLDER).map((file): [number, OldStore] => {
    const left = OldStore.parse(JSON.parse(gunzipSync(readFileSync(join(FOLDER, file))).toString()))
    return [left.steps, left]
  }),
)
/** Steps that no version ended with, because the next came along with them: the store before is brought to them alone. */
const NEVER_LAST: ReadonlySet<number> = new Set([12, 14])
const EARLIER = MIGRATIONS.slice(1).map((_, i) => i + 1)

/** What entries account for: an upgrade neither adds to these nor takes from them. */
const KEPT: readonly (keyof Tables)[] = [
  ...(["entry", "item", "leaf", "head", "report", "posting", "incident", "mention", "asked", "erased"] as const),
  ...(["account", "token", "release", "decision", "ruled", "former", "arrived", "taken", "feed"] as const),
]
/** From which version on commands leave something in a table; until then it was there, and only programs could fill it. */
const FILLED: readonly (readonly [number, keyof Tables])[] = [
  [1, "asked"],
  [1, "erased"],
  [8, "account"],
  [8, "token"],
  [5, "release"],
  [6, "decision"],
  [7, "arrived"],
  [10, "feed"],
]

test("there is a store of every earlier version", () => {
  const missing = EARLIER.filter((steps) => !LEFT.has(steps) && !NEVER_LAST.has(steps))
  const how =
    "a version before this one has no store here: build bench, check that version out elsewhere, build it, and run node dist/bench-run/bench/record/old-store.js DIST/cli/main.js test/record/old-stores/NN.json.gz with DATABASE_URL on a server"
  expect(missing, how).toEqual([])
})

test.each([...LEFT])("the store of %i steps holds what that version could leave", (steps, { tables }) => {
  const empty = FILLED.filter(([since, table]) => since <= steps && (tables[table] ?? []).length === 0)
  expect(empty).toEqual([])
})

describe.each(HOMES)("a store of an earlier version in $name", ({ isThere, open }) => {
  describe.skipIf(!isThere)("is brought up to date", () => {
    let home: Home
    let options: StoreOptions
    beforeAll(async () => {
      home = await open()
      options = await home.newStore()
    })
    afterAll(() => home.close())

    test.each(EARLIER)("from %i steps", async (steps) => {
      const left = LEFT.get(steps) ?? LEFT.get(steps - 1)
      if (left === undefined) throw new Error(`there is no store of ${steps} steps`)
      await place(home, options, left, steps)
      const store = await openStore(options)
      try {
        expect(store.installation).toBe("record")
        expect(await findings(store)).toEqual([])
        for (const table of KEPT)
          expect([table, await count(store, table)]).toEqual([table, left.tables[table]?.length ?? 0])
        for (const { id, text } of OLD_REPORTS.filter(({ id }) => id !== "erased")) {
          const report = (await store.contents().find("report", id)) ?? ""
          expect(JSON.parse((await store.contents().original(report)).toString())).toMatchObject({ id, text })
        }
        expect(await store.contents().find("report", "erased")).toBeNull()
        expect((await search(store.database, { words: "bakery" }, store.hide(), 10, null)).numbers).not.toEqual([])
        expect((await search(store.database, { words: ERASED_NAME }, store.hide(), 10, null)).numbers).toEqual([])
        await keep(store, "again")
        expect(await findings(store)).toEqual([])
      } finally {
        await store.close()
      }
    })
  })
})

const findings = async (store: Store) => (await verifyStore(store, [], () => undefined)).findings

async function count({ database }: Store, table: keyof Tables): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(database)
  return rows[0]?.count ?? 0
}

/** Puts a store as it was left in the place of another one, and brings its tables to so many steps. */
async function place(home: Home, options: StoreOptions, left: OldStore, steps: number): Promise<void> {
  rmSync(options.keys, { recursive: true })
  mkdirSync(options.keys)
  for (const [name, bytes] of Object.entries(left.keys))
    writeFileSync(join(options.keys, name), Buffer.from(bytes, "base64"))
  const run = MIGRATIONS.slice(0, steps).map(
    ({ name, sql }, i) => `${sql}; insert into migration values (${i + 1}, '${name}');`,
  )
  const rows = Object.entries(left.tables).map(
    ([table, all]) => `insert into ${table} overriding system value
      select * from jsonb_populate_recordset(null::${table}, $rows$[${all.join(",")}]$rows$);`,
  )
  await home.tamper(
    options,
    `drop schema public cascade; create schema public;
     create table migration (step integer primary key, name text not null);
     ${run.slice(0, left.steps).join("\n")} ${rows.join("\n")}
     select setval(pg_get_serial_sequence('entry', 'id'), (select max(id) from entry));
     ${run.slice(left.steps).join("\n")}`,
  )
}
