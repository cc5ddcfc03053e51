import { z } from "zod"
import { Decision, SetAside } from "../model/decision.ts"
import type { Made } from "../recording/decide.ts"
import { NotDone } from "../recording/look-up.ts"
import { Problem } from "./problem.ts"

/** Why somebody decides. */
export const Why = z.string().trim().min(1).max(2_000).meta({ description: "Why, for whoever judges it later" })

/** A decision, and the incidents that it changed. */
export const Decided = z
  .object({
    decision: Decision,
    opened: z.array(z.string()),
    changed: z.array(z.string()),
    dissolved: z.array(z.string()),
    setAside: z.array(SetAside),
  })
  .meta({ id: "Decided" })

/** What was decided, as it is answered. */
export const changedBy = ({ decision, opened, changed, dissolved, setAside }: Made): z.infer<typeof Decided> => ({
  decision,
  opened: [...opened],
  changed: [...changed],
  dissolved: [...dissolved],
  setAside: [...setAside],
})

/** What cannot be done is for who asked to mend. */
export function asDecisionProblem(error: unknown): never {
  throw error instanceof NotDone ? new Problem(422, error.message) : error
}
