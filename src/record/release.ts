import { randomUUID } from "node:crypto"
import { sql } from "kysely"
import type { Release } from "../model/release.ts"
import type { Change } from "./change.ts"
import type { Keyring } from "./content/keyring.ts"
import { contentOf, openItems } from "./content/open-items.ts"
import type { Queries, ReleaseRow, WithdrawalRow } from "./database/tables.ts"

/** Who did something, and when (ISO 8601), as it is kept with what they did. */
export interface Done {
  readonly by: string
  readonly at: string
}

/** A release that is kept: its number, what was released by whom, and who withdrew it, where somebody has. */
export interface KeptRelease extends Done {
  readonly number: string
  readonly release: Release
  readonly withdrawn: (Done & { readonly reason: string }) | null
}

/** The contents of the two kinds of entries. */
type ReleaseContent = Done & { readonly release: Release }
type WithdrawalContent = Done & { readonly reason: string }

/** Keeps that a thing was released, with its entry in the log. `reports`: numbers of the reports that it stands in. Gives its number. */
export async function keepRelease(
  change: Change,
  release: Release,
  reports: readonly string[],
  { by, at }: Done,
): Promise<string> {
  const number = randomUUID()
  const content: ReleaseContent = { release, by, at }
  const [written] = await change.write([
    {
      kind: "release.made",
      about: number,
      contents: [{ role: "release", bytes: Buffer.from(JSON.stringify(content)) }],
      detail: { reports: [...reports] },
    },
  ])
  await insertRelease(change.queries, { id: number, content: written?.items[0]?.id ?? "", reports })
  return number
}

/** Keeps that a release was withdrawn. It stays on record, and lets nothing out any more. */
export async function keepWithdrawal(change: Change, number: string, content: WithdrawalContent): Promise<void> {
  const [written] = await change.write([
    {
      kind: "release.withdrawn",
      about: number,
      contents: [{ role: "withdrawal", bytes: Buffer.from(JSON.stringify(content)) }],
    },
  ])
  await insertWithdrawal(change.queries, { release: number, content: written?.items[0]?.id ?? "" })
}

/** Puts a release into its table. */
export async function insertRelease(queries: Queries, { id, content, reports }: ReleaseRow): Promise<void> {
  await sql`insert into release (id, content, reports) values (${id}, ${content}, ${[...reports]}::uuid[])`.execute(
    queries,
  )
}

/** Puts a withdrawal into its table. */
export async function insertWithdrawal(queries: Queries, row: WithdrawalRow): Promise<void> {
  await queries.insertInto("withdrawal").values(row).execute()
}

/** What was released of these reports, also what was withdrawn since, in the order in which it was. */
export async function releasesOn(
  queries: Queries,
  keyring: Keyring,
  reports: readonly string[],
): Promise<KeptRelease[]> {
  const { rows } = await sql<{ id: string; content: string; withdrawal: string | null }>`
    select id, release.content, withdrawal.content as withdrawal
    from release left join withdrawal on withdrawal.release = release.id
    where reports && ${[...reports]}::uuid[]`.execute(queries)
  if (rows.length === 0) return []
  const items = await openItems(
    queries,
    keyring,
    rows.flatMap(({ content, withdrawal }) => (withdrawal === null ? [content] : [content, withdrawal])),
  )
  const opened = <T>(id: string) => JSON.parse(contentOf(items, id).toString()) as T
  return rows
    .map(({ id, content, withdrawal }) => ({
      number: id,
      ...opened<ReleaseContent>(content),
      withdrawn: withdrawal === null ? null : opened<WithdrawalContent>(withdrawal),
    }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.number < b.number ? -1 : 1))
}

/** The items of what was released of a report, and withdrawn: of a release of several reports, too, for it holds the words. */
export async function releaseItems(queries: Queries, report: string): Promise<string[]> {
  const { rows } = await sql<{ content: string; withdrawal: string | null }>`
    select release.content, withdrawal.content as withdrawal
    from release left join withdrawal on withdrawal.release = release.id
    where reports @> ${[report]}::uuid[]`.execute(queries)
  return rows.flatMap(({ content, withdrawal }) => (withdrawal === null ? [content] : [content, withdrawal]))
}

/** Takes what was released of a report out of its tables. */
export async function dropReleases(queries: Queries, report: string): Promise<void> {
  await sql`delete from release where reports @> ${[report]}::uuid[]`.execute(queries)
}
