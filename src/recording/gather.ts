import { sql } from "kysely"
import type { Knowledge } from "../knowledge/knowledge.ts"
import type { TakenMention } from "../record/contents.ts"
import type { Work } from "../record/store.ts"
import { compose } from "./compose.ts"
import { groundsFor } from "./grounds.ts"
import { createSummaries } from "./told.ts"

/**
 * Puts mentions that are in no incident into one: in a restore, where the states of their incidents were replaced since
 * the backup was made. Nobody else is in the store yet, so that nothing has to be held.
 */
export async function gatherLoose(work: Work, knowledge: Knowledge): Promise<void> {
  const { rows } = await sql<TakenMention>`
    select posting.report, posting.number, null as incident from posting left join mention using (report, number)
    where mention.incident is null order by posting.report, posting.number`.execute(work.change.queries)
  if (rows.length === 0) return
  const summaries = createSummaries(work.contents, groundsFor(knowledge).names)
  await compose({ ...work, hold: async () => {} }, await summaries.of(rows), knowledge)
}
