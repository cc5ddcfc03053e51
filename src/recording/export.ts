import type { Dossier } from "../model/incident.ts"
import type { Actor } from "../record/change.ts"
import type { Question } from "../record/search/question.ts"
import { type Page, search } from "../record/search/search.ts"
import type { Store } from "../record/store.ts"
import { disclosure, type Looking } from "./disclosed.ts"
import { dossierOf } from "./dossier-of.ts"
import { searchShown } from "./search-shown.ts"

/** What is to be exported, by whom, and what of it. */
export interface Export {
  readonly question: Question
  readonly format: string
  readonly looking: Looking
  /** With what is withheld, which `looking` must be allowed to see. */
  readonly withheld: boolean
  /** Brings incidents into a scope or under a rule, before anything is withheld. */
  readonly view?: (dossier: Dossier) => Dossier
}

/** So many incidents are looked for at a time. */
const BATCH = 1_000

/**
 * The incidents of a store that fit a question, as they are exported: what is withheld stays out unless it was released, or
 * unless it is asked for by who may see it. That it was exported is in the log before it is handed over.
 */
export async function exportedFrom(store: Store, by: Actor, asked: Export): Promise<Dossier> {
  const { question, format, looking, withheld, view = (dossier) => dossier } = asked
  if (withheld && !looking.seesWithheld) throw new RangeError("what is withheld can be exported by who may see it")
  const contents = store.contents()
  const dossier = view(await dossierOf(contents, await allThatFit(store, question, looking)))
  const made = withheld ? dossier : await disclosure(contents, dossier, looking.knowledge)
  const incidents = made.incidents.length
  // The values of filters can be names, which the log must not hold.
  const filters = Object.keys(question).sort()
  await store.change(by, ({ change }) =>
    change.write([{ kind: "export.made", about: null, detail: { format, filters, withheld, incidents } }]),
  )
  return made
}

async function allThatFit(store: Store, question: Question, looking: Looking): Promise<string[]> {
  const part = (cursor: string | null): Promise<Page> =>
    looking.seesWithheld
      ? store.looking(() => search(store.database, question, store.hide(), BATCH, cursor))
      : searchShown(store, question, looking.knowledge, BATCH, cursor)
  const numbers: string[] = []
  for (let cursor: string | null = null; ; ) {
    const page: Page = await part(cursor)
    numbers.push(...page.numbers)
    cursor = page.cursor
    if (cursor === null) return numbers
  }
}
