import { basename } from "node:path"
import { disclosed } from "../disclosure/disclosed.ts"
import { pages } from "../dossier/pages.ts"
import { summary } from "../dossier/summary.ts"
import type { Dossier } from "../model/incident.ts"
import type { Reading } from "../model/reading.ts"
import { reconciled } from "../reconciling/reconcile.ts"
import { coloured } from "./colour.ts"
import { decisionsFrom } from "./decisions.ts"
import { emptyTally, exitCode } from "./each-report.ts"
import type { InputFlags } from "./flags.ts"
import { intakeOptions } from "./intake-options.ts"
import { knowledgeWith } from "./knowledge.ts"
import { columns, print, printJson, tell } from "./output.ts"
import { counted } from "./progress.ts"
import { projectFrom } from "./project.ts"
import { readings } from "./readings.ts"
import { tellSetAside } from "./set-aside.ts"
import { checkTarget } from "./target.ts"
import { knowledgeUnder, type ViewFlags, viewed } from "./view.ts"
import { writePages } from "./write-pages.ts"

export interface DossierFlags extends InputFlags, ViewFlags {
  readonly output?: string
  readonly decisions?: readonly string[]
  readonly share?: boolean
  readonly why?: boolean
  readonly json?: boolean
}

const DEFAULT_TARGET = "dossier.html"
/** From so many reports on, putting them together takes long enough to say that it has begun. */
const LONG = 2_000

/**
 * `deconflict PATHS...`: reads, reconciles, prints the summary and writes the dossier. With `--json` it prints the data in
 * place of the summary, and writes a dossier only where one is named. Gives the exit code.
 */
export async function dossierCommand(paths: readonly string[], flags: DossierFlags): Promise<number> {
  const options = intakeOptions(flags)
  const target = flags.output ?? (flags.json === true ? null : DEFAULT_TARGET)
  if (target !== null) await checkTarget(target, paths)
  const decisions = await decisionsFrom(flags.decisions)
  const project = await projectFrom(flags.project)
  const knowledge = knowledgeUnder(await knowledgeWith(flags), project)
  const tally = emptyTally()
  const all: Reading[] = []
  for await (const reading of readings(paths, options, knowledge, tally)) all.push(reading)
  if (all.length === 0) {
    tell("nothing was read, so there is no dossier")
    return exitCode(tally)
  }
  if (all.length >= LONG) tell(`putting ${counted(all.length, "reading")} together`)
  const made = reconciled(all, knowledge, decisions)
  tellSetAside(made.setAside)
  const dossier = viewed(made, all, project, flags.rule)
  const share = flags.share === true
  if (target !== null) {
    const files = await writePages(target, pages(dossier, { name: basename(target), knowledge, share }))
    tell(`${target} written${files > 1 ? `, with ${counted(files - 1, "page")} beside it` : ""}`)
  }
  const shown: Dossier = share ? disclosed(dossier, knowledge) : dossier
  const { incidents, proposals = [], setAside = [], persons = [], readings: shownReadings } = shown
  const under = shown.project === undefined ? {} : { project: shown.project }
  const looks = { colour: coloured(process.stdout, process.env), width: columns(), knowledge, why: flags.why === true }
  if (flags.json === true) await printJson({ incidents, proposals, setAside, persons, readings: shownReadings }, under)
  else await print(summary(shown, looks))
  return exitCode(tally)
}
