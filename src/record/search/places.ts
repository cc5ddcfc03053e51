import { sql } from "kysely"
import type { Queries } from "../database/tables.ts"
import { all, conditionsOf } from "./conditions.ts"
import { partsOf } from "./cursor.ts"
import type { Hide } from "./hidden.ts"
import type { Question } from "./question.ts"
import { type Page, pageOf, toldOf } from "./search.ts"

/** A place by the number of the latest incident there, with how many there are. */
export interface FoundPlace {
  readonly incident: string
  readonly incidents: number
}

/** The places of the incidents that fit a question, those with most incidents first. */
export async function searchPlaces(
  queries: Queries,
  question: Question,
  hide: Hide,
  most: number,
  cursor: string | null,
): Promise<Page<FoundPlace>> {
  const conditions = conditionsOf(question, hide, false)
  const last = partsOf(cursor, ["number", "string"])
  const after =
    last === null ? sql`true` : sql`(count(*) < ${last[0]} or (count(*) = ${last[0]} and incident.place > ${last[1]}))`
  const { rows } = await sql<FoundPlace & { place: string }>`
    select counted.place, counted.incidents, latest.id as incident from (
      select incident.place, count(*) as incidents from incident
      where incident.place is not null and ${all(conditions.incident)} and ${toldOf(conditions)}
      group by incident.place having ${after} order by count(*) desc, incident.place limit ${most + 1}
    ) as counted, lateral (
      select id from incident where incident.place = counted.place order by day desc, name desc limit 1
    ) as latest order by counted.incidents desc, counted.place`.execute(queries)
  return pageOf(
    rows,
    most,
    ({ incident, incidents }) => ({ incident, incidents }),
    ({ incidents, place }) => [incidents, place],
  )
}
