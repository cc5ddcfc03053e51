import { sql } from "kysely"
import type { Knowledge } from "../knowledge/knowledge.ts"
import { markTaken, openArrivals, type Taking } from "../record/arrival.ts"
import type { Actor } from "../record/change.ts"
import type { Queries } from "../record/database/tables.ts"
import { hindranceOf } from "../record/hindrance.ts"
import type { Store } from "../record/store.ts"
import { type DocumentTold, faultIn, takingOf, withOutcomes } from "./document-told.ts"
import { keepBatch, type Outcome, type Read } from "./keep.ts"
import { groupsOf, lastPiece, type Piece } from "./piece.ts"
import type { Job, Queue } from "./queue.ts"

/** What a worker works with. */
export interface Workplace {
  readonly store: Store
  readonly queue: Queue
  readonly by: Actor
  readonly knowledge: Knowledge
}

/** What came of a document: it was read, with what became of its reports; or it is to be tried again after a fault. */
export type Ending =
  | { readonly number: string; readonly outcomes: readonly Outcome[]; readonly told: DocumentTold }
  | { readonly number: string; readonly again: unknown }

/**
 * Reads documents that were taken from the queue and keeps their reports. Reports, incidents, and that the document was
 * read, come in one change: a worker that dies before has changed nothing, and one that comes second finds the work done.
 * What cannot be read is a problem that is kept with the document. After a fault of the program a document is tried again,
 * a few times. Throws where not the document is to blame: the database is away, the disk full, the key not at hand.
 */
export async function takeDocuments(place: Workplace, jobs: readonly Job[]): Promise<Ending[]> {
  const { store, queue, by, knowledge } = place
  const arrivals = await openArrivals(
    store.database,
    store.keyring,
    jobs.map(({ number }) => number),
  )
  const tries = new Map(jobs.map((job) => [job.number, job]))
  const endings: Ending[] = []
  const pieces: Piece[] = []
  for (const arrival of arrivals) {
    const job = tries.get(arrival.number) ?? { number: arrival.number, isLastTry: false }
    tries.delete(arrival.number)
    const keep = async (reads: readonly Read[]) => (await keepBatch(store, by, reads, knowledge)).outcomes
    const read = await caught(place, job, () => lastPiece(arrival, knowledge, job.isLastTry, keep))
    if ("reads" in read) pieces.push(read)
    else endings.push(read)
  }
  // The jobs that are left are of documents that somebody else has read, or that were erased.
  await queue.end(store.database, [...tries.keys()])
  const isLast = new Map(jobs.map(({ number, isLastTry }) => [number, isLastTry]))
  for (const group of groupsOf(pieces)) endings.push(...(await keepGroup(place, group, isLast)))
  return endings
}

async function keepGroup(
  place: Workplace,
  group: readonly Piece[],
  isLast: ReadonlyMap<string, boolean>,
): Promise<Ending[]> {
  const [first] = group
  if (first === undefined) return []
  if (group.length === 1) {
    const job = { number: first.number, isLastTry: isLast.get(first.number) === true }
    const kept = await caught(place, job, () => keepPieces(place, [first]))
    return "number" in kept ? [kept] : kept
  }
  try {
    return await keepPieces(place, group)
  } catch (error) {
    if (isOfSurroundings(error)) throw error
    const alone: Ending[] = []
    for (const piece of group) alone.push(...(await keepGroup(place, [piece], isLast)))
    return alone
  }
}

async function keepPieces({ store, queue, by, knowledge }: Workplace, pieces: readonly Piece[]): Promise<Ending[]> {
  const numbers = pieces.map(({ number }) => number)
  const reads = pieces.flatMap(({ reads }) => reads)
  const { outcomes } = await keepBatch(store, by, reads, knowledge, async ({ change }, outcomes) => {
    const reports = await numbersOf(change.queries, outcomes)
    await markTaken(
      change,
      endingsOf(pieces, outcomes).map(({ number, outcomes, told }): Taking => {
        const kept = outcomes.filter(({ status }) => status === "added" || status === "known")
        return { number, reports: kept.flatMap(({ report }) => reports.get(report) ?? []), ...takingOf(told) }
      }),
    )
    await queue.end(change.queries, numbers)
  })
  return endingsOf(pieces, outcomes)
}

/** `outcomes` are those of the pieces' reports, one after the other. */
function endingsOf(pieces: readonly Piece[], outcomes: readonly Outcome[]) {
  const left = [...outcomes]
  return pieces.map(({ number, before, reads, told }) => {
    const own = [...before, ...left.splice(0, reads.length)]
    return { number, outcomes: own, told: withOutcomes(told, own) }
  })
}

async function numbersOf(queries: Queries, outcomes: readonly Outcome[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from report where name = any(${outcomes.map(({ report }) => report)}::text[])`.execute(queries)
  return new Map(rows.map(({ id, name }) => [name, id]))
}

/** Runs a step of one document; where that fails, the document is tried again or, the last time, kept with the fault as its problem. */
async function caught<T>(
  { store, queue, by }: Workplace,
  { number, isLastTry }: Job,
  step: () => Promise<T>,
): Promise<T | Ending> {
  try {
    return await step()
  } catch (fault) {
    if (isOfSurroundings(fault)) throw fault
    if (!isLastTry) {
      await queue.giveBack(number)
      return { number, again: fault }
    }
    const told = { problems: [faultIn(number, fault)], notes: [] }
    await store.change(by, async ({ change }) => {
      await markTaken(change, [{ number, reports: [], ...takingOf(told) }])
      await queue.end(change.queries, [number])
    })
    return { number, outcomes: [], told }
  }
}

/** Whether the surroundings are to blame for an error, and not the document: then all others would fail alike. */
function isOfSurroundings(error: unknown): boolean {
  if (hindranceOf(error) !== null) return true
  return error instanceof Error && "code" in error && /^E[A-Z]+$/.test(String(error.code))
}
