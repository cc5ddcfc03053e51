import { reconciled } from "../reconciling/reconcile.ts"
import { decisionsFrom } from "./decisions.ts"
import { emptyTally, exitCode } from "./each-report.ts"
import type { KnowledgeFlags } from "./flags.ts"
import { knowledgeWith } from "./knowledge.ts"
import { madeReadings } from "./made-readings.ts"
import { printJson } from "./output.ts"
import { projectFrom } from "./project.ts"
import { tellSetAside } from "./set-aside.ts"
import { knowledgeUnder, type ViewFlags, viewed } from "./view.ts"

export interface ReconcileFlags extends KnowledgeFlags, ViewFlags {
  readonly json?: boolean
  readonly decisions?: readonly string[]
}

/**
 * `deconflict reconcile`: groups readings made elsewhere into incidents, and prints `{incidents}`, or with `--json` the
 * whole dossier `{incidents, proposals, setAside, persons, readings}`. Gives the exit code.
 */
export async function reconcileCommand(paths: readonly string[], flags: ReconcileFlags): Promise<number> {
  const decisions = await decisionsFrom(flags.decisions)
  const project = await projectFrom(flags.project)
  const tally = emptyTally()
  const readings = await madeReadings(paths, tally)
  if (tally.read > 0) {
    const knowledge = knowledgeUnder(await knowledgeWith(flags), project)
    const made = reconciled(readings, knowledge, decisions)
    tellSetAside(made.setAside)
    const { incidents, persons = [], project: ref } = viewed(made, readings, project, flags.rule)
    const { proposals, setAside } = made
    const all = { incidents, proposals, setAside, persons, readings }
    await printJson(flags.json === true ? all : { incidents }, ref === undefined ? {} : { project: ref })
  }
  return exitCode(tally)
}
