import type { Context } from "hono"
import type { StandingDecision } from "../model/decision.ts"
import type { Kind } from "../model/found.ts"
import { type Page, search } from "../record/search/search.ts"
import { NotToBeAsked } from "../record/search/shown.ts"
import { listDecisions } from "../recording/decisions.ts"
import { find } from "../recording/find.ts"
import type { Answers, Found } from "../recording/query.ts"
import { NotYet, searchShown } from "../recording/search-shown.ts"
import { callerMay, type Env } from "./access/caller.ts"
import { type Asked, questionOf } from "./asked.ts"
import type { Desk } from "./desk.ts"
import { Problem } from "./problem.ts"

/** After an erasure, or once many reports have come, what readers find by is made anew; they are told rather than kept waiting. */
const PATIENCE_MS = 5_000
const AGAIN_SECONDS = 10

/** Looks for what a query string asks for. Throws a `Problem` where it cannot be asked. */
export function looked<K extends Kind>({ store, knowledge }: Desk, kind: K, asked: Asked): Promise<Found<Answers[K]>> {
  const query = { words: asked.q, question: questionOf(asked, knowledge) }
  const paging = { limit: asked.limit, after: asked.cursor ?? null }
  return answered(() => find(kind, { store, parties: knowledge.parties }, query, paging))
}

/**
 * The numbers of the incidents that a query string asks for: who may not see what is withheld asks of what is shown alone.
 * Throws a `Problem` where it cannot be asked.
 */
export function incidentsAsked(context: Context<Env>, desk: Desk, asked: Asked): Promise<Page> {
  const { store, knowledge } = desk
  const question = questionOf(asked, knowledge)
  const all = { ...question, words: `${question.words ?? ""} ${asked.q}` }
  const cursor = asked.cursor ?? null
  return answered(() =>
    callerMay(context, "see-withheld")
      ? store.looking(() => search(store.database, all, store.hide(), asked.limit, cursor))
      : searchShown(store, all, knowledge, asked.limit, cursor, PATIENCE_MS),
  )
}

/** What persons decided. Throws a `Problem` where the cursor is none of ours. */
export function decisionsAsked(
  { store }: Desk,
  limit: number,
  cursor: string | undefined,
  setAside: boolean,
): Promise<Found<StandingDecision>> {
  return answered(() => listDecisions(store.contents(), { limit, after: cursor ?? null }, setAside))
}

async function answered<T>(answer: () => Promise<T>): Promise<T> {
  try {
    return await answer()
  } catch (error) {
    if (error instanceof NotYet)
      throw new Problem(503, `${error.message}; ask again later`, { retryAfter: AGAIN_SECONDS })
    if (error instanceof NotToBeAsked) throw new Problem(403, error.message)
    if (error instanceof RangeError) throw new Problem(400, `query.cursor: ${error.message}`)
    throw error
  }
}
