import { askErasure } from "../../src/record/erase.ts"
import type { Store } from "../../src/record/store.ts"
import { type Erased, eraseReport } from "../../src/recording/erase.ts"
import { find } from "../../src/recording/find.ts"
import { BY } from "./homes.ts"
import { KNOWLEDGE } from "./reports.ts"

/** Asks for the report of the witness to be erased. Gives what the second person does. */
export async function erasureAsked(store: Store): Promise<() => Promise<Erased>> {
  const report = (await store.contents().find("report", "witness")) ?? ""
  await store.change(BY, (work) => askErasure(work, report, { by: "Tomas Rell", reason: "asked to be forgotten" }))
  return () => eraseReport(store, BY, report, KNOWLEDGE)
}

/** The ids of the reports that words find. */
export async function found(store: Store, words: string): Promise<string[]> {
  const paging = { limit: 10, after: null }
  const { items } = await find("reports", { store, parties: KNOWLEDGE.parties }, { words, question: {} }, paging)
  return items.map(({ report }) => report.id).sort()
}
