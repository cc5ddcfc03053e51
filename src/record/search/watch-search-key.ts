import type { Database } from "../database/tables.ts"
import { searchKeyOf } from "./rebuild.ts"

/** So long the words of a search may be hidden under a key that another process has replaced: then nothing is found. */
const LOOK_EVERY_MS = 2_000

/** Looks now and then whether the index was made anew under another key than `known`, and lets `renew` read it. Gives what stops it. */
export function watchSearchKey(database: Database, known: () => string, renew: () => Promise<void>): () => void {
  let isStopped = false
  const look = async () => {
    const now = await searchKeyOf(database)
    if (!isStopped && now !== null && now !== known()) await renew()
  }
  // A database that cannot be asked now is told of by whoever needs it next.
  const timer = setInterval(() => void look().catch(() => undefined), LOOK_EVERY_MS).unref()
  return () => {
    isStopped = true
    clearInterval(timer)
  }
}
