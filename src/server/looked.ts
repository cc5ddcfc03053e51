import type { Kind } from "../model/found.ts"
import { type Page, search } from "../record/search/search.ts"
import { find } from "../recording/find.ts"
import type { Answers, Found } from "../recording/query.ts"
import { type Asked, questionOf } from "./asked.ts"
import type { Desk } from "./desk.ts"
import { Problem } from "./problem.ts"

/** Looks for what a query string asks for. Throws a `Problem` where it cannot be asked. */
export function looked<K extends Kind>({ store, knowledge }: Desk, kind: K, asked: Asked): Promise<Found<Answers[K]>> {
  const query = { words: asked.q, question: questionOf(asked, knowledge) }
  const paging = { limit: asked.limit, after: asked.cursor ?? null }
  return answered(() => find(kind, { store, parties: knowledge.parties }, query, paging))
}

/** The numbers of the incidents that a query string asks for. Throws a `Problem` where it cannot be asked. */
export function incidentsAsked({ store, knowledge }: Desk, asked: Asked): Promise<Page> {
  const question = questionOf(asked, knowledge)
  const all = { ...question, words: `${question.words ?? ""} ${asked.q}` }
  return answered(() => search(store.database, all, store.hide(), asked.limit, asked.cursor ?? null))
}

async function answered<T>(answer: () => Promise<T>): Promise<T> {
  try {
    return await answer()
  } catch (error) {
    if (error instanceof RangeError) throw new Problem(400, `query.cursor: ${error.message}`)
    throw error
  }
}
