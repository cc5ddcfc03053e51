import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { sql } from "kysely"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { insertAccount } from "../../src/record/access/account.ts"
import { insertSession } from "../../src/record/access/session.ts"
import { insertToken } from "../../src/record/access/token.ts"
import { writeBundle } from "../../src/record/bundle/write.ts"
import { openKeyring } from "../../src/record/content/keyring.ts"
import { askErasure } from "../../src/record/erase.ts"
import { leafHash } from "../../src/record/log/merkle.ts"
import { signHead } from "../../src/record/log/note.ts"
import { openStore, type Store, type StoreOptions } from "../../src/record/store.ts"
import type { Verdict } from "../../src/record/verify/finding.ts"
import { verifyBundle } from "../../src/record/verify/verify-bundle.ts"
import { verifyStore } from "../../src/record/verify/verify-store.ts"
import { eraseReport } from "../../src/recording/erase.ts"
import { BY, folderHome, type Home } from "./homes.ts"
import { KNOWLEDGE, keep } from "./reports.ts"

let home: Home
let store: StoreOptions & { readonly path: string }

beforeAll(async () => {
  home = await folderHome()
  store = await home.newStore()
  const open = await openStore(store)
  await keep(open, "hajin", "raqqa")
  await open.settle()
  await keep(open, "again", "idlib", "witness")
  await open.settle()
  for (const name of ["idlib", "witness"] as const) {
    const number = (await open.contents().find("report", name)) ?? ""
    await open.change(BY, (work) => askErasure(work, number, { by: BY.name, reason: "tested" }))
    if (name === "witness") continue
    await eraseReport(open, { ...BY, name: "Tomas Rell" }, number, KNOWLEDGE)
  }
  await open.change(BY, async (work) => {
    const person = { name: "ines", displayName: "Ines Vardo" }
    const account = await insertAccount(work, person, "recorder", { password: "$hash$", code: null })
    const times = { made: "2026-03-01T08:00:00.000Z", expires: "2027-03-01T08:00:00.000Z" }
    const token = { name: "nightly", account, scopes: [], digest: "1f", lastFour: "wxyz", ...times }
    await insertToken(work, token)
    await insertSession(work, account, "2f", { now: 1_772_352_000_000, until: 1_772_438_400_000 })
  })
  await open.close()
})
afterAll(() => home.close())

async function verdict(options = store): Promise<Verdict> {
  const open = await openStore({ ...options, untouched: true })
  try {
    return await verifyStore(open, [], () => undefined)
  } finally {
    await open.close()
  }
}

test("the store as it was left is as it was recorded", async () => {
  expect((await verdict()).findings).toEqual([])
})

describe("behind the store's back", () => {
  let open: Store
  beforeAll(async () => {
    open = await openStore({ ...store, untouched: true })
  })
  afterAll(() => open.close())

  /** Does something past all triggers and constraints, verifies, and takes it back. */
  async function found(...statements: readonly string[]): Promise<string[]> {
    await run("begin")
    try {
      await run("set local session_replication_role = replica")
      await run("alter table entry alter column id drop identity")
      await run("alter table leaf drop constraint leaf_entry_key")
      await run("alter table claim drop constraint claim_pkey")
      for (const statement of statements) await run(statement)
      const { findings } = await verifyStore(open, [], () => undefined)
      return findings.map(({ what, problem }) => `${what}: ${problem}`)
    } finally {
      await run("rollback")
    }
  }
  const run = (statement: string) => sql.raw<Record<string, unknown>>(statement).execute(open.database)

  test("whatever column of whatever table is altered, it is named", async () => {
    const { rows } = await run(
      "select table_name, column_name, data_type from information_schema.columns where table_schema = 'public'",
    )
    const unnoticed: string[] = []
    let altered = 0
    for (const { table_name: table, column_name: column, data_type: type } of rows) {
      const other = ALTERED[String(type)]
      if (other === undefined) throw new Error(`no other value for a column of the type ${type}`)
      const { rows: any } = await run(`select ctid from ${table} where ${column} is not null limit 1`)
      if (any.length === 0 || `${table}.${column}` === LAST_USED) continue
      altered++
      const one = `${table}.ctid = (select min(ctid) from ${table} where ${column} is not null)`
      if ((await found(`update ${table} set ${column} = ${other(String(column))} where ${one}`)).length === 0)
        unnoticed.push(`${table}.${column}`)
    }
    expect(unnoticed).toEqual([])
    expect(altered).toBeGreaterThan(40)
  })

  test("whatever row of whatever table is taken away, it is named", async () => {
    const { rows } = await run("select table_name from information_schema.tables where table_schema = 'public'")
    const unnoticed: string[] = []
    for (const { table_name: table } of rows) {
      const { rows: any } = await run(`select ctid from ${table} limit 1`)
      if (any.length === 0 || table === "session") continue
      if ((await found(`delete from ${table} where ctid = (select min(ctid) from ${table})`)).length === 0)
        unnoticed.push(String(table))
    }
    expect(unnoticed).toEqual([])
  })

  test.each<[string, string[], RegExp]>([
    [
      "an entry altered",
      ["update entry set body = replace(body, 'Ines', 'Oren') where id = 3"],
      /^entry 2: is not the one that was hashed/,
    ],
    [
      "an entry altered with its hash",
      [
        "update entry set body = replace(body, 'Ines', 'Oren') where id = 3",
        "update leaf set hash = sha256('\\x00'::bytea || convert_to((select body from entry where id = 3), 'UTF8')) where entry = 3",
      ],
      /^head of \d+ entries: its root is not/,
    ],
    ["an entry taken away", ["delete from entry where id = 2"], /^entry 1: is missing, though its place/],
    [
      "an entry taken away with its place",
      ["delete from entry where id = 2", "delete from leaf where entry = 2"],
      /^entry 1: is missing: the next entry/,
    ],
    ["two entries swapped", ["update leaf set entry = 5 - entry where entry in (2, 3)"], /^entry 1: is not the one/],
    [
      "two contents swapped",
      [
        "update item set sealed = (select sealed from item other where other.id <> item.id order by id limit 1) where id = (select max(id::text)::uuid from item)",
      ],
      /^item .*does not open with its key/,
    ],
    [
      "a content taken away",
      ["delete from item where id = (select original from report where name = 'raqqa')"],
      /^item .*original.*is missing, and no entry says/,
    ],
    [
      "a content put in",
      ["insert into item select gen_random_uuid(), entry, key, sealed from item limit 1"],
      /^item .*is kept under entry number/,
    ],
    [
      "a report put in",
      [
        "insert into report select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'forged', '\\x01', words from report limit 1",
      ],
      /^table report: has \d rows, and entries account for/,
    ],
    [
      "the log cut short",
      ["delete from leaf where position >= 3", "delete from head where size > 3", "delete from entry where id > 3"],
      /^latest-head among the keys: was signed for/,
    ],
    [
      "the last head taken away",
      ["delete from head where size = (select max(size) from head)"],
      /^head of \d+ entries: is missing/,
    ],
    [
      "a head in the middle taken away",
      ["delete from head where size = (select min(size) from head where size > 1)"],
      /^head of \d+ entries: is missing/,
    ],
    [
      "an older head in the place of the last",
      [
        "update head set note = (select note from head order by size limit 1) where size = (select max(size) from head)",
      ],
      /holds a head that was signed for 1 entries/,
    ],
    [
      "a head of another key",
      ["update head set note = replace(note, 'time 20', 'time 21') where size = 1"],
      /^head of 1 entries: the signature/,
    ],
    ["a tombstone taken away", ["delete from erased"], /^tombstone of report/],
    [
      "an entry beside the log",
      ["insert into entry (id, body) values (99, '{}')"],
      /^entry number \d+: has no place in the tree/,
    ],
  ])("%s is named", async (_name, statements, wanted) => {
    expect(await found(...statements)).toEqual(expect.arrayContaining([expect.stringMatching(wanted)]))
  })

  test("a head that was kept elsewhere shows that the log was written anew", async () => {
    const file = join(store.path, "kept-head.txt")
    writeFileSync(
      file,
      signHead(
        { origin: open.key.name, size: 2, root: leafHash("another"), after: 1, at: "2026-01-01T00:00:00.000Z" },
        open.key,
      ),
    )
    const { findings } = await verifyStore(open, [file], () => undefined)
    expect(findings).toEqual([{ what: file, problem: "its root is not that of the entries" }])
  })
})

describe("a bundle", () => {
  let backup = ""
  let exported = ""
  beforeAll(async () => {
    const open = await openStore(store)
    backup = join(store.path, "backup")
    exported = join(store.path, "export")
    await writeBundle(open, backup, { kind: "backup" })
    const { rows } = await sql<{ original: string }>`select original from report where name = 'raqqa'`.execute(
      open.database,
    )
    await writeBundle(open, exported, { kind: "export", open: new Set(rows.map(({ original }) => original)) })
    await open.close()
  })
  const check = async (path: string, keys: string | null = null) => {
    const keyring = keys === null ? null : await openKeyring(keys)
    const checked = await verifyBundle(path, [], keyring, () => undefined)
    keyring?.close()
    return checked
  }

  test("is checked with nothing else at hand, and with the keys to the last content", async () => {
    const whole = await verdict()
    expect(await check(backup)).toMatchObject({ findings: [], entries: whole.entries, items: 0, unopened: whole.items })
    expect(await check(backup, store.keys)).toMatchObject({ findings: [], items: whole.items, unopened: 0 })
    expect(await check(exported)).toMatchObject({ findings: [], entries: whole.entries, items: 1 })
  })

  test("whatever line is altered or taken away, it is told", async () => {
    for (const [path, keys] of [
      [backup, store.keys],
      [exported, null],
    ] as const) {
      const lines = readFileSync(path, "utf8").split("\n").filter(Boolean)
      const unnoticed: string[] = []
      const forged = join(store.path, "forged")
      for (const [i, line] of lines.entries()) {
        for (const other of [null, altered(line)]) {
          writeFileSync(
            forged,
            lines
              .flatMap((one, at) => (at === i ? (other ?? []) : one))
              .map((one) => `${one}\n`)
              .join(""),
          )
          const findings = await check(forged, keys).then(
            ({ findings }) => findings.length,
            () => 1,
          )
          if (findings === 0)
            unnoticed.push(`${other === null ? "without" : "with another"} line ${i + 1}: ${line.slice(0, 60)}`)
        }
      }
      // What an export leaves out cannot be told from what was never put in.
      expect(unnoticed.filter((one) => !/without .*"open"/.test(one))).toEqual([])
    }
  })

  test("holds no word of what is in it, unless it was opened", () => {
    expect(readFileSync(backup, "utf8")).not.toMatch(/bakery|Hajin/)
    expect(readFileSync(exported, "utf8")).not.toMatch(/bakery|Hajin/)
    expect(readFileSync(exported, "utf8")).toContain(Buffer.from("Shells hit a bakery").toString("base64").slice(0, 20))
  })
})

/** The same line with one letter or digit in its middle changed. */
function altered(line: string): string {
  const at = line.length - Math.floor(line.length / 3)
  const from = line.slice(at).search(/[a-y0-8]/)
  const where = from < 0 ? line.search(/[a-y0-8]/) : at + from
  return line.slice(0, where) + String.fromCharCode(line.charCodeAt(where) + 1) + line.slice(where + 1)
}

/** When a session was last used is no part of the record; nor is that it is still there, for those that ran out go. */
const LAST_USED = "session.used"

/** Another value of the type, as SQL on the column. */
const ALTERED: Readonly<Record<string, (column: string) => string>> = {
  bigint: (column) => `${column} + 1000`,
  integer: (column) => `coalesce(${column}, 0) + 1000`,
  text: (column) => `${column} || 'x'`,
  uuid: () => "gen_random_uuid()",
  bytea: (column) => `set_byte(${column}, 3, (get_byte(${column}, 3) + 1) % 256)`,
  point: () => "point(1, 2)",
  boolean: (column) => `not ${column}`,
  "timestamp with time zone": (column) => `${column} + interval '1 day'`,
  "double precision": (column) => `coalesce(${column}, 0) + 1`,
  ARRAY: (column) => `array_append(${column}, ${column}[1])`,
}
