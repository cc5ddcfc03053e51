import { sql } from "kysely"
import { setAccount } from "./access/account.ts"
import { insertArrived, upsertTaken } from "./arrival.ts"
import { insertClaims } from "./claim.ts"
import type { Queries } from "./database/tables.ts"
import { putDecision } from "./decision.ts"
import type { Derived } from "./derive.ts"
import { upsertFeed } from "./feed.ts"
import { insertFormer } from "./former.ts"
import { putGrade } from "./grade.ts"
import { placeMentions, upsertIncidents } from "./incident.ts"
import { putProposal } from "./proposal.ts"
import { insertRelease, insertWithdrawal } from "./release.ts"
import { insertPostings, insertReports } from "./report.ts"

/** Puts the rows that follow from an entry into their tables. A later state of an incident takes the place of an earlier one. */
export async function insertDerived(
  queries: Queries,
  {
    report,
    postings,
    claims,
    feed,
    incident,
    mentions,
    release,
    withdrawal,
    asked,
    erased,
    account,
    accountSet,
    token,
    decision,
    ruled = [],
    former,
    arrived,
    taken,
    proposal,
    grade,
  }: Derived,
): Promise<void> {
  if (report !== undefined) await insertReports(queries, [report])
  if (postings !== undefined) await insertPostings(queries, postings)
  if (claims !== undefined) await insertClaims(queries, claims)
  if (feed !== undefined) await upsertFeed(queries, feed)
  if (incident !== undefined) await upsertIncidents(queries, [incident])
  if (mentions !== undefined) {
    const { rows } = await sql<{ id: string }>`
      select id from report where id = any(${mentions.map((one) => one.report)}::uuid[])`.execute(queries)
    const there = new Set(rows.map(({ id }) => id))
    await placeMentions(
      queries,
      mentions.filter((mention) => there.has(mention.report)),
    )
  }
  if (account !== undefined) await queries.insertInto("account").values(account).execute()
  if (accountSet !== undefined) await setAccount(queries, accountSet)
  if (token !== undefined) await queries.insertInto("token").values(token).execute()
  if (release !== undefined) await insertRelease(queries, release)
  if (withdrawal !== undefined) await insertWithdrawal(queries, withdrawal)
  if (decision !== undefined) await putDecision(queries, decision, ruled)
  if (proposal !== undefined) await putProposal(queries, proposal)
  if (grade !== undefined) await putGrade(queries, grade)
  if (former !== undefined) await insertFormer(queries, [former])
  if (arrived !== undefined) await insertArrived(queries, [arrived])
  if (taken !== undefined) await upsertTaken(queries, taken)
  if (asked !== undefined) await queries.insertInto("asked").values(asked).execute()
  if (erased !== undefined) await queries.deleteFrom("asked").where("report", "=", erased.report).execute()
  if (erased !== undefined) await queries.insertInto("erased").values(erased).execute()
}
