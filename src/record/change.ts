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
  /** Who did it, where that is somebody else than who makes the change. */
  readonly by?: Actor
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

/** Opens the writing side of a transaction. `search` tells which search key whoever writes works with. */
export function createChange(
  queries: Transaction<Tables>,
  store: string,
  by: Actor,
  keyring: Keyring,
  search: string,
): Change {
  return {
    queries,
    async write(entries) {
      const made = entries.map((entry, i) => prepare(entry, i + 1, store, by, keyring))
      const rows = made.flatMap((one) => one.rows)
      // Keys go to the disk while the database works; the transaction ends only once they are there.
      const [numbers] = await Promise.all([
        insertEntries(
          queries,
          search,
          made.map(({ body }) => body),
          rows,
        ),
        rows.length === 0 ? null : keyring.flush(),
      ])
      const written = made.map(({ items }, i): Written => ({ entry: numbers[i] ?? 0, items }))
      const gone = entries.flatMap(({ gone = [] }) => gone)
      if (gone.length > 0) {
        await queries.updateTable("item").set({ sealed: null }).where(sql<boolean>`id = any(${gone}::uuid[])`).execute()
      }
      return written
    },
  }
}

/** An item before its entry has a number; `place` is that of the entry in the list, from 1. */
type Row = Omit<ItemRow, "entry"> & { readonly place: number }

function prepare(
  { kind, about, by, contents = [], gone = [], detail = {} }: NewEntry,
  place: number,
  store: string,
  changer: Actor,
  keyring: Keyring,
) {
  const items: ItemRef[] = []
  const rows: Row[] = []
  for (const { role, bytes } of contents) {
    const id = randomUUID()
    const { key, sealed, commitment } = seal(id, bytes)
    items.push({ id, role, bytes: bytes.length, commitment })
    rows.push({ id, place, key: keyring.put(key), sealed })
  }
  const salt = randomBytes(16).toString("hex")
  const at = new Date().toISOString()
  const body = bodyOf({
    v: 1,
    store,
    at,
    by: by ?? changer,
    kind,
    about,
    items,
    gone: [...gone],
    detail: { ...detail },
    salt,
  } as Entry)
  return { body, items, rows }
}

/** In one trip to the database, which numbers the entries. */
async function insertEntries(
  queries: Transaction<Tables>,
  search: string,
  bodies: readonly string[],
  rows: readonly Row[],
): Promise<number[]> {
  const { rows: written } = await sql<{ numbers: string[] }>`select write_entries(${search}, ${bodies}::text[],
    ${rows.map(({ place }) => place)}::integer[], ${rows.map(({ id }) => id)}::uuid[],
    ${rows.map(({ key }) => key)}::text[], ${rows.map(({ sealed }) => sealed)}::bytea[]) as numbers`.execute(queries)
  return (written[0]?.numbers ?? []).map(Number)
}
