import type { Database } from "../database/tables.ts"
import { indexState } from "./renew-index.ts"
import type { SearchKey } from "./search-key.ts"

/** An erasure whose process has died waits for twice as long at the most, where nobody changes anything. */
const LOOK_EVERY_MS = 2_000

/**
 * Looks now and then whether another process has replaced the search key, or died before it had finished an erasure. Gives
 * what stops it.
 */
export function watchSearchKey(database: Database, { renew }: SearchKey): () => void {
  let timer: NodeJS.Timeout | null = null
  let isStopped = false
  let seen: string | null = null

  async function look(): Promise<void> {
    const { outgoing } = await indexState(database)
    // Whoever erases is about to finish it: others step in where that is not done by the next time.
    const isFresh = outgoing !== null && outgoing !== seen
    seen = outgoing
    if (!isFresh && !isStopped) await renew()
  }
  function soon(): void {
    if (isStopped) return
    // A database that cannot be asked now is told of by whoever needs it next.
    const ask = () => void look().then(soon, soon)
    timer = setTimeout(ask, LOOK_EVERY_MS).unref()
  }
  soon()
  return () => {
    isStopped = true
    if (timer !== null) clearTimeout(timer)
  }
}
