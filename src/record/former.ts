import { sql } from "kysely"
import type { FormerRow, Queries } from "./database/tables.ts"
import type { Placed } from "./incident.ts"

/** An incident that is none any more: the number and name that it had, and the mentions that it was told in. */
export interface Former {
  readonly number: string
  readonly name: string
  readonly mentions: readonly Placed[]
}

/** What is kept of such an incident besides its mentions, which the log has. */
export interface FormerContent {
  readonly name: string
}

/** As a row; the mentions in the order of the log. */
export function formerRow(
  number: string,
  content: string,
  { name }: FormerContent,
  mentions: readonly Placed[],
): FormerRow {
  return {
    id: number,
    content,
    name,
    reports: mentions.map(({ report }) => report),
    numbers: mentions.map(({ number }) => number),
  }
}

/** Puts incidents that are none any more into their table. */
export async function insertFormer(queries: Queries, rows: readonly FormerRow[]): Promise<void> {
  for (const row of rows) {
    await sql`insert into former (id, content, name, reports, numbers) values (${row.id}, ${row.content}, ${row.name},
      ${[...row.reports]}::uuid[], ${[...row.numbers]}::integer[])`.execute(queries)
  }
}

/** Those that were told of in any of these mentions. */
export async function formerOf(queries: Queries, mentions: readonly Placed[]): Promise<Former[]> {
  const { rows } = await sql<FormerRow>`
    select * from former where reports && ${[...new Set(mentions.map(({ report }) => report))]}::uuid[]
    order by name`.execute(queries)
  const asked = new Set(mentions.map(({ report, number }) => `${report} ${number}`))
  return rows.map(formerIn).filter((one) => one.mentions.some(({ report, number }) => asked.has(`${report} ${number}`)))
}

/** The one that had this name; null where none had. */
export async function formerNamed(queries: Queries, name: string): Promise<Former | null> {
  const row = await queries.selectFrom("former").selectAll().where("name", "=", name).executeTakeFirst()
  return row === undefined ? null : formerIn(row)
}

/** The names that incidents of these numbers had, those that are none any more. */
export async function formerNames(queries: Queries, numbers: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from former where id = any(${[...numbers]}::uuid[])`.execute(queries)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Names of the incidents that its mentions are of now. */
export async function namesNow(queries: Queries, { mentions }: Former): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct incident.name from mention join incident on incident.id = mention.incident join unnest(
      ${mentions.map(({ report }) => report)}::uuid[], ${mentions.map(({ number }) => number)}::integer[]
    ) as asked (report, number) using (report, number) order by incident.name`.execute(queries)
  return rows.map(({ name }) => name)
}

const formerIn = ({ id, name, reports, numbers }: FormerRow): Former => ({
  number: id,
  name,
  mentions: reports.map((report, i) => ({ report, number: numbers[i] ?? 0 })),
})
