import { sql, type Transaction } from "kysely"
import { keepHouse } from "../bury.ts"
import type { Actor } from "../change.ts"
import { unseal } from "../content/seal.ts"
import type { Tables } from "../database/tables.ts"
import { derive } from "../derive.ts"
import { insertDerived } from "../insert-derived.ts"
import { type Entry, entryOf } from "../log/entry.ts"
import { growingTree } from "../log/growing-tree.ts"
import { leafHash } from "../log/merkle.ts"
import { KEPT_FROM } from "../log/stored-tree.ts"
import { type Store, settingsOf, type Work } from "../store.ts"
import { type EntryLine, type Line, linesOf, NoBundle, type SealedLine } from "./line.ts"

/** What came back, and how many contents did not, because their keys have been destroyed since. */
export interface Restored {
  readonly entries: number
  readonly items: number
  readonly gone: readonly string[]
}

/**
 * Fills an empty store from a backup, with the keys that are at hand: what was erased after the backup does not come back.
 * The log goes on from the backup's, with an entry that says so. `also` is done in the same change: all of it or nothing.
 * Throws `NoBundle`.
 */
export async function restoreBackup(
  store: Store,
  path: string,
  by: Actor,
  also: (work: Work) => Promise<void> = async () => {},
): Promise<Restored> {
  const restored = await store.change(by, async (work) => {
    const { change } = work
    await keepHouse(change.queries)
    const came = await fill(change.queries, store, path)
    await change.write([{ kind: "store.restored", about: null, gone: came.gone, detail: { entries: came.entries } }])
    await also(work)
    return came
  })
  await store.settle()
  return restored
}

async function fill(transaction: Transaction<Tables>, store: Store, path: string): Promise<Restored> {
  const subtrees: { leaves: number; index: number; hash: Buffer }[] = []
  const tree = growingTree([], (leaves, index, hash) => {
    if (leaves >= KEPT_FROM) subtrees.push({ leaves, index, hash })
  })
  const missing = new Set<string>()
  let items = 0
  let last = 0
  const close = async ({ entry: { position, number, body } }: EntryLine, contents: readonly SealedLine[]) => {
    const entry = entryIn(body, `${path}: entry ${position}`, store)
    const hash = leafHash(body)
    tree.add(hash)
    last = Math.max(last, number)
    await sql`insert into entry (id, body) overriding system value values (${number}, ${body})`.execute(transaction)
    await transaction.insertInto("leaf").values({ position, entry: number, hash }).execute()
    const opened = await insertItems(transaction, store, entry, number, contents)
    items += opened.size
    for (const { id, role } of entry.items) if (!opened.has(role)) missing.add(id)
    for (const id of entry.gone) missing.delete(id)
    await insertDerived(transaction, derive(entry, number, opened, store.secrets(), store.hide()))
  }
  await transaction.insertInto("setting").values(settingsOf(store.secrets())).execute()
  let entry: EntryLine | null = null
  let contents: SealedLine[] = []
  for await (const line of linesOf(path)) {
    if ("entry" in line || "end" in line) {
      if (entry !== null) await close(entry, contents)
      entry = "entry" in line ? line : null
      contents = []
    } else if ("sealed" in line) contents.push(line)
    else await takeHead(transaction, line, store, path)
  }
  await sql`select setval(pg_get_serial_sequence('entry', 'id'), ${last})`.execute(transaction)
  await sql`delete from pending`.execute(transaction)
  for (const subtree of subtrees) await transaction.insertInto("subtree").values(subtree).execute()
  return { entries: tree.size, items, gone: [...missing] }
}

function entryIn(body: string, where: string, store: Store): Entry {
  const read = entryOf(body)
  if ("wrong" in read) throw new NoBundle(`${where}: ${read.wrong}`)
  if (read.entry.store !== store.id) throw new NoBundle(`${where}: is of another store`)
  return read.entry
}

/** Keeps those contents whose keys are at hand; gives them opened, by role. */
async function insertItems(
  transaction: Transaction<Tables>,
  { keyring }: Store,
  entry: Entry,
  number: number,
  contents: readonly SealedLine[],
): Promise<Map<string, Buffer>> {
  const opened = new Map<string, Buffer>()
  for (const { id, role } of entry.items) {
    const line = contents.find(({ sealed }) => sealed.id === id)
    const secret = line === undefined ? null : keyring.get(line.sealed.key)
    if (line === undefined || secret === null) continue
    const sealed = Buffer.from(line.sealed.bytes, "base64")
    await transaction.insertInto("item").values({ id, entry: number, key: line.sealed.key, sealed }).execute()
    opened.set(role, unseal(id, secret, sealed))
  }
  return opened
}

async function takeHead(transaction: Transaction<Tables>, line: Line, store: Store, path: string): Promise<void> {
  if ("head" in line) await transaction.insertInto("head").values(line.head).execute()
  else if ("stamp" in line) {
    await transaction
      .insertInto("stamp")
      .values({ size: line.stamp.size, response: Buffer.from(line.stamp.response, "base64") })
      .execute()
  } else if ("deconflict" in line) {
    if (line.deconflict !== "backup")
      throw new NoBundle(`${path} is an export, which is for checking; only a backup can be restored`)
    if (line.store !== store.id)
      throw new NoBundle(`${path} is of the store ${line.store}, and the keys are of ${store.id}`)
  }
}
