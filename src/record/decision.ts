import { randomUUID } from "node:crypto"
import { sql } from "kysely"
import type { Decision } from "../model/decision.ts"
import type { Change } from "./change.ts"
import type { Keyring } from "./content/keyring.ts"
import { contentOf, openItems } from "./content/open-items.ts"
import type { DecisionRow, Queries, RuledRow } from "./database/tables.ts"
import type { Placed } from "./incident.ts"
import type { Json } from "./log/canonical-json.ts"
import { cursorOf, partsOf } from "./search/cursor.ts"

/** A decision that is kept: its number in the store, and the mentions that it was made on, without those erased since. */
export interface KeptDecision {
  readonly number: string
  readonly decision: Decision
  readonly mentions: readonly Placed[]
}

/** Keeps a decision that a person made on these mentions, with its entry in the log. Gives its number. */
export async function keepDecision(change: Change, decision: Decision, mentions: readonly Placed[]): Promise<string> {
  const number = randomUUID()
  await write(change, "decision.made", { number, decision, mentions }, [])
  return number
}

/** Puts a decision without the words that had to go in the place of what was kept under its number. */
export async function redactDecision(change: Change, kept: KeptDecision): Promise<void> {
  const { queries } = change
  const { content } = await queries
    .selectFrom("decision")
    .select("content")
    .where("id", "=", kept.number)
    .executeTakeFirstOrThrow()
  await write(change, "decision.redacted", kept, [content])
}

async function write(
  change: Change,
  kind: "decision.made" | "decision.redacted",
  { number, decision, mentions }: KeptDecision,
  gone: readonly string[],
): Promise<void> {
  const [written] = await change.write([
    {
      kind,
      about: number,
      contents: [{ role: "decision", bytes: Buffer.from(JSON.stringify(decision)) }],
      gone,
      detail: { mentions: mentions.map(({ report, number }): Json => [report, number]) },
    },
  ])
  const content = written?.items[0]?.id ?? ""
  await putDecision(change.queries, { id: number, content, ...decisionFoundBy(decision) }, ruledBy(number, mentions))
}

/** What a decision is found by, made from its content; `verify` makes it again. */
export function decisionFoundBy(decision: Decision): Pick<DecisionRow, "name" | "at"> {
  return { name: decision.id, at: Date.parse(decision.at) }
}

/** The mentions that a decision was made on, as rows; each once. */
export function ruledBy(decision: string, mentions: readonly Placed[]): RuledRow[] {
  const rows = new Map(mentions.map(({ report, number }) => [`${report} ${number}`, { decision, report, number }]))
  return [...rows.values()]
}

/** Puts a decision into its tables, or what is left of it in the place of the one before. */
export async function putDecision(queries: Queries, row: DecisionRow, ruled: readonly RuledRow[]): Promise<void> {
  await sql`insert into decision (id, content, name, at) values (${row.id}, ${row.content}, ${row.name}, ${row.at})
    on conflict (id) do update set content = excluded.content, name = excluded.name, at = excluded.at`.execute(queries)
  await queries.deleteFrom("ruled").where("decision", "=", row.id).execute()
  await sql`insert into ruled (decision, report, number) select * from unnest(
    ${ruled.map(({ decision }) => decision)}::uuid[], ${ruled.map(({ report }) => report)}::uuid[],
    ${ruled.map(({ number }) => number)}::integer[])`.execute(queries)
}

/** Numbers of the decisions that were made on any of these mentions. */
export async function decisionsOn(queries: Queries, mentions: readonly Placed[]): Promise<string[]> {
  if (mentions.length === 0) return []
  const { rows } = await sql<{ decision: string }>`
    select distinct decision from ruled join unnest(
      ${mentions.map(({ report }) => report)}::uuid[], ${mentions.map(({ number }) => number)}::integer[]
    ) as asked (report, number) using (report, number)`.execute(queries)
  return rows.map(({ decision }) => decision)
}

/** A part of the decisions, latest first, and where the next part begins; null where there is none. */
export interface DecisionPage {
  readonly decisions: readonly KeptDecision[]
  readonly cursor: string | null
}

/** Decisions, `most` from `cursor` on, latest first. Throws `RangeError` where the cursor is none of ours. */
export async function decisionPage(
  queries: Queries,
  keyring: Keyring,
  most: number,
  cursor: string | null,
): Promise<DecisionPage> {
  const from = partsOf(cursor, ["time", "string"])
  const after = from === null ? sql`true` : sql`(at, name) < (${from[0]}::bigint, ${from[1]})`
  const { rows } = await sql<DecisionRow>`
    select * from decision where ${after} order by at desc, name desc limit ${most + 1}`.execute(queries)
  const page = rows.slice(0, most)
  const last = page.at(-1)
  const open = await openDecisions(
    queries,
    keyring,
    page.map(({ id }) => id),
  )
  return {
    decisions: open.reverse(),
    cursor: rows.length > most && last !== undefined ? cursorOf([last.at, last.name]) : null,
  }
}

/** Decisions by their numbers, in the order in which they were made. */
export async function openDecisions(
  queries: Queries,
  keyring: Keyring,
  numbers: readonly string[],
): Promise<KeptDecision[]> {
  if (numbers.length === 0) return []
  const rows = await queries
    .selectFrom("decision")
    .select(["id", "content"])
    .where("id", "in", [...numbers])
    .orderBy("at")
    .orderBy("name")
    .execute()
  const ruled = await queries
    .selectFrom("ruled")
    .selectAll()
    .where("decision", "in", [...numbers])
    .orderBy("report")
    .orderBy("number")
    .execute()
  const contents = await openItems(
    queries,
    keyring,
    rows.map(({ content }) => content),
  )
  return rows.map(({ id, content }) => ({
    number: id,
    decision: JSON.parse(contentOf(contents, content).toString()) as Decision,
    mentions: ruled.flatMap(({ decision, report, number }) => (decision === id ? [{ report, number }] : [])),
  }))
}
