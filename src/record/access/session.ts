import { sql } from "kysely"
import type { AccountRow } from "../database/tables.ts"
import type { Store, Work } from "../store.ts"
import { type Account, kept, openAccount } from "./account.ts"
import { markOf } from "./mark.ts"

/** A session that is there: when it ends at the latest, and when it was last used; milliseconds since 1970. */
export interface Session {
  readonly account: Account
  readonly until: number
  readonly used: number
}

/** Why sessions end, in a word for the log. */
export type Ending = "signed out" | "signed in again" | "password" | "disabled"

/** Begins a session under the digest of its secret. Times in milliseconds since 1970. */
export async function insertSession(
  work: Work,
  account: string,
  digest: string,
  { now, until }: { readonly now: number; readonly until: number },
): Promise<void> {
  const mark = markOf("session", digest, work.secrets)
  await work.change.write([
    {
      kind: "session.begun",
      about: account,
      detail: { session: mark.toString("hex"), until: new Date(until).toISOString() },
    },
  ])
  await work.change.queries.insertInto("session").values({ mark, account, until, used: now }).execute()
}

/** Ends the session with this digest; nothing where there is none. */
export async function endSession(work: Work, digest: string, why: Ending): Promise<void> {
  await end(work, sql`mark = ${markOf("session", digest, work.secrets)}`, why)
}

/** Ends all sessions of an account. */
export async function endSessions(work: Work, account: string, why: Ending): Promise<void> {
  await end(work, sql`account = ${account}`, why)
}

async function end({ change }: Work, which: ReturnType<typeof sql>, why: Ending): Promise<void> {
  const { rows } = await sql<{ mark: Buffer; account: string }>`
    select mark, account from session where ${which} for update`.execute(change.queries)
  const [first] = rows
  if (first === undefined) return
  const sessions = rows.map(({ mark }) => mark.toString("hex"))
  await change.write([{ kind: "session.ended", about: first.account, detail: { sessions, why } }])
  await sql`delete from session where ${which}`.execute(change.queries)
}

/** The session with this digest, whether or not it still holds; null where there is none. */
export async function sessionWith(store: Store, digest: string): Promise<Session | null> {
  const mark = markOf("session", digest, store.secrets())
  const { rows } = await sql<AccountRow & { until: number; used: number }>`
    select account.*, session.until, session.used from session join account on account.id = session.account
    where session.mark = ${mark}`.execute(store.database)
  const [row] = rows
  if (row === undefined) return null
  const { until, used, ...account } = row
  return { account: await openAccount(kept(store).contents, account), until, used }
}

/** Notes that a session was used (milliseconds). When it was used last is no part of the record. */
export async function touchSession(store: Store, digest: string, now: number): Promise<void> {
  const mark = markOf("session", digest, store.secrets())
  await sql`update session set used = ${now} where mark = ${mark} and used < ${now}`.execute(store.database)
}

/** Takes away what has run out: used before, or at an end until, these times (milliseconds). */
export async function dropSessions(
  { change }: Work,
  { usedBefore, endedBefore }: { readonly usedBefore: number; readonly endedBefore: number },
): Promise<void> {
  await sql`delete from session where used < ${usedBefore} or until < ${endedBefore}`.execute(change.queries)
}
