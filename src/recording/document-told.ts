import { z } from "zod"
import type { Taking } from "../record/arrival.ts"
import type { Outcome } from "./keep.ts"

/** What is kept of the reading of a document where there is something to tell. */
export const DocumentTold = z.strictObject({
  problems: z.array(z.strictObject({ where: z.string(), message: z.string() })),
  notes: z.array(z.string()),
})
export type DocumentTold = z.infer<typeof DocumentTold>

/** As it is put on record. */
export function takingOf(told: DocumentTold): Pick<Taking, "problems" | "told"> {
  return { problems: told.problems.length, told: told.problems.length + told.notes.length === 0 ? null : told }
}

/**
 * What there is to tell once it is known what became of the reports. What was erased stays out, and nothing of it is told,
 * not even the name of the file that it came in.
 */
export function withOutcomes({ problems, notes }: DocumentTold, outcomes: readonly Outcome[]): DocumentTold {
  const clashes = outcomes.filter(({ status }) => status === "clash")
  const erased = outcomes.filter(({ status }) => status === "erased").length
  const left = clashes.map(({ source, report }) => ({
    where: source,
    message: `another report has the id ${JSON.stringify(report)}; this one was left out`,
  }))
  return {
    problems: [...problems, ...left],
    notes: [...notes, ...(erased === 0 ? [] : [`${erased} of its reports were erased from this store, and stay out`])],
  }
}

/** A fault of the program as a problem of a document. */
export function faultIn(where: string, fault: unknown): DocumentTold["problems"][number] {
  const words = fault instanceof Error ? fault.stack : String(fault)
  return { where, message: `a fault of the program itself, please report it: ${words}` }
}
