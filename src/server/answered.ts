import { createHash } from "node:crypto"
import type { Context } from "hono"
import { sql } from "kysely"
import type { Queries } from "../record/database/tables.ts"
import type { Store } from "../record/store.ts"
import { callerOf, type Env } from "./access/caller.ts"
import { Problem } from "./problem.ts"

/** Answers to keys are kept so long; whoever has not asked again by then will not. */
const KEPT_HOURS = 48
const KEY = /^[\x21-\x7e]{1,200}$/

/** A write that came with a key of its own: whose it is, the key, and the SHA-256 of the request. */
export interface Asked {
  readonly account: string
  readonly key: string
  readonly request: Buffer
}

/** What a write was answered. */
export interface Answer {
  readonly status: number
  readonly body: string
}

/**
 * What was asked under an `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header); null where there is none. Throws a
 * `Problem` where it is none that we take.
 */
export async function askedOf(context: Context<Env>): Promise<Asked | null> {
  const key = context.req.header("idempotency-key")
  if (key === undefined) return null
  if (!KEY.test(key)) throw new Problem(400, "Idempotency-Key: 1 to 200 printable characters")
  return { account: callerOf(context).account, key, request: await digestOf(context) }
}

/**
 * What was answered under the key before; null where it is new. Throws a `Problem` where the key came before with another
 * request, or where the first answer got lost with its process.
 */
export async function answeredBefore(store: Store, { account, key, request }: Asked): Promise<Response | null> {
  const row = await store.database
    .selectFrom("answered")
    .selectAll()
    .where("account", "=", account)
    .where("key", "=", key)
    .executeTakeFirst()
  if (row === undefined) return null
  if (!row.request.equals(request)) {
    throw new Problem(422, "this Idempotency-Key came before with another request; take a new one", {
      kind: "used-key",
    })
  }
  if (row.status === null) throw lost()
  return new Response(row.body, { status: row.status, headers: { "content-type": "application/json" } })
}

/** It was done, and nobody knows what was answered. */
export const lost = (): Problem =>
  new Problem(409, "it was done under this Idempotency-Key, but its answer is not at hand; look the result up", {
    kind: "done-before",
  })

/**
 * Takes keys, with the answers where these are known already, within the change that does what was asked. Gives for each
 * whether it was still to be had; of two alike only the first is.
 */
export async function takeKeys(
  queries: Queries,
  all: readonly { readonly asked: Asked; readonly answer: Answer | null }[],
): Promise<boolean[]> {
  const first = new Map<string, number>()
  for (const [i, { asked }] of all.entries()) if (!first.has(nameOf(asked))) first.set(nameOf(asked), i)
  // In one order everywhere, so that two who take the same keys wait for each other in one direction only.
  const those = [...first].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, i]) => all[i] ?? [])
  const { rows } = await sql<Pick<Asked, "account" | "key">>`
    insert into answered (account, key, request, status, body) select * from unnest(
      ${those.map(({ asked }) => asked.account)}::text[], ${those.map(({ asked }) => asked.key)}::text[],
      ${those.map(({ asked }) => asked.request)}::bytea[], ${those.map(({ answer }) => answer?.status ?? null)}::integer[],
      ${those.map(({ answer }) => answer?.body ?? null)}::text[])
    on conflict do nothing returning account, key`.execute(queries)
  const taken = new Set(rows.map(nameOf))
  return all.map(({ asked }, i) => taken.has(nameOf(asked)) && first.get(nameOf(asked)) === i)
}

const nameOf = ({ account, key }: Pick<Asked, "account" | "key">): string => `${account} ${key}`

/** Keeps what was answered under a key that was taken before. */
export async function remember(store: Store, { account, key }: Asked, { status, body }: Answer): Promise<void> {
  await sql`update answered set status = ${status}, body = ${body}
    where account = ${account} and key = ${key}`.execute(store.database)
}

/** Drops answers that were kept long enough, now and then. */
export async function dropOldAnswers({ database }: Store): Promise<void> {
  const now = Date.now()
  if (now - (DROPPED.get(database) ?? 0) < DROP_EVERY_MS) return
  DROPPED.set(database, now)
  await sql`delete from answered where at < now() - make_interval(hours => ${sql.lit(KEPT_HOURS)})`.execute(database)
}
const DROP_EVERY_MS = 600_000
/** When it was done last, by process. */
const DROPPED = new WeakMap<Store["database"], number>()

/** Of method, path and body, whatever the server is called by; hono keeps the body for who reads it next. */
async function digestOf({ req }: Context<Env>): Promise<Buffer> {
  const { pathname, search } = new URL(req.url)
  const hash = createHash("sha256").update(`${req.method} ${pathname}${search}\n`)
  return hash.update(Buffer.from(await req.arrayBuffer())).digest()
}
