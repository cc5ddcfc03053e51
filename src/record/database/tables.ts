import type { Generated, Kysely, Transaction } from "kysely"

/** The columns of every table, as they are read. A `bigint` comes as a number, a list of them as strings. */
export interface Tables {
  readonly setting: { readonly name: string; readonly value: string }
  readonly entry: { readonly id: Generated<number>; readonly body: string }
  readonly pending: { readonly entry: number }
  readonly leaf: { readonly position: number; readonly entry: number; readonly hash: Buffer }
  readonly subtree: { readonly leaves: number; readonly index: number; readonly hash: Buffer }
  readonly head: { readonly size: number; readonly note: string }
  readonly stamp: { readonly size: number; readonly response: Buffer }
  readonly item: ItemRow
  readonly report: ReportRow
  readonly asked: { readonly report: string; readonly entry: number; readonly by: string; readonly reason: string }
  readonly erased: { readonly report: string; readonly entry: number; readonly fingerprint: Buffer }
  readonly incident: IncidentRow
  readonly mention: MentionRow
  readonly posting: PostingRow
  readonly part: PartRow
  readonly tally: TallyRow
  readonly release: ReleaseRow
  readonly withdrawal: WithdrawalRow
  readonly shown: ShownRow
  readonly answered: AnsweredRow
  readonly account: AccountRow
  readonly token: UsedTokenRow
  readonly session: SessionRow
  readonly claim: ClaimRow
  readonly decision: DecisionRow
  readonly ruled: RuledRow
  readonly former: FormerRow
  readonly arrived: ArrivedRow
  readonly taken: TakenRow
  readonly feed: FeedRow
  readonly proposal: ProposalRow
  readonly grade: GradeRow
}

/** A piece of content. Without `sealed` it was erased or replaced; without `key` that is done with. */
export interface ItemRow {
  readonly id: string
  readonly entry: number
  readonly key: string | null
  readonly sealed: Buffer | null
}

/** A feed by the number that follows from its address, and the item with what is remembered of it. */
export interface FeedRow {
  readonly id: string
  readonly state: string
}

/**
 * What a report is found by. `words` and `outlet` are hidden by the search key; `day` is that of its date, in days since
 * 1970-01-01, by which it is sorted.
 */
export interface ReportRow {
  readonly id: string
  readonly original: string
  readonly reading: string
  readonly summaries: string
  readonly name: string
  readonly fingerprint: Buffer
  readonly words: readonly string[]
  readonly outlet: string | null
  readonly language: string | null
  readonly day: number
}

/**
 * What a claim is found by: its place in its reading's list, and there the place of the mention that it is on (-1 for
 * none). Who speaks, who is held responsible, the words of the evidence and the names that occur are hidden by the search
 * key. A hidden number that stands alone is kept as text: it is longer than a number can be here.
 */
export interface ClaimRow {
  readonly report: string
  readonly number: number
  readonly mention: number
  readonly facet: string
  readonly stance: string
  readonly speaker: string
  readonly actor: string | null
  readonly names: readonly string[]
  readonly words: readonly string[]
}

/** How often a party speaks on an incident, and is blamed; it follows from claims and mentions. */
export interface PartRow {
  readonly incident: string
  readonly party: string
  readonly speaks: number
  readonly blamed: number
}

/** The same over all incidents, and on how many; the rows of a party add up. */
export interface TallyRow {
  readonly party: string
  readonly speaks: number
  readonly blamed: number
  readonly incidents: number
}

/**
 * What an incident is found by. Days since 1970-01-01; `day` is what it is sorted by. `parties` are hidden by the search
 * key: a party can be a person. So are `place`, which is the same for all incidents at one place, and `places`, what that
 * place's names are found by. `suggested`: the grade that the claims suggest.
 */
export interface IncidentRow {
  readonly id: string
  readonly state: string
  readonly name: string
  readonly day: number
  readonly from_day: number | null
  readonly to_day: number | null
  readonly type: string
  readonly spot: Spot | null
  readonly precision: number | null
  readonly parties: readonly string[]
  readonly facets: readonly string[]
  readonly disputes: readonly string[]
  readonly place: string | null
  readonly places: readonly string[]
  readonly suggested: string | null
}

/** Longitude and latitude in degrees. */
export interface Spot {
  readonly x: number
  readonly y: number
}

/** Which incident the mention at a place of a report's list is of. */
export interface MentionRow {
  readonly report: string
  readonly number: number
  readonly incident: string
}

/** What other mentions find the mention by, hidden by the search key. */
export interface PostingRow {
  readonly report: string
  readonly number: number
  readonly keys: readonly string[]
}

/** `request`: SHA-256 of what was asked. Without `status` it was done, and the answer got lost with its process. */
export interface AnsweredRow {
  readonly account: string
  readonly key: string
  readonly request: Buffer
  readonly status: number | null
  readonly body: string | null
  readonly at: Generated<Date>
}

/** Whom an account is of and how it is entered, by their items; `mark`: the login name, hidden (see `mark.ts`). */
export interface AccountRow {
  readonly id: string
  readonly person: string
  readonly credentials: string | null
  readonly mark: Buffer
  readonly role: string
  readonly disabled: boolean
}

/** A token of an account. `mark`: its digest, hidden. */
export interface TokenRow {
  readonly id: string
  readonly item: string
  readonly account: string
  readonly mark: Buffer
}

/** With when it was last used, in milliseconds since 1970, which does not follow from the log. */
export interface UsedTokenRow extends TokenRow {
  readonly used: Generated<number | null>
}

/** A session of an account. `until`: when it ends at the latest; `used`: when it was last used; milliseconds since 1970. */
export interface SessionRow {
  readonly mark: Buffer
  readonly account: string
  readonly until: number
  readonly used: number
}

/** A thing that was released, and the reports that it stands in. */
export interface ReleaseRow {
  readonly id: string
  readonly content: string
  readonly reports: readonly string[]
}

/**
 * What an incident is found by when nothing that is withheld may be asked for: as `IncidentRow`, of what is shown in that
 * state of it; `rule` says by which rules, and under which search key.
 */
export interface ShownRow
  extends Pick<
    IncidentRow,
    | "id"
    | "state"
    | "day"
    | "from_day"
    | "to_day"
    | "type"
    | "spot"
    | "parties"
    | "facets"
    | "disputes"
    | "places"
    | "suggested"
  > {
  readonly rule: string
  readonly words: readonly string[]
}

/** That a release was withdrawn. */
export interface WithdrawalRow {
  readonly release: string
  readonly content: string
}

/** What a decision is found by. `at`: milliseconds since 1970. */
export interface DecisionRow {
  readonly id: string
  readonly content: string
  readonly name: string
  readonly at: number
}

/** A mention that a decision was made on. */
export interface RuledRow {
  readonly decision: string
  readonly report: string
  readonly number: number
}

/**
 * What a person did to the grade of an incident; null where they took it back. `at`: milliseconds since 1970. The mentions
 * that the incident was told in then stand as two lists of one length.
 */
export interface GradeRow {
  readonly id: string
  readonly content: string
  readonly incident: string
  readonly grade: string | null
  readonly at: number
  readonly reports: readonly string[]
  readonly numbers: readonly number[]
}

/** A join that waits for a person, by the incident that may be of the other one. */
export interface ProposalRow {
  readonly incident: string
  readonly content: string
  readonly name: string
  readonly other: string
  readonly score: number
}

/** An incident that is none any more, with the mentions that it was told in, as two lists of one length. */
export interface FormerRow {
  readonly id: string
  readonly content: string
  readonly name: string
  readonly reports: readonly string[]
  readonly numbers: readonly number[]
}

/** A document whose bytes are kept: it waits to be read, or holds something that could not be. */
export interface ArrivedRow {
  readonly id: string
  readonly document: string
  readonly circumstances: string
}

/** What came of a document: the reports that it holds, how much of it could not be read, and what there is to tell of it. */
export interface TakenRow {
  readonly id: string
  readonly reports: readonly string[]
  readonly problems: number
  readonly told: string | null
}

export type Database = Kysely<Tables>
/** The database, or a transaction in it. */
export type Queries = Database | Transaction<Tables>
