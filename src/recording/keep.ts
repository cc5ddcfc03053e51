import type { Knowledge } from "../knowledge/knowledge.ts"
import type { Reading } from "../model/reading.ts"
import { summarise } from "../reconciling/mention.ts"
import type { Actor } from "../record/change.ts"
import type { Json } from "../record/log/canonical-json.ts"
import { addReports, knownOriginals, type NewReport, takenNames } from "../record/report.ts"
import type { Store, Work } from "../record/store.ts"
import { compose } from "./compose.ts"
import { groundsFor } from "./grounds.ts"
import { changeHolding } from "./hold.ts"
import { foundKeys } from "./keys.ts"
import type { Told } from "./told.ts"

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

/**
 * Keeps reports and finds their incidents, all in one change: once this has come back, it is kept. `also` is done in the
 * same change; it may be called again where the change has to be begun anew.
 */
export function keepBatch(
  store: Store,
  by: Actor,
  reads: readonly Read[],
  knowledge: Knowledge,
  also: (work: Work, outcomes: readonly Outcome[]) => Promise<void> = async () => {},
): Promise<BatchTally> {
  const { names } = groundsFor(knowledge)
  const summaries = new Map(reads.map((read) => [read, summarise(read.reading, names)]))
  return changeHolding(store, by, async (work) => {
    await work.hold([...summaries.values()].flat())
    const outcomes = await outcomesOf(work, reads)
    const fresh = reads.filter((_, i) => outcomes[i]?.status === "added")
    if (fresh.length === 0) {
      await also(work, outcomes)
      return { outcomes, opened: 0, changed: 0 }
    }
    const reports = fresh.map((read): NewReport => {
      const mentions = summaries.get(read) ?? []
      return {
        original: read.bytes,
        reading: read.reading,
        summaries: mentions.map((mention) => ({ keys: foundKeys(mention), summary: plain(mention) })),
      }
    })
    const kept = await addReports(work.change, reports, work.secrets, work.hide)
    const told = fresh.flatMap((read, i) =>
      (summaries.get(read) ?? []).map(
        (mention, number): Told => ({ report: kept[i]?.number ?? "", number, incident: null, mention }),
      ),
    )
    const { opened, changed } = await compose(work, told, knowledge)
    await also(work, outcomes)
    return { outcomes, opened: opened.length, changed: changed.length }
  })
}

/** What becomes of each report: it is new, or was there before, or may not be, or has the id of another. */
async function outcomesOf({ change, secrets }: Work, reads: readonly Read[]): Promise<Outcome[]> {
  const known = await knownOriginals(
    change.queries,
    reads.map(({ reading }) => reading.report.sha256),
    secrets,
  )
  const taken = await takenNames(
    change.queries,
    reads.map(({ reading }) => reading.report.id),
  )
  return reads.map(({ source, reading: { report } }): Outcome => {
    const before = known.get(report.sha256)
    const status =
      before === "erased" ? "erased" : before !== undefined ? "known" : taken.has(report.id) ? "clash" : "added"
    return { source, report: before === undefined || before === "erased" ? report.id : before.report, status }
  })
}

/** As it comes back from JSON. */
const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json
