import { z } from "zod"
import type { TakenIn } from "../recording/take-in.ts"

/** What became of documents that were sent: of each report, and of what was not read. */
export const Taken = z
  .object({
    reports: z.array(
      z.object({ source: z.string(), report: z.string(), status: z.enum(["added", "known", "erased", "clash"]) }),
    ),
    problems: z.array(z.object({ where: z.string(), message: z.string() })),
    notes: z.array(z.string()),
    incidents: z.object({ opened: z.int(), changed: z.int() }),
  })
  .meta({ id: "Taken" })
export type Taken = z.infer<typeof Taken>

/** All that was told while documents were taken in. Throws the program's own fault at one of them. */
export async function allTaken(telling: AsyncIterable<TakenIn>): Promise<Taken> {
  const taken: Taken = { reports: [], problems: [], notes: [], incidents: { opened: 0, changed: 0 } }
  for await (const told of telling) {
    if ("note" in told) taken.notes.push(told.note)
    else if ("problem" in told) taken.problems.push(told.problem)
    else if ("fault" in told) throw told.fault
    else {
      taken.reports.push(...told.batch.outcomes)
      taken.incidents.opened += told.batch.opened
      taken.incidents.changed += told.batch.changed
    }
  }
  return taken
}
