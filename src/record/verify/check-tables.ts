import { createHash } from "node:crypto"
import { isDeepStrictEqual } from "node:util"
import { sql } from "kysely"
import { MIGRATIONS } from "../database/migrations.ts"
import { type Derived, derive } from "../derive.ts"
import type { Entry } from "../log/entry.ts"
import { SEARCH_SETTING, searchKeyId } from "../search/rebuild.ts"
import { OUTGOING_SETTING } from "../search/renew-index.ts"
import type { Store } from "../store.ts"
import { checkAccess } from "./check-access.ts"
import { checkTally } from "./check-tally.ts"
import type { Tell } from "./finding.ts"

/**
 * Checks what contents are found by: each row is made again from the contents and must come out the same, and there must
 * be no row that no entry accounts for.
 */
export interface TableCheck {
  /** Takes in an entry with the contents that opened. */
  add(entry: Entry, number: number, contents: ReadonlyMap<string, Buffer>): void
  /** Compares what was taken in since the last time. */
  look(): Promise<void>
  /** Tells of rows that no entry accounts for. */
  end(): Promise<void>
}

/** A table whose rows follow from entries: by which columns a row is known, and how it is called. */
interface Checked {
  readonly table: string
  readonly by: string
  readonly keys: readonly string[]
  readonly rowsOf: (derived: Derived) => readonly object[]
  readonly named: (row: Readonly<Record<string, unknown>>) => string
}

const CHECKED: readonly Checked[] = [
  {
    table: "report",
    by: "id",
    keys: ["id"],
    rowsOf: ({ report }) => one(report),
    named: ({ name }) => `report ${name}`,
  },
  {
    table: "posting",
    by: "report",
    keys: ["report", "number"],
    rowsOf: ({ postings = [] }) => postings,
    named: ({ report, number }) => `keys of mention ${number} of report ${report}`,
  },
  {
    table: "claim",
    by: "report",
    keys: ["report", "number"],
    rowsOf: ({ claims = [] }) => claims,
    named: ({ report, number }) => `claim ${number} of report ${report}`,
  },
  {
    table: "feed",
    by: "id",
    keys: ["id"],
    rowsOf: ({ feed }) => one(feed),
    named: ({ id }) => `feed ${id}`,
  },
  {
    table: "incident",
    by: "id",
    keys: ["id"],
    rowsOf: ({ incident }) => one(incident),
    named: ({ name }) => `incident ${name}`,
  },
  {
    table: "mention",
    by: "incident",
    keys: ["report", "number"],
    rowsOf: ({ mentions = [] }) => mentions,
    named: ({ report, number }) => `place of mention ${number} of report ${report}`,
  },
  {
    table: "release",
    by: "id",
    keys: ["id"],
    rowsOf: ({ release }) => one(release),
    named: ({ id }) => `release ${id}`,
  },
  {
    table: "withdrawal",
    by: "release",
    keys: ["release"],
    rowsOf: ({ withdrawal }) => one(withdrawal),
    named: ({ release }) => `withdrawal of release ${release}`,
  },
  {
    table: "decision",
    by: "id",
    keys: ["id"],
    rowsOf: ({ decision }) => one(decision),
    named: ({ name }) => `decision ${name}`,
  },
  {
    table: "ruled",
    by: "decision",
    keys: ["decision", "report", "number"],
    rowsOf: ({ ruled = [] }) => ruled,
    named: ({ decision, report, number }) => `mention ${number} of report ${report} in decision ${decision}`,
  },
  {
    table: "proposal",
    by: "incident",
    keys: ["incident"],
    rowsOf: ({ proposal }) => one(proposal),
    named: ({ name }) => `proposal ${name}`,
  },
  {
    table: "grade",
    by: "id",
    keys: ["id"],
    rowsOf: ({ grade }) => one(grade),
    named: ({ id, incident }) => `grade ${id} of incident ${incident}`,
  },
  {
    table: "former",
    by: "id",
    keys: ["id"],
    rowsOf: ({ former }) => one(former),
    named: ({ name }) => `former incident ${name}`,
  },
  {
    table: "arrived",
    by: "id",
    keys: ["id"],
    rowsOf: ({ arrived }) => one(arrived),
    named: ({ id }) => `document ${id}`,
  },
  {
    table: "taken",
    by: "id",
    keys: ["id"],
    rowsOf: ({ taken }) => one(taken),
    named: ({ id }) => `what came of document ${id}`,
  },
  {
    table: "erased",
    by: "report",
    keys: ["report"],
    rowsOf: ({ erased }) => one(erased),
    named: ({ report }) => `tombstone of report ${report}`,
  },
  {
    table: "token",
    by: "id",
    keys: ["id"],
    rowsOf: ({ token }) => one(token),
    named: ({ id }) => `token ${id}`,
  },
]

export function checkTables(store: Store, tell: Tell): TableCheck {
  const { database, id, secrets, hide } = store
  const access = checkAccess(store, tell)
  const waiting = new Map(CHECKED.map(({ table }): [string, Record<string, unknown>[]] => [table, []]))
  const asked = new Map<string, object>()
  const seen = new Map(CHECKED.map(({ table }) => [table, 0]))

  async function compareTable({ table, by, keys, named }: Checked): Promise<void> {
    const wanted = waiting.get(table)?.splice(0) ?? []
    if (wanted.length === 0) return
    const ids = [...new Set(wanted.map((row) => String(row[by])))]
    const { rows } = await sql<Record<string, unknown>>`
      select * from ${sql.table(table)} where ${sql.ref(by)} = any(${ids}::uuid[])`.execute(database)
    const keyOf = (row: Record<string, unknown>) => keys.map((key) => row[key]).join(" ")
    const kept = new Map(rows.map((row) => [keyOf(row), row]))
    for (const row of wanted) {
      const there = kept.get(keyOf(row))
      if (there === undefined) tell(named(row), `is missing in the table ${table}, though its contents are there`)
      else {
        seen.set(table, (seen.get(table) ?? 0) + 1)
        compareRow(named(row), row, there)
      }
    }
  }

  function compareRow(name: string, wanted: Record<string, unknown>, there: Record<string, unknown>): void {
    for (const [column, value] of Object.entries(wanted)) {
      const is = there[column]
      const same = Buffer.isBuffer(value) && Buffer.isBuffer(is) ? value.equals(is) : isDeepStrictEqual(value, is)
      if (!same) tell(name, `its column ${column} is not what its contents give`)
    }
  }

  return {
    add(entry, number, contents) {
      if (entry.kind === "erasure.asked")
        asked.set(entry.about ?? "", { report: entry.about, entry: number, ...entry.detail })
      if (entry.kind === "erasure.done") asked.delete(entry.about ?? "")
      if (entry.kind === "store.created") checkInstallation(entry, store, tell)
      const derived = derive(entry, number, contents, secrets(), hide())
      access.add(entry, derived)
      for (const { table, rowsOf } of CHECKED) waiting.get(table)?.push(...rowsOf(derived).map((row) => ({ ...row })))
      const [original, reading] = [contents.get("original"), contents.get("reading")]
      if (original !== undefined && reading !== undefined) checkOriginal(original, reading, tell)
    },
    async look() {
      for (const checked of CHECKED) await compareTable(checked)
    },
    async end() {
      await access.end()
      await checkTally(database, tell)
      for (const [table, accounted] of seen) {
        const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(
          database,
        )
        const count = rows[0]?.count ?? 0
        if (count !== accounted) tell(`table ${table}`, `has ${count} rows, and entries account for ${accounted}`)
      }
      const asking = await sql<{ report: string }>`select report, entry, by, reason from asked order by report`.execute(
        database,
      )
      const wanted = [...asked].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
      if (!isDeepStrictEqual(plain(asking.rows), wanted)) tell("table asked", "is not what was asked for in the log")
      const settings = await sql<{
        name: string
        value: string
      }>`select name, value from setting where name <> ${OUTGOING_SETTING} order by name`.execute(database)
      const set = [
        { name: "installation", value: store.installation },
        { name: SEARCH_SETTING, value: searchKeyId(secrets()) },
        { name: "store", value: id },
      ]
      if (!isDeepStrictEqual(plain(settings.rows), set))
        tell("table setting", `expected ${JSON.stringify(set)}, got ${JSON.stringify(settings.rows)}`)
      const steps = await sql<{ step: number; name: string }>`select step, name from migration order by step`.execute(
        database,
      )
      const made = MIGRATIONS.map(({ name }, i) => ({ step: i + 1, name }))
      if (!isDeepStrictEqual(plain(steps.rows), made))
        tell("table migration", "does not name the steps that made the tables")
    },
  }
}

/** Entries of the first version do not say it: those stores are records. */
function checkInstallation({ detail }: Entry, { installation }: Store, tell: Tell): void {
  const made = detail["installation"] ?? "record"
  if (made !== installation) tell("the store", `was made as a ${made}, and its keys say that it is a ${installation}`)
}

/** The reading of a report names the SHA-256 of the bytes that it came as. */
function checkOriginal(original: Buffer, reading: Buffer, tell: Tell): void {
  const { report } = JSON.parse(reading.toString()) as { report: { id: string; sha256: string } }
  const sha256 = createHash("sha256").update(original).digest("hex")
  if (sha256 !== report.sha256)
    tell(`report ${report.id}`, `its original has the SHA-256 ${sha256}, and its reading says ${report.sha256}`)
}

const one = (row: object | undefined) => (row === undefined ? [] : [row])
const plain = (rows: readonly object[]) => rows.map((row) => ({ ...row }))
