import { sql } from "kysely"
import { z } from "zod"
import type { Actor, Change, NewEntry } from "./change.ts"
import type { Keyring } from "./content/keyring.ts"
import { openItems } from "./content/open-items.ts"
import type { ArrivedRow, Queries, TakenRow } from "./database/tables.ts"
import type { Json } from "./log/canonical-json.ts"
import type { Entry } from "./log/entry.ts"

/** A document that is to be read later, under a new number (UUID). `circumstances`, in any form, is what its reader has to know besides. */
export interface NewArrival {
  readonly number: string
  /** Who brought it, where that is somebody else than who makes the change. */
  readonly by?: Actor
  readonly document: Uint8Array
  readonly circumstances: Json
}

/** A document that is kept, by its number. `document` and `circumstances` are null where the keys at hand do not open them. */
export interface Arrival {
  readonly number: string
  readonly document: Buffer | null
  readonly circumstances: Json
}

/** What came of a document. */
export interface Taking {
  readonly number: string
  /** Numbers of the reports that it holds, also of those that were there before. */
  readonly reports: readonly string[]
  /** How many parts of it could not be read: its bytes are kept as long as there are some. */
  readonly problems: number
  /** What there is to tell of it, in any form; null for nothing. */
  readonly told: Json
}

/** Keeps documents to be read later, each with its entry in the log. */
export async function addArrivals(change: Change, arrivals: readonly NewArrival[]): Promise<void> {
  const written = await change.write(
    arrivals.map(
      ({ number, by, document, circumstances }): NewEntry => ({
        kind: "document.arrived",
        about: number,
        ...(by && { by }),
        contents: [
          { role: "document", bytes: document },
          { role: "circumstances", bytes: Buffer.from(JSON.stringify(circumstances)) },
        ],
      }),
    ),
  )
  const rows = written.map(
    ({ items: [document, circumstances] }, i): ArrivedRow => ({
      id: arrivals[i]?.number ?? "",
      document: document?.id ?? "",
      circumstances: circumstances?.id ?? "",
    }),
  )
  await insertArrived(change.queries, rows)
}

/** Of these documents, those that are kept. */
export async function openArrivals(queries: Queries, keyring: Keyring, numbers: readonly string[]): Promise<Arrival[]> {
  const { rows } = await sql<ArrivedRow>`
    select * from arrived where id = any(${[...numbers]}::uuid[]) order by id`.execute(queries)
  const contents = await openItems(
    queries,
    keyring,
    rows.flatMap(({ document, circumstances }) => [document, circumstances]),
  )
  return rows.map(({ id, document, circumstances }) => ({
    number: id,
    document: contents.get(document) ?? null,
    circumstances: JSON.parse(contents.get(circumstances)?.toString() ?? "null") as Json,
  }))
}

/**
 * Puts on record what came of documents, and drops the bytes of those that were read as a whole. A document that was read
 * before and had problems can be taken again. Gives the numbers of those that were still there; the others were taken by
 * somebody else meanwhile.
 */
export async function markTaken(change: Change, takings: readonly Taking[]): Promise<string[]> {
  const { queries } = change
  const there = await heldArrivals(queries, takings)
  const marked = takings.filter(({ number }) => there.has(number))
  if (marked.length === 0) return []
  const before = await toldBefore(queries, marked)
  const written = await change.write(
    marked.map(({ number, reports, problems, told }): NewEntry => {
      const row = there.get(number)
      const dropped = problems > 0 || row === undefined ? [] : [row.document, row.circumstances]
      return {
        kind: "document.read",
        about: number,
        contents: told === null ? [] : [{ role: "told", bytes: Buffer.from(JSON.stringify(told)) }],
        gone: [...dropped, ...(before.get(number) ?? [])],
        detail: { reports: [...reports], problems },
      }
    }),
  )
  await deleteArrived(
    queries,
    marked.filter(({ problems }) => problems === 0).map(({ number }) => number),
  )
  for (const [i, { number, reports, problems }] of marked.entries())
    await upsertTaken(queries, { id: number, reports, problems, told: written[i]?.items[0]?.id ?? null })
  return marked.map(({ number }) => number)
}

/** The items of documents, and of what was told of them, that gave this report: they hold its words and go with it. */
export async function arrivalItemsOf(queries: Queries, report: string): Promise<string[]> {
  const { rows } = await sql<{ item: string | null }>`
    select unnest(array[arrived.document, arrived.circumstances, taken.told]) as item
    from taken left join arrived using (id) where taken.reports @> array[${report}]::uuid[]`.execute(queries)
  return rows.flatMap(({ item }) => item ?? [])
}

/** Takes the rows of those documents away; of a document that was read without anything to tell, the row can stay. */
export async function forgetArrivalsOf(queries: Queries, report: string): Promise<void> {
  await sql`delete from arrived where id in (select id from taken where reports @> array[${report}]::uuid[])`.execute(
    queries,
  )
  await sql`delete from taken where reports @> array[${report}]::uuid[] and told is not null`.execute(queries)
}

/** The row of a document, from the entry that it came with; none where its bytes are gone. */
export function arrivedFrom(entry: Entry, contents: ReadonlyMap<string, Buffer>): ArrivedRow | undefined {
  const [document, circumstances] = entry.items
  if (contents.size < 2 || document === undefined || circumstances === undefined) return undefined
  return { id: entry.about ?? "", document: document.id, circumstances: circumstances.id }
}

/** The row of what came of a document; none where what was told of it is gone, by an erasure or by a later reading. */
export function takenFrom(entry: Entry, contents: ReadonlyMap<string, Buffer>): TakenRow | undefined {
  const [told] = entry.items
  if (told !== undefined && !contents.has("told")) return undefined
  return { id: entry.about ?? "", ...Detail.parse(entry.detail), told: told?.id ?? null }
}

const Detail = z.strictObject({ reports: z.array(z.uuid()), problems: z.int() })

/** Puts documents into their table. */
export async function insertArrived(queries: Queries, rows: readonly ArrivedRow[]): Promise<void> {
  await sql`insert into arrived (id, document, circumstances) select * from unnest(${rows.map(({ id }) => id)}::uuid[],
    ${rows.map(({ document }) => document)}::uuid[], ${rows.map(({ circumstances }) => circumstances)}::uuid[])
    `.execute(queries)
}

/** Puts into its table what came of a document, in the place of what came of it before. */
export async function upsertTaken(queries: Queries, { id, reports, problems, told }: TakenRow): Promise<void> {
  await sql`insert into taken (id, reports, problems, told) values (${id}, ${[...reports]}::uuid[], ${problems}, ${told})
    on conflict (id) do update set reports = excluded.reports, problems = excluded.problems, told = excluded.told`.execute(
    queries,
  )
}

async function heldArrivals(queries: Queries, takings: readonly Taking[]): Promise<Map<string, ArrivedRow>> {
  const { rows } = await sql<ArrivedRow>`
    select * from arrived where id = any(${takings.map(({ number }) => number)}::uuid[]) order by id for update`.execute(
    queries,
  )
  return new Map(rows.map((row) => [row.id, row]))
}

async function toldBefore(queries: Queries, takings: readonly Taking[]): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ id: string; told: string }>`
    select id, told from taken where id = any(${takings.map(({ number }) => number)}::uuid[]) and told is not null`.execute(
    queries,
  )
  return new Map(rows.map(({ id, told }) => [id, [told]]))
}

async function deleteArrived(queries: Queries, numbers: readonly string[]): Promise<void> {
  if (numbers.length > 0) await sql`delete from arrived where id = any(${[...numbers]}::uuid[])`.execute(queries)
}
