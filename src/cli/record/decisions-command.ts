import { legible } from "../../dossier/legible.ts"
import { decisionLines } from "../../dossier/words/decisions.ts"
import { listDecisions } from "../../recording/decisions.ts"
import { Misuse } from "../exit.ts"
import { print, tell } from "../output.ts"
import { withRecord } from "./open.ts"
import type { StoreFlags } from "./store-flags.ts"

export interface DecisionsFlags extends StoreFlags {
  readonly limit: string
  readonly after?: string
  readonly setAside?: boolean
  readonly json?: boolean
}

const LARGEST_PAGE = 1_000

/** `deconflict decisions`: lists what persons decided, a page at a time, with how it holds now. Gives the exit code. */
export async function decisionsCommand({ limit, after, setAside, json, ...flags }: DecisionsFlags): Promise<number> {
  const most = Number(limit)
  if (!Number.isInteger(most) || most < 1 || most > LARGEST_PAGE)
    throw new Misuse(`--limit: "${limit}" is no number from 1 to ${LARGEST_PAGE}`)
  return withRecord(flags, "decisions", async (store) => {
    const paging = { limit: most, after: after ?? null }
    const { items, cursor } = await listDecisions(store.contents(), paging, setAside === true).catch(
      (error: unknown) => {
        if (error instanceof RangeError) throw new Misuse(`--after: ${error.message}`)
        throw error
      },
    )
    if (json === true) {
      await print(`${JSON.stringify({ decisions: items, cursor })}\n`)
      return 0
    }
    for (const item of items) {
      const [first = "", ...more] = decisionLines(item)
      await print(`${legible(`${item.decision.id} · ${first}`)}\n`)
      for (const line of more) await print(`  ${legible(line)}\n`)
    }
    if (items.length === 0) tell(setAside === true ? "no decision is set aside" : "nobody has decided anything")
    if (cursor !== null) tell(`there are more: --after ${cursor}`)
    return 0
  })
}
