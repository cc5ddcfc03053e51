import { randomUUID } from "node:crypto"
import { sql } from "kysely"
import type { Incident } from "../model/incident.ts"
import { dayOfIso } from "../space/day.ts"
import type { Change, NewEntry } from "./change.ts"
import { WRITING } from "./database/steps/writing.ts"
import type { IncidentRow, MentionRow, Queries } from "./database/tables.ts"
import { type Former, type FormerContent, formerRow, insertFormer } from "./former.ts"
import type { Json } from "./log/canonical-json.ts"
import { type Hide, hiddenParty } from "./search/hidden.ts"
import { placeKeys, placeName } from "./search/place-names.ts"
import { UNDATED } from "./search/undated.ts"

/**
 * An incident as it is kept: with who has a part in it (speakers, sides, those blamed or cleared) and the facets that
 * somebody makes a claim about, which its accounts only point at.
 */
export interface State {
  readonly incident: Incident
  readonly parties: readonly string[]
  readonly facets: readonly string[]
}

/** The mention at a place of the list of a kept report, by the report's number in the store. */
export interface Placed {
  readonly report: string
  readonly number: number
}

/** An incident to be kept in a new state. `number`: which it was until now; null for a new one. */
export interface Composed {
  readonly number: string | null
  readonly state: State
  readonly mentions: readonly Placed[]
}

/**
 * Keeps incidents in their new states, each with its entry in the log. `dissolved`: incidents that are none any more, with
 * their mentions; each of these must be among those of `composed`, and those whose report is gone must be left out. What
 * was dissolved before and is composed again under its number is no former incident any more. Gives the numbers of
 * `composed`, in their order.
 */
export async function composeIncidents(
  change: Change,
  composed: readonly Composed[],
  dissolved: readonly Former[],
  hide: Hide,
): Promise<string[]> {
  const { queries } = change
  const known = composed.flatMap(({ number }) => number ?? [])
  const gone = dissolved.map(({ number }) => number)
  const states = await contentsBefore(queries, [...known, ...gone])
  const numbers = composed.map(({ number }) => number ?? randomUUID())
  const composing = composed.map(
    ({ state, mentions }, i): NewEntry => ({
      kind: "incident.composed",
      about: numbers[i] ?? null,
      contents: [{ role: "state", bytes: Buffer.from(JSON.stringify(state)) }],
      gone: states.get(numbers[i] ?? "") ?? [],
      detail: { mentions: mentions.map(({ report, number }): Json => [report, number]) },
    }),
  )
  const dissolving = dissolved.map(
    ({ number, name, mentions }): NewEntry => ({
      kind: "incident.dissolved",
      about: number,
      contents:
        mentions.length === 0
          ? []
          : [{ role: "former", bytes: Buffer.from(JSON.stringify({ name } satisfies FormerContent)) }],
      gone: states.get(number) ?? [],
      detail: { mentions: mentions.map(({ report, number }): Json => [report, number]) },
    }),
  )
  const written = await change.write([...composing, ...dissolving])
  const rows = composed.map(
    ({ state }, i): IncidentRow => ({
      id: numbers[i] ?? "",
      state: written[i]?.items[0]?.id ?? "",
      ...foundUnder(state, hide),
    }),
  )
  await sql`delete from former where id = any(${known}::uuid[])`.execute(queries)
  await upsertIncidents(queries, rows)
  await placeMentions(
    queries,
    composed.flatMap(({ mentions }, i) => mentions.map((mention) => ({ ...mention, incident: numbers[i] ?? "" }))),
  )
  if (gone.length > 0) await sql`delete from incident where id = any(${gone}::uuid[])`.execute(queries)
  const former = dissolved.flatMap(({ number, name, mentions }, i) => {
    const content = written[composed.length + i]?.items[0]
    return content === undefined ? [] : [formerRow(number, content.id, { name }, mentions)]
  })
  await insertFormer(queries, former)
  return numbers
}

/** What an incident is found under, made from its state; `verify` makes it again. */
export function foundUnder({ incident, parties, facets }: State, hide: Hide): Omit<IncidentRow, "id" | "state"> {
  const from = dayOfIso(incident.when.from ?? "")
  const to = dayOfIso(incident.when.to ?? "")
  return {
    name: incident.id,
    day: from ?? to ?? UNDATED,
    from_day: from ?? to,
    to_day: to ?? from,
    type: incident.type,
    spot: incident.place === null ? null : { x: incident.place.lon, y: incident.place.lat },
    precision: incident.place?.precision ?? null,
    parties: parties.map((party) => hiddenParty(party, hide)).sort(),
    facets: [...facets].sort(),
    disputes: [...new Set(incident.disputes.map(({ kind }) => kind))].sort(),
    suggested: incident.grade?.grade ?? null,
    ...indexedPlaces(incident, hide),
  }
}

function indexedPlaces({ place, placeNames }: Incident, hide: Hide): Pick<IncidentRow, "place" | "places"> {
  const name = placeName(place, placeNames)
  const names = [...(place === null ? [] : [place.name]), ...placeNames]
  return {
    place: name === null ? null : hide(`place ${name}`),
    places: [...new Set(names.flatMap(placeKeys).map(hide))],
  }
}

/**
 * Keeps incidents from other changes until the transaction ends. Who makes the index anew holds the writing alone and then
 * changes incidents: so the writing is held first here, too, and nobody waits in a ring.
 */
export async function holdIncidents(queries: Queries, numbers: readonly string[]): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${sql.lit(WRITING)})`.execute(queries)
  await sql`select from incident where id = any(${[...numbers]}::uuid[]) order by id for update`.execute(queries)
}

/** What is kept of each now, as an incident or as a former one. */
async function contentsBefore(queries: Queries, numbers: readonly string[]): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ id: string; content: string }>`
    select id, state as content from incident where id = any(${[...numbers]}::uuid[])
    union all select id, content from former where id = any(${[...numbers]}::uuid[])`.execute(queries)
  return new Map(rows.map(({ id, content }) => [id, [content]]))
}

/** Puts incidents into their table, or their new states in the place of those before; each once. */
export async function upsertIncidents(queries: Queries, rows: readonly IncidentRow[]): Promise<void> {
  if (rows.length === 0) return
  const records = rows.map((row) => ({ ...row, spot: row.spot === null ? null : `(${row.spot.x},${row.spot.y})` }))
  await sql`insert into incident (id, state, name, day, from_day, to_day, type, spot, precision, parties, facets, disputes,
      place, places, suggested)
    select id, state, name, day, from_day, to_day, type, spot, precision, parties, facets, disputes, place, places, suggested
    from jsonb_to_recordset(${JSON.stringify(records)}::text::jsonb) as added (id uuid, state uuid, name text, day integer,
      from_day integer, to_day integer, type text, spot point, precision double precision, parties bigint[], facets text[],
      disputes text[], place bigint, places bigint[], suggested text)
    on conflict (id) do update set state = excluded.state, name = excluded.name, day = excluded.day,
      from_day = excluded.from_day, to_day = excluded.to_day, type = excluded.type, spot = excluded.spot,
      precision = excluded.precision, parties = excluded.parties, facets = excluded.facets, disputes = excluded.disputes,
      place = excluded.place, places = excluded.places, suggested = excluded.suggested`.execute(queries)
}

/** Says of mentions which incident they are of. Those of which that was said before are left alone: they need no lock. */
export async function placeMentions(queries: Queries, rows: readonly MentionRow[]): Promise<void> {
  await sql`insert into mention (report, number, incident) select * from unnest(
      ${rows.map(({ report }) => report)}::uuid[], ${rows.map(({ number }) => number)}::integer[],
      ${rows.map(({ incident }) => incident)}::uuid[]) as placed (report, number, incident)
    where not exists (select from mention where mention.report = placed.report and mention.number = placed.number
      and mention.incident = placed.incident)
    on conflict (report, number) do update set incident = excluded.incident
    where mention.incident <> excluded.incident`.execute(queries)
}
