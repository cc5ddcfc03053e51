import { Misuse } from "../exit.ts"
import { print, tell } from "../output.ts"
import { withRecord } from "./open.ts"
import type { StoreFlags } from "./store-flags.ts"

export interface ProposalsFlags extends StoreFlags {
  readonly limit: string
  readonly after?: string
  readonly json?: boolean
}

const LARGEST_PAGE = 1_000

/** `deconflict proposals`: lists joins that wait for a person, a page at a time. Gives the exit code. */
export async function proposalsCommand({ limit, after, json, ...flags }: ProposalsFlags): Promise<number> {
  const most = Number(limit)
  if (!Number.isInteger(most) || most < 1 || most > LARGEST_PAGE)
    throw new Misuse(`--limit: "${limit}" is no number from 1 to ${LARGEST_PAGE}`)
  return withRecord(flags, "proposals", async (store) => {
    const contents = store.contents()
    const page = await contents.proposalPage(most, after ?? null).catch((error: unknown) => {
      if (error instanceof RangeError) throw new Misuse(`--after: ${error.message}`)
      throw error
    })
    const names = await contents.names(page.proposals.map(({ incident }) => incident))
    const proposals = page.proposals.map(({ incident, proposal }) => ({ ...proposal, of: names.get(incident) ?? "" }))
    if (json === true) {
      await print(`${JSON.stringify({ proposals, cursor: page.cursor })}\n`)
      return 0
    }
    for (const { id, of, incident, mention, score, reasons } of proposals) {
      await print(`${id} · ${of} may be ${incident} (${score})\n`)
      await print(`  ${mention.report} ${reasons.join("; ")}\n`)
    }
    if (proposals.length === 0) tell("nothing waits for an answer")
    if (page.cursor !== null) tell(`there are more: --after ${page.cursor}`)
    return 0
  })
}
