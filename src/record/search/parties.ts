import { type RawBuilder, sql } from "kysely"
import { partyWords } from "../claim.ts"
import type { Queries } from "../database/tables.ts"
import { claimsWith } from "./claims.ts"
import { all, type Condition, type Conditions, conditionsOf } from "./conditions.ts"
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
    last === null
      ? sql`true`
      : sql`(sum(speaks + blamed) < ${last[0]} or (sum(speaks + blamed) = ${last[0]} and party > ${last[1]}))`
  const asked = [...conditions.claim, ...conditions.incident, ...conditions.report]
  const counted = asked.length === 0 && !asksName(name) ? sql`tally` : countedIn(conditions, asked, name, hide)
  const { rows } = await sql<Omit<FoundParty, "claim"> & { party: string; total: number }>`
    select party, sum(speaks + blamed)::bigint as total, sum(speaks)::bigint as speaks, sum(blamed)::bigint as blamed,
      sum(incidents)::bigint as incidents
    from ${counted} as counted group by party having sum(incidents) > 0 and ${after}
    order by sum(speaks + blamed) desc, party limit ${most + 1}`.execute(queries)
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

/** Claims that fit, counted by party and incident. */
function countedIn(
  conditions: Conditions,
  asked: readonly Condition[],
  name: PartyName,
  hide: Hide,
): RawBuilder<unknown> {
  return sql`(
    select party, sum(speaks) as speaks, sum(blamed) as blamed, 1 as incidents from (
      select claim.speaker as party, mention.incident, 1 as speaks, 0 as blamed
        from ${claimsWith(conditions)} where ${all([...asked, isNamed("speaks", name, hide)])}
      union all
      select claim.actor, mention.incident, 0, 1 from ${claimsWith(conditions)}
        where claim.actor is not null and claim.stance in ('asserts', 'suggests')
          and ${all([...asked, isNamed("blamed", name, hide)])}
    ) as said group by party, incident)`
}

const asksName = ({ words, ids }: PartyName) => words.trim() !== "" || ids.length > 0

function isNamed(role: "speaks" | "blamed", name: PartyName, hide: Hide): Condition {
  if (!asksName(name)) return sql`true`
  const { words, ids } = name
  const column = role === "speaks" ? sql`claim.speaker` : sql`claim.actor`
  const asked = partyWords(role, words).map(hide)
  return sql<boolean>`(${column} = any(${ids.map((id) => hiddenParty(id, hide))}::text[])
    ${asked.length === 0 ? sql`` : sql`or claim.names @> ${asked}::bigint[]`})`
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
