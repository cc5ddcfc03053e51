import { sql, type Transaction } from "kysely"
import type { Database, Tables } from "./database/tables.ts"
import { growingTree } from "./log/growing-tree.ts"
import { type Hash, leafHash } from "./log/merkle.ts"
import { type NoteKey, signHead } from "./log/note.ts"
import { KEPT_FROM, peaksOf, treeSize } from "./log/stored-tree.ts"

/** Any number will do, as long as all who sequence one store use it. */
const SEQUENCING = 5_407_312
/** So many entries get their places in one transaction. */
const MOST_AT_ONCE = 5_000

/**
 * Gives places in the tree to all entries that wait for one, in the order of their numbers, and signs the head; batch by
 * batch until none waits. One process does it at a time; another that comes meanwhile waits for it, and finds the work
 * done. Gives the last note that was signed, null where nothing waited.
 */
export async function sequence(database: Database, key: Required<NoteKey>): Promise<string | null> {
  let last: string | null = null
  for (;;) {
    const note = await database.transaction().execute((transaction) => sequenceBatch(transaction, key))
    if (note === null) return last
    last = note
  }
}

/** Hands over the latest head while nobody signs another one: of several processes the last to write has the latest. */
export async function withLatestHead(database: Database, use: (note: string) => Promise<void>): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(SEQUENCING)})`.execute(transaction)
    const { rows } = await sql<{ note: string }>`select note from head order by size desc limit 1`.execute(transaction)
    if (rows[0] !== undefined) await use(rows[0].note)
  })
}

async function sequenceBatch(transaction: Transaction<Tables>, key: Required<NoteKey>): Promise<string | null> {
  await sql`select pg_advisory_xact_lock(${sql.lit(SEQUENCING)})`.execute(transaction)
  const { rows: waiting } = await sql<{ id: number; body: string }>`
    select entry.id, entry.body from pending join entry on entry.id = pending.entry
    order by entry.id limit ${sql.lit(MOST_AT_ONCE)}`.execute(transaction)
  if (waiting.length === 0) return null

  const size = await treeSize(transaction)
  const subtrees: { leaves: number; index: number; hash: Hash }[] = []
  const tree = growingTree(await peaksOf(transaction, [0, size]), (leaves, index, hash) => {
    if (leaves >= KEPT_FROM) subtrees.push({ leaves, index, hash })
  })
  const leaves = waiting.map(({ id, body }, i) => {
    const hash = leafHash(body)
    tree.add(hash)
    return { position: size + i, entry: id, hash }
  })
  const head = { origin: key.name, size: tree.size, root: tree.root(), after: size, at: new Date().toISOString() }
  const note = signHead(head, key)
  await sql`insert into leaf (position, entry, hash) select * from unnest(
    ${leaves.map(({ position }) => position)}::bigint[], ${leaves.map(({ entry }) => entry)}::bigint[],
    ${leaves.map(({ hash }) => hash)}::bytea[])`.execute(transaction)
  await sql`insert into subtree (leaves, index, hash) select * from unnest(
    ${subtrees.map(({ leaves }) => leaves)}::bigint[], ${subtrees.map(({ index }) => index)}::bigint[],
    ${subtrees.map(({ hash }) => hash)}::bytea[])`.execute(transaction)
  await transaction.insertInto("head").values({ size: head.size, note }).execute()
  await sql`delete from pending where entry = any(${leaves.map(({ entry }) => entry)}::bigint[])`.execute(transaction)
  return note
}
