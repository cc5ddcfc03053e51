import { sql } from "kysely"
import { housekeeping } from "./bury.ts"
import type { Database } from "./database/tables.ts"

/** Rows that were added since it was folded last are let be up to so many, and so many for each party. */
const MOST_ADDED = 1_000
const ROWS_A_PARTY = 2
/** Any number will do; of several processes one folds. */
const FOLDING = 5_407_314

/** Puts the rows of each party in the tally together into one. What is added meanwhile is left as it is. */
export async function foldTally(database: Database): Promise<void> {
  const { rows } = await sql<{ rows: number; parties: number }>`
    select count(*) as rows, count(distinct party) as parties from tally`.execute(database)
  const { rows: there = 0, parties = 0 } = rows[0] ?? {}
  if (there <= parties * ROWS_A_PARTY + MOST_ADDED) return
  await housekeeping(database, async (transaction) => {
    const { rows } = await sql<{ alone: boolean }>`
      select pg_try_advisory_xact_lock(${sql.lit(FOLDING)}) as alone`.execute(transaction)
    if (rows[0]?.alone !== true) return
    await sql`with gone as (delete from tally returning *)
      insert into tally select party, sum(speaks), sum(blamed), sum(incidents) from gone
      group by party having sum(speaks) <> 0 or sum(blamed) <> 0 or sum(incidents) <> 0`.execute(transaction)
  })
}
