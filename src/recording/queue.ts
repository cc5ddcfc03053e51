import { CompiledQuery, sql } from "kysely"
import PgBoss from "pg-boss"
import type { Queries } from "../record/database/tables.ts"
import { Unreachable } from "../record/database/unreachable.ts"
import type { Store } from "../record/store.ts"

/** A document that a worker has taken to read. */
export interface Job {
  /** The document's number. */
  readonly number: string
  /** Whether it is given up when it fails once more. */
  readonly isLastTry: boolean
}

/** A document that nobody has read and nobody will. `wasGivenUp`: those who tried never came to an end. */
export interface Stray {
  readonly number: string
  readonly wasGivenUp: boolean
}

/**
 * Which documents wait, and who reads which: jobs in the store's database, each with the number of a document and nothing
 * else. A job that its worker does not end in time is given to another one.
 */
export interface Queue {
  /** Lets documents wait, within the transaction that keeps them; those that wait already stay as they are. */
  send(queries: Queries, documents: readonly { readonly number: string; readonly bytes: number }[]): Promise<void>
  /** Takes some that wait, oldest first. */
  take(most: number): Promise<Job[]>
  /** Ends jobs, within the transaction that keeps what came of them. */
  end(queries: Queries, numbers: readonly string[]): Promise<void>
  /** Whether a worker has the document at the moment. */
  isHeld(number: string): Promise<boolean>
  /** Gives a job back, to be tried again a while later. */
  giveBack(number: string): Promise<void>
  /** Some documents that nobody has read and that have no job: the store was restored, or the job was given up. */
  stray(most: number): Promise<Stray[]>
  /** Gives jobs to others whose workers have not ended them in time. */
  revive(): Promise<void>
  close(): Promise<void>
}

/** The schema that the library keeps its tables in. */
export const QUEUE_SCHEMA = "deconflict_queue"
const NAME = "documents"
/** A fault of the program mostly comes again, a lack of memory may not: three more tries, some seconds to minutes apart. */
const TRIES_AGAIN = 3
const FIRST_PAUSE_SECONDS = 5
/** So long a worker may take over a document, and more for a large one: a slow machine reads 20 kB a second. */
const PATIENCE_SECONDS = 300
const BYTES_A_SECOND = 20_000
/** A document waits as long as it takes; the library wants a number. */
const LONGEST_WAIT_DAYS = 3_650

/** Opens the queue of a store, and makes it where there is none yet. Throws `Unreachable` where the store is in a folder. */
export async function openQueue(store: Store): Promise<Queue> {
  if (!store.isShared) {
    throw new Unreachable(
      "this store is in a folder, which one process owns: there are no workers to read for it. Add without a queue, or keep the store on a PostgreSQL server (DATABASE_URL)",
    )
  }
  let failure: unknown = null
  const boss = new PgBoss({
    schema: QUEUE_SCHEMA,
    db: {
      // The library swallows what fails while it fetches, so it is kept for us.
      executeSql: async (text, values) => {
        try {
          return await executed(store.database, text, values)
        } catch (error) {
          failure = error
          throw error
        }
      },
    },
    supervise: false,
    schedule: false,
    retentionDays: LONGEST_WAIT_DAYS,
  })
  boss.on("error", (error) => {
    failure = error
  })
  await boss.start()
  if ((await boss.getQueue(NAME)) === null)
    await boss.createQueue(NAME, {
      name: NAME,
      retryLimit: TRIES_AGAIN,
      retryDelay: FIRST_PAUSE_SECONDS,
      retryBackoff: true,
    })
  const within = (queries: Queries): PgBoss.ConnectionOptions => ({
    db: { executeSql: (text, values) => executed(queries, text, values) },
  })
  return {
    async send(queries, documents) {
      if (documents.length === 0) return
      await boss.insert(
        documents.map(({ number, bytes }) => ({
          id: number,
          name: NAME,
          expireInSeconds: PATIENCE_SECONDS + Math.ceil(bytes / BYTES_A_SECOND),
        })),
        within(queries),
      )
    },
    async take(most) {
      failure = null
      const jobs = await boss.fetch(NAME, { batchSize: most, includeMetadata: true })
      if (failure !== null) throw failure
      return jobs.map(({ id, retryCount, retryLimit }) => ({ number: id, isLastTry: retryCount >= retryLimit }))
    },
    async end(queries, numbers) {
      if (numbers.length > 0) await boss.deleteJob(NAME, [...numbers], within(queries))
    },
    async isHeld(number) {
      const { rows } = await sql`
        select 1 from ${sql.table(`${QUEUE_SCHEMA}.job`)} where id = ${number}::uuid and state = 'active'`.execute(
        store.database,
      )
      return rows.length > 0
    },
    async giveBack(number) {
      await boss.fail(NAME, number)
    },
    async stray(most) {
      const { rows } = await sql<Stray>`
        select arrived.id as number, job.id is not null as "wasGivenUp"
        from arrived left join taken using (id) left join ${sql.table(`${QUEUE_SCHEMA}.job`)} job on job.id = arrived.id
        where taken.id is null and (job.id is null or job.state > 'active') limit ${sql.lit(most)}`.execute(
        store.database,
      )
      return rows
    },
    async revive() {
      await boss.expire()
    },
    async close() {
      await boss.stop({ graceful: false })
    },
  }
}

async function executed(queries: Queries, text: string, values: readonly unknown[] = []): Promise<{ rows: unknown[] }> {
  const { rows } = await queries.executeQuery(CompiledQuery.raw(text, [...values]))
  return { rows: rows ?? [] }
}
