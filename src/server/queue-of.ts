import type { Store } from "../record/store.ts"
import { openQueue, type Queue } from "../recording/queue.ts"

const OPENED = new WeakMap<Store, Promise<Queue>>()

/**
 * The queue that workers read for a store, opened once and when it is first needed; it holds no connection of its own.
 * Throws where the store is in a folder.
 */
export function queueOf(store: Store): Promise<Queue> {
  const before = OPENED.get(store)
  if (before !== undefined) return before
  const opening = openQueue(store)
  OPENED.set(store, opening)
  // What stood in the way may be gone the next time.
  opening.catch(() => OPENED.delete(store))
  return opening
}
