import { type KnownItem, knownItems } from "../intake/feed.ts"
import { finish, type Given } from "../intake/finish.ts"
import type { Draft, Problem } from "../intake/found.ts"
import { feedWords } from "../intake/web/feed-words.ts"
import { type FetchOptions, fetched } from "../intake/web/fetched.ts"
import type { Knowledge } from "../knowledge/knowledge.ts"
import { read } from "../reading/read.ts"
import type { Actor } from "../record/change.ts"
import { type FeedState, feedState, markOf, rememberFeed } from "../record/feed.ts"
import type { Store } from "../record/store.ts"
import { type Articles, createArticles } from "./articles.ts"
import { keepBatch, type Outcome, type Read } from "./keep.ts"

export interface FeedOptions extends Given, Pick<FetchOptions, "allowPrivate" | "signal" | "mostMs"> {
  readonly encoding: string | null
  /** Fetches the page of an item that has no more than a teaser. */
  readonly articles: boolean
}

/** What became of an item: `before` is the report that it was when it had other words. */
export type FeedOutcome = Outcome & { readonly before: string | null }

/** What a feed brought. `unchanged`: the server says so, or every item is as it was; `same`: items that were. */
export interface FeedTally {
  readonly unchanged: boolean
  readonly same: number
  readonly outcomes: readonly FeedOutcome[]
  readonly problems: readonly Problem[]
  readonly opened: number
  readonly changed: number
  /** The longest that a server of a page wants to be left alone now, in seconds; null where none has said so. */
  readonly later: number | null
}

/** The longest feed: a few hundred items with their texts. */
const MAX_FEED_BYTES = 50_000_000
/** An item that is shorter is a teaser: a headline and a sentence or two. */
const TEASER = 600
const BATCH = 32
/** So many items are remembered; a feed shows some dozens at a time. */
const MOST_REMEMBERED = 5_000
const ACCEPT_FEED =
  "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1"

const UNCHANGED: FeedTally = {
  unchanged: true,
  same: 0,
  outcomes: [],
  problems: [],
  opened: 0,
  changed: 0,
  later: null,
}

/**
 * Fetches a feed and keeps what is new in it: each item is a report once, and one whose words have changed is a further
 * report. Only a feed that was read is remembered, and its marks only where every item was. Throws `Unreadable`.
 */
export async function takeFeed(
  store: Store,
  by: Actor,
  address: string,
  knowledge: Knowledge,
  options: FeedOptions,
): Promise<FeedTally> {
  const before = await feedState(store, address)
  const marks = { etag: before?.etag ?? null, modified: before?.modified ?? null }
  const answer = await fetched(address, { ...options, accept: ACCEPT_FEED, marks, mostBytes: MAX_FEED_BYTES })
  if (answer === null) return UNCHANGED
  const found = [...knownItems(address, feedWords(answer, options.encoding))]
  const fresh = once(found.flatMap((item) => freshItem(item, store, before)))
  const problems = found.flatMap((item) => ("problem" in item.found ? [item.found.problem] : []))
  const kept = await keepItems(store, by, fresh, knowledge, options)
  const all = [...problems, ...kept.problems]
  const state: FeedState = {
    address,
    etag: all.length > 0 ? null : answer.etag,
    modified: all.length > 0 ? null : answer.modified,
    items: remembered(before, kept.items),
  }
  if (JSON.stringify(state) !== JSON.stringify(before)) await store.change(by, (work) => rememberFeed(work, state))
  const same = found.length - fresh.length - problems.length
  return { ...kept, unchanged: fresh.length === 0 && problems.length === 0, same, problems: all }
}

/** An item that is new, or has other words than when it was seen. */
interface Fresh {
  readonly key: string
  readonly content: string
  readonly url: string | null
  readonly draft: Draft
  readonly before: string | null
}

function freshItem({ key, url, found }: KnownItem, store: Store, state: FeedState | null): Fresh[] {
  if (!("draft" in found)) return []
  const known = markOf(key, store.secrets())
  const content = markOf(found.draft.sha256, store.secrets())
  const [seen, report] = state?.items[known] ?? [null, null]
  return seen === content ? [] : [{ key: known, content, url, draft: found.draft, before: report }]
}

/** Some feeds give an item twice. */
function once(items: readonly Fresh[]): Fresh[] {
  const [keys, contents] = [new Set<string>(), new Set<string>()]
  return items.filter(({ key, content }) => {
    if (keys.has(key) || contents.has(content)) return false
    keys.add(key)
    contents.add(content)
    return true
  })
}

async function keepItems(store: Store, by: Actor, fresh: readonly Fresh[], knowledge: Knowledge, options: FeedOptions) {
  const problems: Problem[] = []
  const outcomes: FeedOutcome[] = []
  const items = new Map<string, readonly [string, string]>()
  const articles = options.articles ? createArticles(options) : null
  let [opened, changed] = [0, 0]
  for (let from = 0; from < fresh.length; from += BATCH) {
    const reads: { item: Fresh; read: Read }[] = []
    for (const item of fresh.slice(from, from + BATCH)) {
      const whole = await wholeDraft(item, articles)
      if ("problem" in whole) {
        problems.push(whole.problem)
        continue
      }
      const { report, problem } = finish(whole.draft, undefined, options)
      if (problem !== undefined) problems.push(problem)
      const reading = read(report, knowledge)
      const meta = { ...reading.report, inferred: [...report.inferred] }
      reads.push({
        item,
        read: { bytes: whole.draft.bytes, source: report.source, reading: { ...reading, report: meta } },
      })
    }
    const batch = await keepBatch(
      store,
      by,
      reads.map((one) => one.read),
      knowledge,
    )
    for (const [i, { item }] of reads.entries()) {
      const outcome = batch.outcomes[i]
      if (outcome === undefined) continue
      const before = outcome.report === item.before ? null : item.before
      outcomes.push({ ...outcome, before })
      items.set(item.key, [item.content, outcome.report])
    }
    opened += batch.opened
    changed += batch.changed
  }
  return { problems, outcomes, items, opened, changed, later: articles?.later() ?? null }
}

/** The item itself, or the page that it leads to where it is no more than a teaser of that. */
function wholeDraft({ draft, url }: Fresh, articles: Articles | null): ReturnType<Articles["of"]> {
  if (articles === null || url === null || draft.text.length >= TEASER) return Promise.resolve({ draft })
  return articles.of(draft, url)
}

function remembered(
  before: FeedState | null,
  items: ReadonlyMap<string, readonly [string, string]>,
): FeedState["items"] {
  const all = Object.entries(before?.items ?? {}).filter(([key]) => !items.has(key))
  const now = [...items].map(([key, [content, report]]): [string, [string, string]] => [key, [content, report]])
  return Object.fromEntries([...all, ...now].slice(-MOST_REMEMBERED))
}
