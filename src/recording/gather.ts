import { sql } from "kysely"
import type { Knowledge } from "../knowledge/knowledge.ts"
import type { Actor } from "../record/change.ts"
import type { TakenMention } from "../record/contents.ts"
import type { Store } from "../record/store.ts"
import { compose } from "./compose.ts"
import { groundsFor } from "./grounds.ts"
import { changeHolding } from "./hold.ts"
import { createSummaries } from "./told.ts"

/**
 * Puts mentions that are in no incident into one: after a restore, where the states of their incidents were replaced since
 * the backup was made.
 */
export async function gatherLoose(store: Store, by: Actor, knowledge: Knowledge): Promise<void> {
  const { rows } = await sql<TakenMention>`
    select posting.report, posting.number, null as incident from posting left join mention using (report, number)
    where mention.incident is null order by posting.report, posting.number`.execute(store.database)
  if (rows.length === 0) return
  await changeHolding(store, by, async (work) => {
    const summaries = createSummaries(work.contents, groundsFor(knowledge).names)
    await compose(work, await summaries.of(rows), knowledge)
  })
}
