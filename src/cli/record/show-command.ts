import { summary } from "../../dossier/summary.ts"
import type { Store } from "../../record/store.ts"
import { dossierOf } from "../../recording/dossier-of.ts"
import { coloured } from "../colour.ts"
import { Misuse } from "../exit.ts"
import type { KnowledgeFlags } from "../flags.ts"
import { knowledgeWith } from "../knowledge.ts"
import { columns, print, printJson } from "../output.ts"
import { withRecord } from "./open.ts"
import type { StoreFlags } from "./store-flags.ts"

export interface ShowFlags extends StoreFlags, KnowledgeFlags {
  readonly original?: boolean
  readonly json?: boolean
}

/** `deconflict show`: an incident with the readings that it stands on, or a report as it was read or as it came. Gives the exit code. */
export async function showCommand(name: string, flags: ShowFlags): Promise<number> {
  return withRecord(flags, "show", async (store) => {
    const contents = store.contents()
    const incident = flags.original === true ? null : await contents.find("incident", name)
    if (incident !== null) return showIncident(store, incident, flags)
    const report = await contents.find("report", name)
    const became = report === null ? await contents.whatBecameOf(name) : null
    if (became !== null) return showFormer(name, became, flags)
    if (report === null)
      throw new Misuse(
        `there is no incident and no report ${JSON.stringify(name)} in the store; deconflict incidents lists the incidents`,
      )
    if (flags.original === true) {
      process.stdout.write(await contents.original(report))
      return 0
    }
    const [open] = await contents.reports([report])
    if (open === undefined) return 0
    if (flags.json === true) await print(`${JSON.stringify(open.reading)}\n`)
    else {
      const { table } = await import("../table.ts")
      const { parties } = await knowledgeWith(flags)
      await print(table(open.reading, { colour: coloured(process.stdout, process.env), width: columns(), parties }))
    }
    return 0
  })
}

/** An incident that is none any more: what was told of it is in others now. */
async function showFormer(name: string, became: readonly string[], flags: ShowFlags): Promise<number> {
  const [only, ...more] = became
  if (flags.json === true) await printJson({ formerly: name, became })
  else if (only === undefined) await print(`${name} is no incident any more: its reports were erased\n`)
  else if (more.length === 0) await print(`${name} is no incident any more: it became part of ${only}\n`)
  else await print(`${name} is no incident any more: what was told of it is in ${became.join(", ")}\n`)
  return 0
}

async function showIncident(store: Store, number: string, flags: ShowFlags): Promise<number> {
  const { incidents, readings } = await dossierOf(store.contents(), [number])
  const [incident] = incidents
  if (incident === undefined) return 0
  const dossier = { incidents, readings }
  if (flags.json === true) await printJson(dossier)
  else {
    const knowledge = await knowledgeWith(flags)
    await print(`${incident.id}\n`)
    await print(summary(dossier, { colour: coloured(process.stdout, process.env), width: columns(), knowledge }))
  }
  return 0
}
