import { type RawBuilder, sql } from "kysely"
import type { Queries } from "../database/tables.ts"
import { all, type Conditions, conditionsOf } from "./conditions.ts"
import { partsOf } from "./cursor.ts"
import type { Hide } from "./hidden.ts"
import type { Question } from "./question.ts"
import { type Page, pageOf } from "./search.ts"

/** A claim by its report's number and its place there, and its incident by its number. */
export interface FoundClaim {
  readonly report: string
  readonly number: number
  readonly incident: string
  /** The id that people know the incident by. */
  readonly name: string
}

/** The claims that fit a question, those on the latest incident first, in the order of their reports. */
export async function searchClaims(
  queries: Queries,
  question: Question,
  hide: Hide,
  most: number,
  cursor: string | null,
): Promise<Page<FoundClaim>> {
  const { incident, report, claim } = conditionsOf(question, hide, true)
  const last = partsOf(cursor, ["number", "string", "string", "number"])
  const after =
    last === null
      ? sql`true`
      : sql`(incident.day, incident.name) <= (${last[0]}, ${last[1]}) and (incident.name <> ${last[1]}
          or (report.name, claim.number) > (${last[2]}, ${last[3]}))`
  const { rows } = await sql<FoundClaim & { day: number; reported: string }>`
    select claim.report, claim.number, mention.incident, incident.day, incident.name, report.name as reported
    from ${claimsWith({})} where ${all([...claim, ...incident, ...report])} and ${after}
    order by incident.day desc, incident.name desc, report.name, claim.number limit ${most + 1}`.execute(queries)
  return pageOf(
    rows,
    most,
    ({ report, number, incident, name }) => ({ report, number, incident, name }),
    ({ day, name, reported, number }) => [day, name, reported, number],
  )
}

/** Claims with what they stand in, as far as it is asked about. */
export function claimsWith({ incident, report }: Partial<Conditions>): RawBuilder<unknown> {
  return sql`claim join mention on mention.report = claim.report and mention.number = claim.mention
    ${incident?.length === 0 ? sql`` : sql`join incident on incident.id = mention.incident`}
    ${report?.length === 0 ? sql`` : sql`join report on report.id = claim.report`}`
}
