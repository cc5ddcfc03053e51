import { randomBytes } from "node:crypto"
import { type FileHandle, open, rename, rm } from "node:fs/promises"
import { sql } from "kysely"
import { saltOf, unseal } from "../content/seal.ts"
import type { ItemRow, Queries } from "../database/tables.ts"
import { verifierLine } from "../log/note.ts"
import type { Store } from "../store.ts"
import type { BundleKind, Line } from "./line.ts"

/** Which contents go into a bundle: all as they are sealed, or those of some reports, opened. */
export type Contents = { readonly kind: "backup" } | { readonly kind: "export"; readonly open: ReadonlySet<string> }

const BATCH = 1_000

/**
 * Writes the log, as it stands at one moment, and contents into a file of JSON lines: whole, or not at all. Gives the
 * numbers of entries and contents. Keys never go into it.
 */
export async function writeBundle(
  store: Store,
  path: string,
  contents: Contents,
): Promise<{ entries: number; items: number }> {
  await store.settle()
  const temporary = `${path}.${randomBytes(4).toString("hex")}.tmp`
  const file = await open(temporary, "wx", 0o600)
  try {
    const counts = await store.database
      .transaction()
      .setIsolationLevel("repeatable read")
      .execute((queries) => writeLines(file, store, queries, contents))
    await file.sync()
    await file.close()
    await rename(temporary, path)
    return counts
  } catch (error) {
    await file.close().catch(() => undefined)
    await rm(temporary, { force: true })
    throw error
  }
}

async function writeLines(
  file: FileHandle,
  store: Store,
  queries: Queries,
  contents: Contents,
): Promise<{ entries: number; items: number }> {
  const put = async (lines: readonly Line[]) => {
    await file.write(lines.map((line) => `${JSON.stringify(line)}\n`).join(""))
  }
  const kind: BundleKind = contents.kind
  await put([{ deconflict: kind, version: 1, store: store.id, key: verifierLine(store.key) }])
  const heads = await queries.selectFrom("head").selectAll().orderBy("size").execute()
  await put(heads.map(({ size, note }) => ({ head: { size, note } })))
  const stamps = await queries.selectFrom("stamp").selectAll().orderBy("size").execute()
  await put(stamps.map(({ size, response }) => ({ stamp: { size, response: response.toString("base64") } })))
  let entries = 0
  let items = 0
  for (;;) {
    const { rows } = await sql<{ position: number; entry: number; body: string }>`
      select leaf.position, leaf.entry, entry.body from leaf join entry on entry.id = leaf.entry
      where leaf.position >= ${entries} order by leaf.position limit ${sql.lit(BATCH)}`.execute(queries)
    if (rows.length === 0) break
    const under = await itemsUnder(
      store,
      queries,
      rows.map(({ entry }) => entry),
      contents,
    )
    for (const { position, entry, body } of rows) {
      const own = under.get(entry) ?? []
      await put([{ entry: { position, number: entry, body } }, ...own])
      items += own.length
    }
    entries += rows.length
  }
  await put([{ end: { entries, items } }])
  return { entries, items }
}

async function itemsUnder(
  { keyring }: Store,
  queries: Queries,
  entries: readonly number[],
  contents: Contents,
): Promise<Map<number, Line[]>> {
  const open = contents.kind === "backup" ? null : [...contents.open]
  const { rows } = await sql<ItemRow>`select id, entry, key, sealed from item
    where entry = any(${[...entries]}::bigint[]) and sealed is not null and (${open}::uuid[] is null or id = any(${open}::uuid[]))
    order by id`.execute(queries)
  const lines = new Map<number, Line[]>()
  for (const row of rows)
    lines.set(row.entry, [...(lines.get(row.entry) ?? []), ...lineOf(row, keyring.get(row.key ?? ""), open !== null)])
  return lines
}

function lineOf({ id, key, sealed }: ItemRow, secret: Buffer | null, isOpened: boolean): Line[] {
  if (sealed === null || key === null) return []
  if (!isOpened) return [{ sealed: { id, key, bytes: sealed.toString("base64") } }]
  if (secret === null) return []
  return [{ open: { id, salt: saltOf(secret).toString("hex"), bytes: unseal(id, secret, sealed).toString("base64") } }]
}
