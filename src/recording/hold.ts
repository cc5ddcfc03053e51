import { createHmac } from "node:crypto"
import { sql } from "kysely"
import { partitionsOf } from "../reconciling/matching/search.ts"
import type { MentionSummary } from "../reconciling/mention.ts"
import type { Actor } from "../record/change.ts"
import type { Queries } from "../record/database/tables.ts"
import type { Store, Work } from "../record/store.ts"

/** A change that can have places and days to itself. */
export interface HeldWork extends Work {
  /**
   * Bars others from the places and days of these mentions until the change has ended. What is read after that stays as
   * it is; what was read before has to be read again.
   */
  hold(mentions: readonly MentionSummary[]): Promise<void>
}

/** So often a change is begun anew where others have, or just did, what it needs. */
const MOST_ATTEMPTS = 20
/** A change that lies in more partitions than this takes all of them: a server has some thousands of locks to give. */
const MOST_LOCKS = 300
/** After so many turns nothing is given back any more. */
const MOST_YIELDS = 4
/** Stands for all partitions. Any name will do that is none of a partition. */
const ALL = "all"

/**
 * Makes a change that puts incidents together. Changes to far places or times run beside each other; two that may meet
 * wait for each other, so that neither misses what the other adds. The partitions are locks of the server that end with
 * the transaction. What is known to be needed at first is waited for, in one order; what turns out later must be free at
 * once, else the change is begun anew with that known too. So nobody waits in a ring.
 */
export async function changeHolding<T>(store: Store, by: Actor, make: (work: HeldWork) => Promise<T>): Promise<T> {
  const known: Locks = new Map()
  for (let attempt = 1; ; attempt++) {
    try {
      return await store.change(by, async (work) => {
        const held: Locks = new Map()
        if (known.size > 0) await waitFor(known, held, work)
        return make({
          ...work,
          async hold(mentions) {
            for (const { name, alone } of mentions.flatMap(partitionsOf)) need(known, name, alone)
            if (held.size === 0) await waitFor(known, held, work)
            else if (!(await areFree(known, held, work))) throw new Taken()
          },
        })
      })
    } catch (error) {
      if (attempt === MOST_ATTEMPTS || !isPassing(error)) throw error
    }
  }
}

/** Names of partitions, and whether one is alone in them. */
type Locks = Map<string, boolean>

/** A partition with the number that the server knows it by. */
interface Lock {
  readonly key: string
  readonly name: string
  readonly alone: boolean
}

/** Thrown where somebody else has what turned out to be needed. */
class Taken extends Error {}

function need(locks: Locks, name: string, alone: boolean): void {
  locks.set(name, alone || locks.get(name) === true)
}

/** What is needed and not held yet; all partitions in the place of too many. */
function missing(known: Locks, held: Locks): Locks {
  const wanted: Locks = known.size > MOST_LOCKS ? new Map([[ALL, true]]) : new Map([[ALL, false], ...known])
  return new Map([...wanted].filter(([name, alone]) => held.get(name) !== true && (alone || !held.has(name))))
}

/**
 * Waits for what is needed. Of workers that take neighbouring days, each has some in common with the next: who kept the
 * rest to itself while it waits would let the one after it wait as well, and so on. So what is free is given back until
 * the one that is not has been waited for; but not for ever, since others could always be first.
 */
async function waitFor(known: Locks, held: Locks, work: Work): Promise<void> {
  const { queries } = work.change
  const wanted = numbered(missing(known, held), work)
  await sql`savepoint waiting`.execute(queries)
  for (let attempt = 1, next = await notFree(wanted, queries); next.length > 0; attempt++) {
    await sql`rollback to savepoint waiting`.execute(queries)
    await take(attempt < MOST_YIELDS ? next.slice(0, 1) : wanted, queries)
    next = attempt < MOST_YIELDS ? await notFree(wanted, queries) : []
  }
  await sql`release savepoint waiting`.execute(queries)
  for (const { name, alone } of wanted) need(held, name, alone)
}

async function areFree(known: Locks, held: Locks, work: Work): Promise<boolean> {
  const wanted = numbered(missing(known, held), work)
  for (const { name, alone } of wanted) need(held, name, alone)
  return wanted.length === 0 || (await notFree(wanted, work.change.queries)).length === 0
}

async function take(locks: readonly Lock[], queries: Queries): Promise<void> {
  await sql`select case when alone then pg_advisory_xact_lock(key) is null else pg_advisory_xact_lock_shared(key) is null end
    from ${listed(locks)}`.execute(queries)
}

/** Takes what is free, and gives what is not. */
async function notFree(locks: readonly Lock[], queries: Queries): Promise<Lock[]> {
  const { rows } = await sql<{ key: string; free: boolean }>`
    select key::text, case when alone then pg_try_advisory_xact_lock(key) else pg_try_advisory_xact_lock_shared(key) end as free
    from ${listed(locks)}`.execute(queries)
  const free = new Set(rows.filter((row) => row.free).map(({ key }) => key))
  return locks.filter(({ key }) => !free.has(key))
}

const listed = (locks: readonly Lock[]) =>
  sql`unnest(${locks.map(({ key }) => key)}::bigint[], ${locks.map(({ alone }) => alone)}::boolean[]) as wanted (key, alone)`

/** In the one order in which all wait. The server shows the numbers: they say nothing without a key, here one that never changes. */
function numbered(locks: Locks, { secrets }: Work): Lock[] {
  const all = [...locks].map(([name, alone]) => {
    const key = createHmac("sha256", secrets.fingerprint).update(`partition ${name}`).digest().readBigInt64BE()
    return { key, name, alone }
  })
  all.sort((a, b) => (a.key < b.key ? -1 : 1))
  return all.map(({ key, name, alone }) => ({ key: key.toString(), name, alone }))
}

/** A ring after all; a name that somebody else has just taken. Both look different the next time. */
const PASSING = new Set(["40P01", "40001", "23505"])

const isPassing = (error: unknown) =>
  error instanceof Taken ||
  (error instanceof Error && "code" in error && typeof error.code === "string" && PASSING.has(error.code))
