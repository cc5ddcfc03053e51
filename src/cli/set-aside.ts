import type { SetAside } from "../model/decision.ts"
import { tell } from "./output.ts"

/** Tells of decisions that could not be followed. */
export function tellSetAside(setAside: readonly SetAside[]): void {
  for (const { decision, reason } of setAside) tell(`decision ${decision}: ${reason}`)
}
