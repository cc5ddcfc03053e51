import type { Outcome as Arrival } from "../intake/intake.ts"
import type { Knowledge } from "../knowledge/knowledge.ts"
import type { Report } from "../model/report.ts"
import { read } from "../reading/read.ts"
import type { Actor } from "../record/change.ts"
import type { Store } from "../record/store.ts"
import { type BatchTally, keepBatch, type Read } from "./keep.ts"

/** Reports that are kept in one change: the more, the fewer trips to the disk; the fewer, the less is lost by a kill. */
const BATCH_REPORTS = 32
const BATCH_BYTES = 4_000_000

/** What there is to tell while reports are taken in: a batch that is kept, or that something was not read. */
export type TakenIn =
  | { readonly batch: BatchTally }
  | Exclude<Arrival, { readonly report: Report }>
  | { readonly where: string; readonly fault: unknown }

/** Reads reports as they arrive and keeps them, a batch at a time: what a batch tells of is kept. */
export async function* takeIn(
  store: Store,
  by: Actor,
  arrivals: AsyncIterable<Arrival>,
  knowledge: Knowledge,
): AsyncGenerator<TakenIn> {
  let waiting: Read[] = []
  let bytes = 0
  for await (const arrival of arrivals) {
    if (!("report" in arrival)) {
      yield arrival
      continue
    }
    try {
      waiting.push(readOf(arrival.report, arrival.bytes, knowledge))
    } catch (fault) {
      yield { where: arrival.report.source, fault }
      continue
    }
    bytes += arrival.bytes.length
    if (waiting.length < BATCH_REPORTS && bytes < BATCH_BYTES) continue
    yield { batch: await keepBatch(store, by, waiting, knowledge) }
    waiting = []
    bytes = 0
  }
  if (waiting.length > 0) yield { batch: await keepBatch(store, by, waiting, knowledge) }
}

/** Reads a report, for keeping. */
export function readOf(report: Report, bytes: Uint8Array, knowledge: Knowledge): Read {
  const reading = read(report, knowledge)
  return {
    bytes,
    source: report.source,
    reading: { ...reading, report: { ...reading.report, inferred: [...report.inferred] } },
  }
}
