import { readFile } from "node:fs/promises"
import { incidentList } from "../exchange/incident-list/incident-list.ts"
import { decode } from "../intake/encoding.ts"
import { Unreadable } from "../intake/found.ts"
import { systemMessage } from "../intake/sources.ts"
import { compareList } from "../reconciling/lists/compare-list.ts"
import { reconciled } from "../reconciling/reconcile.ts"
import { coloured } from "./colour.ts"
import { comparisonText } from "./comparison.ts"
import { decisionsFrom } from "./decisions.ts"
import { exitCode } from "./each-report.ts"
import { Misuse } from "./exit.ts"
import type { InputFlags } from "./flags.ts"
import { gatheredReadings } from "./gathered-readings.ts"
import { knowledgeWith } from "./knowledge.ts"
import { columns, print, tell } from "./output.ts"
import { projectFrom } from "./project.ts"
import { tellSetAside } from "./set-aside.ts"
import { knowledgeUnder, type ViewFlags, viewed } from "./view.ts"

export interface CompareFlags extends InputFlags, ViewFlags {
  readonly json?: boolean
  readonly decisions?: readonly string[]
}

/** `deconflict compare`: lays the incidents of reports beside a list that others made. Gives the exit code. */
export async function compareCommand(listPath: string, paths: readonly string[], flags: CompareFlags): Promise<number> {
  const list = await listFrom(listPath)
  const decisions = await decisionsFrom(flags.decisions)
  const project = await projectFrom(flags.project)
  const knowledge = knowledgeUnder(await knowledgeWith(flags), project)
  const { readings, tally } = await gatheredReadings(paths, flags, knowledge)
  if (readings.length === 0) {
    tell("nothing was read, so there is nothing to compare")
    return exitCode(tally)
  }
  const made = reconciled(readings, knowledge, decisions)
  tellSetAside(made.setAside)
  const { incidents, project: ref } = viewed(made, readings, project, flags.rule)
  const comparison = compareList(incidents, readings, list, knowledge)
  const under = ref === undefined ? {} : { project: ref }
  if (flags.json === true) await print(`${JSON.stringify({ ...comparison, ...under }, null, 2)}\n`)
  else {
    const looks = { colour: coloured(process.stdout, process.env), width: columns() }
    await print(comparisonText(comparison, new Map(incidents.map((one) => [one.id, one])), looks))
  }
  return exitCode(tally)
}

async function listFrom(path: string) {
  try {
    return incidentList(decode(await readFile(path)))
  } catch (error) {
    if (error instanceof Unreadable) throw new Misuse(`${path}: ${error.message}`, { cause: error })
    if (error instanceof Error && "code" in error)
      throw new Misuse(`${path}: ${systemMessage(error)}`, { cause: error })
    throw new Misuse(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}
