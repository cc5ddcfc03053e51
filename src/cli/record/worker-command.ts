import { openQueue } from "../../recording/queue.ts"
import type { Ending } from "../../recording/take-documents.ts"
import { work } from "../../recording/worker.ts"
import { EXIT, faultWords, Misuse } from "../exit.ts"
import type { KnowledgeFlags } from "../flags.ts"
import { knowledgeWith } from "../knowledge.ts"
import { print, tell } from "../output.ts"
import { counted } from "../progress.ts"
import { actor, withRecord } from "./open.ts"
import type { StoreFlags } from "./store-flags.ts"

export interface WorkerFlags extends StoreFlags, KnowledgeFlags {
  readonly concurrency: string
  readonly json?: boolean
}

/** More would only wait for the one core and the few connections that a process has. */
const MOST_LINES = 8

/** `deconflict worker`: reads documents that were filed, until it is interrupted. Gives the exit code. */
export async function workerCommand(flags: WorkerFlags): Promise<number> {
  const lines = Number(flags.concurrency)
  if (!Number.isInteger(lines) || lines < 1 || lines > MOST_LINES)
    throw new Misuse(
      `--concurrency: expected 1 to ${MOST_LINES}, got ${flags.concurrency}; start more workers for more`,
    )
  const stopping = new AbortController()
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stopping.abort())
  return withRecord(flags, "worker", async (store) => {
    const queue = await openQueue(store)
    const knowledge = await knowledgeWith(flags)
    tell("reading what waits; interrupt to stop")
    const counts = { documents: 0, reports: 0 }
    try {
      await work({ store, queue, by: actor(flags, "worker"), knowledge }, lines, stopping.signal, async (ending) => {
        await tellEnding(ending, flags.json === true)
        if ("again" in ending) return
        counts.documents++
        counts.reports += ending.outcomes.filter(({ status }) => status === "added").length
      })
    } finally {
      await queue.close()
    }
    if (flags.json !== true)
      await print(`${counted(counts.documents, "document")} read, ${counted(counts.reports)} added\n`)
    return EXIT.allRead
  })
}

async function tellEnding(ending: Ending, asJson: boolean): Promise<void> {
  const { number } = ending
  if ("again" in ending) {
    tell(`document ${number} will be tried again: ${faultWords(ending.again)}`)
    return
  }
  for (const { where, message } of ending.told.problems) tell(`document ${number}: ${where}: ${message}`)
  if (asJson) {
    const reports = ending.outcomes.map(({ report, status }) => ({ report, status }))
    await print(`${JSON.stringify({ document: number, reports, problems: ending.told.problems.length })}\n`)
  }
}
