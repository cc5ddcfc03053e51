import { sql } from "kysely"
import { arrivalItemsOf, forgetArrivalsOf } from "./arrival.ts"
import type { Queries } from "./database/tables.ts"
import { dropReleases, releaseItems } from "./release.ts"
import { outdateSearchKey } from "./search/renew-index.ts"
import type { Work } from "./store.ts"

/** Thrown where an erasure cannot go on; the message says why. */
export class NotErased extends Error {}

/** An erasure that one person has asked for and a second one has to agree to. */
export interface Asked {
  readonly by: string
  readonly reason: string
}

/** Who has asked for a report to be erased, and why; null where nobody has. */
export async function askedFor({ change: { queries } }: Pick<Work, "change">, report: string): Promise<Asked | null> {
  const row = await queries.selectFrom("asked").select(["by", "reason"]).where("report", "=", report).executeTakeFirst()
  return row ?? null
}

/** Puts on record that a person asks for a report to be erased. The reason stays for good. Throws where it was asked before. */
export async function askErasure(work: Work, report: string, { by, reason }: Asked): Promise<void> {
  const before = await askedFor(work, report)
  if (before !== null)
    throw new NotErased(`${before.by} has asked for it before; a second person can agree with --agree`)
  const [written] = await work.change.write([{ kind: "erasure.asked", about: report, detail: { by, reason } }])
  await work.change.queries
    .insertInto("asked")
    .values({ report, entry: written?.entry ?? 0, by, reason })
    .execute()
}

/**
 * Takes a report out of everything, once a second person agrees: its contents, what it is found by, its mentions. What is
 * left is a tombstone: number, reason, who, when, and a mark by which its original is kept from coming back. The incidents
 * that it was told in have to be put together anew in the same change. Its keys are destroyed and the search key is replaced
 * when what was changed is settled. Throws where nobody or the same person has asked.
 */
export async function erase(work: Work, report: string, agreedBy: string): Promise<void> {
  const { queries } = work.change
  const asked = await askedFor(work, report)
  if (asked === null) throw new NotErased("nobody has asked for it; say why with --reason first")
  if (isSamePerson(asked.by, agreedBy))
    throw new NotErased(`${asked.by} has asked for it; a second person has to agree`)
  const row = await queries
    .selectFrom("report")
    .select(["original", "reading", "summaries", "fingerprint"])
    .where("id", "=", report)
    .executeTakeFirstOrThrow()
  const former = await formerOnlyIn(queries, report)
  const fingerprint = row.fingerprint.toString("hex")
  const released = await releaseItems(queries, report)
  const arrived = await arrivalItemsOf(queries, report)
  const [written] = await work.change.write([
    {
      kind: "erasure.done",
      about: report,
      gone: [
        row.original,
        row.reading,
        row.summaries,
        ...released,
        ...arrived,
        ...former.map(({ content }) => content),
      ],
      detail: { askedBy: asked.by, agreedBy, reason: asked.reason, fingerprint },
    },
  ])
  for (const table of ["asked", "mention", "posting", "claim"] as const) {
    await queries.deleteFrom(table).where("report", "=", report).execute()
  }
  await dropReleases(queries, report)
  for (const { id } of former) await queries.deleteFrom("former").where("id", "=", id).execute()
  await forgetArrivalsOf(queries, report)
  await queries.deleteFrom("report").where("id", "=", report).execute()
  await queries
    .insertInto("erased")
    .values({ report, entry: written?.entry ?? 0, fingerprint: row.fingerprint })
    .execute()
  await outdateSearchKey(queries, work.secrets)
}

/** Former incidents that no other report told of: nothing is left that their names could stand for. */
async function formerOnlyIn(queries: Queries, report: string): Promise<{ id: string; content: string }[]> {
  const { rows } = await sql<{ id: string; content: string }>`
    select id, content from former where reports @> ${[report]}::uuid[]
    and not exists (select from report where report.id = any(former.reports) and report.id <> ${report})`.execute(
    queries,
  )
  return rows
}

const isSamePerson = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase()
