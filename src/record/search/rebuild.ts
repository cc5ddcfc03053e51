import { createHmac } from "node:crypto"
import { sql, type Transaction } from "kysely"
import { claimRows, insertClaims } from "../claim.ts"
import type { Keyring } from "../content/keyring.ts"
import type { Secrets } from "../content/secrets.ts"
import { createContents } from "../contents.ts"
import type { Database, Tables } from "../database/tables.ts"
import { foundUnder, type State } from "../incident.ts"
import { indexed, postingsOf } from "../report.ts"
import { bigints, type Hide, hiding } from "./hidden.ts"

/** The setting that says under which search key the index was made. */
export const SEARCH_SETTING = "search"
/** The number of the index's shape: the next one whenever something else comes into it for the same contents. */
const SHAPE = 4
const BATCH = 200

/** Tells search keys apart without giving them, and shapes of the index. */
export function searchKeyId({ search }: Secrets): string {
  return createHmac("sha256", search).update(`deconflict search key, shape ${SHAPE}`).digest("hex").slice(0, 16)
}

/** Makes the index anew from the contents, under the search key of `secrets`. */
export async function rebuildIndex(
  transaction: Transaction<Tables>,
  keyring: Keyring,
  secrets: Secrets,
): Promise<void> {
  const hide = hiding(secrets.search)
  const contents = createContents(transaction, keyring, hide)
  await sql`delete from claim`.execute(transaction)
  await sql`delete from shown`.execute(transaction)
  await sql`delete from part`.execute(transaction)
  await sql`delete from tally`.execute(transaction)
  for await (const numbers of inBatches(transaction, "report")) {
    const reports = await contents.reports(numbers)
    await setReports(
      transaction,
      reports.map(({ number, reading }) => ({ id: number, ...indexed(reading, hide) })),
    )
    await insertClaims(
      transaction,
      reports.flatMap(({ number, reading }) => claimRows(number, reading, hide)),
    )
    await setKeys(
      transaction,
      reports.flatMap(({ number, summaries }) => postingsOf(number, summaries, hide)),
    )
  }
  for await (const numbers of inBatches(transaction, "incident")) {
    await setIncidents(transaction, await contents.incidents(numbers), hide)
    await sql`select count_parts(${numbers}::uuid[])`.execute(transaction)
  }
  const value = searchKeyId(secrets)
  await transaction
    .insertInto("setting")
    .values({ name: SEARCH_SETTING, value })
    .onConflict((conflict) => conflict.column("name").doUpdateSet({ value }))
    .execute()
}

/** Cleans old versions of rows out of the tables of the index. */
export async function cleanIndex(database: Database): Promise<void> {
  for (const table of ["report", "posting", "claim", "incident", "shown", "part", "tally"])
    await sql`vacuum full ${sql.table(table)}`.execute(database)
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

async function setReports(
  transaction: Transaction<Tables>,
  rows: readonly (ReturnType<typeof indexed> & { readonly id: string })[],
): Promise<void> {
  await sql`update report set words = made.words::bigint[], outlet = made.outlet, language = made.language, day = made.day
    from unnest(
      ${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ words }) => bigints(words))}::text[],
      ${rows.map(({ outlet }) => outlet)}::text[], ${rows.map(({ language }) => language)}::text[],
      ${rows.map(({ day }) => day)}::integer[]) as made (id, words, outlet, language, day)
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

async function setIncidents(
  transaction: Transaction<Tables>,
  incidents: readonly { readonly number: string; readonly state: State }[],
  hide: Hide,
): Promise<void> {
  const rows = incidents.map(({ number, state }) => ({ number, ...foundUnder(state, hide) }))
  await sql`update incident set parties = made.parties::bigint[], place = made.place, places = made.places::bigint[],
      suggested = made.suggested
    from unnest(
      ${rows.map(({ number }) => number)}::uuid[], ${rows.map(({ parties }) => bigints(parties))}::text[],
      ${rows.map(({ place }) => place)}::text[], ${rows.map(({ places }) => bigints(places))}::text[],
      ${rows.map(({ suggested }) => suggested)}::text[]
    ) as made (id, parties, place, places, suggested)
    where incident.id = made.id`.execute(transaction)
}
