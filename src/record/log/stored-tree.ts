import { sql } from "kysely"
import type { Queries } from "../database/tables.ts"
import { growingTree, type Peak, rootOf } from "./growing-tree.ts"
import type { Hash, Stretch } from "./merkle.ts"

/** Of the subtrees, those are kept that have so many leaves or more; smaller ones are quickly made from the leaves. */
export const KEPT_FROM = 256

/** The number of leaves that have a place. */
export async function treeSize(queries: Queries): Promise<number> {
  const { rows } = await sql<{ size: number }>`select coalesce(max(position) + 1, 0) as size from leaf`.execute(queries)
  return rows[0]?.size ?? 0
}

/** The tree hash of a stretch of leaves that starts where a complete subtree of at least its size starts. */
export async function stretchHash(queries: Queries, stretch: Stretch): Promise<Hash> {
  return rootOf(await peaksOf(queries, stretch))
}

/** The complete subtrees under a stretch of leaves, from left to right. Throws where one of them is not kept. */
export async function peaksOf(queries: Queries, [start, end]: Stretch): Promise<readonly Peak[]> {
  const kept: Peak[] = []
  let at = start
  for (let leaves = largestPower(end - start); leaves >= KEPT_FROM; leaves /= 2) {
    if (end - at < leaves) continue
    kept.push({ leaves, hash: await keptHash(queries, leaves, at / leaves) })
    at += leaves
  }
  if (at === end) return kept
  const { rows } = await sql<{ hash: Buffer }>`
    select hash from leaf where position >= ${at} and position < ${end} order by position`.execute(queries)
  if (rows.length !== end - at)
    throw new Error(`the log has no leaves ${at} to ${end - 1}; "deconflict verify" says what is wrong`)
  const rest = growingTree()
  for (const { hash } of rows) rest.add(hash)
  return [...kept, ...rest.peaks()]
}

async function keptHash(queries: Queries, leaves: number, index: number): Promise<Hash> {
  const { rows } = await sql<{ hash: Buffer }>`
    select hash from subtree where leaves = ${leaves} and index = ${index}`.execute(queries)
  const [row] = rows
  if (row === undefined)
    throw new Error(`the log lacks the subtree ${index} of ${leaves} leaves; "deconflict verify" says what is wrong`)
  return row.hash
}

function largestPower(size: number): number {
  let power = 1
  while (power * 2 <= size) power *= 2
  return power
}
