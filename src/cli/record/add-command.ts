import { intake } from "../../intake/intake.ts"
import type { Knowledge } from "../../knowledge/knowledge.ts"
import type { Store } from "../../record/store.ts"
import type { BatchTally, Outcome } from "../../recording/keep.ts"
import { takeIn } from "../../recording/take-in.ts"
import { emptyTally, exitCode, type Tally } from "../each-report.ts"
import { EXIT, faultWords } from "../exit.ts"
import type { InputFlags } from "../flags.ts"
import { intakeOptions } from "../intake-options.ts"
import { knowledgeWith } from "../knowledge.ts"
import { print, tell } from "../output.ts"
import { counted, progress } from "../progress.ts"
import { actor, withRecord } from "./open.ts"
import type { StoreFlags } from "./store-flags.ts"

export interface AddFlags extends InputFlags, StoreFlags {
  readonly queue?: boolean
  readonly json?: boolean
}

/** `deconflict add`: reads reports and keeps them with their incidents. Gives the exit code. */
export async function addCommand(paths: readonly string[], flags: AddFlags): Promise<number> {
  if (flags.queue === true) return (await import("./file-command.ts")).fileCommand(paths, flags)
  const knowledge = await knowledgeWith(flags)
  return withRecord(flags, "add", (store) => add(store, paths, flags, knowledge))
}

/** Keeps the reports that the paths lead to, tells what became of them, and gives the exit code. */
export async function add(
  store: Store,
  paths: readonly string[],
  flags: AddFlags,
  knowledge: Knowledge,
): Promise<number> {
  const tally = emptyTally()
  const counts = { added: 0, known: 0, erased: 0, clash: 0, opened: 0, changed: 0 }
  const shown = progress()
  for await (const told of takeIn(store, actor(flags, "add"), intake(paths, intakeOptions(flags)), knowledge)) {
    shown.end()
    if ("note" in told) tell(told.note)
    else if ("problem" in told) problem(`${told.problem.where}: ${told.problem.message}`, tally)
    else if ("fault" in told) {
      tally.faults++
      tell(`${told.where}: ${faultWords(told.fault)}`)
    } else {
      for (const outcome of told.batch.outcomes) {
        counts[outcome.status]++
        tally.read++
        await tellOutcome(outcome, tally, flags.json === true)
        shown.step()
      }
      counts.opened += told.batch.opened
      counts.changed += told.batch.changed
    }
  }
  shown.end()
  if (flags.json !== true) await print(`${summary(counts)}\n`)
  return tally.read === 0 && tally.problems + tally.faults === 0 ? EXIT.allRead : exitCode(tally)
}

async function tellOutcome({ source, report, status }: Outcome, tally: Tally, asJson: boolean): Promise<void> {
  if (status === "clash")
    problem(`${source}: another report has the id ${JSON.stringify(report)}; this one was left out`, tally)
  if (status === "erased") tell(`${source}: was erased from this store, and stays out`)
  if (asJson) await print(`${JSON.stringify({ report, status, source })}\n`)
}

function problem(message: string, tally: Tally): void {
  tally.problems++
  tell(message)
}

function summary({
  added,
  known,
  opened,
  changed,
}: { added: number; known: number } & Pick<BatchTally, "opened" | "changed">): string {
  const before = known === 0 ? "" : `, ${known.toLocaleString("en")} there before`
  return `${counted(added)} added${before}; ${counted(opened, "incident")} new, ${changed.toLocaleString("en")} changed`
}
