import { type RawBuilder, sql } from "kysely"
import type { Queries } from "../database/tables.ts"
import { all, type Conditions, conditionsOf } from "./conditions.ts"
import { cursorOf, partsOf } from "./cursor.ts"
import type { Hide } from "./hidden.ts"
import type { Question } from "./question.ts"

export type { Question }

/** The part of the answers that was asked for, in their order, and where the next part begins. */
export interface Page<T = string> {
  readonly numbers: readonly T[]
  /** Hand it in again for the next part; null where there is none. */
  readonly cursor: string | null
}

/** The numbers of the incidents that fit a question, latest first, `most` from `cursor` on. Throws `RangeError` where the cursor is none of ours. */
export async function search(
  queries: Queries,
  question: Question,
  hide: Hide,
  most: number,
  cursor: string | null,
): Promise<Page> {
  const conditions = conditionsOf(question, hide, false)
  const last = partsOf(cursor, ["number", "string"])
  const after = last === null ? sql`true` : sql`(incident.day, incident.name) < (${last[0]}, ${last[1]})`
  const { rows } = await sql<{ id: string; name: string; day: number }>`
    select incident.id, incident.name, incident.day from incident
    where ${all(conditions.incident)} and ${toldOf(conditions)} and ${after}
    order by incident.day desc, incident.name desc limit ${most + 1}`.execute(queries)
  return pageOf(
    rows,
    most,
    ({ id }) => id,
    ({ day, name }) => [day, name],
  )
}

/** The numbers of the reports that fit a question, latest first. */
export async function searchReports(
  queries: Queries,
  question: Question,
  hide: Hide,
  most: number,
  cursor: string | null,
): Promise<Page> {
  const { incident, report, claim } = conditionsOf(question, hide, false)
  const last = partsOf(cursor, ["number", "string"])
  const after = last === null ? sql`true` : sql`(report.day, report.name) < (${last[0]}, ${last[1]})`
  const ofIncidents =
    incident.length + claim.length === 0
      ? sql`true`
      : sql`report.id in (select mention.report from ${joined(claim)} join incident on incident.id = mention.incident
          where ${all([...incident, ...claim])})`
  const { rows } = await sql<{ id: string; name: string; day: number }>`
    select report.id, report.name, report.day from report
    where ${all(report)} and ${ofIncidents} and ${after}
    order by report.day desc, report.name desc limit ${most + 1}`.execute(queries)
  return pageOf(
    rows,
    most,
    ({ id }) => id,
    ({ day, name }) => [day, name],
  )
}

/** Answers as a page: one row more than was asked for shows that there are more. */
export function pageOf<R, T>(
  rows: readonly R[],
  most: number,
  numberOf: (row: R) => T,
  sortedBy: (row: R) => readonly (string | number)[],
): Page<T> {
  const page = rows.slice(0, most)
  const last = page.at(-1)
  return {
    numbers: page.map(numberOf),
    cursor: rows.length > most && last !== undefined ? cursorOf(sortedBy(last)) : null,
  }
}

/** That the incident has a mention in a report, with a claim, that the conditions hold of. */
export function toldOf({ report, claim }: Conditions): RawBuilder<unknown> {
  if (report.length + claim.length === 0) return sql`true`
  const reports = report.length === 0 ? sql`` : sql`join report on report.id = mention.report`
  return sql`incident.id in (select mention.incident from ${joined(claim)} ${reports}
    where ${all([...report, ...claim])})`
}

function joined(claim: Conditions["claim"]): RawBuilder<unknown> {
  return claim.length === 0
    ? sql`mention`
    : sql`mention join claim on claim.report = mention.report and claim.mention = mention.number`
}
