import { randomBytes, randomUUID } from "node:crypto"
import { sql, type Transaction } from "kysely"
import type { Keyring } from "./content/keyring.ts"
import { seal } from "./content/seal.ts"
import type { ItemRow, Tables } from "./database/tables.ts"
import type { Json } from "./log/canonical-json.ts"
import { bodyOf, type Entry, type EntryKind, type ItemRef } from "./log/entry.ts"

/** Who does something: the name that was given, and the command or route. */
export type Actor = Entry["by"]

/** What is to be written into the log, with the contents that come and go with it. */
export interface NewEntry {
  readonly kind: EntryKind
  readonly about: string | null
  readonly contents?: readonly { readonly role: string; readonly bytes: Uint8Array }[]
  /** Items whose content goes. */
  readonly gone?: readonly string[]
  readonly detail?: Readonly<Record<string, Json>>
}

/** An entry that was written: its number, and its items in the order of the contents. */
export interface Written {
  readonly entry: number
  readonly items: readonly ItemRef[]
}

/** A transaction that writes. There is no way to content but by `write`, and so by the log. */
export interface Change {
  readonly queries: Transaction<Tables>
  /** Writes entries with their contents; gives what was written in the same order. */
  write(entries: readonly NewEntry[]): Promise<Written[]>
}

/** Opens the writing side of a transaction. */
export function createChange(queries: Transaction<Tables>, store: string, by: Actor, keyring: Keyring): Change {
  return {
    queries,
    async write(entries) {
      const made = entries.map((entry) => prepare(entry, store, by, keyring))
      const numbers = await insertEntries(
        queries,
        made.map(({ body }) => body),
      )
      const written = made.map(({ items }, i): Written => ({ entry: numbers[i] ?? 0, items }))
      const rows = made.flatMap(({ rows }, i) => rows.map((row) => ({ ...row, entry: numbers[i] ?? 0 })))
      await insertItems(queries, rows)
      const gone = entries.flatMap(({ gone = [] }) => gone)
      if (gone.length > 0) {
        await queries.updateTable("item").set({ sealed: null }).where(sql<boolean>`id = any(${gone}::uuid[])`).execute()
      }
      return written
    },
  }
}

type Row = Omit<ItemRow, "entry">

function prepare(
  { kind, about, contents = [], gone = [], detail = {} }: NewEntry,
  store: string,
  by: Actor,
  keyring: Keyring,
) {
  const items: ItemRef[] = []
  const rows: Row[] = []
  for (const { role, bytes } of contents) {
    const id = randomUUID()
    const { key, sealed, commitment } = seal(id, bytes)
    items.push({ id, role, bytes: bytes.length, commitment })
    rows.push({ id, key: keyring.put(key), sealed })
  }
  const salt = randomBytes(16).toString("hex")
  const at = new Date().toISOString()
  const body = bodyOf({
    v: 1,
    store,
    at,
    by,
    kind,
    about,
    items,
    gone: [...gone],
    detail: { ...detail },
    salt,
  } as Entry)
  return { body, items, rows }
}

/** Numbers come first and bodies with them, so that no order of returned rows has to be relied on. */
async function insertEntries(queries: Transaction<Tables>, bodies: readonly string[]): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select nextval(pg_get_serial_sequence('entry', 'id')) as id from generate_series(1, ${bodies.length}::int)`.execute(
    queries,
  )
  const numbers = rows.map(({ id }) => id)
  await sql`insert into entry (id, body) overriding system value
    select * from unnest(${numbers}::bigint[], ${bodies}::text[])`.execute(queries)
  return numbers
}

async function insertItems(queries: Transaction<Tables>, rows: readonly ItemRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql`insert into item (id, entry, key, sealed) select * from unnest(
    ${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ entry }) => entry)}::bigint[],
    ${rows.map(({ key }) => key)}::text[], ${rows.map(({ sealed }) => sealed)}::bytea[])`.execute(queries)
}
