import { sql } from "kysely"
import { z } from "zod"
import { ENTRY_KINDS, type EntryKind, entryOf } from "../record/log/entry.ts"
import type { Store } from "../record/store.ts"

/**
 * Something that was done to the store, as the log tells it. `position`: its place in the log. `about`: the incident or
 * report, by the id that people know; null where it is about neither, or about none that is there any more.
 */
export const Happening = z
  .object({
    position: z.int().nonnegative(),
    at: z.iso.datetime(),
    kind: z.enum(ENTRY_KINDS),
    about: z.string().nullable(),
  })
  .meta({ id: "Happening" })
export type Happening = z.infer<typeof Happening>

/** What everybody with an account may hear of; the rest is about reports and persons. */
const PUBLIC: ReadonlySet<EntryKind> = new Set([
  "incident.composed",
  "incident.dissolved",
  "grade.set",
  "grade.withdrawn",
])
/** So many are read at a time. */
const BATCH = 500

/** What has happened from a place in the log on, as far as there are heads, and the place to go on from. */
export async function happenings(
  { database }: Store,
  from: number,
  seesAll: boolean,
): Promise<{ readonly items: Happening[]; readonly next: number }> {
  const { rows } = await sql<{ position: number; body: string; name: string | null }>`
    select leaf.position, entry.body, coalesce(incident.name, report.name) as name
    from leaf join entry on entry.id = leaf.entry
    left join incident on incident.id = (entry.body::jsonb->>'about')::uuid
    left join report on report.id = (entry.body::jsonb->>'about')::uuid
    where leaf.position >= ${from} order by leaf.position limit ${sql.lit(BATCH)}`.execute(database)
  const items = rows.flatMap(({ position, body, name }): Happening[] => {
    const read = entryOf(body)
    if ("wrong" in read) throw new Error(`the entry at ${position}: ${read.wrong}; "deconflict verify" says more`)
    const { at, kind } = read.entry
    if (seesAll) return [{ position, at, kind, about: name }]
    return PUBLIC.has(kind) ? [{ position, at, kind, about: null }] : []
  })
  return { items, next: (rows.at(-1)?.position ?? from - 1) + 1 }
}
