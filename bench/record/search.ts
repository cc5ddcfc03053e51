import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { performance } from "node:perf_hooks"
import { sql } from "kysely"
import type { Knowledge } from "#src/knowledge/knowledge"
import { loadKnowledge } from "#src/knowledge/load"
import { KINDS, type Kind } from "#src/model/found"
import { GRADES, type GradeAct, SUGGESTED_GRADES } from "#src/model/grade"
import { keepGrade } from "#src/record/grade"
import { composeIncidents } from "#src/record/incident"
import { addReports } from "#src/record/report"
import type { Question } from "#src/record/search/question"
import { createStore, type Store, type StoreOptions } from "#src/record/store"
import { disclosedOf } from "#src/recording/disclosed"
import { find } from "#src/recording/find"
import { indexShown, searchShown } from "#src/recording/search-shown"
import { mulberry32 } from "../mulberry32.ts"
import { printTable } from "../table.ts"
import {
  DAYS,
  FIRST_DAY,
  madeUpIncidents,
  PARTIES,
  personName,
  someWord,
  VILLAGES,
  villageName,
} from "./made-up-incidents.ts"

const BY = { name: "bench", via: "bench" }
const BATCH = 1_000
const TIMES = 40
const PAGE = 20
const SEED = 1

/**
 * Measures pages of every kind of search over made-up incidents, opened and all, for a recorder and for a reader: in a folder, or, where `DATABASE_URL`
 * names an empty database, on that server. Beside them stands PostgreSQL's own text search over the same texts in a table
 * that is not hidden, which gives numbers of rows alone.
 */
export async function benchSearch(incidents: number): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), "deconflict-bench-"))
  const url = process.env["DATABASE_URL"]
  const place = url === undefined ? { folder: join(root, "data") } : { url }
  try {
    const where = url === undefined ? "in a folder" : "on a server"
    await measured(where, { place, keys: join(root, "keys"), command: "bench" }, incidents)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

async function measured(where: string, options: StoreOptions, incidents: number): Promise<void> {
  const store = await createStore(options, BY)
  try {
    const started = performance.now()
    const knowledge = await loadKnowledge({ packs: [] })
    await fill(store, incidents, knowledge)
    const filled = performance.now()
    await indexShown(store, knowledge)
    const shown = performance.now()
    const random = mulberry32(SEED + 1)
    const rows: string[][] = []
    for (const [name, kind, question] of QUESTIONS) {
      const times = await timed(() => {
        const { words, ...rest } = question(random)
        return find(
          kind,
          { store, parties: new Map() },
          { words: words ?? "", question: rest },
          { limit: PAGE, after: null },
        )
      })
      rows.push([kind, name, ...times])
    }
    for (const [name, kind, question] of QUESTIONS) {
      if (kind !== "incidents" || name === OF_CLAIMS) continue
      const times = await timed(() => asReader(store, knowledge, question(random)))
      rows.push(["incidents, by a reader", name, ...times])
    }
    for (const [name, words] of YARDSTICKS)
      rows.push(["(yardstick)", name, ...(await timed(() => plain(store, words(random))))])
    printTable(
      `Searching ${incidents.toLocaleString("en")} made-up incidents ${where} (filled in ${secondsOf(filled - started)}, indexed for readers in ${secondsOf(shown - filled)}), a page of ${PAGE}, ${TIMES} times each; p95 of 200 ms to reach`,
      [["in", "asked", "p50", "p95"], ...rows],
    )
  } finally {
    await store.close()
  }
}

const secondsOf = (milliseconds: number) => `${(milliseconds / 1000).toFixed(0)} s`

/** A page for somebody who may not see what is withheld. */
async function asReader(store: Store, knowledge: Knowledge, asked: Asked): Promise<void> {
  const { numbers } = await searchShown(store, asked, knowledge, PAGE, null)
  await disclosedOf(store.contents(), numbers, { knowledge, seesWithheld: false })
}

type Asked = Question & { readonly words?: string }

/** Readers cannot ask for who makes a claim. */
const OF_CLAIMS = "a denial by a party"

/** What is asked, of which kind, each time a little different. */
const QUESTIONS: readonly (readonly [string, Kind, (random: () => number) => Asked])[] = [
  ...KINDS.map((kind) => ["nothing but the kind", kind, () => ({})] as const),
  ...(["incidents", "reports"] as const).flatMap(
    (kind) =>
      [
        ["a rare word", kind, (random: () => number) => ({ words: `w${20_000 + Math.floor(random() * 9_000)}` })],
        ["a word in every report", kind, () => ({ words: "killed" })],
        [
          "two words",
          kind,
          (random: () => number) => ({ words: `${someWord(random)} w${Math.floor(random() * 200)}` }),
        ],
      ] as const,
  ),
  [
    "a word, a place, a month",
    "incidents",
    (random) => ({ words: someWord(random), near: near(random), ...month(random) }),
  ],
  ["a party, a dispute", "incidents", (random) => ({ parties: [party(random)], disputes: [] })],
  ["a grade that a person set", "incidents", (random) => ({ grades: [oneOf(GRADES, random)] })],
  [
    "a suggested grade, a month",
    "incidents",
    (random) => ({ suggested: [oneOf(SUGGESTED_GRADES, random)], ...month(random) }),
  ],
  ["grades that want another look", "incidents", () => ({ outdated: true })],
  [OF_CLAIMS, "incidents", (random) => ({ speakers: [party(random)], stances: ["denies"] })],
  ["an outlet, a month", "reports", (random) => ({ outlet: `outlet-${Math.floor(random() * 20)}`, ...month(random) })],
  ["a word of the evidence", "claims", (random) => ({ words: someWord(random) })],
  ["a facet, a party", "claims", (random) => ({ facets: ["responsibility"], parties: [party(random)] })],
  ["around a place", "claims", (random) => ({ near: near(random) })],
  ["around a place", "parties", (random) => ({ near: near(random) })],
  ["a name", "parties", (random) => ({ words: party(random).replace("-", " ") })],
  ["a name", "persons", (random) => ({ words: personName(random) })],
  ["around a place", "persons", (random) => ({ near: near(random) })],
  ["a beginning", "places", (random) => ({ words: villageName(Math.floor(random() * VILLAGES)).slice(0, 8) })],
  ["a party", "places", (random) => ({ parties: [party(random)] })],
]

const YARDSTICKS: readonly (readonly [string, (random: () => number) => string])[] = [
  ["tsvector, a rare word", (random) => `w${20_000 + Math.floor(random() * 9_000)}`],
  ["tsvector, a word in every report", () => "killed"],
]

const oneOf = <T>(list: readonly [T, ...T[]], random: () => number): T =>
  list[Math.floor(random() * list.length)] ?? list[0]
const party = (random: () => number) => `party-${Math.floor(random() ** 2 * PARTIES)}`
const near = (random: () => number) => ({ lon: 36 + random() * 6, lat: 33 + random() * 4, radius: 20_000 })

function month(random: () => number): Pick<Question, "from" | "to"> {
  const from = FIRST_DAY + Math.floor(random() * (DAYS - 30))
  return { from, to: from + 30 }
}

async function fill(store: Store, incidents: number, knowledge: Knowledge): Promise<void> {
  const random = mulberry32(SEED)
  await sql`create table yardstick (day integer not null, words tsvector not null)`.execute(store.database)
  for (let from = 0; from < incidents; from += BATCH) {
    const made = madeUpIncidents(from, Math.min(BATCH, incidents - from), random, knowledge)
    await store.change(BY, async ({ change, secrets, hide }) => {
      const reports = made.map(({ report }) => report)
      const kept = await addReports(change, reports, secrets, hide)
      const composed = made.map(({ state }, i) => ({
        number: null,
        state,
        mentions: [{ report: kept[i]?.number ?? "", number: 0 }],
      }))
      const numbers = await composeIncidents(change, composed, [], hide)
      for (const [i, incident] of numbers.entries()) {
        if (i % GRADED_OF === 0)
          await keepGrade(change, { incident, act: graded(from + i), mentions: composed[i]?.mentions ?? [] })
      }
      await sql`insert into yardstick select day, to_tsvector('english', text) from unnest(
        ${reports.map((_, i) => from + i)}::integer[], ${reports.map(({ reading }) => reading.text)}::text[]) as made (day, text)`.execute(
        change.queries,
      )
    })
  }
  await store.settle()
  await sql`create index on yardstick using gin (words)`.execute(store.database)
  await sql`create index on yardstick (day)`.execute(store.database)
  await sql`vacuum analyze`.execute(store.database)
}

/** A person has graded one incident in so many. */
const GRADED_OF = 10

function graded(number: number): GradeAct {
  const grade = GRADES[(number / GRADED_OF) % GRADES.length] ?? null
  return { grade, by: BY.name, at: new Date().toISOString(), why: "seen", forReaders: false, suggestion: null }
}

const plain = ({ database }: Store, words: string) =>
  sql`select day from yardstick where words @@ plainto_tsquery('english', ${words}) order by day desc limit ${PAGE}`.execute(
    database,
  )

async function timed(once: () => Promise<unknown>): Promise<string[]> {
  const times: number[] = []
  for (let i = 0; i < TIMES; i++) {
    const started = performance.now()
    await once()
    times.push(performance.now() - started)
  }
  times.sort((a, b) => a - b)
  return [0.5, 0.95].map((share) => `${(times[Math.floor(times.length * share)] ?? 0).toFixed(1)} ms`)
}
