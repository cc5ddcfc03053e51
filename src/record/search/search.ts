import { type RawBuilder, sql } from "kysely"
import { EARTH_RADIUS } from "../../space/distance.ts"
import type { Queries } from "../database/tables.ts"
import { hiddenParty } from "../incident.ts"
import { hiddenWord } from "../report.ts"
import type { Hide } from "./hidden.ts"
import { askedWords } from "./words.ts"

/** What is looked for; everything that is given must hold. */
export interface Question {
  /** Words that stand in one report of the incident, all of them, in any form. */
  readonly words?: string
  /** Degrees, and a radius in metres around them. */
  readonly near?: { readonly lon: number; readonly lat: number; readonly radius: number }
  /** Days since 1970-01-01 that the incident's time meets, both included. */
  readonly from?: number
  readonly to?: number
  /** Who speaks of it, stands on a side of it, or is named as having done it, by the party's id. */
  readonly parties?: readonly string[]
  /** Facets that somebody makes a claim about. */
  readonly facets?: readonly string[]
  /** Kinds of dispute; an empty list for any. */
  readonly disputes?: readonly string[]
  readonly type?: string
}

/** The part of the answers that was asked for, latest incidents first, and where the next part begins. */
export interface Page {
  readonly numbers: readonly string[]
  /** Hand it in again for the next part; null where there is none. */
  readonly cursor: string | null
}

/** Answers a question, `most` incidents from `cursor` on. Throws where the cursor is none of ours. */
export async function search(
  queries: Queries,
  question: Question,
  hide: Hide,
  most: number,
  cursor: string | null,
): Promise<Page> {
  const conditions = [...conditionsOf(question, hide), ...(cursor === null ? [] : [after(cursor)])]
  const where = conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)
  const { rows } = await sql<{ id: string; name: string; day: number }>`
    select id, name, day from incident where ${where}
    order by day desc, name limit ${most + 1}`.execute(queries)
  const page = rows.slice(0, most)
  const last = page.at(-1)
  return {
    numbers: page.map(({ id }) => id),
    cursor:
      rows.length > most && last !== undefined
        ? Buffer.from(JSON.stringify([last.day, last.name])).toString("base64url")
        : null,
  }
}

function conditionsOf(
  { words = "", near, from, to, parties = [], facets = [], disputes, type }: Question,
  hide: Hide,
): RawBuilder<boolean>[] {
  const asked = askedWords(words).map((roots) => roots.map((root) => hiddenWord(root, hide)))
  return [
    ...(asked.length === 0 ? [] : [inOneReport(asked)]),
    ...(near === undefined ? [] : [within(near)]),
    ...(from === undefined ? [] : [sql<boolean>`to_day >= ${from}`]),
    ...(to === undefined ? [] : [sql<boolean>`from_day <= ${to}`]),
    ...(parties.length === 0
      ? []
      : [sql<boolean>`parties @> ${parties.map((party) => hiddenParty(party, hide))}::bigint[]`]),
    ...(facets.length === 0 ? [] : [sql<boolean>`facets @> ${[...facets]}::text[]`]),
    ...(disputes === undefined
      ? []
      : [sql<boolean>`disputes @> ${[...disputes]}::text[] and cardinality(disputes) > 0`]),
    ...(type === undefined ? [] : [sql<boolean>`type = ${type}`]),
  ]
}

/** Every word in one report: of each word, any of its forms. */
function inOneReport(asked: readonly (readonly string[])[]): RawBuilder<boolean> {
  const each = asked.map((forms) => sql`report.words && ${[...forms]}::bigint[]`)
  return sql<boolean>`id in (select mention.incident from report join mention on mention.report = report.id
    where ${sql.join(each, sql` and `)})`
}

/** A degree of latitude in metres. */
const DEGREE = (Math.PI * EARTH_RADIUS) / 180

/** First by a box of degrees, which has an index; then by the distance on a sphere. */
function within({ lon, lat, radius }: { lon: number; lat: number; radius: number }): RawBuilder<boolean> {
  const height = radius / DEGREE
  const narrowest = Math.cos((Math.min(89, Math.abs(lat) + height) * Math.PI) / 180)
  const width = Math.min(180, height / narrowest)
  const boxes = [0, -360, 360].map(
    (turn) => sql`spot <@ ${`(${lon + turn - width},${lat - height}),(${lon + turn + width},${lat + height})`}::box`,
  )
  const to = (degrees: number) => sql`radians(${degrees}::double precision)`
  const half = sql`sin((radians(spot[1]) - ${to(lat)}) / 2) ^ 2
    + cos(${to(lat)}) * cos(radians(spot[1])) * sin((radians(spot[0]) - ${to(lon)}) / 2) ^ 2`
  return sql<boolean>`(${sql.join(boxes, sql` or `)})
    and 2 * ${EARTH_RADIUS}::double precision * asin(least(1, sqrt(${half}))) <= ${radius}::double precision`
}

function after(cursor: string): RawBuilder<boolean> {
  const [day, name] = partsOf(cursor)
  return sql<boolean>`(day < ${day} or (day = ${day} and name > ${name}))`
}

function partsOf(cursor: string): [number, string] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString())
    if (Array.isArray(parts) && typeof parts[0] === "number" && typeof parts[1] === "string")
      return [parts[0], parts[1]]
  } catch {
    // Falls through to the same words as for any other text that is no cursor.
  }
  throw new RangeError(`${JSON.stringify(cursor)} is no cursor; it must be one that a search has given`)
}
