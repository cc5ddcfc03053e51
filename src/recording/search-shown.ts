import { DISCLOSURE_RULES } from "../disclosure/disclosed.ts"
import { WORDS_WITHHELD } from "../disclosure/words-withheld.ts"
import type { Knowledge } from "../knowledge/knowledge.ts"
import type { Contents } from "../record/contents.ts"
import { createContents } from "../record/contents.ts"
import type { ShownRow } from "../record/database/tables.ts"
import type { Question } from "../record/search/question.ts"
import { searchKeyId } from "../record/search/rebuild.ts"
import type { Page } from "../record/search/search.ts"
import {
  holdReleases,
  notShown,
  putShown,
  type Shown,
  searchShown as searched,
  shownRow,
} from "../record/search/shown.ts"
import type { Store } from "../record/store.ts"
import { disclosedOf } from "./disclosed.ts"
import { partiesAndFacets } from "./parties-and-facets.ts"

/**
 * The numbers of the incidents that fit a question, latest first, for somebody who may not see what is withheld: only what
 * is shown can be asked for. Throws `NotToBeAsked` and `RangeError` as the search itself.
 */
export async function searchShown(
  store: Store,
  question: Question,
  knowledge: Knowledge,
  most: number,
  cursor: string | null,
): Promise<Page> {
  await indexShown(store, knowledge)
  return searched(store.database, question, store.hide(), ruleOf(store), most, cursor)
}

/** So many incidents are asked for at a time. */
const BATCH = 200

/**
 * Makes the index of what is shown where it is missing: for incidents that are new or have changed, after releases and
 * withdrawals, under another search key, with other rules of disclosure. Where nothing was done to the store since this
 * process looked last, it looks no further; where it is not to go on, it stops after the incident it is at.
 */
export async function indexShown(store: Store, knowledge: Knowledge, goesOn = () => true): Promise<void> {
  const { last } = await store.database
    .selectFrom("entry")
    .select(({ fn }) => fn.max("id").as("last"))
    .executeTakeFirstOrThrow()
  if (LOOKED.get(store) === last) return
  for (let left = BATCH; left === BATCH; ) {
    const missing = await notShown(store.database, ruleOf(store), BATCH)
    for (const kept of missing) {
      if (!goesOn()) return
      await indexOne(store, kept, knowledge)
    }
    left = missing.length
  }
  LOOKED.set(store, last)
}
const LOOKED = new WeakMap<Store, number>()

/** One incident a transaction, so that nobody who puts incidents together waits for another one. */
async function indexOne(
  store: Store,
  kept: { readonly id: string; readonly state: string },
  knowledge: Knowledge,
): Promise<void> {
  await store.database.transaction().execute(async (transaction) => {
    await holdReleases(transaction)
    const row = await shownNow(store, createContents(transaction, store.keyring, store.hide()), kept, knowledge)
    if (row !== null) await putShown(transaction, row)
  })
}

/** What readers find an incident in this state by, as things stand; null where nothing of it is shown. */
export async function shownNow(
  store: Store,
  contents: Contents,
  kept: { readonly id: string; readonly state: string },
  knowledge: Knowledge,
): Promise<ShownRow | null> {
  const shown = await shownOf(contents, kept.id, knowledge)
  return shown === null ? null : shownRow(kept, shown, store.hide(), ruleOf(store))
}

async function shownOf(contents: Contents, number: string, knowledge: Knowledge): Promise<Shown | null> {
  const { incidents, readings } = await disclosedOf(contents, [number], { knowledge, seesWithheld: false })
  const [incident] = incidents
  if (incident === undefined) return null
  const byReport = new Map(readings.map((reading) => [reading.report.id, reading]))
  return {
    state: { incident, ...partiesAndFacets(incident, byReport) },
    texts: readings.map(({ text, report }) => ({
      text: text.replaceAll(WORDS_WITHHELD, ""),
      language: report.language,
    })),
  }
}

/** By which rules, and under which search key, what is shown is found. */
export const ruleOf = (store: Store): string => `${DISCLOSURE_RULES} ${searchKeyId(store.secrets())}`
