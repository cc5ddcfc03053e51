import { sql } from "kysely"
import { openArrivals } from "../record/arrival.ts"
import { openItems } from "../record/content/open-items.ts"
import type { Store } from "../record/store.ts"
import { DocumentTold } from "./document-told.ts"
import { Circumstances } from "./file-documents.ts"
import type { Queue } from "./queue.ts"

/** How it stands with a document that was filed: it waits, was read, or was read with problems and is kept for them. */
export interface Arrived {
  readonly number: string
  readonly state: "waiting" | "read" | "problems"
  /** What the document is called; null where its bytes are no longer kept. */
  readonly source: string | null
  /** Ids of the reports that it gave, those that were there before among them. */
  readonly reports: readonly string[]
  readonly problems: DocumentTold["problems"]
  readonly notes: readonly string[]
}

/** So many are opened at once. */
const BATCH = 100

/** How many documents stand how. */
export async function countArrivals({ database }: Store): Promise<Record<Arrived["state"], number>> {
  const { rows } = await sql<Record<Arrived["state"], number>>`
    select count(*) filter (where taken.id is null) as waiting, count(*) filter (where problems = 0) as read,
      count(*) filter (where problems > 0) as problems from arrived full join taken using (id)`.execute(database)
  return rows[0] ?? { waiting: 0, read: 0, problems: 0 }
}

/** How it stands with these documents; those that there are not are left out. */
export async function arrivalsOf(store: Store, numbers: readonly string[]): Promise<Arrived[]> {
  const { database, keyring } = store
  const { rows } = await sql<Row>`
    select id, coalesce(problems, 0) as problems, told, taken.id is null as waits,
      array(select name from report where report.id = any(taken.reports) order by name) as reports
    from arrived full join taken using (id) where id = any(${[...numbers]}::uuid[]) order by id`.execute(database)
  const told = await openItems(
    database,
    keyring,
    rows.flatMap((row) => row.told ?? []),
  )
  const kept = await openArrivals(database, keyring, numbers)
  const names = new Map(
    kept.map(({ number, circumstances }) => [number, Circumstances.safeParse(circumstances).data?.name ?? null]),
  )
  return rows.map(({ id, problems, told: item, waits, reports }) => {
    const words = item === null ? undefined : told.get(item)
    return {
      number: id,
      state: waits ? "waiting" : problems > 0 ? "problems" : "read",
      source: names.get(id) ?? null,
      reports,
      ...(words === undefined ? { problems: [], notes: [] } : DocumentTold.parse(JSON.parse(words.toString()))),
    }
  })
}

interface Row {
  readonly id: string
  readonly problems: number
  readonly told: string | null
  readonly waits: boolean
  readonly reports: readonly string[]
}

/** The documents that could not be read as a whole, some at a time. */
export async function* arrivalsWithProblems(store: Store): AsyncGenerator<Arrived> {
  for (let after: string | null = null; ; ) {
    const numbers = await numbersWithProblems(store, after)
    yield* await arrivalsOf(store, numbers)
    after = numbers.at(-1) ?? null
    if (after === null) return
  }
}

/** Lets all documents that could not be read as a whole wait to be read again; gives how many. */
export async function readAgain(store: Store, queue: Queue): Promise<number> {
  const { rows } = await sql<{ number: string; bytes: number }>`
    select arrived.id as number, octet_length(item.sealed) as bytes
    from taken join arrived using (id) join item on item.id = arrived.document where problems > 0`.execute(
    store.database,
  )
  await queue.send(store.database, rows)
  return rows.length
}

async function numbersWithProblems({ database }: Store, after: string | null): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from taken where problems > 0 and (${after}::uuid is null or id > ${after}::uuid)
    order by id limit ${sql.lit(BATCH)}`.execute(database)
  return rows.map(({ id }) => id)
}
