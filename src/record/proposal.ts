import { sql } from "kysely"
import type { Proposal } from "../model/decision.ts"
import type { Change, NewEntry } from "./change.ts"
import type { Keyring } from "./content/keyring.ts"
import { contentOf, openItems } from "./content/open-items.ts"
import type { ProposalRow, Queries } from "./database/tables.ts"
import { cursorOf, partsOf } from "./search/cursor.ts"

/** A join that waits for a person: the incident that may be of another, and that other, by their numbers. */
export interface KeptProposal {
  readonly incident: string
  readonly other: string
  readonly proposal: Proposal
}

/** Keeps proposals, each in the place of what was proposed for its incident before, with its entry in the log. */
export async function keepProposals(change: Change, proposed: readonly KeptProposal[]): Promise<void> {
  const before = await contentsOf(
    change.queries,
    proposed.map(({ incident }) => incident),
  )
  const written = await change.write(
    proposed.map(
      ({ incident, other, proposal }): NewEntry => ({
        kind: "proposal.made",
        about: incident,
        contents: [{ role: "proposal", bytes: Buffer.from(JSON.stringify(proposal)) }],
        gone: before.get(incident) ?? [],
        detail: { other },
      }),
    ),
  )
  for (const [i, { incident, other, proposal }] of proposed.entries()) {
    const content = written[i]?.items[0]?.id ?? ""
    await putProposal(change.queries, proposalRow(incident, content, other, proposal))
  }
}

/** Takes back what was proposed for incidents: it was answered, or does not come close any more. */
export async function closeProposals(change: Change, incidents: readonly string[]): Promise<void> {
  const before = await contentsOf(change.queries, incidents)
  if (before.size === 0) return
  await change.write([...before].map(([about, gone]): NewEntry => ({ kind: "proposal.closed", about, gone })))
  await sql`delete from proposal where incident = any(${[...before.keys()]}::uuid[])`.execute(change.queries)
}

/** As a row; `verify` makes it again. */
export function proposalRow(
  incident: string,
  content: string,
  other: string,
  { id, score }: Pick<Proposal, "id" | "score">,
): ProposalRow {
  return { incident, content, name: id, other, score }
}

/** Puts a proposal into its table, or in the place of the one before. */
export async function putProposal(queries: Queries, row: ProposalRow): Promise<void> {
  await sql`insert into proposal (incident, content, name, other, score)
    values (${row.incident}, ${row.content}, ${row.name}, ${row.other}, ${row.score})
    on conflict (incident) do update set content = excluded.content, name = excluded.name, other = excluded.other,
      score = excluded.score`.execute(queries)
}

/** Which proposals are meant: those for incidents or for others, or those of an id. */
export type Which = { readonly touching: readonly string[] } | { readonly name: string }

/** Proposals that are kept, closest first. */
export async function openProposals(queries: Queries, keyring: Keyring, which: Which): Promise<KeptProposal[]> {
  const where =
    "name" in which
      ? sql`name = ${which.name}`
      : sql`incident = any(${[...which.touching]}::uuid[]) or other = any(${[...which.touching]}::uuid[])`
  const { rows } = await sql<ProposalRow>`
    select * from proposal where ${where} order by score desc, name, incident`.execute(queries)
  return openRows(queries, keyring, rows)
}

/** A part of the proposals, closest first, and where the next part begins; null where there is none. */
export interface ProposalPage {
  readonly proposals: readonly KeptProposal[]
  readonly cursor: string | null
}

/** Proposals, `most` from `cursor` on, closest first. Throws `RangeError` where the cursor is none of ours. */
export async function proposalPage(
  queries: Queries,
  keyring: Keyring,
  most: number,
  cursor: string | null,
): Promise<ProposalPage> {
  const from = partsOf(cursor, ["score", "string", "uuid"])
  const after =
    from === null
      ? sql`true`
      : sql`(score < ${from[0]} or (score = ${from[0]} and (name, incident) > (${from[1]}, ${from[2]}::uuid)))`
  const { rows } = await sql<ProposalRow>`
    select * from proposal where ${after} order by score desc, name, incident limit ${most + 1}`.execute(queries)
  const page = rows.slice(0, most)
  const last = page.at(-1)
  return {
    proposals: await openRows(queries, keyring, page),
    cursor: rows.length > most && last !== undefined ? cursorOf([last.score, last.name, last.incident]) : null,
  }
}

async function openRows(queries: Queries, keyring: Keyring, rows: readonly ProposalRow[]): Promise<KeptProposal[]> {
  const contents = await openItems(
    queries,
    keyring,
    rows.map(({ content }) => content),
  )
  return rows.map(({ incident, other, content }) => ({
    incident,
    other,
    proposal: JSON.parse(contentOf(contents, content).toString()) as Proposal,
  }))
}

async function contentsOf(queries: Queries, incidents: readonly string[]): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ incident: string; content: string }>`
    select incident, content from proposal where incident = any(${[...incidents]}::uuid[]) order by incident`.execute(
    queries,
  )
  return new Map(rows.map(({ incident, content }) => [incident, [content]]))
}
