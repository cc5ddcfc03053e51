import { type RawBuilder, sql } from "kysely"
import { partyWords } from "../claim.ts"
import type { Queries } from "../database/tables.ts"
import { claimsWith } from "./claims.ts"
import { all, conditionsOf } from "./conditions.ts"
import { partsOf } from "./cursor.ts"
import { type Hide, hiddenParty } from "./hidden.ts"
import type { Question } from "./question.ts"
import { type Page, pageOf } from "./search.ts"

/** A party by a claim that it makes, or that names it: how many claims it makes, in how many it is said to have done it, on how many incidents in all. */
export interface FoundParty {
  readonly claim: { readonly report: string; readonly number: number; readonly role: "speaks" | "blamed" }
  readonly speaks: number
  readonly blamed: number
  readonly incidents: number
}

/** By what a party is asked for: words of its name, or one of these ids. Without either, all. */
export interface PartyName {
  readonly words: string
  readonly ids: readonly string[]
}

/** The parties in the claims that fit a question, those with most claims first. */
export async function searchParties(
  queries: Queries,
  question: Question,
  name: PartyName,
  hide: Hide,
  most: number,
  cursor: string | null,
): Promise<Page<FoundParty>> {
  const conditions = conditionsOf(question, hide, true)
  const last = partsOf(cursor, ["number", "string"])
  const after =
    last === null ? sql`true` : sql`(sum(claims) < ${last[0]} or (sum(claims) = ${last[0]} and party > ${last[1]}))`
  const { rows } = await sql<Omit<FoundParty, "claim"> & { party: string; total: number }>`
    with said as (
      select claim.speaker, claim.actor, claim.stance, claim.names, mention.incident
      from ${claimsWith(conditions)} where ${all([...conditions.claim, ...conditions.incident, ...conditions.report])}
    ), part as (
      select speaker as party, incident, true as speaks from said where ${isNamed("speaks", name, hide)}
      union all
      select actor, incident, false from said
      where actor is not null and stance in ('asserts', 'suggests') and ${isNamed("blamed", name, hide)}
    ), counted as (
      select party, count(*) as claims, count(*) filter (where speaks) as speaking from part group by party, incident
    )
    select party, sum(claims)::bigint as total, sum(speaking)::bigint as speaks,
      (sum(claims) - sum(speaking))::bigint as blamed, count(*) as incidents
    from counted group by party having ${after} order by sum(claims) desc, party limit ${most + 1}`.execute(queries)
  const claims = await claimsOf(
    queries,
    rows.map(({ party }) => party),
  )
  const found = rows.flatMap(({ party, total, ...counts }) => {
    const claim = claims.get(party)
    return claim === undefined ? [] : [{ party, total, found: { claim, ...counts } }]
  })
  return pageOf(
    found,
    most,
    (row) => row.found,
    ({ total, party }) => [total, party],
  )
}

function isNamed(role: "speaks" | "blamed", { words, ids }: PartyName, hide: Hide): RawBuilder<unknown> {
  if (words.trim() === "" && ids.length === 0) return sql`true`
  const column = role === "speaks" ? sql`speaker` : sql`actor`
  const asked = partyWords(role, words).map(hide)
  return sql`(${column} = any(${ids.map((id) => hiddenParty(id, hide))}::text[])
    ${asked.length === 0 ? sql`` : sql`or names @> ${asked}::bigint[]`})`
}

/** One claim of each party, from which its id is read: the index holds it only hidden. */
async function claimsOf(queries: Queries, parties: readonly string[]): Promise<Map<string, FoundParty["claim"]>> {
  const { rows } = await sql<FoundParty["claim"] & { party: string }>`
    select asked.party, one.report, one.number, one.role from unnest(${[...parties]}::text[]) as asked (party),
    lateral (
      (select report, number, 'speaks' as role from claim where speaker = asked.party limit 1)
      union all
      (select report, number, 'blamed' from claim where actor = asked.party limit 1)
      limit 1
    ) as one`.execute(queries)
  return new Map(rows.map(({ party, ...claim }) => [party, claim]))
}
