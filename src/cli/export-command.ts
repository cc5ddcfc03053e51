import { disclosed } from "../disclosure/disclosed.ts"
import { type ExportFormat, exported, isTable } from "../exchange/export.ts"
import type { Knowledge } from "../knowledge/knowledge.ts"
import type { Dossier } from "../model/incident.ts"
import { reconciled } from "../reconciling/reconcile.ts"
import { decisionsFrom } from "./decisions.ts"
import { exitCode } from "./each-report.ts"
import { EXIT, Misuse } from "./exit.ts"
import type { InputFlags } from "./flags.ts"
import { gatheredReadings } from "./gathered-readings.ts"
import { knowledgeWith } from "./knowledge.ts"
import { print, tell } from "./output.ts"
import { counted } from "./progress.ts"
import { type ProjectFile, projectFrom } from "./project.ts"
import { type StoreExportFlags, storeOptionsIn } from "./record/store-export-flags.ts"
import { tellSetAside } from "./set-aside.ts"
import { knowledgeUnder, type ViewFlags, viewed } from "./view.ts"
import { checkFile, writeWhole } from "./write-whole.ts"

export interface ExportFlags extends InputFlags, ViewFlags, StoreExportFlags {
  readonly format: ExportFormat
  readonly output?: string
  readonly hxl?: boolean
  readonly ownUse?: boolean
  readonly decisions?: readonly string[]
}

/** What is to be written, and the exit code; null where nothing was read. */
interface Gathered {
  readonly dossier: Dossier | null
  readonly code: number
}

/**
 * `deconflict export`: writes incidents or claims, of reports or of a store, in a format that others read. Private speakers,
 * victims' names and exact coordinates are withheld, unless it is for one's own use. Gives the exit code.
 */
export async function exportCommand(paths: readonly string[], flags: ExportFlags): Promise<number> {
  const { format, output, hxl = false } = flags
  if (hxl && !isTable(format)) throw new Misuse(`--hxl: tags go with columns, and ${format} has none`)
  checkFlags(paths, flags)
  if (output !== undefined) await checkFile(output, paths)
  const project = await projectFrom(flags.project)
  const knowledge = knowledgeUnder(await knowledgeWith(flags), project)
  const { dossier, code } =
    paths.length === 0 ? await fromStore(flags, knowledge, project) : await fromPaths(paths, flags, knowledge, project)
  if (dossier === null) return code
  const text = exported(dossier, format, knowledge, hxl)
  const all = flags.ownUse === true || flags.withheld === true
  if (output === undefined) await print(text)
  else {
    await writeWhole(output, text)
    tell(
      `${output} written: ${counted(dossier.incidents.length, "incident")}, ${all ? "for own use: nothing is withheld" : "private speakers, victims' names and exact coordinates withheld"}`,
    )
  }
  return code
}

async function fromPaths(
  paths: readonly string[],
  flags: ExportFlags,
  knowledge: Knowledge,
  project: ProjectFile | null,
): Promise<Gathered> {
  const decisions = await decisionsFrom(flags.decisions)
  const { readings, tally } = await gatheredReadings(paths, flags, knowledge)
  if (readings.length === 0) {
    tell("nothing was read, so there is nothing to export")
    return { dossier: null, code: exitCode(tally) }
  }
  const made = reconciled(readings, knowledge, decisions)
  tellSetAside(made.setAside)
  const dossier = viewed(made, readings, project, flags.rule)
  return { dossier: flags.ownUse === true ? dossier : disclosed(dossier, knowledge), code: exitCode(tally) }
}

/** The store is loaded only where it is asked for: it takes longer than reading a report. */
async function fromStore(flags: ExportFlags, knowledge: Knowledge, project: ProjectFile | null): Promise<Gathered> {
  const { exportFromStore } = await import("./record/export-from-store.ts")
  return { dossier: await exportFromStore(flags, knowledge, project), code: EXIT.allRead }
}

/** Some options go with paths, and some with a store. */
function checkFlags(paths: readonly string[], flags: ExportFlags): void {
  const [first] = storeOptionsIn(flags)
  if (paths.length > 0 && first !== undefined)
    throw new Misuse(`${first}: goes with a store; leave the paths away to export from it`)
  if (paths.length > 0) return
  if (flags.ownUse === true)
    throw new Misuse("--own-use: goes with paths; out of a store it is --withheld, which is logged")
  if (flags.decisions !== undefined) throw new Misuse("--decisions: goes with paths; a store keeps its own")
}
