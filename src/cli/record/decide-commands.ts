import type { Store } from "../../record/store.ts"
import {
  answerProposal,
  type Deciding,
  type Made,
  mergeIncidents,
  moveReport,
  splitIncident,
  undoDecision,
} from "../../recording/decide.ts"
import { NotDone } from "../../recording/look-up.ts"
import { Misuse } from "../exit.ts"
import type { KnowledgeFlags } from "../flags.ts"
import { knowledgeWith } from "../knowledge.ts"
import { print } from "../output.ts"
import { tellSetAside } from "../set-aside.ts"
import { actor, withRecord } from "./open.ts"
import type { StoreFlags } from "./store-flags.ts"

export interface DecideFlags extends StoreFlags, KnowledgeFlags {
  readonly reason: string
  readonly json?: boolean
}

/** `deconflict merge`: incidents are one. Gives the exit code. */
export function mergeCommand(incidents: readonly string[], flags: DecideFlags): Promise<number> {
  return decide("merge", flags, (deciding) => mergeIncidents(deciding, incidents))
}

/** `deconflict split`: reports of an incident tell of another one. Gives the exit code. */
export function splitCommand(incident: string, reports: readonly string[], flags: DecideFlags): Promise<number> {
  return decide("split", flags, (deciding) => splitIncident(deciding, incident, reports))
}

/** `deconflict move`: what a report tells belongs to another incident. Gives the exit code. */
export function moveCommand(
  report: string,
  flags: DecideFlags & { readonly from: string; readonly to: string },
): Promise<number> {
  return decide("move", flags, (deciding) => moveReport(deciding, report, flags.from, flags.to))
}

/** `deconflict undo`: a decision counts as never made. Gives the exit code. */
export function undoCommand(decision: string, flags: DecideFlags): Promise<number> {
  return decide("undo", flags, (deciding) => undoDecision(deciding, decision))
}

/** `deconflict accept` and `deconflict refuse`: the answer to a proposal. Gives the exit code. */
export function answerCommand(proposal: string, isAccepted: boolean, flags: DecideFlags): Promise<number> {
  const command = isAccepted ? "accept" : "refuse"
  return decide(command, flags, (deciding) => answerProposal(deciding, proposal, isAccepted))
}

/** Lets somebody decide in the store, and tells what came of it. */
async function decide(
  command: string,
  flags: DecideFlags,
  make: (deciding: Deciding) => Promise<Made>,
): Promise<number> {
  const knowledge = await knowledgeWith(flags)
  return withRecord(flags, command, async (store: Store) => {
    const made = await make({ store, by: actor(flags, command), knowledge, why: flags.reason }).catch(asMisuse)
    if (flags.json === true) await print(`${JSON.stringify(made)}\n`)
    else await print(`${outcomeOf(made)}\n`)
    tellSetAside(made.setAside)
    return 0
  })
}

/** What somebody asked for and cannot be done is for them to mend. */
export function asMisuse(error: unknown): never {
  throw error instanceof NotDone ? new Misuse(error.message, { cause: error }) : error
}

function outcomeOf({ decision, opened, changed, dissolved }: Made): string {
  const parts = [
    [opened, "new"],
    [changed, "changed"],
    [dissolved, "no incident any more"],
  ] as const
  const told = parts.flatMap(([ids, word]) => (ids.length === 0 ? [] : [`${word}: ${ids.join(", ")}`]))
  return [`decision ${decision.id}`, ...(told.length === 0 ? ["no incident has changed"] : told)].join("; ")
}
