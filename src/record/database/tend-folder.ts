import { sql } from "kysely"
import type { Database } from "./tables.ts"

/** The log has to grow by this share, and by so many entries, before it is worth the while. */
const GROWN_BY = 0.25
const AT_LEAST = 2_000

/**
 * A server clears away old versions of rows and counts its tables by itself; PGlite has no process for it. Without it, the
 * folder grows with each change, and searches are planned as if the tables were empty. It is done once the log has grown by
 * a quarter since it was done last, so that its share of all work stays the same however large the store is.
 */
export async function tendFolder(database: Database): Promise<void> {
  const { rows } = await sql<{ counted: number; last: number }>`
    select reltuples::bigint as counted, (select coalesce(max(id), 0) from entry) as last
    from pg_class where oid = 'entry'::regclass`.execute(database)
  const { counted = 0, last = 0 } = rows[0] ?? {}
  if (last < Math.max(0, counted) * (1 + GROWN_BY) + AT_LEAST) return
  await sql`vacuum (analyze)`.execute(database)
}
