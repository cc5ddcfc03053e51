import { sql } from "kysely"
import { askErasure, NotErased } from "../../record/erase.ts"
import type { Store } from "../../record/store.ts"
import { eraseReport } from "../../recording/erase.ts"
import { Misuse } from "../exit.ts"
import type { KnowledgeFlags } from "../flags.ts"
import { knowledgeWith } from "../knowledge.ts"
import { print, tell } from "../output.ts"
import { actor, withRecord } from "./open.ts"
import type { StoreFlags } from "./store-flags.ts"

export interface EraseFlags extends StoreFlags, KnowledgeFlags {
  readonly reason?: string
  readonly agree?: boolean
  readonly json?: boolean
}

/** `deconflict erase`: one person asks for a report to be erased, a second one agrees, and it is gone. Gives the exit code. */
export async function eraseCommand(name: string, flags: EraseFlags): Promise<number> {
  if (flags.by === undefined) throw new Misuse("--by: say who you are (--by 'Ines Vardo'); two persons are needed")
  if ((flags.reason === undefined) === (flags.agree !== true)) {
    throw new Misuse("say --reason to ask for it, or --agree as the second person")
  }
  return withRecord(flags, "erase", async (store) => {
    const report = await store.contents().find("report", name)
    if (report === null)
      throw new Misuse(`there is no report ${JSON.stringify(name)} in the store; one that was erased is none any more`)
    try {
      if (flags.reason !== undefined) await ask(store, report, flags.reason, flags)
      else await agree(store, report, flags)
    } catch (error) {
      if (error instanceof NotErased) throw new Misuse(error.message, { cause: error })
      throw error
    }
    return 0
  })
}

async function ask(store: Store, report: string, reason: string, flags: EraseFlags): Promise<void> {
  const by = actor(flags, "erase")
  await store.change(by, (work) => askErasure(work, report, { by: by.name, reason }))
  if (flags.json === true) await print(`${JSON.stringify({ number: report, status: "asked" })}\n`)
  else await print("asked for; it is erased when a second person agrees with --agree\n")
}

async function agree(store: Store, report: string, flags: EraseFlags): Promise<void> {
  const knowledge = await knowledgeWith(flags)
  const by = actor(flags, "erase")
  const { redacted, grades } = await eraseReport(store, by, report, knowledge)
  const copies = await keyCopies(store)
  if (flags.json === true)
    await print(`${JSON.stringify({ number: report, status: "erased", keyCopies: copies, redacted, grades })}\n`)
  else await print(`erased; a tombstone with the reason is left under the number ${report}\n`)
  if (redacted.length > 0)
    tell(
      `what persons decided on it stays as far as it is about other reports, without its reasons: ${redacted.join(", ")}`,
    )
  if (grades > 0) tell(`what was graded with it stays without its reasons (${grades} of the history of grades)`)
  if (copies.length > 0)
    tell(
      `the keys were copied to ${copies.join(", ")}: the erased words can be read with those copies until they are made anew`,
    )
}

/** Where copies of the keys were made; the log knows. */
async function keyCopies(store: Store): Promise<string[]> {
  const { rows } = await sql<{ to: string }>`
    select distinct body::jsonb->'detail'->>'to' as to from entry where body like '%"kind":"keys.copied"%'`.execute(
    store.database,
  )
  return rows.map(({ to }) => to)
}
