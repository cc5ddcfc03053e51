import { sql } from "kysely"
import { z } from "zod"
import { entryOf } from "./log/entry.ts"
import { consistencyPath, inclusionPath, leafHash, provesInclusion } from "./log/merkle.ts"
import { type Head, openHead, verifierLine, verifierOf } from "./log/note.ts"
import { stretchHash, treeSize } from "./log/stored-tree.ts"
import type { Store } from "./store.ts"

/** Shows that an entry is in the log under a head, without showing any other entry: hashes in base64, nearest first. */
export const Proof = z.strictObject({
  deconflict: z.literal("proof"),
  version: z.literal(1),
  key: z.string(),
  position: z.int().nonnegative(),
  entry: z.string(),
  path: z.array(z.base64()),
  head: z.string(),
})
export type Proof = z.infer<typeof Proof>

/** The proof for the entry at a position, under the latest head; null where there is no such entry. */
export async function proofOf(store: Store, position: number): Promise<Proof | null> {
  const { database } = store
  const head = await database.selectFrom("head").selectAll().orderBy("size", "desc").limit(1).executeTakeFirst()
  const { rows } = await sql<{ body: string }>`
    select entry.body from leaf join entry on entry.id = leaf.entry where leaf.position = ${position}`.execute(database)
  const [row] = rows
  if (head === undefined || row === undefined) return null
  const path: string[] = []
  for (const stretch of inclusionPath(position, head.size))
    path.push((await stretchHash(database, stretch)).toString("base64"))
  return {
    deconflict: "proof",
    version: 1,
    key: verifierLine(store.key),
    position,
    entry: row.body,
    path,
    head: head.note,
  }
}

/**
 * The hashes that show that the log of `earlier` entries is the beginning of that of `later` entries (RFC 9162, 2.1.4),
 * in base64. Throws a `RangeError` where the log has not so many entries, or the sizes are the wrong way round.
 */
export async function consistencyOf({ database }: Store, earlier: number, later: number): Promise<string[]> {
  const size = await treeSize(database)
  if (later > size || earlier > later) {
    throw new RangeError(`expected two sizes of at most ${size}, the smaller first; got ${earlier} and ${later}`)
  }
  const path: string[] = []
  for (const stretch of consistencyPath(earlier, later))
    path.push((await stretchHash(database, stretch)).toString("base64"))
  return path
}

/** The positions of the entries about a report, by its number in the store, first to last. */
export async function positionsOf(store: Store, report: string): Promise<number[]> {
  const { rows } = await sql<{ position: number }>`
    select distinct leaf.position from report join item on item.id in (report.original, report.reading)
    join leaf on leaf.entry = item.entry where report.id = ${report} order by leaf.position`.execute(store.database)
  return rows.map(({ position }) => position)
}

/** The head that a proof leads to. Throws with what is wrong where it proves nothing. */
export function checkProof({ key, position, entry, path, head }: Proof): Head {
  const opened = openHead(head, verifierOf(key))
  const read = entryOf(entry)
  if ("wrong" in read) throw new Error(`the entry: ${read.wrong}`)
  if (`deconflict/${read.entry.store}` !== opened.origin)
    throw new Error(`the entry is of the store ${read.entry.store}, and the head of ${opened.origin}`)
  const hashes = path.map((hash) => Buffer.from(hash, "base64"))
  if (!provesInclusion(leafHash(entry), position, opened.size, hashes, opened.root)) {
    throw new Error(`the path does not lead from the entry at ${position} to the head of ${opened.size} entries`)
  }
  return opened
}
