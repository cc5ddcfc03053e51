import type { Knowledge } from "../knowledge/knowledge.ts"
import type { Reading } from "../model/reading.ts"
import { groundsOf } from "../reconciling/compare.ts"
import { summarise } from "../reconciling/mention.ts"
import type { Actor } from "../record/change.ts"
import type { Json } from "../record/log/canonical-json.ts"
import { addReports, knownOriginals, type NewReport, takenNames } from "../record/report.ts"
import type { Store } from "../record/store.ts"
import { compose } from "./compose.ts"
import { foundKeys, lookKeys } from "./keys.ts"

/** A report that has been read, with the bytes that it came as. */
export interface Read {
  readonly bytes: Uint8Array
  readonly reading: Reading
  readonly source: string
}

/** What became of a report: `known` was there before, `erased` once was and stays out, `clash` has another's id. */
export interface Outcome {
  readonly source: string
  readonly report: string
  readonly status: "added" | "known" | "erased" | "clash"
}

export interface BatchTally {
  readonly outcomes: readonly Outcome[]
  readonly opened: number
  readonly changed: number
}

/** Keeps reports and finds their incidents, all in one change: once this has come back, it is kept. */
export function keepBatch(store: Store, by: Actor, reads: readonly Read[], knowledge: Knowledge): Promise<BatchTally> {
  const grounds = groundsOf(knowledge)
  return store.change(by, async (work) => {
    const { queries } = work.change
    const known = await knownOriginals(
      queries,
      reads.map(({ reading }) => reading.report.sha256),
      work.secrets,
    )
    const taken = await takenNames(
      queries,
      reads.map(({ reading }) => reading.report.id),
    )
    const outcomes = reads.map(({ source, reading: { report } }): Outcome => {
      const before = known.get(report.sha256)
      const status =
        before === "erased" ? "erased" : before !== undefined ? "known" : taken.has(report.id) ? "clash" : "added"
      return { source, report: before === undefined || before === "erased" ? report.id : before.report, status }
    })
    const fresh = reads.filter((_, i) => outcomes[i]?.status === "added")
    if (fresh.length === 0) return { outcomes, opened: 0, changed: 0 }
    const summaries = fresh.map(({ reading }) => summarise(reading, grounds.names))
    const reports = fresh.map(
      ({ bytes, reading }, i): NewReport => ({
        original: bytes,
        reading,
        summaries: (summaries[i] ?? []).map((mention) => ({ keys: foundKeys(mention), summary: plain(mention) })),
      }),
    )
    const kept = await addReports(work.change, reports, work.secrets, work.hide)
    const added = fresh.map(({ reading }, i) => ({
      number: kept[i]?.number ?? "",
      reading,
      looks: (summaries[i] ?? []).flatMap(lookKeys),
    }))
    return { outcomes, ...(await compose(work, added, knowledge)) }
  })
}

/** As it comes back from JSON. */
const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json
