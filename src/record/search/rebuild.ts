import { createHmac } from "node:crypto"
import { sql, type Transaction } from "kysely"
import { housekeeping } from "../bury.ts"
import type { Keyring } from "../content/keyring.ts"
import type { Secrets } from "../content/secrets.ts"
import { createContents } from "../contents.ts"
import type { Database, Tables } from "../database/tables.ts"
import { hiddenParty } from "../incident.ts"
import { bigints, hiddenWords, postingsOf } from "../report.ts"
import { type Hide, hiding } from "./hidden.ts"

/** The setting that says under which search key the index was made. */
export const SEARCH_SETTING = "search"
const BATCH = 200

/** Tells search keys apart without giving them. */
export function searchKeyId({ search }: Secrets): string {
  return createHmac("sha256", search).update("deconflict search key").digest("hex").slice(0, 16)
}

/**
 * Makes the index anew where it was made under another search key, from the contents: after an erasure, after a restore,
 * or where a process died in between. Old versions of the rows are cleaned out of the tables.
 */
export async function rebuildIndex(database: Database, keyring: Keyring, secrets: Secrets): Promise<void> {
  const hide = hiding(secrets.search)
  const id = searchKeyId(secrets)
  const setting = await database
    .selectFrom("setting")
    .select("value")
    .where("name", "=", SEARCH_SETTING)
    .executeTakeFirst()
  if (setting?.value === id) return
  await housekeeping(database, async (transaction) => {
    const contents = createContents(transaction, keyring, hide)
    for await (const numbers of inBatches(transaction, "report")) {
      const reports = await contents.reports(numbers)
      await setWords(
        transaction,
        reports.map(({ number, reading }) => ({ id: number, words: hiddenWords(reading, hide) })),
      )
      await setKeys(
        transaction,
        reports.flatMap(({ number, summaries }) => postingsOf(number, summaries, hide)),
      )
    }
    for await (const numbers of inBatches(transaction, "incident"))
      await setParties(transaction, await contents.incidents(numbers), hide)
    await transaction
      .insertInto("setting")
      .values({ name: SEARCH_SETTING, value: id })
      .onConflict((conflict) => conflict.column("name").doUpdateSet({ value: id }))
      .execute()
  })
  for (const table of ["report", "posting", "incident"]) await sql`vacuum full ${sql.table(table)}`.execute(database)
}

async function* inBatches(transaction: Transaction<Tables>, table: "report" | "incident"): AsyncGenerator<string[]> {
  for (let after: string | null = null; ; ) {
    const { rows }: { rows: { id: string }[] } = await sql<{ id: string }>`
      select id from ${sql.table(table)} where ${after}::uuid is null or id > ${after}::uuid
      order by id limit ${sql.lit(BATCH)}`.execute(transaction)
    if (rows.length === 0) return
    yield rows.map(({ id }) => id)
    after = rows.at(-1)?.id ?? null
  }
}

async function setWords(
  transaction: Transaction<Tables>,
  rows: readonly { id: string; words: readonly string[] }[],
): Promise<void> {
  await sql`update report set words = made.words::bigint[] from unnest(
      ${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ words }) => bigints(words))}::text[]) as made (id, words)
    where report.id = made.id`.execute(transaction)
}

async function setKeys(
  transaction: Transaction<Tables>,
  rows: readonly { report: string; number: number; keys: readonly string[] }[],
): Promise<void> {
  if (rows.length === 0) return
  await sql`insert into posting (report, number, keys) select report, number, keys::bigint[] from unnest(
      ${rows.map(({ report }) => report)}::uuid[], ${rows.map(({ number }) => number)}::integer[],
      ${rows.map(({ keys }) => bigints(keys))}::text[]) as made (report, number, keys)
    on conflict (report, number) do update set keys = excluded.keys`.execute(transaction)
}

async function setParties(
  transaction: Transaction<Tables>,
  incidents: readonly { number: string; state: { parties: readonly string[] } }[],
  hide: Hide,
): Promise<void> {
  const parties = incidents.map(({ state }) => bigints(state.parties.map((party) => hiddenParty(party, hide)).sort()))
  await sql`update incident set parties = made.parties::bigint[] from unnest(
      ${incidents.map(({ number }) => number)}::uuid[], ${parties}::text[]) as made (id, parties)
    where incident.id = made.id`.execute(transaction)
}
