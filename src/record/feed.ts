import { createHmac } from "node:crypto"
import { z } from "zod"
import { openItems } from "./content/open-items.ts"
import type { Secrets } from "./content/secrets.ts"
import type { FeedRow, Queries } from "./database/tables.ts"
import type { Store, Work } from "./store.ts"

/**
 * What is remembered of a feed: the marks of its last version, to ask whether it has changed, and by item the mark of its
 * content and the id of its report. Items are known by marks under a key, since their addresses often tell a name.
 */
export const FeedState = z.object({
  address: z.string(),
  etag: z.string().nullable(),
  modified: z.string().nullable(),
  items: z.record(z.string(), z.tuple([z.string(), z.string()])),
})
export type FeedState = z.infer<typeof FeedState>

/** A mark by which a text is known again, and which does not give it. */
export function markOf(text: string, { fingerprint }: Secrets): string {
  return createHmac("sha256", fingerprint).update(`feed ${text}`).digest("hex").slice(0, 32)
}

/** What is remembered of the feed at an address; null where it was never fetched. */
export async function feedState({ database, keyring, secrets }: Store, address: string): Promise<FeedState | null> {
  const state = await stateOf(database, feedNumber(address, secrets()))
  const content = state === null ? undefined : (await openItems(database, keyring, [state])).get(state)
  return content === undefined ? null : FeedState.parse(JSON.parse(content.toString()))
}

/** Remembers a feed as it was fetched, in the place of what was remembered before, with an entry in the log. */
export async function rememberFeed({ change, secrets }: Work, state: FeedState): Promise<void> {
  const id = feedNumber(state.address, secrets)
  const before = await stateOf(change.queries, id)
  const [written] = await change.write([
    {
      kind: "feed.fetched",
      about: id,
      contents: [{ role: "feed", bytes: Buffer.from(JSON.stringify(state)) }],
      gone: before === null ? [] : [before],
      detail: { items: Object.keys(state.items).length },
    },
  ])
  await upsertFeed(change.queries, { id, state: written?.items[0]?.id ?? "" })
}

/** Puts a feed into its table, or its new state in the place of the one before. */
export async function upsertFeed(queries: Queries, { id, state }: FeedRow): Promise<void> {
  await queries
    .insertInto("feed")
    .values({ id, state })
    .onConflict((conflict) => conflict.column("id").doUpdateSet({ state }))
    .execute()
}

async function stateOf(queries: Queries, id: string): Promise<string | null> {
  const row = await queries.selectFrom("feed").select("state").where("id", "=", id).executeTakeFirst()
  return row?.state ?? null
}

/** A UUID (version 8 of RFC 9562: made by a rule of one's own) that follows from the address and says nothing of it. */
function feedNumber(address: string, secrets: Secrets): string {
  const hex = markOf(address, secrets)
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20)].join("-")
}
