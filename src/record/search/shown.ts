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

/**
 * Incidents of which it is not known what is shown under a rule, or only of an earlier state: number and state, `most` of
 * them, in the order of their numbers, beginning behind `after`.
 */
export async function notShown(
  queries: Queries,
  rule: string,
  most: number,
  after: string | null,
): Promise<{ readonly id: string; readonly state: string }[]> {
  const { rows } = await sql<{ id: string; state: string }>`
    select incident.id, incident.state from incident left join shown
    on shown.id = incident.id and shown.state = incident.state and shown.rule = ${rule}
    where shown.id is null and ${after === null ? sql`true` : sql`incident.id > ${after}::uuid`}
    order by incident.id limit ${most}`.execute(queries)
  return rows
}

/**
 * Puts what incidents are found by into the table, in the place of what was there; an incident that is being changed at
 * the moment, or whose state is another by now, is left out. Gives how many were put in.
 */
export async function putShown(queries: Queries, rows: readonly ShownRow[]): Promise<number> {
  // Whoever puts incidents together may hold one of these and want another: nobody here waits for them.
  const { rows: free } = await sql<{ id: string }>`
    select incident.id from incident
    join unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ state }) => state)}::uuid[]) as made (id, state)
    on made.id = incident.id and made.state = incident.state
    order by incident.id for key share of incident skip locked`.execute(queries)
  const ids = free.map(({ id }) => id)
  const isFree = new Set(ids)
  await sql`delete from shown where id = any(${ids}::uuid[])`.execute(queries)
  await insertShown(
    queries,
    rows.filter(({ id }) => isFree.has(id)),
  )
  return ids.length
}

async function insertShown(queries: Queries, rows: readonly ShownRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql`insert into shown (id, state, rule, day, from_day, to_day, type, spot, parties, facets, disputes, places, suggested, words)
    select id, state, rule, day, from_day, to_day, type, spot::point, parties::bigint[], string_to_array(facets, ' '),
      string_to_array(disputes, ' '), places::bigint[], suggested, words::bigint[]
    from unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ state }) => state)}::uuid[],
      ${rows.map(({ rule }) => rule)}::text[], ${rows.map(({ day }) => day)}::integer[],
      ${rows.map(({ from_day }) => from_day)}::integer[], ${rows.map(({ to_day }) => to_day)}::integer[],
      ${rows.map(({ type }) => type)}::text[], ${rows.map(({ spot }) => (spot === null ? null : `(${spot.x},${spot.y})`))}::text[],
      ${rows.map(({ parties }) => bigints(parties))}::text[], ${rows.map(({ facets }) => facets.join(" "))}::text[],
      ${rows.map(({ disputes }) => disputes.join(" "))}::text[], ${rows.map(({ places }) => bigints(places))}::text[],
      ${rows.map(({ suggested }) => suggested)}::text[], ${rows.map(({ words }) => bigints(words))}::text[]) as made
      (id, state, rule, day, from_day, to_day, type, spot, parties, facets, disputes, places, suggested, words)
    `.execute(queries)
}

/** Of how many incidents it is known what is shown under a rule, and how many there are. */
export async function countShown(
  queries: Queries,
  rule: string,
): Promise<{ readonly done: number; readonly all: number }> {
  const { rows } = await sql<{ done: number; all: number }>`
    select count(shown.id) as done, count(*) as all from incident left join shown
    on shown.id = incident.id and shown.state = incident.state and shown.rule = ${rule}`.execute(queries)
  return rows[0] ?? { done: 0, all: 0 }
}

/** Forgets what is shown of the incidents of these reports: it is no longer so. */
export async function forgetShown(queries: Queries, reports: readonly string[]): Promise<void> {
  await sql`delete from shown where id in (select incident from mention where report = any(${[...reports]}::uuid[]))`.execute(
    queries,
  )
}

/** Any number will do, as long as all who make this index of one store use it. */
const INDEXING = 5_407_320

/** Waits for another process that makes the index, and keeps what was released as it is, until the transaction ends. */
export async function holdIndexing(queries: Queries): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(INDEXING)})`.execute(queries)
  await sql`lock table release, withdrawal in share mode`.execute(queries)
}
