import { randomUUID } from "node:crypto"
import { sql } from "kysely"
import type { GradeAct } from "../model/grade.ts"
import type { Change } from "./change.ts"
import type { Keyring } from "./content/keyring.ts"
import { contentOf, openItems } from "./content/open-items.ts"
import type { GradeRow, Queries } from "./database/tables.ts"
import type { Placed } from "./incident.ts"
import type { Json } from "./log/canonical-json.ts"
import type { EntryKind } from "./log/entry.ts"

/** What a person did to a grade, kept: the incident by its number, and the mentions that it was told in then, without those erased since. */
export interface KeptGrade {
  readonly number: string
  readonly incident: string
  readonly act: GradeAct
  readonly mentions: readonly Placed[]
}

/** Keeps that a grade was set or taken back, with its entry in the log. */
export async function keepGrade(change: Change, made: Omit<KeptGrade, "number">): Promise<void> {
  const kind = made.act.grade === null ? "grade.withdrawn" : "grade.set"
  await write(change, kind, { ...made, number: randomUUID() }, [])
}

/** Puts an act without the words that had to go in the place of what was kept under its number. */
export async function redactGrade(change: Change, kept: KeptGrade): Promise<void> {
  const { content } = await change.queries
    .selectFrom("grade")
    .select("content")
    .where("id", "=", kept.number)
    .executeTakeFirstOrThrow()
  await write(change, "grade.redacted", kept, [content])
}

async function write(
  change: Change,
  kind: Extract<EntryKind, `grade.${string}`>,
  { number, incident, act, mentions }: KeptGrade,
  gone: readonly string[],
): Promise<void> {
  const [written] = await change.write([
    {
      kind,
      about: incident,
      contents: [{ role: "grade", bytes: Buffer.from(JSON.stringify(act)) }],
      gone,
      detail: { grade: number, mentions: mentions.map(({ report, number }): Json => [report, number]) },
    },
  ])
  await putGrade(change.queries, gradeRow(number, written?.items[0]?.id ?? "", incident, act, mentions))
}

/** As a row; `verify` makes it again. */
export function gradeRow(
  number: string,
  content: string,
  incident: string,
  { grade, at }: GradeAct,
  mentions: readonly Placed[],
): GradeRow {
  return {
    id: number,
    content,
    incident,
    grade,
    at: Date.parse(at),
    reports: mentions.map(({ report }) => report),
    numbers: mentions.map(({ number }) => number),
  }
}

/** Puts an act into its table, or what is left of it in the place of the one before. */
export async function putGrade(queries: Queries, row: GradeRow): Promise<void> {
  await sql`insert into grade (id, content, incident, grade, at, reports, numbers)
    values (${row.id}, ${row.content}, ${row.incident}, ${row.grade}, ${row.at}, ${[...row.reports]}::uuid[],
      ${[...row.numbers]}::integer[])
    on conflict (id) do update set content = excluded.content, grade = excluded.grade, at = excluded.at,
      reports = excluded.reports, numbers = excluded.numbers`.execute(queries)
}

/** What was done to the grades of these incidents, and of any that was told in one of these reports then; oldest first. */
export async function gradesOn(
  queries: Queries,
  keyring: Keyring,
  { incidents = [], reports = [] }: { readonly incidents?: readonly string[]; readonly reports?: readonly string[] },
): Promise<KeptGrade[]> {
  const { rows } = await sql<GradeRow>`select * from grade
    where incident = any(${[...incidents]}::uuid[]) or reports && ${[...reports]}::uuid[] order by at, id`.execute(
    queries,
  )
  if (rows.length === 0) return []
  const contents = await openItems(
    queries,
    keyring,
    rows.map(({ content }) => content),
  )
  return rows.map(({ id, content, incident, reports, numbers }) => ({
    number: id,
    incident,
    act: JSON.parse(contentOf(contents, content).toString()) as GradeAct,
    mentions: reports.map((report, i) => ({ report, number: numbers[i] ?? 0 })),
  }))
}
