import { sql } from "kysely"
import type { Database } from "../database/tables.ts"
import type { Tell } from "./finding.ts"

/** Checks how often parties speak and are blamed: counted again from claims and mentions, it must come out the same. */
export async function checkTally(database: Database, tell: Tell): Promise<void> {
  const { rows: parts } = await sql<{ name: string }>`
    with counted as (select * from parts_of(array(select id from incident)))
    select incident.name from (
      (select * from counted except select * from part) union (select * from part except select * from counted)
    ) as differs join incident on incident.id = differs.incident group by incident.name order by incident.name`.execute(
    database,
  )
  for (const { name } of parts) tell(`incident ${name}`, "its parties are not counted as its claims have them")
  const { rows: totals } = await sql<{ parties: number }>`
    with counted as (
      select party, sum(speaks) as speaks, sum(blamed) as blamed, count(*) as incidents from part group by party
    ), kept as (
      select party, sum(speaks) as speaks, sum(blamed) as blamed, sum(incidents) as incidents from tally group by party
      having sum(speaks) <> 0 or sum(blamed) <> 0 or sum(incidents) <> 0
    )
    select count(distinct party) as parties from (
      (select * from counted except select * from kept) union (select * from kept except select * from counted)
    ) as differs`.execute(database)
  const differing = totals[0]?.parties ?? 0
  if (differing > 0)
    tell("table tally", `counts ${differing} parties otherwise than they are on all incidents together`)
}
