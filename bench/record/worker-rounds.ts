import { spawn } from "node:child_process"
import { once as event } from "node:events"
import { createInterface } from "node:readline"
import { sql } from "kysely"
import type { Source } from "#src/intake/sources"
import { openStore, type StoreOptions } from "#src/record/store"
import { verifyStore } from "#src/record/verify/verify-store"
import { fileSources } from "#src/recording/file-documents"
import { openQueue, QUEUE_SCHEMA } from "#src/recording/queue"

/** What several workers, killed at random moments, have left. */
export interface WorkerRound {
  readonly documents: { readonly waiting: number; readonly read: number }
  readonly reports: number
  /** What is wrong: findings of `verify`, documents that are lost, reports that are there twice or in no incident. */
  readonly wrong: readonly string[]
}

/** The longest that a worker of a round lives after it has told of its first document. */
const LONGEST_MS = 1_200
/** A worker that has told nothing by then has nothing to read. */
const SILENT_MS = 8_000

/** Lets workers of the built command loose on a store, kills each at a moment that `random` chooses, and looks into what is left. */
export async function workerRound(
  command: string,
  options: StoreOptions,
  workers: number,
  filed: ReadonlySet<string>,
  random: () => number,
): Promise<WorkerRound> {
  await Promise.all(Array.from({ length: workers }, () => killedWorker(command, options, LONGEST_MS * random())))
  await letTimePass(options)
  return inspected(options, filed)
}

/** Lets workers read until nothing waits, and ends them with SIGTERM. Gives their exit codes. */
export async function workToTheEnd(command: string, options: StoreOptions, workers: number): Promise<number[]> {
  const store = await openStore({ ...options, untouched: true })
  const children = Array.from({ length: workers }, () => started(command, options))
  // A worker whose words nobody takes waits once the pipe is full.
  for (const child of children) child.stdout.resume()
  const ends = children.map(async (child) => Number((await event(child, "exit"))[0]))
  try {
    for (;;) {
      const { rows } = await sql<{ waiting: number }>`
        select count(*) as waiting from arrived left join taken using (id) where taken.id is null`.execute(
        store.database,
      )
      if (rows[0]?.waiting === 0) break
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  } finally {
    await store.close()
    for (const child of children) child.kill("SIGTERM")
  }
  return Promise.all(ends)
}

/** Files reports, given as JSON lines, each as a document of its own; gives their numbers. */
export async function fileReports(options: StoreOptions, lines: string): Promise<Set<string>> {
  const store = await openStore(options)
  const queue = await openQueue(store)
  const filed = new Set<string>()
  const manner = { published: null, outlet: null, encoding: null, as: null, columns: new Map() }
  try {
    for await (const told of fileSources(store, queue, { name: "rounds", via: "rounds" }, documentsOf(lines), manner)) {
      if (!("filed" in told)) throw new Error(JSON.stringify(told))
      for (const { number } of told.filed) filed.add(number)
    }
    return filed
  } finally {
    await queue.close()
    await store.close()
  }
}

async function* documentsOf(lines: string): AsyncGenerator<Source> {
  for (const [i, line] of lines.split("\n").entries()) {
    const bytes = Buffer.from(line)
    const name = `document ${i}`
    yield { name, folder: null, file: "-", format: "jsonl", size: bytes.length, bytes: () => once(bytes) }
  }
}

async function* once<T>(thing: T): AsyncGenerator<T> {
  yield thing
}

/** What is in a store while no worker is at it. */
export async function inspected(options: StoreOptions, filed: ReadonlySet<string>): Promise<WorkerRound> {
  const store = await openStore({ ...options, untouched: true })
  try {
    const { findings } = await verifyStore(store, [], () => undefined)
    const documents = await sql<{ id: string; waits: boolean }>`
      select id, taken.id is null as waits from arrived full join taken using (id)`.execute(store.database)
    const there = new Set(documents.rows.map(({ id }) => id))
    const { rows } = await sql<{ name: string; times: number; loose: boolean }>`
      select name, count(*)::int as times, bool_or(exists (select from posting where posting.report = report.id)
        and not exists (select from mention where mention.report = report.id)) as loose
      from report group by name`.execute(store.database)
    return {
      documents: {
        waiting: documents.rows.filter(({ waits }) => waits).length,
        read: documents.rows.filter(({ waits }) => !waits).length,
      },
      reports: rows.length,
      wrong: [
        ...findings.map(({ what, problem }) => `${what}: ${problem}`),
        ...[...filed].filter((number) => !there.has(number)).map((number) => `document ${number} is lost`),
        ...rows.filter(({ times }) => times > 1).map(({ name }) => `${name} is there twice`),
        ...rows.filter(({ loose }) => loose).map(({ name }) => `${name} is in no incident`),
      ],
    }
  } finally {
    await store.close()
  }
}

/** Incidents with the reports that tell of them, in an order of their own: what two stores can be compared by. */
export async function incidentsIn(options: StoreOptions): Promise<string[]> {
  const store = await openStore({ ...options, untouched: true })
  try {
    const { rows } = await sql<{ id: string }>`select id from incident`.execute(store.database)
    const open = await store.contents().incidents(rows.map(({ id }) => id))
    return open
      .map(({ state: { incident } }) => {
        const { id: _name, related: _related, formerly: _formerly, ...rest } = incident
        return JSON.stringify(rest)
      })
      .sort()
  } finally {
    await store.close()
  }
}

/** What killed workers held is given to others after minutes; this makes those minutes go by. */
async function letTimePass(options: StoreOptions): Promise<void> {
  const store = await openStore({ ...options, untouched: true })
  const queue = await openQueue(store)
  try {
    await sql`update ${sql.table(`${QUEUE_SCHEMA}.job`)}
      set started_on = started_on - interval '1 day', retry_count = 0 where state = 'active'`.execute(store.database)
    await queue.revive()
    await sql`update ${sql.table(`${QUEUE_SCHEMA}.job`)} set start_after = now() - interval '1 second'`.execute(
      store.database,
    )
  } finally {
    await queue.close()
    await store.close()
  }
}

async function killedWorker(command: string, options: StoreOptions, lives: number): Promise<void> {
  const child = started(command, options)
  const exit = event(child, "exit")
  const kill = () => child.kill("SIGKILL")
  let timer = setTimeout(kill, SILENT_MS)
  createInterface({ input: child.stdout }).once("line", () => {
    clearTimeout(timer)
    timer = setTimeout(kill, lives)
  })
  await exit
  clearTimeout(timer)
}

function started(command: string, { place, keys }: StoreOptions) {
  const env = { ...process.env, ...("url" in place ? { DATABASE_URL: place.url } : {}) }
  return spawn(process.execPath, [command, "worker", "--json", "--keys", keys], {
    env,
    stdio: ["ignore", "pipe", "ignore"],
  })
}
