import { createHash, createHmac, randomUUID } from "node:crypto"
import { sql } from "kysely"
import type { Reading } from "../model/reading.ts"
import { dayOfIso } from "../space/day.ts"
import type { Change } from "./change.ts"
import { claimRows, insertClaims } from "./claim.ts"
import type { Secrets } from "./content/secrets.ts"
import type { PostingRow, Queries, ReportRow } from "./database/tables.ts"
import type { Json } from "./log/canonical-json.ts"
import { bigints, type Hide, hiddenOutlet, hiddenWord } from "./search/hidden.ts"
import { UNDATED } from "./search/undated.ts"
import { wordsOf } from "./search/words.ts"

/**
 * A report to be kept: the bytes that it came as, its reading with the working text, and for each incident of the reading
 * a summary, in any form, with the keys that other mentions find it by.
 */
export interface NewReport {
  readonly original: Uint8Array
  readonly reading: Reading
  readonly summaries: readonly MentionSummary[]
}

/** What matching needs of one mention. `summary` is what the matcher made; `keys` are those that it is found under. */
export interface MentionSummary {
  readonly keys: readonly string[]
  readonly summary: Json
}

/** A report that is kept, by its number and by the id that people know. */
export interface Kept {
  readonly number: string
  readonly name: string
}

/** Keeps reports, each with its entry in the log; gives their numbers in the same order. */
export async function addReports(
  change: Change,
  reports: readonly NewReport[],
  secrets: Secrets,
  hide: Hide,
): Promise<Kept[]> {
  const kept = reports.map(({ reading }): Kept => ({ number: randomUUID(), name: reading.report.id }))
  const written = await change.write(
    reports.map(({ original, reading, summaries }, i) => ({
      kind: "report.added",
      about: kept[i]?.number ?? null,
      contents: [
        { role: "original", bytes: original },
        { role: "reading", bytes: Buffer.from(JSON.stringify(reading)) },
        { role: "summaries", bytes: Buffer.from(JSON.stringify(summaries)) },
      ],
    })),
  )
  const rows = reports.map(({ original, reading }, i): ReportRow => {
    const [first, second, third] = written[i]?.items ?? []
    return {
      id: kept[i]?.number ?? "",
      original: first?.id ?? "",
      reading: second?.id ?? "",
      summaries: third?.id ?? "",
      ...foundBy(original, reading, secrets, hide),
    }
  })
  await insertReports(change.queries, rows)
  const claims = reports.flatMap(({ reading }, i) => claimRows(kept[i]?.number ?? "", reading, hide))
  await insertClaims(change.queries, claims)
  const posted = reports.flatMap(({ summaries }, i) => postingsOf(kept[i]?.number ?? "", summaries, hide))
  await insertPostings(change.queries, posted)
  return kept
}

/** What a report is found by, made from its contents; `verify` makes it again. */
export function foundBy(
  original: Uint8Array,
  reading: Reading,
  secrets: Secrets,
  hide: Hide,
): Omit<ReportRow, "id" | "original" | "reading" | "summaries"> {
  return {
    name: reading.report.id,
    fingerprint: fingerprintOf(createHash("sha256").update(original).digest("hex"), secrets),
    ...indexed(reading, hide),
  }
}

/** What of it a new search key makes anew. */
export function indexed(reading: Reading, hide: Hide): Pick<ReportRow, "words" | "outlet" | "language" | "day"> {
  const { outlet, language, dated } = reading.report
  return {
    words: hiddenWords(reading, hide),
    outlet: outlet === null ? null : hiddenOutlet(outlet, hide),
    language: language?.split("-")[0]?.toLowerCase() ?? null,
    day: dayOfIso(dated.date ?? "") ?? UNDATED,
  }
}

/** The words of a report, hidden. */
export function hiddenWords({ text, report }: Reading, hide: Hide): string[] {
  return [...wordsOf(text, report.language)].map((word) => hiddenWord(word, hide))
}

/** What the mentions of a report are found by, made from its summaries; `verify` makes it again. */
export function postingsOf(report: string, summaries: readonly MentionSummary[], hide: Hide): PostingRow[] {
  return summaries.map(({ keys }, number) => ({ report, number, keys: hiddenKeys(keys, hide) }))
}

/** Keys by which mentions meet, hidden. */
export function hiddenKeys(keys: readonly string[], hide: Hide): string[] {
  return [...new Set(keys.map((key) => hide(`key ${key}`)))]
}

/** By which an original is known again: its SHA-256, hidden. */
export function fingerprintOf(sha256: string, { fingerprint }: Secrets): Buffer {
  return createHmac("sha256", fingerprint).update(sha256).digest()
}

/** Of originals by their SHA-256, those that are there, or were erased. */
export async function knownOriginals(
  queries: Queries,
  sha256s: readonly string[],
  secrets: Secrets,
): Promise<Map<string, { readonly report: string } | "erased">> {
  const shas = new Map(sha256s.map((sha256) => [fingerprintOf(sha256, secrets).toString("hex"), sha256]))
  const { rows } = await sql<{ name: string | null; fingerprint: Buffer }>`
    select name, fingerprint from report where fingerprint = any(${prints(shas)}::bytea[])
    union all select null, fingerprint from erased where fingerprint = any(${prints(shas)}::bytea[])`.execute(queries)
  return new Map(
    rows.map(({ name, fingerprint }) => [
      shas.get(fingerprint.toString("hex")) ?? "",
      name === null ? "erased" : { report: name },
    ]),
  )
}

/** Of the ids that people know reports by, those that are taken. */
export async function takenNames(queries: Queries, names: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ name: string }>`select name from report where name = any(${names}::text[])`.execute(
    queries,
  )
  return new Set(rows.map(({ name }) => name))
}

const prints = (shas: ReadonlyMap<string, string>) => [...shas.keys()].map((hex) => Buffer.from(hex, "hex"))

/** Puts reports into their table. */
export async function insertReports(queries: Queries, rows: readonly ReportRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql`insert into report (id, original, reading, summaries, name, fingerprint, words, outlet, language, day)
    select id, original, reading, summaries, name, fingerprint, words::bigint[], outlet, language, day from unnest(
      ${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ original }) => original)}::uuid[],
      ${rows.map(({ reading }) => reading)}::uuid[], ${rows.map(({ summaries }) => summaries)}::uuid[],
      ${rows.map(({ name }) => name)}::text[], ${rows.map(({ fingerprint }) => fingerprint)}::bytea[],
      ${rows.map(({ words }) => bigints(words))}::text[], ${rows.map(({ outlet }) => outlet)}::text[],
      ${rows.map(({ language }) => language)}::text[], ${rows.map(({ day }) => day)}::integer[]
    ) as added (id, original, reading, summaries, name, fingerprint, words, outlet, language, day)`.execute(queries)
}

/** Puts what mentions are found by into its table. */
export async function insertPostings(queries: Queries, rows: readonly PostingRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql`insert into posting (report, number, keys) select report, number, keys::bigint[] from unnest(
      ${rows.map(({ report }) => report)}::uuid[], ${rows.map(({ number }) => number)}::integer[],
      ${rows.map(({ keys }) => bigints(keys))}::text[]
    ) as added (report, number, keys)`.execute(queries)
}
