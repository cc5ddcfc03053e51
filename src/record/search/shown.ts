import { sql } from "kysely"
import type { Queries, ShownRow } from "../database/tables.ts"
import { foundUnder, type State } from "../incident.ts"
import { all, conditionsOf } from "./conditions.ts"
import { partsOf } from "./cursor.ts"
import { bigints, type Hide, hiddenWord } from "./hidden.ts"
import type { Question } from "./question.ts"
import { type Page, pageOf } from "./search.ts"
import { askedWords, wordsOf } from "./words.ts"

/** Thrown where a question asks for what may be withheld; the message says which part. */
export class NotToBeAsked extends Error {}

/** What of a question can be asked of what is shown. Words of a report and of a claim are looked for in all that is shown. */
const ASKABLE = new Set([
  "words",
  "said",
  "near",
  "place",
  "from",
  "to",
  "parties",
  "facets",
  "disputes",
  "type",
  "grades",
  "suggested",
  "outdated",
])

/**
 * The numbers of the incidents whose shown side fits a question, latest first. What is withheld cannot be found by it, nor
 * a spot be narrowed down further than it is shown. Throws `NotToBeAsked`, and `RangeError` where the cursor is none of ours.
 */
export async function searchShown(
  queries: Queries,
  { said = "", words = "", ...question }: Question,
  hide: Hide,
  rule: string,
  most: number,
  cursor: string | null,
): Promise<Page> {
  for (const [part, value] of Object.entries(question))
    if (!ASKABLE.has(part) && value !== undefined && !isEmpty(value))
      throw new NotToBeAsked(`${part} can be asked by who may see what is withheld`)
  const conditions = conditionsOf(question, hide, false).incident
  const each = askedWords(`${words} ${said}`).map(
    (forms) => sql<boolean>`incident.words && ${forms.map((form) => hiddenWord(form, hide))}::bigint[]`,
  )
  const last = partsOf(cursor, ["number", "uuid"])
  const after = last === null ? sql`true` : sql`(incident.day, incident.id) < (${last[0]}, ${last[1]}::uuid)`
  const { rows } = await sql<{ id: string; day: number }>`
    select incident.id, incident.day from shown as incident
    join incident as kept on kept.id = incident.id and kept.state = incident.state
    where incident.rule = ${rule} and ${all([...conditions, ...each])} and ${after}
    order by incident.day desc, incident.id desc limit ${most + 1}`.execute(queries)
  return pageOf(
    rows,
    most,
    ({ id }) => id,
    ({ id, day }) => [day, id],
  )
}

const isEmpty = (value: unknown) => Array.isArray(value) && value.length === 0

/** What is shown of an incident: its state with nothing that is withheld in it, and the texts of its reports in their languages. */
export interface Shown {
  readonly state: State
  readonly texts: readonly { readonly text: string; readonly language: string | null }[]
}

/** What an incident is found by when nothing that is withheld may be asked for. */
export function shownRow(
  kept: { readonly id: string; readonly state: string },
  { state, texts }: Shown,
  hide: Hide,
  rule: string,
): ShownRow {
  const { day, from_day, to_day, type, spot, parties, facets, disputes, places, suggested } = foundUnder(state, hide)
  const words = new Set(texts.flatMap(({ text, language }) => [...wordsOf(text, language)]))
  return {
    ...kept,
    rule,
    day,
    from_day,
    to_day,
    type,
    spot,
    parties,
    facets,
    disputes,
    places,
    suggested,
    words: [...words].map((word) => hiddenWord(word, hide)),
  }
}

/** Incidents of which it is not known what is shown under a rule, or only of an earlier state: number and state, `most` of them. */
export async function notShown(
  queries: Queries,
  rule: string,
  most: number,
): Promise<{ readonly id: string; readonly state: string }[]> {
  const { rows } = await sql<{ id: string; state: string }>`
    select incident.id, incident.state from incident left join shown
    on shown.id = incident.id and shown.state = incident.state and shown.rule = ${rule}
    where shown.id is null limit ${most}`.execute(queries)
  return rows
}

/** Puts what an incident is found by into the table, in the place of what was there; nothing where its state is another by now. */
export async function putShown(queries: Queries, { spot, ...row }: ShownRow): Promise<void> {
  await sql`delete from shown where id = ${row.id}`.execute(queries)
  await sql`insert into shown (id, state, rule, day, from_day, to_day, type, spot, parties, facets, disputes, places, suggested, words)
    select id, state, ${row.rule}, ${row.day}::integer, ${row.from_day}::integer, ${row.to_day}::integer, ${row.type},
      ${spot === null ? null : `(${spot.x},${spot.y})`}::point, ${bigints(row.parties)}::bigint[],
      ${[...row.facets]}::text[], ${[...row.disputes]}::text[], ${bigints(row.places)}::bigint[],
      ${row.suggested}, ${bigints(row.words)}::bigint[]
    from incident where id = ${row.id} and state = ${row.state}`.execute(queries)
}

/** Forgets what is shown of the incidents of these reports: it is no longer so. */
export async function forgetShown(queries: Queries, reports: readonly string[]): Promise<void> {
  await sql`delete from shown where id in (select incident from mention where report = any(${[...reports]}::uuid[]))`.execute(
    queries,
  )
}

/** Keeps what was released as it is until the transaction ends. */
export async function holdReleases(queries: Queries): Promise<void> {
  await sql`lock table release, withdrawal in share mode`.execute(queries)
}
