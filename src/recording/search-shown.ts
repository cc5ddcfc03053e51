import { setTimeout as sleep } from "node:timers/promises"
import { DISCLOSURE_RULES } from "../disclosure/disclosed.ts"
import { WORDS_WITHHELD } from "../disclosure/words-withheld.ts"
import type { Knowledge } from "../knowledge/knowledge.ts"
import type { Dossier } from "../model/incident.ts"
import type { Contents } from "../record/contents.ts"
import { createContents } from "../record/contents.ts"
import type { ShownRow } from "../record/database/tables.ts"
import type { Question } from "../record/search/question.ts"
import { searchKeyId } from "../record/search/rebuild.ts"
import { holdIndex } from "../record/search/renew-index.ts"
import type { Page } from "../record/search/search.ts"
import {
  countShown,
  holdIndexing,
  notShown,
  putShown,
  type Shown,
  searchShown as searched,
  shownRow,
} from "../record/search/shown.ts"
import type { Store } from "../record/store.ts"
import { disclosing } from "./disclosed.ts"
import { dossiersOf } from "./dossier-of.ts"
import { partiesAndFacets } from "./parties-and-facets.ts"
import { together } from "./together.ts"

/**
 * The numbers of the incidents that fit a question, latest first, for somebody who may not see what is withheld: only what
 * is shown can be asked for. Waits `patience` (milliseconds) at most for an index that has to be made first. Throws
 * `NotYet` where that was not enough, `NotToBeAsked` and `RangeError` as the search itself.
 */
export async function searchShown(
  store: Store,
  question: Question,
  knowledge: Knowledge,
  most: number,
  cursor: string | null,
  patience: number | null = null,
): Promise<Page> {
  return store.looking(async () => {
    const made = indexShown(store, knowledge)
    if (patience === null) await made
    else if (!(await within(patience, made))) throw await notYet(store)
    return searched(store.database, question, store.hide(), ruleOf(store), most, cursor)
  })
}

/** What readers find by is still being made; the message says how far it is. */
export class NotYet extends Error {}

async function notYet(store: Store): Promise<NotYet> {
  const { done, all } = await countShown(store.database, ruleOf(store))
  const [so, far] = [done, all].map((count) => count.toLocaleString("en"))
  return new NotYet(`what can be found is being made anew: ${so} of ${far} incidents are done`)
}

/** Whether something is done within so many milliseconds. Throws what it throws in that time. */
async function within(patience: number, done: Promise<void>): Promise<boolean> {
  const waiting = new AbortController()
  const pause = sleep(patience, false, { signal: waiting.signal }).catch(() => false)
  try {
    return await Promise.race([done.then(() => true), pause])
  } finally {
    waiting.abort()
    // Who asks next begins anew, and is told what stands in the way.
    done.catch(() => undefined)
  }
}

/**
 * Makes the index of what is shown where it is missing: for incidents that are new or have changed, after releases and
 * withdrawals, under another search key, with other rules of disclosure. Where nothing was done to the store since this
 * process looked last, it looks no further. Throws `NotYet` where `endIndexing` is called meanwhile.
 */
export function indexShown(store: Store, knowledge: Knowledge): Promise<void> {
  return indexing(store).ask(knowledge)
}

/** Makes no more of the index in this process, and waits until what is under way has stopped. */
export async function endIndexing(store: Store): Promise<void> {
  const { ask, state } = indexing(store)
  state.isEnded = true
  // Those who wait for the same are told that it was not made.
  await ask(null).catch(() => undefined)
}

interface Indexing {
  /** Makes what is missing; null makes nothing, and comes back once nothing is under way. */
  readonly ask: (knowledge: Knowledge | null) => Promise<void>
  readonly state: { isEnded: boolean; looked: string | null }
}
const INDEXING = new WeakMap<Store, Indexing>()

/** One in each process at a time: who asks meanwhile shares the next look, which finds little left to do. */
function indexing(store: Store): Indexing {
  const before = INDEXING.get(store)
  if (before !== undefined) return before
  const state: Indexing["state"] = { isEnded: false, looked: null }
  const ask = together<Knowledge | null, undefined>(
    async (asking) => {
      const [knowledge] = asking.filter((one) => one !== null)
      if (knowledge !== undefined) await makeMissing(store, knowledge, state)
      return asking.map(() => undefined)
    },
    { most: Number.POSITIVE_INFINITY },
  )
  INDEXING.set(store, { ask, state })
  return { ask, state }
}

async function makeMissing(store: Store, knowledge: Knowledge, state: Indexing["state"]): Promise<void> {
  const { last } = await store.database
    .selectFrom("entry")
    .select(({ fn }) => fn.max("id").as("last"))
    .executeTakeFirstOrThrow()
  // Where the index is made anew, this part of it is empty first, and no entry tells.
  const looked = `${last} ${ruleOf(store)}`
  if (state.looked === looked) return
  let isWhole = true
  for (let after: string | null = null, left = BATCH; left === BATCH; ) {
    if (state.isEnded) throw await notYet(store)
    const { missing, made } = await indexSome(store, knowledge, after)
    // What is being changed at the moment is left for the next time.
    if (made < missing.length) isWhole = false
    after = missing.at(-1)?.id ?? null
    left = missing.length
  }
  if (isWhole) state.looked = looked
}

/**
 * So many incidents in one transaction: many share its trips to the database, and who wants to release something, or, in a
 * folder, anything at all, waits for a part of a second.
 */
const BATCH = 25

async function indexSome(store: Store, knowledge: Knowledge, after: string | null) {
  return store.database.transaction().execute(async (transaction) => {
    await holdIndex(transaction, store.secrets())
    await holdIndexing(transaction)
    const missing = await notShown(transaction, ruleOf(store), BATCH, after)
    const contents = createContents(transaction, store.keyring, store.hide())
    const rows = missing.length === 0 ? [] : await shownNow(store, contents, missing, knowledge)
    return { missing, made: rows.length === 0 ? 0 : await putShown(transaction, rows) }
  })
}

/** What readers find incidents in these states by, as things stand; incidents of which nothing is shown are left out. */
export async function shownNow(
  store: Store,
  contents: Contents,
  kept: readonly { readonly id: string; readonly state: string }[],
  knowledge: Knowledge,
): Promise<ShownRow[]> {
  const dossiers = await dossiersOf(
    contents,
    kept.map(({ id }) => id),
  )
  const disclose = await disclosing(contents, [...dossiers.values()], knowledge)
  return kept.flatMap((one) => {
    const dossier = dossiers.get(one.id)
    const shown = dossier === undefined ? null : shownOf(disclose(dossier))
    return shown === null ? [] : [shownRow(one, shown, store.hide(), ruleOf(store))]
  })
}

function shownOf({ incidents, readings }: Dossier): Shown | null {
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
