import type { Store } from "../../record/store.ts"
import { arrivalsWithProblems, countArrivals, readAgain } from "../../recording/arrivals.ts"
import { openQueue } from "../../recording/queue.ts"
import { EXIT } from "../exit.ts"
import { print } from "../output.ts"
import { counted } from "../progress.ts"
import { withRecord } from "./open.ts"
import type { StoreFlags } from "./store-flags.ts"

export interface ArrivalsFlags extends StoreFlags {
  readonly problems?: boolean
  readonly again?: boolean
  readonly json?: boolean
}

/** `deconflict arrivals`: how it stands with documents that were filed to be read by workers. Gives the exit code. */
export async function arrivalsCommand(flags: ArrivalsFlags): Promise<number> {
  const isJson = flags.json === true
  return withRecord(flags, "arrivals", async (store) => {
    if (flags.problems === true) await printProblems(store, isJson)
    if (flags.again === true) {
      const queue = await openQueue(store)
      const waiting = await readAgain(store, queue).finally(() => queue.close())
      await print(isJson ? `${JSON.stringify({ again: waiting })}\n` : `${counted(waiting, "document")} wait again\n`)
    }
    if (flags.problems !== true && flags.again !== true) {
      const { waiting, read, problems } = await countArrivals(store)
      const words = `${counted(waiting, "document")} waiting, ${read.toLocaleString("en")} read, ${problems.toLocaleString("en")} with problems\n`
      await print(isJson ? `${JSON.stringify({ waiting, read, problems })}\n` : words)
    }
    return EXIT.allRead
  })
}

async function printProblems(store: Store, isJson: boolean): Promise<void> {
  for await (const { number, source, problems } of arrivalsWithProblems(store)) {
    if (isJson) await print(`${JSON.stringify({ document: number, source, problems })}\n`)
    else for (const { where, message } of problems) await print(`${number}  ${where}: ${message}\n`)
  }
}
