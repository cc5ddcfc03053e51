import { disclosed } from "../disclosure/disclosed.ts"
import { type ExportFormat, exported, isTable } from "../exchange/export.ts"
import { reconciled } from "../reconciling/reconcile.ts"
import { decisionsFrom } from "./decisions.ts"
import { exitCode } from "./each-report.ts"
import { Misuse } from "./exit.ts"
import type { InputFlags } from "./flags.ts"
import { gatheredReadings } from "./gathered-readings.ts"
import { knowledgeWith } from "./knowledge.ts"
import { print, tell } from "./output.ts"
import { counted } from "./progress.ts"
import { projectFrom } from "./project.ts"
import { tellSetAside } from "./set-aside.ts"
import { knowledgeUnder, type ViewFlags, viewed } from "./view.ts"
import { checkFile, writeWhole } from "./write-whole.ts"

export interface ExportFlags extends InputFlags, ViewFlags {
  readonly format: ExportFormat
  readonly output?: string
  readonly hxl?: boolean
  readonly ownUse?: boolean
  readonly decisions?: readonly string[]
}

/**
 * `deconflict export`: writes incidents or claims in a format that others read. Private speakers, victims' names and exact
 * coordinates are withheld, unless it is for one's own use. Gives the exit code.
 */
export async function exportCommand(paths: readonly string[], flags: ExportFlags): Promise<number> {
  const { format, output, hxl = false, ownUse = false } = flags
  if (hxl && !isTable(format)) throw new Misuse(`--hxl: tags go with columns, and ${format} has none`)
  if (output !== undefined) await checkFile(output, paths)
  const decisions = await decisionsFrom(flags.decisions)
  const project = await projectFrom(flags.project)
  const knowledge = knowledgeUnder(await knowledgeWith(flags), project)
  const { readings, tally } = await gatheredReadings(paths, flags, knowledge)
  if (readings.length === 0) {
    tell("nothing was read, so there is nothing to export")
    return exitCode(tally)
  }
  const made = reconciled(readings, knowledge, decisions)
  tellSetAside(made.setAside)
  const dossier = viewed(made, readings, project, flags.rule)
  const text = exported(ownUse ? dossier : disclosed(dossier, knowledge), format, knowledge, hxl)
  if (output === undefined) await print(text)
  else {
    await writeWhole(output, text)
    tell(
      `${output} written: ${counted(dossier.incidents.length, "incident")}, ${ownUse ? "for own use: nothing is withheld" : "private speakers, victims' names and exact coordinates withheld"}`,
    )
  }
  return exitCode(tally)
}
