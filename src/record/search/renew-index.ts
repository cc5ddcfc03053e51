import { createHmac } from "node:crypto"
import { sql } from "kysely"
import { housekeeping } from "../bury.ts"
import type { Keyring } from "../content/keyring.ts"
import { readSecrets, replaceSearchKey, type Secrets } from "../content/secrets.ts"
import { STALE_SEARCH_KEY, WRITING } from "../database/steps/writing.ts"
import type { Database, Queries } from "../database/tables.ts"
import { cleanIndex, rebuildIndex, SEARCH_SETTING, searchKeyId } from "./rebuild.ts"

/** The setting that names a search key which has to go. It stays until nothing is left that was hidden under that key. */
export const OUTGOING_SETTING = "search-outgoing"
/** Any number will do; of several processes one makes the index anew, and the others wait for it. */
const RENEWING = 5_407_315

/** Which search key the index is made under, null where there is no store yet; and which one has to go, null where none has. */
export interface IndexState {
  readonly made: string | null
  readonly outgoing: string | null
}

export async function indexState(queries: Queries): Promise<IndexState> {
  const { rows } = await sql<{ name: string; value: string }>`
    select name, value from setting where name in (${SEARCH_SETTING}, ${OUTGOING_SETTING})`.execute(queries)
  const of = (wanted: string) => rows.find(({ name }) => name === wanted)?.value ?? null
  return { made: of(SEARCH_SETTING), outgoing: of(OUTGOING_SETTING) }
}

/**
 * Keeps the index under the search key of `secrets` until the transaction ends, for who writes into it past the log. Throws
 * as the writing of entries does where it is under another one.
 */
export async function holdIndex(transaction: Queries, secrets: Secrets): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${sql.lit(WRITING)})`.execute(transaction)
  if ((await indexState(transaction)).made !== searchKeyId(secrets)) throw new Error(STALE_SEARCH_KEY)
}

/**
 * Has the search key go once the change is kept: whoever settles next replaces it and makes the index anew, whatever
 * becomes of this process.
 */
export async function outdateSearchKey(queries: Queries, secrets: Secrets): Promise<void> {
  await sql`insert into setting (name, value) values (${OUTGOING_SETTING}, ${markOf(secrets)})
    on conflict (name) do update set value = excluded.value`.execute(queries)
}

/**
 * Replaces the search key where it has to go, and makes the index anew where it is not under the key at hand: after an
 * erasure, or with a new version of the program. Each step is found done by whoever comes after a process that broke off in
 * between; until the index is made, the old one stays as it is, under its key. Gives the secrets that hold then.
 */
export async function renewIndex(
  database: Database,
  keyring: Keyring,
  keys: string,
  isShared: boolean,
): Promise<Secrets> {
  if (!isShared) return renewed(database, keyring, keys)
  return database.transaction().execute(async (guard) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(RENEWING)})`.execute(guard)
    return renewed(database, keyring, keys)
  })
}

async function renewed(database: Database, keyring: Keyring, keys: string): Promise<Secrets> {
  const { secrets, outgoing, isMade } = await housekeeping(database, async (transaction) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(WRITING)})`.execute(transaction)
    const { made, outgoing } = await indexState(transaction)
    const before = await readSecrets(keys)
    const secrets = outgoing === markOf(before) ? { ...before, search: await replaceSearchKey(keys) } : before
    const isMade = made !== searchKeyId(secrets)
    if (isMade) await rebuildIndex(transaction, keyring, secrets)
    return { secrets, outgoing, isMade }
  })
  if (isMade || outgoing !== null) await cleanIndex(database)
  // Another erasure may have named another key meanwhile.
  if (outgoing !== null)
    await sql`delete from setting where name = ${OUTGOING_SETTING} and value = ${outgoing}`.execute(database)
  return secrets
}

/** Tells search keys apart without giving them, whatever shape the index has. */
const markOf = ({ search }: Secrets) =>
  createHmac("sha256", search).update("deconflict outgoing search key").digest("hex").slice(0, 16)
