import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { sql } from "kysely"
import { readIfThere } from "../content/secrets.ts"
import type { ItemRow } from "../database/tables.ts"
import { type Entry, entryOf } from "../log/entry.ts"
import { verifierLine } from "../log/note.ts"
import { LATEST_HEAD } from "../settling.ts"
import type { Store } from "../store.ts"
import { checkItems } from "./check-items.ts"
import { checkStamps } from "./check-stamps.ts"
import { checkTables } from "./check-tables.ts"
import { checkTree, entryName } from "./check-tree.ts"
import type { Finding, Tell, Verdict } from "./finding.ts"

/** So many entries are looked at together. */
const BATCH = 2_000

/**
 * Checks everything that is kept: every entry against the tree, the tree against every head that was signed, every
 * content against the commitment in the log, and whatever contents are found by against the contents. `heads` are files
 * with heads that somebody kept elsewhere. `step` is told how far it has come. A store that is shared is
 * looked at as it was at one moment, so that others may go on writing.
 */
export async function verifyStore(
  store: Store,
  heads: readonly string[],
  step: (entries: number) => void,
): Promise<Verdict> {
  // The heads are read first: none of them can be of more entries than that moment had.
  const latest = await readIfThere(join(store.keys, LATEST_HEAD))
  const known = [
    ...(latest === null ? [] : [{ name: `${LATEST_HEAD} among the keys`, note: latest.toString() }]),
    ...(await Promise.all(heads.map(async (name) => ({ name, note: await readFile(name, "utf8") })))),
  ]
  if (!store.isShared) return verdictOn(store, known, step)
  return store.database
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute((database) => verdictOn({ ...store, database }, known, step))
}

async function verdictOn(
  store: Store,
  known: readonly { readonly name: string; readonly note: string }[],
  step: (entries: number) => void,
): Promise<Verdict> {
  const findings: Finding[] = []
  const tell = (what: string, problem: string) => findings.push({ what, problem })
  const { database } = store
  const keptHeads = await database.selectFrom("head").selectAll().orderBy("size").execute()
  const subtrees = await database.selectFrom("subtree").selectAll().execute()
  const tree = checkTree(keptHeads, known, subtrees, store.key, tell)
  const items = checkItems(store.keyring, tell)
  const tables = checkTables(store, tell)

  let entries = 0
  const look = async (rows: readonly Row[]) => {
    const under = await itemsUnder(store, rows)
    for (const row of rows) {
      if (row.position !== null) tree.add({ position: row.position, body: row.body, hash: row.hash })
      const entry = readEntry(row, store, tell)
      if (entry !== null) tables.add(entry, row.entry, items.add(entry, row.entry, under.get(row.entry) ?? []))
    }
    await tables.look()
    entries += rows.length
    step(entries)
  }

  for (let from = -1; ; ) {
    const { rows } = await sql<Row>`
      select leaf.position, leaf.hash, leaf.entry, entry.body from leaf left join entry on entry.id = leaf.entry
      where leaf.position > ${from} order by leaf.position limit ${sql.lit(BATCH)}`.execute(database)
    if (rows.length === 0) break
    await look(rows)
    from = rows.at(-1)?.position ?? from
  }
  const { rows: waiting } = await sql<Row & { pending: boolean }>`
    select null as position, null as hash, entry.id as entry, entry.body, pending.entry is not null as pending
    from entry left join leaf on leaf.entry = entry.id left join pending on pending.entry = entry.id
    where leaf.entry is null order by entry.id`.execute(database)
  for (const { entry } of waiting.filter(({ pending }) => !pending))
    tell(`entry number ${entry}`, "has no place in the tree, and waits for none")
  await look(waiting)
  await checkPending(store, tell)
  const held = tree.end()
  items.end()
  await tables.end()
  const stamps = await database.selectFrom("stamp").selectAll().orderBy("size").execute()
  checkStamps(stamps, keptHeads, tell)
  return {
    store: store.id,
    key: verifierLine(store.key),
    entries,
    heads: held.length,
    items: items.count,
    unopened: items.unopened,
    stamps: stamps.length,
    latest: keptHeads.at(-1)?.note ?? null,
    findings,
  }
}

interface Row {
  readonly position: number | null
  readonly hash: Buffer | null
  readonly entry: number
  readonly body: string | null
}

function readEntry({ position, entry, body }: Row, { id }: Store, tell: Tell): Entry | null {
  if (body === null) return null
  const name = position === null ? `entry number ${entry}` : entryName(position)
  const read = entryOf(body)
  if ("wrong" in read) tell(name, read.wrong)
  else if (read.entry.store !== id) tell(name, `is of another store, ${read.entry.store}`)
  return "wrong" in read ? null : read.entry
}

async function itemsUnder({ database }: Store, rows: readonly Row[]): Promise<Map<number, ItemRow[]>> {
  const numbers = rows.map(({ entry }) => entry)
  const items = await sql<ItemRow>`
    select id, entry, key, sealed from item where entry = any(${numbers}::bigint[])`.execute(database)
  const under = new Map<number, ItemRow[]>()
  for (const row of items.rows) under.set(row.entry, [...(under.get(row.entry) ?? []), row])
  return under
}

/** What waits for a place has an entry, and has none yet; and every item is under an entry that is there. */
async function checkPending({ database }: Store, tell: Tell): Promise<void> {
  const { rows } = await sql<{ entry: number; placed: boolean }>`
    select pending.entry, leaf.entry is not null as placed from pending
    left join entry on entry.id = pending.entry left join leaf on leaf.entry = pending.entry
    where entry.id is null or leaf.entry is not null`.execute(database)
  for (const { entry, placed } of rows) {
    tell(
      `entry number ${entry}`,
      placed ? "has its place, and waits for one all the same" : "waits for a place, and is missing",
    )
  }
  const stray = await sql<{ id: string; entry: number }>`
    select item.id, item.entry from item left join entry on entry.id = item.entry where entry.id is null`.execute(
    database,
  )
  for (const { id, entry } of stray.rows) tell(`item ${id}`, `is kept under entry number ${entry}, which is not there`)
}
