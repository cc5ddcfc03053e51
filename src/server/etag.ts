import type { Context } from "hono"
import { sql } from "kysely"
import type { Queries } from "../record/database/tables.ts"
import { holdIncidents } from "../record/incident.ts"
import type { Store } from "../record/store.ts"
import type { Env } from "./access/caller.ts"
import { Problem } from "./problem.ts"

/**
 * The entity tag of an incident: it changes with every state that the incident is kept in, and with every grade that bears
 * on it. Null where there is none.
 */
export async function etagOf(queries: Queries, incident: string): Promise<string | null> {
  const { rows } = await sql<{ state: string; graded: string | null }>`
    select state, (
      select md5(string_agg(content::text, ' ' order by id)) from grade where grade.incident = incident.id
      or grade.reports && array(select report from mention where mention.incident = incident.id)
    ) as graded from incident where id = ${incident}`.execute(queries)
  const [row] = rows
  return row === undefined ? null : `"${[row.state, ...(row.graded === null ? [] : [row.graded])].join(".")}"`
}

/** The same; nobody else changes the incident from here on until the transaction ends. */
export async function etagHeld(queries: Queries, incident: string): Promise<string | null> {
  await holdIncidents(queries, [incident])
  return etagOf(queries, incident)
}

/**
 * The store for a change of an incident that whoever asks has looked at: the change fails, and nothing is written, where
 * the incident is not in the state any more that `If-Match` names. Throws a `Problem` where it names none.
 */
export function ifMatch(context: Context<Env>, store: Store, incident: string, look = etagOf): Store {
  const wanted = context.req.header("if-match")
  if (wanted === undefined) {
    throw new Problem(428, "If-Match: say which state you have looked at, by the ETag that the incident came with")
  }
  return matching(store, incident, wanted, look)
}

/** The same, with the entity tag that was looked at. */
export function matching(store: Store, incident: string, wanted: string, look = etagOf): Store {
  return {
    ...store,
    change: (by, make) =>
      store.change(by, async (work) => {
        const stands = await look(work.change.queries, incident)
        if (stands === null || !wanted.split(",").some((one) => one.trim() === stands)) {
          throw new Problem(412, "the incident has changed since you looked at it; look again", { kind: "stale" })
        }
        return make(work)
      }),
  }
}
