import type { Context } from "hono"
import type { Store } from "../record/store.ts"
import type { Env } from "./access/caller.ts"
import { answeredBefore, askedOf, dropOldAnswers, lost, remember, takeKeys } from "./answered.ts"

/**
 * Makes a write once for each `Idempotency-Key` of an account: a second request with the key gets the first one's answer,
 * which is of the same route and so of the same type. `write` is handed the store, whose first change takes the key in the
 * same transaction, so that what was done and the key are there together or not at all. Throws a `Problem` where the key
 * came before with another request, or where the first answer got lost with its process.
 */
export async function once<R extends Response>(
  context: Context<Env>,
  store: Store,
  write: (store: Store) => Promise<R>,
): Promise<R> {
  const asked = await askedOf(context)
  if (asked === null) return write(store)
  const before = await answeredBefore(store, asked)
  if (before !== null) return before as R
  let taken = false
  try {
    const response = await write({
      ...store,
      async change(by, make) {
        const made = await store.change(by, async (work) => {
          const isTaken = taken || (await takeKeys(work.change.queries, [{ asked, answer: null }]))[0]
          if (!isTaken) throw new Meanwhile()
          return make(work)
        })
        // Only now: a change that was begun anew has to take the key anew.
        taken = true
        return made
      },
    })
    if (taken) {
      await remember(store, asked, { status: response.status, body: await response.clone().text() })
      await dropOldAnswers(store)
    }
    return response
  } catch (error) {
    if (!(error instanceof Meanwhile)) throw error
    const answer = await answeredBefore(store, asked)
    if (answer === null) throw lost()
    return answer as R
  }
}

/** Somebody else has taken the key since we looked. */
class Meanwhile extends Error {}
