import { isDeepStrictEqual } from "node:util"
import { sql } from "kysely"
import type { Knowledge } from "../knowledge/knowledge.ts"
import { createContents } from "../record/contents.ts"
import type { Queries, ShownRow } from "../record/database/tables.ts"
import type { Store } from "../record/store.ts"
import type { Finding } from "../record/verify/finding.ts"
import { ruleOf, shownNow } from "./search-shown.ts"

/** What of the readers' index was looked at, and what in it is not as it may be. */
export interface ShownVerdict {
  readonly checked: number
  /** Rows that readers find by at the moment; others are made anew before they are used. */
  readonly rows: number
  readonly findings: readonly Finding[]
}

/** Lists of a row in which each thing leads a reader to the incident. */
const LISTS = { words: "words", parties: "parties", places: "names of places", facets: "facets", disputes: "disputes" }
const SINGLE = ["day", "from_day", "to_day", "type", "spot", "suggested"] as const

/**
 * Checks what readers find incidents by: made again from what may be shown of them, it must come out the same, so that
 * nobody finds anything by what is withheld. Each row takes as long as showing its incident to a reader, so that of more
 * than `most` so many are looked at, by chance. What is withheld depends on packs: it has to be the `knowledge` that the
 * server works with. All of it is looked at as it was at one moment.
 */
export async function verifyShown(store: Store, knowledge: Knowledge, most: number): Promise<ShownVerdict> {
  const findings: Finding[] = []
  const transaction = store.database.transaction()
  return (store.isShared ? transaction.setIsolationLevel("repeatable read") : transaction).execute(async (queries) => {
    const contents = createContents(queries, store.keyring, store.hide())
    const { rows } = await sql<Pick<ShownRow, "id" | "state"> & { name: string; all: number }>`
      select shown.id, shown.state, incident.name, count(*) over () as all from shown
      join incident on incident.id = shown.id and incident.state = shown.state
      where shown.rule = ${ruleOf(store)} order by random() limit ${most}`.execute(queries)
    for (const { id, state, name } of rows) {
      const [wanted] = await shownNow(store, contents, [{ id, state }], knowledge)
      const tell = (problem: string) => findings.push({ what: `incident ${name}, as readers find it`, problem })
      const kept = await rowOf(queries, id)
      if (wanted === undefined) tell("nothing of it may be shown")
      else for (const problem of differences(kept, wanted)) tell(problem)
    }
    return { checked: rows.length, rows: rows[0]?.all ?? 0, findings }
  })
}

async function rowOf(queries: Queries, id: string): Promise<ShownRow> {
  return queries.selectFrom("shown").selectAll().where("id", "=", id).executeTakeFirstOrThrow()
}

function differences(kept: ShownRow, wanted: ShownRow): string[] {
  const lists = Object.entries(LISTS).flatMap(([column, called]) => {
    const [is, may] = [kept, wanted].map((row) => new Set(row[column as keyof typeof LISTS]))
    const tooMany = [...(is ?? [])].filter((one) => may?.has(one) !== true).length
    const missing = [...(may ?? [])].filter((one) => is?.has(one) !== true).length
    return [
      ...(tooMany > 0 ? [`is found by ${tooMany} ${called} that are withheld from them`] : []),
      ...(missing > 0 ? [`is not found by ${missing} ${called} that they are shown`] : []),
    ]
  })
  const others = SINGLE.filter((column) => !isDeepStrictEqual(plain(kept[column]), plain(wanted[column])))
  return [...lists, ...others.map((column) => `is found by another ${column} than they are shown`)]
}

/** As it is compared: a point comes in an object of its own. */
const plain = (value: ShownRow[(typeof SINGLE)[number]]) =>
  value !== null && typeof value === "object" ? [value.x, value.y] : value
