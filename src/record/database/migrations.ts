import { sql } from "kysely"
import { ACCOUNTS } from "./steps/accounts.ts"
import { ANSWERED } from "./steps/answered.ts"
import { ARRIVALS } from "./steps/arrivals.ts"
import { CLAIMS } from "./steps/claims.ts"
import { DECISIONS } from "./steps/decisions.ts"
import { FEEDS } from "./steps/feeds.ts"
import { FIRST } from "./steps/first.ts"
import { GRADES } from "./steps/grades.ts"
import { PROPOSALS } from "./steps/proposals.ts"
import { RELEASES } from "./steps/releases.ts"
import { SHOWN } from "./steps/shown.ts"
import { SPANS } from "./steps/spans.ts"
import type { Step } from "./steps/step.ts"
import { TALLY } from "./steps/tally.ts"
import { TOKEN_USE } from "./steps/token-use.ts"
import { WRITING_STEP } from "./steps/writing.ts"
import type { Database } from "./tables.ts"

/**
 * The steps that the tables came about in, in order. A step that was released is never changed: what is to be different
 * comes as a further step.
 */
export const MIGRATIONS: readonly Step[] = [
  FIRST,
  ANSWERED,
  ACCOUNTS,
  CLAIMS,
  RELEASES,
  DECISIONS,
  ARRIVALS,
  SHOWN,
  WRITING_STEP,
  FEEDS,
  PROPOSALS,
  TALLY,
  SPANS,
  GRADES,
  TOKEN_USE,
]

/** Two processes that open a new store at once must not both make its tables. Any number will do. */
const MIGRATING = 5_407_311

/**
 * Brings the tables to the last step, all in one transaction; gives whether there was anything to do. Throws where the
 * store is of a later version of the program than this one.
 */
export async function migrate(database: Database, steps = MIGRATIONS): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(MIGRATING)})`.execute(transaction)
    await sql`create table if not exists migration (step integer primary key, name text not null)`.execute(transaction)
    const { rows } = await sql<{ step: number }>`select coalesce(max(step), 0) as step from migration`.execute(
      transaction,
    )
    const done = rows[0]?.step ?? 0
    if (done > steps.length) {
      throw new Error(
        `the store is of a later version (its tables are at step ${done}, this program knows ${steps.length}); use that version`,
      )
    }
    for (const [i, step] of steps.entries()) {
      if (i < done) continue
      await sql.raw(step.sql).execute(transaction)
      await sql`insert into migration values (${i + 1}, ${step.name})`.execute(transaction)
    }
    return done < steps.length
  })
}
