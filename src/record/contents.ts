import { sql } from "kysely"
import type { Reading } from "../model/reading.ts"
import type { Keyring } from "./content/keyring.ts"
import { contentOf, openItems } from "./content/open-items.ts"
import type { Queries } from "./database/tables.ts"
import { type DecisionPage, decisionPage, decisionsOn, type KeptDecision, openDecisions } from "./decision.ts"
import { formerNamed, formerNames, namesNow } from "./former.ts"
import { gradesOn, type KeptGrade } from "./grade.ts"
import { holdIncidents, type Placed, type State } from "./incident.ts"
import { type KeptProposal, openProposals, type ProposalPage, proposalPage, type Which } from "./proposal.ts"
import { type KeptRelease, releasesOn } from "./release.ts"
import type { MentionSummary } from "./report.ts"
import { hiddenKeys } from "./report.ts"
import type { Hide } from "./search/hidden.ts"

/** A kept report with its contents opened. `number` is its number in the store. */
export interface OpenReport {
  readonly number: string
  readonly reading: Reading
  readonly summaries: readonly MentionSummary[]
}

/** A kept incident with its state opened, and its mentions. */
export interface OpenIncident {
  readonly number: string
  readonly state: State
  readonly mentions: readonly Placed[]
}

/** A kept mention with the number of its incident; null where it waits to be put into one. */
export interface TakenMention extends Placed {
  readonly incident: string | null
}

/** What was kept, to be read; within a change it sees what that change has written so far. */
export interface Contents {
  /** The mentions that are found under one of the keys. */
  met(keys: readonly string[]): Promise<TakenMention[]>
  /** All mentions of these incidents, and all mentions in these reports. */
  mentions(of: {
    readonly incidents?: readonly string[]
    readonly reports?: readonly string[]
  }): Promise<TakenMention[]>
  /** What matching needs of each mention of these reports, by the report's number, in the order of its list. */
  summaries(reports: readonly string[]): Promise<Map<string, readonly MentionSummary[]>>
  /** What persons decided on any of these mentions, in the order in which they did. */
  decisionsOn(mentions: readonly Placed[]): Promise<KeptDecision[]>
  /** Decisions by their numbers, or the one that people know by this id. */
  decisions(of: readonly string[] | { readonly name: string }): Promise<KeptDecision[]>
  /** A page of all decisions, latest first. Throws `RangeError` where the cursor is none of ours. */
  decisionPage(most: number, cursor: string | null): Promise<DecisionPage>
  /** Joins that wait for a person, closest first: those that touch incidents of these numbers, or those of an id. */
  proposals(which: Which): Promise<KeptProposal[]>
  /** A page of all of them. Throws `RangeError` where the cursor is none of ours. */
  proposalPage(most: number, cursor: string | null): Promise<ProposalPage>
  /** What was done to the grades of these incidents, and of any that was told in one of these reports then; oldest first. */
  gradesOn(of: { readonly incidents?: readonly string[]; readonly reports?: readonly string[] }): Promise<KeptGrade[]>
  /** The ids of incidents that are none any more, by their numbers. */
  formerNames(numbers: readonly string[]): Promise<Map<string, string>>
  /** The incidents that what was told of a former incident of this id is of now; null where none had it. */
  whatBecameOf(name: string): Promise<string[] | null>
  /** Numbers of the incidents that a report tells of. */
  incidentsOf(report: string): Promise<string[]>
  /** The ids, as people know them, of the incidents that reports tell of, by the numbers of the reports. */
  namesOf(reports: readonly string[]): Promise<Map<string, string[]>>
  /** Incidents by their numbers, in the order of numbers. */
  incidents(numbers: readonly string[]): Promise<OpenIncident[]>
  /** The same within a change, kept from other changes until it has ended. */
  incidentsHeld(numbers: readonly string[]): Promise<OpenIncident[]>
  /** The ids that people know incidents by, by their numbers. */
  names(numbers: readonly string[]): Promise<Map<string, string>>
  /** The ids that people know reports by, by their numbers. */
  reportNames(numbers: readonly string[]): Promise<Map<string, string>>
  /** Reports by their numbers, in the order of numbers. */
  reports(numbers: readonly string[]): Promise<OpenReport[]>
  /** What was released of these reports, and what of that was withdrawn. */
  releasesOn(reports: readonly string[]): Promise<KeptRelease[]>
  /** The number of the incident or report that people know by this id; null where there is none. */
  find(kind: "incident" | "report", name: string): Promise<string | null>
  /** The same for many; those that there are none of are left out. */
  numbersOf(kind: "incident" | "report", names: readonly string[]): Promise<Map<string, string>>
  /** Of names for incidents, those that one has or had. */
  taken(names: readonly string[]): Promise<Set<string>>
  /** The contents of items by id; those that are gone are left out. */
  items(ids: readonly string[]): Promise<Map<string, Buffer>>
  /** The original of a report, byte for byte. */
  original(report: string): Promise<Buffer>
}

/** Reads through `queries`, with the keys of `keyring`. */
export function createContents(queries: Queries, keyring: Keyring, hide: Hide): Contents {
  const open = async (ids: readonly string[]) => openItems(queries, keyring, ids)
  const openIncidents = async (numbers: readonly string[]): Promise<OpenIncident[]> => {
    const { rows } = await sql<{ id: string; state: string }>`
      select id, state from incident where id = any(${[...numbers]}::uuid[]) order by id`.execute(queries)
    const placed = await sql<Placed & { incident: string }>`
      select report, number, incident from mention where incident = any(${[...numbers]}::uuid[])
      order by report, number`.execute(queries)
    const byIncident = new Map<string, Placed[]>()
    for (const { incident, report, number } of placed.rows)
      byIncident.set(incident, [...(byIncident.get(incident) ?? []), { report, number }])
    const states = await open(rows.map(({ state }) => state))
    return rows.map(({ id, state }) => ({
      number: id,
      state: JSON.parse(contentOf(states, state).toString()) as State,
      mentions: byIncident.get(id) ?? [],
    }))
  }
  const numbersOf: Contents["numbersOf"] = async (kind, names) => {
    const { rows } = await sql<{ id: string; name: string }>`
      select id, name from ${sql.table(kind)} where name = any(${[...names]}::text[])`.execute(queries)
    return new Map(rows.map(({ id, name }) => [name, id]))
  }
  return {
    async met(keys) {
      const { rows } = await sql<TakenMention>`
        select report, number, mention.incident from posting left join mention using (report, number)
        where posting.keys && ${hiddenKeys(keys, hide)}::bigint[] order by report, number`.execute(queries)
      return rows
    },
    async mentions({ incidents = [], reports = [] }) {
      const { rows } = await sql<TakenMention>`
        select report, number, incident from mention
        where incident = any(${[...incidents]}::uuid[]) or report = any(${[...reports]}::uuid[])
        order by report, number`.execute(queries)
      return rows
    },
    async summaries(reports) {
      const { rows } = await sql<{ id: string; summaries: string }>`
        select id, summaries from report where id = any(${[...reports]}::uuid[])`.execute(queries)
      const items = await open(rows.map(({ summaries }) => summaries))
      return new Map(
        rows.map(({ id, summaries }) => [id, JSON.parse(contentOf(items, summaries).toString()) as MentionSummary[]]),
      )
    },
    async decisionsOn(mentions) {
      return openDecisions(queries, keyring, await decisionsOn(queries, mentions))
    },
    async decisions(of) {
      if (!("name" in of)) return openDecisions(queries, keyring, of)
      const rows = await queries.selectFrom("decision").select("id").where("name", "=", of.name).execute()
      return openDecisions(
        queries,
        keyring,
        rows.map(({ id }) => id),
      )
    },
    decisionPage: (most, cursor) => decisionPage(queries, keyring, most, cursor),
    proposals: (which) => openProposals(queries, keyring, which),
    proposalPage: (most, cursor) => proposalPage(queries, keyring, most, cursor),
    gradesOn: (of) => gradesOn(queries, keyring, of),
    formerNames: (numbers) => formerNames(queries, numbers),
    async whatBecameOf(name) {
      const former = await formerNamed(queries, name)
      return former === null ? null : namesNow(queries, former)
    },
    async incidentsOf(report) {
      const { rows } = await sql<{ incident: string }>`
        select distinct incident from mention where report = ${report}`.execute(queries)
      return rows.map(({ incident }) => incident)
    },
    async namesOf(reports) {
      const { rows } = await sql<{ report: string; names: string[] }>`
        select mention.report, array_agg(distinct incident.name order by incident.name) as names
        from mention join incident on incident.id = mention.incident
        where mention.report = any(${[...reports]}::uuid[]) group by mention.report`.execute(queries)
      return new Map(rows.map(({ report, names }) => [report, names]))
    },
    incidents: openIncidents,
    async incidentsHeld(numbers) {
      await holdIncidents(queries, numbers)
      return openIncidents(numbers)
    },
    async names(numbers) {
      const { rows } = await sql<{ id: string; name: string }>`
        select id, name from incident where id = any(${[...numbers]}::uuid[])`.execute(queries)
      return new Map(rows.map(({ id, name }) => [id, name]))
    },
    async reportNames(numbers) {
      const { rows } = await sql<{ id: string; name: string }>`
        select id, name from report where id = any(${[...numbers]}::uuid[])`.execute(queries)
      return new Map(rows.map(({ id, name }) => [id, name]))
    },
    async reports(numbers) {
      const { rows } = await sql<{ id: string; reading: string; summaries: string }>`
        select id, reading, summaries from report where id = any(${[...numbers]}::uuid[]) order by id`.execute(queries)
      const items = await open(rows.flatMap(({ reading, summaries }) => [reading, summaries]))
      return rows.map(({ id, reading, summaries }) => ({
        number: id,
        reading: JSON.parse(contentOf(items, reading).toString()) as Reading,
        summaries: JSON.parse(contentOf(items, summaries).toString()) as MentionSummary[],
      }))
    },
    releasesOn: (reports) => releasesOn(queries, keyring, reports),
    find: async (kind, name) => (await numbersOf(kind, [name])).get(name) ?? null,
    numbersOf,
    async taken(names) {
      const { rows } = await sql<{
        name: string
      }>`select name from incident where name = any(${[...names]}::text[])
        union select name from former where name = any(${[...names]}::text[])`.execute(queries)
      return new Set(rows.map(({ name }) => name))
    },
    items: open,
    async original(report) {
      const { rows } = await sql<{ original: string }>`select original from report where id = ${report}`.execute(
        queries,
      )
      const id = rows[0]?.original ?? ""
      return contentOf(await open([id]), id)
    },
  }
}
