import { sql, type Transaction } from "kysely"
import type { Keyring } from "./content/keyring.ts"
import type { Database, Tables } from "./database/tables.ts"

/** So many at a time, so that a great erasure keeps nobody waiting. */
const MOST_AT_ONCE = 1_000

/**
 * Destroys the keys of all items whose content is gone, and then the items. In this order, so that a process that dies in
 * between leaves the reference to the key, and the next one finishes.
 */
export async function buryKeys(database: Database, keyring: Keyring): Promise<void> {
  for (;;) {
    const { rows } = await sql<{ id: string; key: string | null }>`
      select id, key from item where sealed is null limit ${sql.lit(MOST_AT_ONCE)}`.execute(database)
    if (rows.length === 0) return
    await keyring.destroy(rows.flatMap(({ key }) => key ?? []))
    await housekeeping(database, async (transaction) => {
      await sql`delete from item where id in (
        select id from item where id = any(${rows.map(({ id }) => id)}::uuid[]) order by id for update)`.execute(
        transaction,
      )
    })
  }
}

/**
 * A transaction that changes nothing of what is recorded, only how it lies: the tables let it through without an entry of
 * the log.
 */
export function housekeeping<T>(
  database: Database,
  work: (transaction: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  return database.transaction().execute(async (transaction) => {
    await keepHouse(transaction)
    return work(transaction)
  })
}

/** Makes a transaction one such, from here to its end. */
export async function keepHouse(transaction: Transaction<Tables>): Promise<void> {
  await sql`select set_config('deconflict.housekeeping', pg_current_xact_id()::text, true)`.execute(transaction)
}
