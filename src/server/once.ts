import { createHash } from "node:crypto"
import type { Context } from "hono"
import { sql } from "kysely"
import type { Store, Work } from "../record/store.ts"
import { callerOf, type Env } from "./access/caller.ts"
import { Problem } from "./problem.ts"

/** Answers to keys are kept so long; whoever has not asked again by then will not. */
const KEPT_HOURS = 48
const KEY = /^[\x21-\x7e]{1,200}$/

/**
 * Makes a write once for each `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header) of an account: a second
 * request with the key gets the first one's answer, which is of the same route and so of the same type. `write` is handed the store, whose first change takes the key in the
 * same transaction, so that what was done and the key are there together or not at all. Throws a `Problem` where the key
 * came before with another request, or where the first answer got lost with its process.
 */
export async function once<R extends Response>(
  context: Context<Env>,
  store: Store,
  write: (store: Store) => Promise<R>,
): Promise<R> {
  const key = context.req.header("idempotency-key")
  if (key === undefined) return write(store)
  if (!KEY.test(key)) throw new Problem(400, "Idempotency-Key: 1 to 200 printable characters")
  const asked = { account: callerOf(context).account, key, request: await digestOf(context) }
  const before = await answered(store, asked)
  if (before !== null) return before as R
  let taken = false
  const take = async ({ change }: Work) => {
    const { rows } = await sql`insert into answered (account, key, request)
      values (${asked.account}, ${asked.key}, ${asked.request}) on conflict do nothing returning 1`.execute(
      change.queries,
    )
    if (rows.length === 0) throw new Meanwhile()
  }
  try {
    const response = await write({
      ...store,
      async change(by, make) {
        const made = await store.change(by, async (work) => {
          if (!taken) await take(work)
          return make(work)
        })
        // Only now: a change that was begun anew has to take the key anew.
        taken = true
        return made
      },
    })
    if (taken) await remember(store, asked, response.clone())
    return response
  } catch (error) {
    if (!(error instanceof Meanwhile)) throw error
    return ((await answered(store, asked)) ?? lost()) as R
  }
}

/** Somebody else has taken the key since we looked. */
class Meanwhile extends Error {}

interface Asked {
  readonly account: string
  readonly key: string
  readonly request: Buffer
}

async function answered(store: Store, { account, key, request }: Asked): Promise<Response | null> {
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
  if (row.status === null) return lost()
  return new Response(row.body, { status: row.status, headers: { "content-type": "application/json" } })
}

function lost(): never {
  throw new Problem(409, "it was done under this Idempotency-Key, but its answer is not at hand; look the result up", {
    kind: "done-before",
  })
}

async function remember(store: Store, { account, key }: Asked, response: Response): Promise<void> {
  const body = await response.text()
  await sql`update answered set status = ${response.status}, body = ${body}
    where account = ${account} and key = ${key}`.execute(store.database)
  await dropOld(store)
}

/** Drops what was kept long enough, now and then. */
async function dropOld({ database }: Store): Promise<void> {
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
