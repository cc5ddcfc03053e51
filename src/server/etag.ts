import type { Context } from "hono"
import { sql } from "kysely"
import type { Queries } from "../record/database/tables.ts"
import type { Store } from "../record/store.ts"
import type { Env } from "./access/caller.ts"
import { Problem } from "./problem.ts"

/** The entity tag of an incident: it changes with every state that the incident is kept in. Null where there is none. */
export async function etagOf(queries: Queries, incident: string): Promise<string | null> {
  const { rows } = await sql<{ state: string }>`select state from incident where id = ${incident}`.execute(queries)
  return rows[0] === undefined ? null : `"${rows[0].state}"`
}

/**
 * The store for a change of an incident that whoever asks has looked at: the change fails, and nothing is written, where
 * the incident is not in the state any more that `If-Match` names. Throws a `Problem` where it names none.
 */
export function ifMatch(context: Context<Env>, store: Store, incident: string): Store {
  const wanted = context.req.header("if-match")
  if (wanted === undefined) {
    throw new Problem(428, "If-Match: say which state you have looked at, by the ETag that the incident came with")
  }
  return {
    ...store,
    change: (by, make) =>
      store.change(by, async (work) => {
        const stands = await etagOf(work.change.queries, incident)
        if (stands === null || !wanted.split(",").some((one) => one.trim() === stands)) {
          throw new Problem(412, "the incident has changed since you looked at it; look again", { kind: "stale" })
        }
        return make(work)
      }),
  }
}
