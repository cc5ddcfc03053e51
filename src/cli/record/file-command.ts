import { filePaths } from "../../recording/file-documents.ts"
import { openQueue } from "../../recording/queue.ts"
import { emptyTally, exitCode } from "../each-report.ts"
import { intakeOptions } from "../intake-options.ts"
import { print, tell } from "../output.ts"
import { counted, progress } from "../progress.ts"
import type { AddFlags } from "./add-command.ts"
import { actor, withRecord } from "./open.ts"

/** `deconflict add --queue`: keeps documents for workers to read. Gives the exit code. */
export async function fileCommand(paths: readonly string[], flags: AddFlags): Promise<number> {
  return withRecord(flags, "add", async (store) => {
    const queue = await openQueue(store)
    const tally = emptyTally()
    const shown = progress()
    try {
      for await (const told of filePaths(store, queue, actor(flags, "add"), paths, intakeOptions(flags))) {
        shown.end()
        if ("note" in told) tell(told.note)
        else if ("problem" in told) {
          tally.problems++
          tell(`${told.problem.where}: ${told.problem.message}`)
        } else {
          for (const { number, source } of told.filed) {
            tally.read++
            shown.step()
            if (flags.json === true) await print(`${JSON.stringify({ document: number, source })}\n`)
          }
        }
      }
    } finally {
      shown.end()
      await queue.close()
    }
    if (flags.json !== true) await print(`${counted(tally.read, "document")} kept, and waiting to be read\n`)
    return exitCode(tally)
  })
}
