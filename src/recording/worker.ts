import { setTimeout as pause } from "node:timers/promises"
import { markTaken } from "../record/arrival.ts"
import { takingOf } from "./document-told.ts"
import { type Ending, takeDocuments, type Workplace } from "./take-documents.ts"

/** Documents that are taken at once: the more, the fewer trips to the disk; the fewer, the less waits when a worker dies. */
const TAKEN_AT_ONCE = 16
/** An idle worker looks so often whether something has come. */
const LOOK_EVERY_MS = 500
const TEND_EVERY_MS = 60_000
const STRAY_AT_ONCE = 1_000

/**
 * Reads what waits, and what comes, until `signal` says to stop; what was begun is finished. So many documents are
 * worked on at once as there are `lines`: while one waits for the database, another is read. `told` hears of each ending.
 * Throws where the surroundings fail.
 */
export async function work(
  place: Workplace,
  lines: number,
  signal: AbortSignal,
  told: (ending: Ending) => Promise<void>,
): Promise<void> {
  const failing = new AbortController()
  const stop = AbortSignal.any([signal, failing.signal])
  const line = async (turn: () => Promise<number>) => {
    try {
      while (!stop.aborted) {
        const rest = await turn()
        if (rest > 0) await pause(rest, undefined, { signal: stop }).catch(() => undefined)
      }
    } catch (error) {
      failing.abort()
      throw error
    }
  }
  const take = async () => {
    const jobs = await place.queue.take(TAKEN_AT_ONCE)
    for (const ending of await takeDocuments(place, jobs)) await told(ending)
    return jobs.length === 0 ? LOOK_EVERY_MS : 0
  }
  const ends = await Promise.allSettled([
    ...Array.from({ length: lines }, () => line(take)),
    line(async () => {
      await tend(place)
      return TEND_EVERY_MS
    }),
  ])
  const failed = ends.find((end) => end.status === "rejected")
  if (failed !== undefined) throw failed.reason
}

/**
 * Gives documents to others whose workers have not ended them in time, lets those wait again whose jobs got lost, and puts
 * on record which nobody could read.
 */
export async function tend({ store, queue, by }: Workplace): Promise<void> {
  await queue.revive()
  const stray = await queue.stray(STRAY_AT_ONCE)
  if (stray.length === 0) return
  const givenUp = stray.filter(({ wasGivenUp }) => wasGivenUp).map(({ number }) => number)
  const lost = stray.filter(({ wasGivenUp }) => !wasGivenUp).map(({ number }) => ({ number, bytes: 0 }))
  await store.change(by, async ({ change }) => {
    await queue.send(change.queries, lost)
    await markTaken(
      change,
      givenUp.map((number) => {
        const message = "its reading was begun several times and never came to an end"
        return { number, reports: [], ...takingOf({ problems: [{ where: number, message }], notes: [] }) }
      }),
    )
    await queue.end(change.queries, givenUp)
  })
}
